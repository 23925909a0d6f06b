"""Who has reported, when, and how late: the board of one year against one deadline."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from gen.domain.programme import Deadline
from gen.domain.tables import AgencyTables
from gen.domain.working_days import working_day_before
from gen.progress.units import Unit


class ReportState(StrEnum):
    """Where an agency stands: chưa đến hạn, đúng hạn, chậm, chưa gửi, đã gửi nhưng chưa rõ ngày."""

    NOT_DUE = "not-due"
    ON_TIME = "on-time"
    LATE = "late"
    NOT_SENT = "not-sent"
    UNDATED = "undated"


class Receipt(Struct, frozen=True):
    """What came in from one agency.

    ``received_on`` is the day on record; where ``inferred``, it is the day up to which the figures were counted, before
    which they cannot have been sent. ``absent`` are the sheets left out; ``errors`` the number of errors found by the
    checks, None if they were not run.
    """

    agency_id: str
    received_on: date | None = None
    inferred: bool = False
    absent: tuple[str, ...] = ()
    errors: int | None = None


class ReportRow(Struct, frozen=True):
    """One agency on the board.

    ``days_late`` counts from the last day: to the day of receipt, or to the day of the board where nothing has come in.
    ``receipt`` is None if nothing has.
    """

    unit: Unit
    state: ReportState
    days_late: int
    receipt: Receipt | None

    @property
    def valid(self) -> bool | None:
        """Whether the checks found no error in what came in; None if nothing did or the checks were not run."""
        if self.receipt is None or self.receipt.errors is None:
            return None
        return self.receipt.errors == 0


class Due(Struct, frozen=True):
    """A deadline in one year.

    ``last_day`` is the last day in time. Where it is a Saturday or Sunday, ``working_day`` is the Friday before, which
    the ministry may name instead (no rule was found that moves the deadline; so lateness is counted from
    ``last_day``).
    """

    deadline: Deadline
    last_day: date
    working_day: date

    @property
    def falls_on_weekend(self) -> bool:
        """Whether the last day is not a working day."""
        return self.working_day != self.last_day


class ReportingBoard(Struct, frozen=True):
    """All agencies of a year against a deadline, as it stood on the day ``on``."""

    year: int
    due: Due
    on: date
    rows: tuple[ReportRow, ...]

    @property
    def deadline(self) -> Deadline:
        """The deadline of the year."""
        return self.due.deadline

    @property
    def last_day(self) -> date:
        """The last day in time."""
        return self.due.last_day

    def in_state(self, *states: ReportState) -> tuple[ReportRow, ...]:
        """Return the agencies in one of the states, in order."""
        return tuple(row for row in self.rows if row.state in states)

    @property
    def received(self) -> tuple[ReportRow, ...]:
        """The agencies that have sent something."""
        return tuple(row for row in self.rows if row.receipt is not None)

    @property
    def checked(self) -> bool:
        """Whether it is known of everything that came in if it is valid."""
        return all(row.valid is not None for row in self.received)

    @property
    def valid(self) -> tuple[ReportRow, ...]:
        """The agencies in whose report the checks found no error."""
        return tuple(row for row in self.rows if row.valid)

    @property
    def faulty(self) -> tuple[ReportRow, ...]:
        """The agencies in whose report the checks found errors."""
        return tuple(row for row in self.rows if row.valid is False)

    @property
    def overdue(self) -> tuple[ReportRow, ...]:
        """The agencies to be reminded: the day is past and nothing has come in."""
        return self.in_state(ReportState.NOT_SENT)


def receipt_of(tables: AgencyTables, recorded: date | None = None, errors: int | None = None) -> Receipt | None:
    """Return the receipt that follows from the tables; None if no table was handed in.

    ``recorded`` is the day of receipt where somebody wrote it down.
    """
    if tables.is_nothing:
        return None
    inferred = recorded is None and tables.as_of is not None
    return Receipt(tables.agency_id, recorded or tables.as_of, inferred, tables.absent, errors)


def due_in(deadline: Deadline, year: int) -> Due:
    """Return when a deadline falls in a year."""
    last_day = deadline.last_day(year)
    return Due(deadline, last_day, working_day_before(last_day))


def reporting_board(
    units: Sequence[Unit], year: int, receipts: Mapping[str, Receipt], deadline: Deadline, on: date
) -> ReportingBoard:
    """Compare what came in by the day ``on`` with a deadline. ``receipts`` are by the id of the agency."""
    due = due_in(deadline, year)
    rows = tuple(_row(unit, _known_on(receipts.get(unit.id), on), due.last_day, on) for unit in units)
    return ReportingBoard(year, due, on, rows)


def _known_on(receipt: Receipt | None, on: date) -> Receipt | None:
    """Leave out what came in after the day of the board."""
    later = receipt is not None and receipt.received_on is not None and receipt.received_on > on
    return None if later else receipt


def _row(unit: Unit, receipt: Receipt | None, last_day: date, on: date) -> ReportRow:
    if receipt is None:
        late = max(0, (on - last_day).days)
        return ReportRow(unit, ReportState.NOT_SENT if late else ReportState.NOT_DUE, late, None)
    if receipt.received_on is None:
        return ReportRow(unit, ReportState.UNDATED, 0, receipt)
    late = max(0, (receipt.received_on - last_day).days)
    return ReportRow(unit, ReportState.LATE if late else ReportState.ON_TIME, late, receipt)
