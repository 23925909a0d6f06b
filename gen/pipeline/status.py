"""Who has reported for a year, and who is to be reminded."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gen.intake.receipts import read_receipt_days
from gen.pipeline.nation import Reports, board_of
from gen.pipeline.planning import check_request, document_day
from gen.pipeline.workshop import Workshop
from gen.progress.reporting import ReportingBoard


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
    lookup = Reports(workshop.figures)
    recorded = read_receipt_days(workshop.progress, request.year).days
    return board_of(workshop.programme, lookup, day, request.year, spec.kind, request.on, request.agencies, recorded)
