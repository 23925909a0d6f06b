"""Answer a finding that asks: kept beside the versions handed in, with who and when, for what stands in the cell."""

import csv
import io

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError
from gen.domain.issuing import Clock, Store
from gen.domain.location import TableLocation
from gen.intake.answers import (
    HEADINGS,
    Answer,
    Word,
    answers_file,
    content_of_cell,
    content_of_row,
    mark_of,
    needs_reason,
    words_for,
)
from gen.intake.raw import RawSheet, Row
from gen.messages import _
from gen.pipeline.hand_in import ChangedMeanwhile
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.show import ShownReport, show_report
from gen.spreadsheets.csv_text import csv_text


class AnswerRequest(Struct, frozen=True):
    """What a person answers to the finding of a code at a cell; ``code`` "" means the only one that takes the answer.

    ``seen`` is the digest of the report that the person had before them, None where they did not look at a page.
    """

    agency_id: str
    year: int
    sheet: str
    cell: str
    code: str
    word: str
    person: str
    seen: str | None
    reason: str = ""


class Question(Struct, frozen=True):
    """A finding at a cell, and what may be answered to it."""

    finding: Diagnostic
    place: TableLocation
    words: tuple[Word, ...]


def questions_of(workshop: Workshop, agency_id: str, year: int) -> tuple[Question, ...]:
    """Return what a report of an agency asks, and what was answered that can be withdrawn."""
    found = show_report(workshop, agency_id, year).findings
    return tuple(
        Question(finding, place, words)
        for finding in found
        if isinstance(place := finding.location, TableLocation) and place.cell and (words := words_for(finding))
    )


def answer(request: AnswerRequest, workshop: Workshop, store: Store, clock: Clock) -> Answer:
    """Write the answer down; ConfigurationError where it answers nothing, ChangedMeanwhile where the report changed."""
    report = show_report(workshop, request.agency_id, request.year)
    if request.seen not in (None, report.digest):
        text = _("Báo cáo này đã có bản khác từ khi anh/chị mở trang; hãy xem bản mới rồi trả lời lại.")
        raise ChangedMeanwhile(text)
    finding, word = _asked(request, report)
    content = _content(report, request, word)
    reason = " ".join(request.reason.split())
    given = Answer(
        clock.now(),
        request.person,
        request.sheet,
        request.cell,
        finding.code,
        word,
        reason,
        content,
        mark_of(content),
    )
    path = answers_file(workshop.year_folder(request.year), request.agency_id)
    with store.alone_in(path.parent):
        before = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
        lines = list(csv.reader(io.StringIO(before, newline="")))[1:]
        store.write(path, csv_text(HEADINGS, [*lines, given.line]).encode("utf-8-sig"))
    return given


def _asked(request: AnswerRequest, report: ShownReport) -> tuple[Diagnostic, Word]:
    """Return the finding that is answered, and the word."""
    pairs = ((one, word) for one in report.findings if _is_asked(one, request) for word in words_for(one))
    asked = [(one, word) for one, word in pairs if word.value == request.word]
    if not asked:
        text = _("Không còn câu hỏi này ở ô {cell}; hãy xem lại các câu hỏi của báo cáo.")
        raise ConfigurationError(text.format(cell=request.cell))
    if len({one.code for one, _word in asked}) > 1:
        text = _("Ở ô {cell} có nhiều câu hỏi ({codes}); hãy nêu mã của câu hỏi.")
        codes = ", ".join(one.code for one, _word in asked)
        raise ConfigurationError(text.format(cell=request.cell, codes=codes))
    found, word = asked[0]
    if needs_reason(found, word) and not request.reason.strip():
        raise ConfigurationError(_("Hãy ghi lý do: chỗ này là lỗi nếu không giải trình."))
    return found, word


def _is_asked(finding: Diagnostic, request: AnswerRequest) -> bool:
    place = finding.location
    is_there = isinstance(place, TableLocation) and (place.sheet, place.cell) == (request.sheet, request.cell)
    return is_there and request.code in ("", finding.code)


def _content(report: ShownReport, request: AnswerRequest, word: Word) -> str:
    """Return what the answer holds for: the cell, or the row where it says what the row is."""
    raw = next((table.raw for table in report.reading.rows.values() if table.raw.name == request.sheet), None)
    if raw is None:
        raise ConfigurationError(_("Không còn trang “{sheet}” trong báo cáo.").format(sheet=request.sheet))
    return content_of_row(_row_of(raw, request.cell)) if word.of_a_row else content_of_cell(raw, request.cell)


def _row_of(raw: RawSheet, cell: str) -> Row:
    number = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return next((row for own, row in raw.rows if str(own) == number), ())
