"""``gen register file new|add|remove|list|export``: files for the archive."""

from pathlib import Path

import click

from gen.bootstrap.issuing import the_register
from gen.cli.context import CommandContext, pass_command
from gen.cli.help import HelpInLanguageGroup
from gen.cli.options import as_reason, folder_option, json_option, wait_option
from gen.cli.output import say, say_json, say_lines
from gen.cli.streams import json_lines
from gen.messages import _
from gen.register import YEARS
from gen.register.dossiers.model import Dossier, FiledLine

_year = click.option(
    "--year", type=click.IntRange(YEARS[0], YEARS[-1]), required=True, metavar=_("NĂM"), help=_("Năm của hồ sơ.")
)
_code = click.argument("code", metavar=_("HỒ_SƠ"))
_marks = click.argument("marks", nargs=-1, required=True, metavar=_("DÒNG..."))


@click.group("file", cls=HelpInLanguageGroup, help=_("Hồ sơ lưu trữ: lập hồ sơ, đưa văn bản vào, in mục lục."))
def command() -> None:
    """Work on the files for the archive."""


@command.command(help=_('Lập một hồ sơ, ví dụ: gen register file new 01.TCCB "Báo cáo năm 2026" --year 2026.'))
@_code
@click.argument("title", metavar=_("TIÊU_ĐỀ"))
@_year
@click.option("--term", default="Vĩnh viễn", metavar=_("THỜI_HẠN"), help=_("Thời hạn bảo quản: Vĩnh viễn, 20 năm…"))
@click.option("--heading", default="", metavar=_("ĐỀ_MỤC"), help=_("Đề mục lớn trong danh mục hồ sơ."))
@click.option("--subheading", default="", metavar=_("ĐỀ_MỤC"), help=_("Đề mục nhỏ."))
@click.option("--keeper", default="", metavar=_("HỌ_TÊN"), help=_("Người lập hồ sơ."))
@click.option("--note", default="", metavar=_("GHI_CHÚ"), help=_("Ghi chú."))
@pass_command
def new(command_context: CommandContext, /, **asked: str | int) -> None:
    """Make a file."""
    dossier = Dossier(**asked)  # type: ignore[arg-type]
    with the_register(command_context.services) as register:
        register.require_sound()
        register.dossiers.make(dossier)
    say(_line(dossier, 0))


@command.command(help=_("Đưa văn bản đi, văn bản đến vào hồ sơ; DÒNG ghi như gen register list, ví dụ lao-cai@2026#5."))
@_code
@_marks
@_year
@click.option("--pages", default="", metavar=_("TỜ"), help=_("Tờ số, trang số trong hồ sơ, ví dụ 1-12."))
@click.option("--note", default="", metavar=_("GHI_CHÚ"), help=_("Ghi chú."))
@pass_command
def add(command_context: CommandContext, code: str, marks: tuple[str, ...], year: int, pages: str, note: str) -> None:
    """Put lines of the books into a file."""
    from gen.pipeline.dossiers import put

    with the_register(command_context.services) as register:
        register.require_sound()
        added = put(register, year, code, marks, pages, note)
    for mark in marks:
        text = _("{mark}: đã đưa vào hồ sơ {code}") if mark in added else _("{mark}: đã có trong hồ sơ {code}")
        say(text.format(mark=mark, code=code))


@command.command(help=_("Đưa văn bản ra khỏi hồ sơ, kèm lý do."))
@_code
@_marks
@_year
@click.option("--reason", required=True, callback=as_reason, metavar=_("LÝ_DO"), help=_("Lý do, được ghi vào sổ."))
@pass_command
def remove(command_context: CommandContext, code: str, marks: tuple[str, ...], year: int, reason: str) -> None:
    """Take lines out of a file."""
    with the_register(command_context.services) as register:
        register.require_sound()
        for mark in marks:
            register.dossiers.take_out(year, code, mark, reason)
            say(_("{mark}: đã đưa ra khỏi hồ sơ {code}").format(mark=mark, code=code))


@command.command("list", help=_("Xem các hồ sơ và số văn bản trong từng hồ sơ."))
@click.option("--year", type=click.IntRange(YEARS[0], YEARS[-1]), metavar=_("NĂM"), help=_("Năm của hồ sơ."))
@json_option
@pass_command
def list_(command_context: CommandContext, year: int | None, as_json: bool) -> None:
    """List the files."""
    with the_register(command_context.services) as register:
        dossiers, items = register.dossiers.all(year), register.dossiers.items(year)
    of = {one: [item for item in items if (item.year, item.dossier) == (one.year, one.code)] for one in dossiers}
    if as_json:
        for line in json_lines(_record(one, of[one]) for one in dossiers):
            say_json(line)
    else:
        say_lines([_line(one, len(of[one])) for one in dossiers] or (_("Chưa có hồ sơ nào."),))


@command.command(
    help=_(
        "In danh sách theo Phụ lục V Nghị định 30, tệp Word và Excel: nêu HỒ_SƠ thì in mục lục văn bản trong hồ sơ đó; "
        "không nêu thì in danh mục hồ sơ của năm."
    )
)
@click.argument("code", required=False, metavar=_("[HỒ_SƠ]"))
@_year
@click.option("--transfer", is_flag=True, help=_("In mục lục hồ sơ, tài liệu nộp lưu của năm."))
@click.option("--superior", default="", metavar=_("TÊN"), help=_("Cơ quan chủ quản trực tiếp."))
@click.option("--issuer", default="", metavar=_("TÊN"), help=_("Tên cơ quan, đơn vị."))
@folder_option(_("Nơi ghi kết quả."))
@wait_option
@pass_command
def export(
    command_context: CommandContext,
    code: str | None,
    year: int,
    transfer: bool,
    superior: str,
    issuer: str,
    output: Path | None,
) -> None:
    """Print a list."""
    from gen.pipeline.dossiers import catalogue_pages, contents_pages, transfer_pages, write_list

    if code and transfer:
        raise click.UsageError(_("--transfer in cả năm; hãy bỏ HỒ_SƠ hoặc bỏ --transfer."))
    services = command_context.services
    with the_register(services) as register:
        if code:
            name, pages = f"muc-luc-van-ban-{code}-{year}", contents_pages(register, year, code)
        elif transfer:
            name, pages = f"muc-luc-nop-luu-{year}", transfer_pages(register, year)
        else:
            name, pages = f"danh-muc-ho-so-{year}", catalogue_pages(register, year)
    folder = output or services.settings.workspace.output
    for path in write_list(pages, name, (superior, issuer), folder, services.store):
        say(path)


def _line(one: Dossier, count: int) -> str:
    text = _("{count} văn bản").format(count=count)
    return "  ".join(part for part in (f"{one.code} ({one.year})", one.title, one.term, one.keeper, text) if part)


def _record(one: Dossier, items: list[FiledLine]) -> dict[str, object]:
    return {
        "year": one.year,
        "code": one.code,
        "title": one.title,
        "term": one.term,
        "heading": one.heading or None,
        "subheading": one.subheading or None,
        "keeper": one.keeper or None,
        "note": one.note or None,
        "documents": [{"line": item.line, "pages": item.pages or None, "note": item.note or None} for item in items],
    }
