"""``gen register list|export|check|void|open|new``: the books; what was sent is in ``register_sending``."""

from pathlib import Path
from typing import Any

import click

from gen.bootstrap.issuing import known_series, place_of, the_register
from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import finding_lines
from gen.cli.help import HelpInLanguageGroup
from gen.cli.options import json_option, wait_option
from gen.cli.output import say, say_json, say_lines
from gen.cli.register_envelope import envelope
from gen.cli.register_file_command import command as file_command
from gen.cli.register_in_command import correct as correct_command
from gen.cli.register_in_command import enter as enter_command
from gen.cli.register_lines import arrival_line, arrivals_as_json, entries_as_json, entry_line
from gen.cli.register_sending import SENDING
from gen.cli.series_options import NUMBER, reason_option, series_option, the_series, the_year, year_option
from gen.domain.diagnostic import has_errors
from gen.messages import _
from gen.register import Series, SeriesOpening

_incoming = click.option("--incoming", is_flag=True, help=_("Sổ văn bản đến."))


@click.group(cls=HelpInLanguageGroup, help=_("Sổ đăng ký văn bản đi, văn bản đến và hồ sơ lưu trữ."))
def command() -> None:
    """Work on the books."""


@command.command("list", help=_("Xem các số đã cấp, hoặc văn bản đến với --incoming."))
@series_option
@year_option
@_incoming
@json_option
@pass_command
def list_(command_context: CommandContext, series: str | None, year: int | None, incoming: bool, as_json: bool) -> None:
    """List the lines of a book."""
    wanted = Series.parse(series) if series else None
    with the_register(command_context.services) as register:
        if incoming or (wanted is not None and wanted.incoming):
            arrivals, corrections = register.incoming.lines(wanted, year), register.incoming.corrections()
            text, lines = arrivals_as_json(arrivals, corrections), list(map(arrival_line, arrivals))
        else:
            entries, recalls = register.entries(wanted, year), register.sendings.recalls()
            text = entries_as_json(entries, recalls)
            lines = [entry_line(entry, recalls.get(entry.id)) for entry in entries]
    nothing = _("Sổ chưa có văn bản nào của dãy số, năm đã nêu.") if series or year else _("Sổ chưa có văn bản nào.")
    if as_json:
        say_json(text)
    else:
        say_lines(lines or (nothing,))


@command.command(help=_("In sổ đăng ký văn bản đi, văn bản đến (Phụ lục IV Nghị định 30): tệp Word, Excel và CSV."))
@series_option
@year_option
@_incoming
@click.option("--superior", default="", metavar=_("TÊN"), help=_("Cơ quan chủ quản trực tiếp, ghi trên bìa."))
@click.option("--issuer", default="", metavar=_("TÊN"), help=_("Tên cơ quan, đơn vị, ghi trên bìa."))
@click.option("--volume", default="", metavar=_("SỐ"), help=_("Quyển số."))
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar=_("THƯ_MỤC"), help=_("Nơi ghi kết quả."))
@wait_option
@pass_command
def export(
    command_context: CommandContext,
    /,
    series: str | None,
    year: int | None,
    incoming: bool,
    output: Path | None,
    **asked: Any,
) -> None:
    """Print a volume; it need not be named where the book has only one."""
    from gen.pipeline.register_export import ExportRequest, export_register, the_volume

    services = command_context.services
    folder = output or services.settings.workspace.output
    with the_register(services) as register:
        volume = the_volume(register, Series.parse(series) if series else None, year, incoming=incoming)
        paths = export_register(ExportRequest(*volume, **asked), register, folder, services.store)
    for path in paths:
        say(path)


@command.command(
    help=_("Đối chiếu sổ với thư mục văn bản: thiếu số, trùng số, tệp sửa sau khi cấp số, số không có trong sổ.")
)
@click.argument(
    "folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False), metavar=_("[THƯ_MỤC]")
)
@year_option
@pass_command
def check(command_context: CommandContext, folder: Path | None, year: int | None) -> int:
    """Compare the books with themselves and with a folder: that of the workspace's documents where none is named."""
    from gen.pipeline.register_check import check_books, is_damaged

    services = command_context.services
    workspace = services.settings.workspace
    usual = workspace.output
    with the_register(services) as register:
        findings = check_books(register, folder or (usual if usual.is_dir() else None), workspace, year)
        count, begun = (0, ()) if is_damaged(findings) else (register.count(year), register.beginnings())
        arrived = 0 if is_damaged(findings) else len(register.incoming.lines(year=year))
    for one in begun:
        text = _("Sổ này mở ngày {day}; lý do: {reason}.")
        say(text.format(day=f"{one.moment:%d/%m/%Y}", reason=one.reason))
    say_lines(finding_lines(findings))
    say(_("Đã đối chiếu {count} số: {findings} điểm cần xem.").format(count=count + arrived, findings=len(findings)))
    return exits.FINDINGS if has_errors(findings) else exits.DONE


@command.command(help=_("Hủy một số đi hoặc số đến; số đã hủy không dùng lại."))
@click.argument("number", type=NUMBER, metavar=_("SỐ"))
@the_series
@the_year
@reason_option
@wait_option
@pass_command
def void(command_context: CommandContext, number: int, series: str, year: int, reason: str) -> None:
    """Strike a number out."""
    services, wanted = command_context.services, Series.parse(series)
    with the_register(services) as register:
        register.require_sound()
        if not wanted.incoming:
            say(entry_line(register.void(wanted, year, number, reason)))
            return
        from gen.pipeline.incoming.receipts import take_back_receipt

        line = register.incoming.void(wanted, year, number, reason)
        take_back_receipt(services.settings.workspace.progress, line, register, services.store)
        say(arrival_line(line))


@command.command("open", help=_("Mở dãy số giữa năm từ một số khác 01, ví dụ khi trước đó ghi sổ giấy."))
@click.argument("first", type=NUMBER, metavar=_("SỐ_ĐẦU"))
@the_series
@the_year
@reason_option
@pass_command
def open_(command_context: CommandContext, first: int, series: str, year: int, reason: str) -> None:
    """Start a series from a later number."""
    services = command_context.services
    start = SeriesOpening(known_series(series, services), year, first, reason)
    with the_register(services) as register:
        register.require_sound()
        register.open(start)
    say(_opened(start))


@command.command(
    help=_(
        "Mở sổ mới khi sổ cũ đã mất hoặc hỏng và không còn bản sao lưu. Sổ cũ, nếu còn, được giữ dưới tên khác; số cấp "
        "tiếp sau số lớn nhất tìm thấy trong sổ cũ, bản sao và văn bản đã cấp số."
    )
)
@reason_option
@pass_command
def new(command_context: CommandContext, reason: str) -> None:
    """Begin the book anew."""
    from gen.pipeline.register_new import begin_anew

    services = command_context.services
    place = place_of(services)
    book = begin_anew(services.settings.workspace, place.location, place.file, reason, services.clock)
    say(_("Đã mở sổ mới; lý do: {reason}.").format(reason=book.begun.reason))
    if book.begun.former:
        say(_("Sổ cũ được giữ ở “{former}”.").format(former=book.begun.former))
    for start in book.openings:
        say(_opened(start))


def _opened(start: SeriesOpening) -> str:
    text = _("Dãy “{series}” năm {year} bắt đầu từ số {first:02d}.")
    return text.format(series=start.series.key, year=start.year, first=start.first)


for _one in (enter_command, correct_command, file_command, *SENDING, envelope):
    command.add_command(_one)
