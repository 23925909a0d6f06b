"""Who has reported for a year, and who is to be reminded."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.document import Behaviour
from gen.domain.errors import ConfigurationError
from gen.domain.programme import KindSpec
from gen.domain.schema import Schema
from gen.intake.receipts import read_receipt_days
from gen.messages import _
from gen.pipeline.batch import BatchRequest
from gen.pipeline.jobs.model import Job
from gen.pipeline.jobs.planning import Asked, check_request, document_day, level_of, read_selector
from gen.pipeline.read import read_documents
from gen.pipeline.reports.boards import board_of
from gen.pipeline.reports.receipts import BoardReports
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme
from gen.progress import Receipt, Unit, reporting_board
from gen.progress.reporting import Due, ReportingBoard, due_in

REMINDED = (Behaviour.ANNUAL,)
"""The reports that agencies are reminded of."""


class StatusRequest(Struct, frozen=True):
    """What ``gen status`` was asked for; ``on`` is the day it is asked on, ``kind`` "" for the report of the period."""

    year: int
    on: date
    kind: str = ""
    agencies: str = "all"
    data: Path | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """The board of a year, the deadlines of the levels above, and what is wrong with files.

    Of a file that many agencies share, or that nobody is known to have sent, it is not known whose figures it hides, so
    the board may wrong somebody until it is fixed. Of a report that cannot be read they say why. ``schema`` are the
    tables that reports have.
    """

    board: ReportingBoard
    onward: tuple[Due, ...]
    schema: Schema = field(compare=False, repr=False)
    findings: tuple[Diagnostic, ...] = ()

    @property
    def calm(self) -> bool:
        """Whether nobody is late with a report or has sent one with errors, and everything could be read."""
        wrong = any(finding.severity is Severity.ERROR for finding in self.findings)
        return not (self.board.overdue or self.board.faulty or wrong)


def report_asked(request: StatusRequest, programme: Programme) -> KindSpec:
    """Return the kind of report that is asked about: without a name that of the year, or of the period."""
    return programme.kind(request.kind) if request.kind else programme.kind_doing(Behaviour.ANNUAL)


def status(request: StatusRequest, workshop: Workshop) -> Status:
    """Return who has reported for the year; raise ConfigurationError for a kind that nobody has to send by a day."""
    spec = check_request(workshop.programme, report_asked(request, workshop.programme).kind, request.year)
    if not spec.deadline:
        raise ConfigurationError(_("{title} không có thời hạn gửi để theo dõi.").format(title=spec.title))
    if spec.issuer:
        board = _of_the_issuer(spec, request, workshop)
        return Status(board, _onward(board, workshop), workshop.programme.schema)
    programme, day = workshop.programme, document_day(spec, request.year, None)
    reports = BoardReports(workshop.figures, programme, workshop.checks, workshop.known_reports)
    recorded = read_receipt_days(workshop.year_folder(request.year), request.year)
    selector = read_selector(request.agencies)
    board = board_of(programme, reports.receipt, day, request.year, spec.kind, request.on, selector, recorded.days)
    tables = (*recorded.findings, *reports.of_files)
    found = (
        *(each for each in tables if each.severity is Severity.ERROR),
        *reports.unreadable,
        *workshop.folder.of(request.year).stray_findings(),
    )
    grave = tuple(each for each in found if each.severity >= Severity.WARNING)
    return Status(board, _onward(board, workshop), workshop.programme.schema, grave)


def _of_the_issuer(spec: KindSpec, request: StatusRequest, workshop: Workshop) -> ReportingBoard:
    """Return the board of what one agency alone sends: sent on the day its document in the output folder was issued."""
    programme = workshop.programme
    issuer = programme.agencies.get(spec.issuer, document_day(spec, request.year, None))
    unit = Unit(issuer.id, issuer.short_name, level_of(issuer))
    file = workshop.workspace.output / f"{Job(spec.kind, issuer.id, request.year, request.on).name}.docx"
    issued = [Receipt(issuer.id, document.day) for document in read_documents([file]) if document.issued]
    receipts = {receipt.agency_id: receipt for receipt in issued}
    return reporting_board((unit,), request.year, receipts, programme.deadline(spec.deadline), request.on)


def _onward(board: ReportingBoard, workshop: Workshop) -> tuple[Due, ...]:
    """Return the deadlines of the levels above the agencies of a board, up to the Prime Minister."""
    found: list[Due] = []
    onward = board.deadline.onward
    while onward:
        found.append(due_in(workshop.programme.deadline(onward), board.year))
        onward = found[-1].deadline.onward
    return tuple(found)


def letters_about(request: StatusRequest, workshop: Workshop, output: Path | None) -> BatchRequest:
    """Return the batch of reminders to those who are late on the day asked about.

    Raises ConfigurationError for another report than the annual one, whose board the letters are written from.
    """
    if report_asked(request, workshop.programme).behaviour not in REMINDED:
        raise ConfigurationError(_("Công văn đôn đốc chỉ lập cho báo cáo hằng năm."))
    asked = Asked(workshop.programme.kind_doing(Behaviour.REMINDER).kind, request.year, day=request.on)
    return BatchRequest(asked, request.agencies, request.data, output, workers=1)
