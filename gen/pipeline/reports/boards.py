"""The boards of who has reported: of any kind, and of the annual reports that reminders are written from."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from gen.domain.agency import Agency
from gen.domain.document import Behaviour
from gen.domain.errors import ConfigurationError
from gen.domain.programme import Deadline
from gen.intake.receipts import read_receipt_days
from gen.messages import _
from gen.pipeline.jobs.planning import document_day, level_of
from gen.pipeline.reports.handed_in import Reports
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme
from gen.progress import Receipt, Unit, reporting_board
from gen.progress.reporting import ReportingBoard

ReceiptOf = Callable[[str, int, date | None], Receipt | None]


def board_of(
    programme: Programme,
    receipt_of: ReceiptOf,
    day: date,
    year: int,
    kind: str,
    on: date,
    level: str = "all",
    recorded: Mapping[str, date] | None = None,
) -> ReportingBoard:
    """Return who has reported for the year against the deadline of a kind, as it stands on the day ``on``.

    ``receipt_of`` tells what came in from an agency for a year, ``recorded`` are the days of receipt that the
    secretariat wrote down, by agency id.
    """
    days = recorded or {}
    agencies = programme.agencies.select(level, day)
    units = tuple(Unit(agency.id, agency.short_name, level_of(agency)) for agency in agencies)
    receipts: dict[str, Receipt] = {}
    for unit in units:
        receipt = receipt_of(unit.id, year, days.get(unit.id))
        if receipt is not None:
            receipts[unit.id] = receipt
    return reporting_board(units, year, receipts, _deadline_of(programme, kind, agencies), on)


def _deadline_of(programme: Programme, kind: str, agencies: tuple[Agency, ...]) -> Deadline:
    """Return the deadline that the agencies have in common; raise ConfigurationError where they have none."""
    spec = programme.kind(kind)
    ids = dict.fromkeys(spec.deadline_of(level_of(agency)) for agency in agencies) or {spec.deadline: None}
    if len(ids) > 1:
        raise ConfigurationError(_("Các đơn vị được chọn có thời hạn khác nhau; hãy xem riêng từng cấp."))
    return programme.deadline(next(iter(ids)))


def reporting_day(programme: Programme, year: int) -> date:
    """Return the day on which the agencies of a year's annual reports are counted."""
    return document_day(programme.kind_doing(Behaviour.ANNUAL), year, None)


@lru_cache(maxsize=4)
def annual_board(workshop: Workshop, on: date, year: int, agencies: str = "all") -> ReportingBoard:
    """Return who of the agencies has sent the annual report by the day: what every reminder of a batch is written from.

    The reports are not checked: a reminder asks for what has not come in.
    """
    programme = workshop.programme
    recorded = read_receipt_days(workshop.year_folder(year), year).days
    day = reporting_day(programme, year)
    reports = Reports(workshop.figures, workshop.programme)
    kind = programme.kind_doing(Behaviour.ANNUAL).kind
    return board_of(programme, reports.passing_receipt, day, year, kind, on, agencies, recorded)
