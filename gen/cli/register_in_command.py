"""``gen register in FILE…`` and ``gen register correct``: the book of incoming documents."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from gen.bootstrap.incoming import the_reception
from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import finding_lines
from gen.cli.help import HelpInLanguage
from gen.cli.options import as_day, as_reason, day_option, json_option, wait_option
from gen.cli.output import say, say_json, say_lines
from gen.cli.period_option import optional_year
from gen.cli.register_lines import arrival_line, arrival_record
from gen.cli.streams import json_lines
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.pipeline.incoming.model import Entered, EnterRequest, EnterState, Typed
from gen.register import LAST_NUMBER, YEARS, Series

_OF_ONE = ("symbol", "dated", "subject")
"""What only one document can have: with several files it is refused."""


def _said_options(function: Callable[..., object]) -> Callable[..., object]:
    """Add the options that say what a file does not say itself."""
    for option in (
        click.option("--note", metavar=_("GHI_CHÚ"), help=_("Ghi chú.")),
        click.option("--to", "receiver", metavar=_("NGƯỜI_NHẬN"), help=_("Đơn vị hoặc người nhận.")),
        click.option("--subject", metavar=_("TRÍCH_YẾU"), help=_("Trích yếu nội dung.")),
        click.option("--type", "type_name", metavar=_("TÊN_LOẠI"), help=_("Tên loại, ví dụ Báo cáo.")),
        click.option("--dated", callback=as_day, metavar=_("NGÀY"), help=_("Ngày tháng của văn bản.")),
        click.option("--number", "symbol", metavar=_("SỐ_KÝ_HIỆU"), help=_("Số, ký hiệu, ví dụ 15/BC-UBND.")),
        click.option("--from", "author", metavar=_("TÁC_GIẢ"), help=_("Cơ quan ban hành.")),
    ):
        function = option(function)
    return function


@click.command(
    "in",
    cls=HelpInLanguage,
    help=_(
        "Vào sổ văn bản đến: cấp số đến, đọc tác giả, số, ký hiệu, ngày, trích yếu từ tệp Word, PDF hoặc Excel. "
        "Cùng một tệp chỉ vào sổ một lần; ngày nhận báo cáo được ghi cho gen status."
    ),
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=_("TỆP..."))
@day_option(_("Ngày đến (mặc định: hôm nay)."))
@_said_options
@click.option("--report", "agency", metavar=_("CƠ_QUAN"), help=_("Tệp là báo cáo của cơ quan này, khi tệp không ghi."))
@optional_year(_("Năm của báo cáo."), click.IntRange(YEARS[0], YEARS[-1]))
@click.option("--series", default="chung", metavar=_("DÃY_SỐ"), help=_("Dãy số đến (mặc định: chung+den)."))
@click.option("--secret", is_flag=True, help=_("Văn bản mật: dãy số riêng, không lưu bản sao."))
@wait_option
@json_option
@pass_command
def enter(command_context: CommandContext, /, as_json: bool, **asked: Any) -> int:
    """Enter the files and say what each got."""
    from gen.pipeline.incoming.entering import enter as enter_files

    services = command_context.services
    request = _request(services.settings.workspace, **asked)
    with the_reception(services, request) as (reception, checked):
        entered = enter_files(checked, reception)
        return _echo_json(entered) if as_json else _echo_all(entered)


def _request(
    workspace: Workspace, files: tuple[Path, ...], day: Any, series: str, secret: bool, year: int | None, **said: Any
) -> EnterRequest:
    if len(files) > 1 and any(said[name] is not None for name in _OF_ONE):
        raise click.UsageError(_("--number, --dated, --subject là của một văn bản; hãy vào sổ từng tệp."))
    if (year is None) != (said["agency"] is None):
        raise click.UsageError(_("--report và --year đi cùng nhau: báo cáo của cơ quan nào, năm nào."))
    named = Series.parse(series)
    numbered = Series(named.issuer, named.group, named.body, secret or named.secret, incoming=True)
    return EnterRequest(
        files, numbered, day, Typed(**said, period=None if year is None else str(workspace.dated(year)))
    )


def _echo_all(entered: Iterable[Entered]) -> int:
    worst = exits.Worst()
    for one in worst.of(entered, _code_of):
        say_lines(finding_lines(one.findings), err=True)
        if one.arrival is None:
            say(f"{one.path}: {one.reason}", err=True)
            continue
        words = {EnterState.ENTERED: _("số đến"), EnterState.ALREADY: _("đã vào sổ từ trước, số đến")}
        line = one.arrival
        said = "; ".join(part for part in (line.said.author, line.said.symbol, line.said.subject) if part)
        say(f"{one.path}: {words[one.state]} {line.number:02d}, {line.arrived_on:%d/%m/%Y}: {said}")
    return worst.code


def _echo_json(entered: Iterable[Entered]) -> int:
    worst = exits.Worst()
    for line in json_lines(map(_record, worst.of(entered, _code_of))):
        say_json(line)
    return worst.code


def _code_of(one: Entered) -> int:
    codes = {EnterState.FAILED: exits.COULD_NOT_RUN, EnterState.ASKED: exits.FINDINGS}
    return codes.get(one.state, exits.DONE)


def _record(one: Entered) -> dict[str, object]:
    return {
        "path": str(one.path),
        "result": one.state.value,
        "missing": list(one.missing),
        "received": one.received.isoformat() if one.received else None,
        "why": one.reason or None,
        "findings": [{"code": finding.code, "message": finding.message} for finding in one.findings],
        "line": arrival_record(one.arrival) if one.arrival else None,
    }


@click.command(cls=HelpInLanguage, help=_("Sửa một dòng của sổ văn bản đến, kèm lý do; nội dung cũ được giữ trong sổ."))
@click.argument("number", type=click.IntRange(1, LAST_NUMBER), metavar=_("SỐ"))
@click.option("--series", default="chung+den", metavar=_("DÃY_SỐ"), help=_("Dãy số đến (mặc định: chung+den)."))
@click.option(
    "--year", type=click.IntRange(YEARS[0], YEARS[-1]), required=True, metavar=_("NĂM"), help=_("Năm của dãy số.")
)
@click.option("--reason", required=True, callback=as_reason, metavar=_("LÝ_DO"), help=_("Lý do, được ghi vào sổ."))
@_said_options
@wait_option
@pass_command
def correct(command_context: CommandContext, /, number: int, series: str, year: int, reason: str, **said: Any) -> None:
    """Put a line right."""
    from gen.bootstrap.issuing import the_register
    from gen.pipeline.incoming.correcting import correct_line

    with the_register(command_context.services) as register:
        register.require_sound()
        say(arrival_line(correct_line(register, Series.parse(series), year, number, Typed(**said), reason)))
