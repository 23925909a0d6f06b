"""``gen answer AGENCY [CELL ANSWER] --year Y``: answer what ``gen check`` asks about a cell or row."""

import getpass
from collections.abc import Iterator

import click

from gen.cli import exits
from gen.cli.argument_help import AGENCY, ANSWER, CELL
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import as_reason, wait_option
from gen.cli.options import command as command_with_help
from gen.cli.output import say, say_lines
from gen.cli.period_option import year_option
from gen.cli.programme_option import programme_option
from gen.domain.errors import ConfigurationError, UnknownName
from gen.intake.answers import Word, word_called
from gen.messages import _
from gen.pipeline.answer import AnswerRequest, Question, answer, questions_of
from gen.pipeline.reports.boards import reporting_day
from gen.pipeline.reports.workshop import Workshop


@command_with_help(
    _("Trả lời chỗ gen hỏi về một ô hay một dòng số liệu; không nêu ô thì liệt kê các câu hỏi."), AGENCY, CELL, ANSWER
)
@click.argument("agency", metavar=_("CƠ_QUAN"))
@click.argument("cell", default="", metavar=_("[Ô]"))
@click.argument("word", default="", metavar=_("[TRẢ_LỜI]"))
@year_option
@click.option("--reason", default="", callback=as_reason, metavar=_("LÝ_DO"), help=_("Lý do; bắt buộc khi là lỗi."))
@click.option("--code", default="", metavar=_("MÃ"), help=_("Mã của câu hỏi, khi ở một ô có nhiều câu hỏi."))
@click.option("--by", default="", metavar=_("TÊN"), help=_("Người trả lời (mặc định: tên đăng nhập máy)."))
@wait_option
@programme_option
@pass_command
def command(
    command_context: CommandContext, agency: str, cell: str, word: str, year: int, reason: str, code: str, by: str
) -> int:
    """List the questions, or write the answer to one of them down."""
    services = command_context.services
    workshop = Workshop(services.settings.workspace)
    workshop.programme.require_year(year)
    agency_id = workshop.programme.agencies.get(agency, reporting_day(workshop.programme, year)).id
    if not cell:
        return _listed(questions_of(workshop, agency_id, year))
    sheet, place = _place(cell)
    person = by or getpass.getuser()
    request = AnswerRequest(agency_id, year, sheet, place, code, _word(word).value, person, None, reason)
    given = answer(request, workshop, services.store, services.clock)
    say(_("{cell}: đã ghi câu trả lời “{answer}”.").format(cell=cell, answer=given.word.said))
    return exits.DONE


def _listed(questions: tuple[Question, ...]) -> int:
    """Say what is asked; that something still waits for an answer is what the exit code tells."""
    if not questions:
        say(_("Không có câu hỏi nào."))
    say_lines(line for question in questions for line in _lines(question))
    waiting = any(question.words != (Word.WITHDRAWN,) for question in questions)
    return exits.FINDINGS if waiting else exits.DONE


def _lines(question: Question) -> Iterator[str]:
    place = f"{question.place.sheet}!{question.place.cell}"
    yield f"{place} [{question.finding.code}] {question.finding.message}"
    for word in question.words:
        yield f"    {word.value}: {word.said}"


def _place(cell: str) -> tuple[str, str]:
    """Return sheet and cell, written as in a formula."""
    sheet, mark, place = cell.rpartition("!")
    if not mark:
        text = _("“{value}” không phải là một ô; hãy ghi trang và ô như “Tuyên truyền!B5”.")
        raise ConfigurationError(text.format(value=cell))
    return sheet.strip("'"), place.replace("$", "").upper()


def _word(text: str) -> Word:
    word = word_called(text)
    if word is None:
        known = ", ".join(f"{one.value} ({one.said})" for one in Word)
        raise UnknownName(
            _("Không có câu trả lời “{value}”; hãy chọn một trong: {known}.").format(value=text, known=known)
        )
    return word
