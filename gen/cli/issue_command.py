"""``gen issue FILE...``: number and date for drafts, as people edited them."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from gen.bootstrap.issuing import the_office
from gen.cli import exits
from gen.cli.argument_help import AGENCY, DAY
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import finding_lines
from gen.cli.options import as_reason, day_option, json_option
from gen.cli.options import command as command_with_help
from gen.cli.output import say, say_json, say_lines
from gen.domain.diagnostic import Severity
from gen.messages import _
from gen.pipeline.issue import issue
from gen.pipeline.numbering.leftovers import left_over
from gen.pipeline.numbering.model import Issued, IssueRequest, IssueState, Office
from gen.register import Entry


@command_with_help(
    _("Cấp số, ký hiệu và ngày cho dự thảo đã sửa trong Word; cấp lại cùng tệp vẫn được số cũ."), AGENCY, DAY
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=_("TỆP..."))
@day_option(_("Ngày văn bản (mặc định: ngày đã ghi đủ trong dự thảo, nếu chưa ghi thì hôm nay)."))
@click.option(
    "--force",
    default="",
    callback=as_reason,
    metavar=_("LÝ_DO"),
    help=_("Cấp số dù còn lỗi thể thức; lý do được ghi vào sổ."),
)
@click.option("--agency", default="", metavar=_("CƠ_QUAN"), help=_("Cơ quan ban hành, khi tệp không do gen tạo."))
@click.option(
    "--body", default="", metavar=_("TÊN"), help=_("Hội đồng, ban, tổ dùng con dấu của cơ quan: dãy số riêng.")
)
@click.option("--secret", is_flag=True, help=_("Văn bản mật: dãy số riêng."))
@click.option("--renumber", is_flag=True, help=_("Tệp là văn bản mới chép từ một văn bản đã cấp số."))
@json_option
@pass_command
def command(command_context: CommandContext, /, as_json: bool, **asked: Any) -> int:
    """Number the files and say what each got."""
    request = IssueRequest(**asked)
    with the_office(command_context.services, request.files) as office:
        waiting = office.register.reserved()
        issued = list(issue(request, office))
        echo_left(waiting, office)
    if as_json:
        say_json(json.dumps([_record(one) for one in issued], ensure_ascii=False, indent=1))
        return exit_code(issued)
    return echo_issued(issued)


def echo_issued(issued: Sequence[Issued]) -> int:
    """Say what each file got; return the exit code."""
    for one in issued:
        _echo(one)
    return exit_code(issued)


def echo_left(waiting: Sequence[Entry], office: Office) -> None:
    """Say what became of numbers that earlier runs reserved and did not use."""
    say_lines(finding_lines(left_over(waiting, office)), err=True)


def exit_code(issued: Sequence[Issued]) -> int:
    """Return 0 when every file has its number, 1 when some are refused for their faults, 2 when some failed."""
    states = {one.state for one in issued}
    if IssueState.FAILED in states:
        return exits.COULD_NOT_RUN
    return exits.FAULTS_FOUND if IssueState.REFUSED in states else exits.DONE


def _echo(one: Issued) -> None:
    say_lines(finding_lines(one.findings, Severity.WARNING), err=True)
    if one.entry is None or one.reason:
        say(f"{one.path}: {one.reason}", err=True)
        return
    words = {IssueState.ISSUED: _("đã cấp số"), IssueState.ALREADY: _("đã có số")}
    say(f"{one.path}: {words[one.state]} {one.entry.code}, {one.entry.day:%d/%m/%Y}")


def _record(one: Issued) -> dict[str, object]:
    entry = one.entry
    return {
        "file": str(one.path),
        "state": one.state.value,
        "number": entry.number if entry else None,
        "code": entry.code if entry else None,
        "date": entry.day.isoformat() if entry else None,
        "series": entry.series.key if entry else None,
        "sha256": entry.digest if entry else None,
        "reason": one.reason or None,
        "findings": [{"code": finding.code, "message": finding.message} for finding in one.findings],
    }
