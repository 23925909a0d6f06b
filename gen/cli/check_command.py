"""``gen check [PATH...] --year Y``: which cell is wrong, and how to mend it."""

import json
from pathlib import Path
from typing import Any

import click

from gen.cli import exits
from gen.cli.context import Entrance, pass_entrance
from gen.cli.findings import finding_lines
from gen.cli.options import command as command_with_help
from gen.cli.options import format_options, year_option
from gen.domain.diagnostic import Diagnostic, Severity, has_errors
from gen.domain.location import TableLocation
from gen.messages import _
from gen.pipeline.checks import CheckRequest, Verdict, check
from gen.pipeline.workshop import Workshop


@command_with_help(_("Kiểm tra số liệu (tệp Excel, CSV hoặc cả thư mục): nêu mọi lỗi, chỉ rõ ô và cách sửa."))
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar=_("[TỆP_HOẶC_THƯ_MỤC...]"))
@year_option
@format_options("text", "json")
@click.option(
    "--annotate",
    type=click.Path(path_type=Path),
    metavar=_("THƯ_MỤC"),
    help=_("Ghi bản sao tệp Excel đã tô màu, ghi chú các ô lỗi."),
)
@click.option("--jobs", "workers", type=click.IntRange(min=0), default=0, help=_("Số tiến trình (mặc định: mọi nhân)."))
@pass_entrance
def command(entrance: Entrance, /, form: str, **asked: Any) -> int:
    """Check and report."""
    verdicts = list(check(CheckRequest(**asked), Workshop(entrance.services.settings.workspace)))
    findings = [finding for verdict in verdicts for finding in verdict.checked.findings]
    if form == "json":
        click.echo(json.dumps([_record(finding) for finding in findings], ensure_ascii=False, indent=1))
    else:
        _echo(verdicts, findings)
    return exits.FAULTS_FOUND if has_errors(findings) else exits.DONE


def _echo(verdicts: list[Verdict], findings: list[Diagnostic]) -> None:
    for line in finding_lines(findings):
        click.echo(line)
    for verdict in verdicts:
        if verdict.marked:
            click.echo(_("Bản đánh dấu: {path}").format(path=verdict.marked))
    reports = sum(1 for verdict in verdicts if verdict.checked.agency_id)
    counts = {severity: sum(finding.severity is severity for finding in findings) for severity in Severity}
    text = _("Đã kiểm tra {reports} báo cáo: {errors} lỗi, {warnings} cảnh báo, {notes} lưu ý.")
    click.echo(
        text.format(
            reports=reports,
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            notes=counts[Severity.INFO],
        )
    )


def _record(finding: Diagnostic) -> dict[str, object]:
    place = finding.location
    table = place if isinstance(place, TableLocation) else TableLocation(str(place))
    return {
        "file": table.file,
        "sheet": table.sheet,
        "cell": table.cell,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "message": finding.message,
        "fix": finding.fix,
    }
