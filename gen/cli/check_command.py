"""``gen check [PATH...] --year Y``: which cell is wrong, and how to fix it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import click
from msgspec import Struct, field

from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import each_finding, gathered_lines
from gen.cli.options import command as command_with_help
from gen.cli.options import format_options
from gen.cli.output import Line, Painted, say, say_json, say_lines
from gen.cli.period_option import year_option
from gen.cli.programme_option import programme_option
from gen.cli.streams import json_lines
from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.errors import ConfigurationError
from gen.intake import Checked
from gen.messages import _
from gen.pipeline.check import CheckRequest, check
from gen.pipeline.records.check import finding_record
from gen.pipeline.reports.workshop import Workshop


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
@click.option("--all", "each", is_flag=True, help=_("In riêng từng điểm, không gộp các ô cùng loại."))
@click.option("--jobs", "workers", type=click.IntRange(min=0), default=0, help=_("Số tiến trình (mặc định: mọi nhân)."))
@programme_option
@pass_command
def command(command_context: CommandContext, /, form: str, each: bool, **asked: Any) -> int:
    """Check and report, one report after the other."""
    tally = _Tally()
    reports = tally.count(check(CheckRequest(**asked), Workshop(command_context.services.settings.workspace)))
    if form == "json":
        for line in json_lines(_records(reports)):
            say_json(line)
    else:
        say_lines(_text_lines(reports, each_finding if each else gathered_lines))
    if not tally.reports and not tally.findings:
        raise ConfigurationError(_("Không có báo cáo nào ở nơi đã nêu (tệp .xlsx, .ods, .xls, .docx hoặc .csv)."))
    if form != "json":
        say(tally.sentence)
    return exits.FINDINGS if tally.findings[Severity.ERROR] else exits.DONE


class _Tally(Struct):
    """How many reports went by, and how many findings of each severity."""

    reports: int = 0
    findings: Counter[Severity] = field(default_factory=Counter)

    def count(self, reports: Iterable[Checked]) -> Iterator[Checked]:
        """Yield the reports, each counted."""
        for checked in reports:
            self.reports += bool(checked.agency_id)
            self.findings.update(finding.severity for finding in checked.findings)
            yield checked

    @property
    def sentence(self) -> str:
        """The counts as a sentence."""
        return _("Đã kiểm tra {reports} báo cáo: {errors} lỗi, {warnings} cảnh báo, {notes} lưu ý.").format(
            reports=self.reports,
            errors=self.findings[Severity.ERROR],
            warnings=self.findings[Severity.WARNING],
            notes=self.findings[Severity.INFO],
        )


def _text_lines(
    reports: Iterable[Checked], told: Callable[[Iterable[Diagnostic]], Iterator[Painted]]
) -> Iterator[Line]:
    """Yield the findings of each report, the most serious first, and where its marked copy is."""
    for checked in reports:
        yield from told(checked.findings)
        if checked.marked:
            yield _("Bản đánh dấu: {path}").format(path=checked.marked)


def _records(reports: Iterable[Checked]) -> Iterator[dict[str, object]]:
    for checked in reports:
        yield from map(finding_record, checked.findings)
