"""``gen issue FILE...``: number and date for drafts, as people edited them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from gen.bootstrap.issuing import the_office
from gen.cli import exits
from gen.cli.argument_help import AGENCY, DAY
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import finding_lines
from gen.cli.options import as_reason, day_option, json_option, wait_option
from gen.cli.options import command as command_with_help
from gen.cli.output import say, say_json, say_lines
from gen.cli.pdfs import tell_pdfs
from gen.cli.streams import json_lines
from gen.domain.diagnostic import Severity
from gen.domain.issuing import Store
from gen.messages import _
from gen.pipeline.issue import issue
from gen.pipeline.making.pdf import find_office
from gen.pipeline.numbering.leftovers import left_over
from gen.pipeline.numbering.model import Issued, IssueRequest, IssueState, Office
from gen.register import BookEntry


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
    help=_("Cấp số dù còn lỗi thể thức hoặc mâu thuẫn số liệu; lý do được ghi vào sổ."),
)
@click.option("--agency", default="", metavar=_("CƠ_QUAN"), help=_("Cơ quan ban hành, khi tệp không do gen tạo."))
@click.option(
    "--body", default="", metavar=_("TÊN"), help=_("Hội đồng, ban, tổ dùng con dấu của cơ quan: dãy số riêng.")
)
@click.option("--secret", is_flag=True, help=_("Văn bản mật: dãy số riêng."))
@click.option("--pdf", is_flag=True, help=_("Chuyển văn bản đã có số sang PDF/A, ghi bên cạnh."))
@click.option("--renumber", is_flag=True, help=_("Tệp là văn bản mới chép từ một văn bản đã cấp số."))
@wait_option
@json_option
@pass_command
def command(command_context: CommandContext, /, as_json: bool, pdf: bool, **asked: Any) -> int:
    """Number the files and say what each got."""
    request = IssueRequest(**asked)
    if pdf:
        find_office()  # said before any number is given
    numbered: list[Path] = []
    with the_office(command_context.services, request.files) as office:
        waiting = office.register.reserved()
        issued = _noted(issue(request, office), numbered)
        code = _echo_json(issued) if as_json else echo_issued(issued)
        echo_left(waiting, office)
    return max(code, _convert(numbered, command_context.services.store, as_json)) if pdf else code


def _convert(numbered: Sequence[Path], store: Store, as_json: bool) -> int:
    """Make the PDFs that are not as new as their documents; a number given stays given whatever becomes of them."""
    from gen.pipeline.making.sendable import make_pdfs, needs_pdf  # pypdf is loaded only where it is asked for

    return tell_pdfs(make_pdfs([path for path in numbered if needs_pdf(path)], store), err=as_json)


def _noted(issued: Iterable[Issued], numbered: list[Path]) -> Iterator[Issued]:
    """Yield what came of each file; add those that have their number to the list."""
    for one in issued:
        if one.state in (IssueState.ISSUED, IssueState.ALREADY):
            numbered.append(one.path)
        yield one


def echo_issued(issued: Iterable[Issued]) -> int:
    """Say what each file got, as it got it; return the exit code."""
    worst = exits.Worst()
    for one in worst.of(issued, _code_of):
        _echo(one)
    return worst.code


def echo_left(waiting: Sequence[BookEntry], office: Office) -> None:
    """Say what became of numbers that earlier runs reserved and did not use."""
    say_lines(finding_lines(left_over(waiting, office)), err=True)


def _echo_json(issued: Iterable[Issued]) -> int:
    worst = exits.Worst()
    for line in json_lines(map(_record, worst.of(issued, _code_of))):
        say_json(line)
    return worst.code


def _code_of(one: Issued) -> int:
    """Return 0 for a file that has its number, 1 for one refused for its findings, 2 for one that failed."""
    codes = {IssueState.FAILED: exits.COULD_NOT_RUN, IssueState.REFUSED: exits.FINDINGS}
    return codes.get(one.state, exits.DONE)


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
