"""``gen make KIND AGENCY --year Y``: make one document."""

import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import click

from gen.cli import exits
from gen.cli.argument_help import AGENCY, DAY, KIND
from gen.cli.context import CommandContext, pass_command
from gen.cli.documents import asked_of, document_options
from gen.cli.findings import counted, finding_lines
from gen.cli.options import command as command_with_help
from gen.cli.options import data_option, json_option, template_option, wait_option
from gen.cli.output import say, say_json, say_lines
from gen.cli.programme_option import programme_option
from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.errors import ConfigurationError
from gen.domain.location import TableLocation
from gen.messages import _
from gen.pipeline.jobs.model import Outcome, State, result_of
from gen.pipeline.jobs.words import kept_line, labels
from gen.pipeline.make import SingleRequest, produce_one
from gen.pipeline.making.records import to_record
from gen.pipeline.reports.workshop import Workshop
from gen.programme.roster import EVERYBODY, SELECTORS, UNITS

_NUMBERED = frozenset({State.PRODUCED, State.UNCHANGED})
"""A draft that lacks figures is not numbered as well, nor is a new version beside an edited file."""


_MOST_WARNINGS = 10  # a summary of the whole country rests on the reports of all agencies, each with its notes


@command_with_help(_("Tạo một văn bản cho một cơ quan, ví dụ: gen make annual lao-cai --year 2024"), KIND, AGENCY, DAY)
@document_options
@click.argument("agency", metavar=_("CƠ_QUAN"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar=_("TỆP"),
    help=_("Tệp .docx hoặc thư mục ghi (mặc định: output)."),
)
@click.option(
    "--update",
    "edited",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar=_("TỆP"),
    help=_("Đưa số liệu mới vào văn bản đã sửa tay này; chỗ người sửa giữ nguyên."),
)
@click.option("--issue", "issued", is_flag=True, help=_("Cấp số ngay cho văn bản vừa tạo."))
@template_option
@data_option
@json_option
@wait_option
@programme_option
@pass_command
def command(command_context: CommandContext, /, edited: Path | None, issued: bool, as_json: bool, **words: Any) -> int:
    """Make it, list what is missing, say where it is; or bring an edited one up to date; perhaps number it."""
    services = command_context.services
    asked, rest = asked_of(words)
    _require_one(rest["agency"], asked.kind)
    request = SingleRequest(asked, **rest)
    workshop = Workshop(services.settings.workspace, request.data)
    if edited is not None:
        from gen.cli import make_follow_up  # not for every document: it loads the book and updating

        return make_follow_up.update(request, edited, workshop, services)
    outcome, place = produce_one(request, workshop, services.store)
    told = _report_json(outcome, place) if as_json else _report(outcome, place)
    if issued and outcome.state in _NUMBERED:
        from gen.cli import make_follow_up

        return max(told, make_follow_up.number(place, asked.day, services))
    return told


def _require_one(agency: str, kind: str) -> None:
    """Raise ConfigurationError where several agencies are named, and say which command is meant."""
    if agency in (EVERYBODY, *SELECTORS) or agency.startswith(("@", UNITS)) or "," in agency or ";" in agency:
        text = _("gen make chỉ lập cho một cơ quan; để lập cho nhiều cơ quan: gen batch {kind} --agencies {agencies}")
        raise ConfigurationError(text.format(kind=kind, agencies=f'"{agency}"' if " " in agency else agency))


def _report_json(outcome: Outcome, place: Path) -> int:
    record = to_record(result_of(outcome)) | {"path": str(place) if outcome.made else None}
    say_json(json.dumps(record, ensure_ascii=False, indent=1))
    return exits.DONE if outcome.made else exits.FINDINGS


def _state(outcome: Outcome) -> str:
    """Return what became of the document, and of how many reports it lacks."""
    words = labels()[outcome.state]
    if not outcome.unreported:
        return words
    lacking = _("còn thiếu {count} báo cáo").format(count=len(outcome.unreported))
    return (
        f"{words}, {lacking}" if outcome.missing or outcome.state is not State.DRAFTED else f"{_('dự thảo')}, {lacking}"
    )


def _tell(findings: Sequence[Diagnostic], least: Severity) -> None:
    """Say every error, the first warnings where warnings are asked for, and how much there is of each severity."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    warnings = [finding for finding in findings if finding.severity is Severity.WARNING >= least]
    say_lines((*finding_lines(errors), *islice(finding_lines(warnings), _MOST_WARNINGS)), err=True)
    if len(errors) + len(warnings) > 1:
        of_figures = [finding for finding in findings if isinstance(finding.location, TableLocation)]
        text = _("Số liệu có {counts}; xem từng điểm bằng lệnh gen check … --all.")
        say(text.format(counts=counted(of_figures)), err=True)


def _report(outcome: Outcome, place: Path) -> int:
    _tell(outcome.findings, Severity.WARNING if outcome.made else Severity.ERROR)
    if not outcome.made:
        say(f"{outcome.job.name}: {outcome.reason}", err=True)
        return exits.FINDINGS
    if outcome.missing:
        say(_("Còn {count} số liệu chưa có, in “…” trong văn bản:").format(count=len(outcome.missing)), err=True)
        for figure in outcome.missing:
            say(f"  - {figure}", err=True)
    if outcome.unreported:
        text = _("Bản dự thảo này còn thiếu báo cáo của {count} cơ quan: {names}.")
        say(text.format(count=len(outcome.unreported), names=", ".join(outcome.unreported)), err=True)
    say(kept_line(outcome.job.name, place) if outcome.state is State.KEPT else f"{place} ({_state(outcome)})")
    return exits.DONE
