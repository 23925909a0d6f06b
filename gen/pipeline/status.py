"""Who has reported for a year, and who is to be reminded."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gen.domain.document import Kind
from gen.domain.errors import ConfigurationError
from gen.intake.receipts import read_receipt_days
from gen.messages import _
from gen.pipeline.nation import board_of
from gen.pipeline.planning import Asked, check_request, document_day
from gen.pipeline.producing import BatchRequest
from gen.pipeline.reports import CheckedReports
from gen.pipeline.workshop import Workshop
from gen.progress.reporting import Due, ReportingBoard, due_in

REMINDED = (Kind.ANNUAL.value,)
"""The reports that bodies are reminded of."""


@dataclass(frozen=True, slots=True)
class StatusRequest:
    """What ``gen status`` was asked for; ``on`` is the day it is asked on."""

    year: int
    on: date
    kind: str = "annual"
    agencies: str = "all"
    data: Path | None = None


def status(request: StatusRequest, workshop: Workshop) -> ReportingBoard:
    """Return the board of the year."""
    spec = check_request(workshop.programme, request.kind, request.year)
    day = document_day(spec, request.year, None)
    reports = CheckedReports(workshop.figures, workshop.programme, request.year)
    recorded = read_receipt_days(workshop.progress, request.year).days
    return board_of(workshop.programme, reports, day, request.year, spec.kind, request.on, request.agencies, recorded)


def onward_of(board: ReportingBoard, workshop: Workshop) -> tuple[Due, ...]:
    """Return the deadlines of the levels above the bodies of a board, up to the Prime Minister."""
    found: list[Due] = []
    onward = board.deadline.onward
    while onward:
        found.append(due_in(workshop.programme.deadline(onward), board.year))
        onward = found[-1].deadline.onward
    return tuple(found)


def letters_about(request: StatusRequest, output: Path | None) -> BatchRequest:
    """Return the batch of reminders to those who are late on the day asked about.

    Raises ConfigurationError for another report than the annual one, whose board the letters are written from.
    """
    if request.kind not in REMINDED:
        raise ConfigurationError(_("Công văn đôn đốc chỉ lập cho báo cáo hằng năm."))
    asked = Asked(Kind.REMINDER.value, request.year, day=request.on)
    return BatchRequest(asked, request.agencies, request.data, output, workers=1)
