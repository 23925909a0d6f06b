"""What the figures say of one agency: typed results handed to ``documents``. No formatting for people."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from gen.domain.tables import AgencyTables, InstrumentRow, TaskRow, TaskStatus, TrainingRow
from gen.domain.values import Value


class Attainment(StrEnum):
    """How an indicator stands against its target."""

    MET = "met"
    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    MISSED = "missed"
    UNKNOWN = "unknown"
    NO_TARGET = "no-target"


@dataclass(frozen=True, slots=True)
class Change:
    """Difference from an earlier value: ``absolute`` in the unit (percentage points for ratios), ``relative`` in
    per cent.
    """

    absolute: Decimal | None
    relative: Decimal | None
    against_year: int


@dataclass(frozen=True, slots=True)
class IndicatorProgress:
    """One indicator in one year. ``rate`` in per cent = 100 × numerator / denominator; ``result`` is the rate of a
    ratio
    or the plain value of a count; ``gap`` = result − target (points or units). Missing stays ``number is None``.
    """

    code: str
    name: str
    unit: str
    kind: str
    population: str
    numerator: Value
    denominator: Value
    result: Value
    target: Decimal | None
    gap: Decimal | None
    attainment: Attainment
    change: Change | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class GroupProgress:
    """The tasks of one of the five groups: how many in each status, how many overdue at the cut-off, and the rows."""

    number: int
    title: str
    counts: dict[TaskStatus, int]
    overdue: int
    unknown: int
    tasks: tuple[TaskRow, ...]

    @property
    def total(self) -> int:
        """Number of tasks taken up in the group."""
        return len(self.tasks)


@dataclass(frozen=True, slots=True)
class TrainingProgress:
    """Classes held in the year, by topic and together; ``change`` compares the number of classes with the year
    before.
    """

    classes: int
    people: Value
    attendances: Value
    by_topic: tuple[tuple[str, int, Value, Value], ...]
    rows: tuple[TrainingRow, ...]
    change_in_classes: Change | None
    change_in_attendances: Change | None


@dataclass(frozen=True, slots=True)
class PublicityLine:
    """One form of publicity."""

    form: str
    quantity: Value
    audience: Value
    note: str = ""


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One source of funds, million đồng; ``rate`` = 100 × spent / planned."""

    funding: str
    planned: Value
    spent: Value
    rate: Value
    note: str = ""


@dataclass(frozen=True, slots=True)
class MissingFigure:
    """A figure that was not reported: table, row and column as the clerk knows them."""

    year: int
    table: str
    row: str
    column: str


@dataclass(frozen=True, slots=True)
class YearProgress:
    """All figures of one agency (or of a sum of agencies) for one year."""

    agency_id: str
    year: int
    as_of: date | None
    indicators: tuple[IndicatorProgress, ...]
    groups: tuple[GroupProgress, ...]
    training: TrainingProgress
    instruments: tuple[InstrumentRow, ...]
    publicity: tuple[PublicityLine, ...]
    publicity_total: PublicityLine
    budget: tuple[BudgetLine, ...]
    budget_total: BudgetLine
    paragraphs: dict[str, tuple[str, ...]]
    missing: tuple[MissingFigure, ...]
    tables: AgencyTables
    predecessors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """One quantity over the years: a value per year, and the sum or last value as ``cumulative``;
    ``missing_years`` are named.
    """

    key: str
    label: str
    unit: str
    by_year: tuple[tuple[int, Value], ...]
    cumulative: Value
    missing_years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PhaseComparison:
    """The same quantity in 2019–2022 and 2022–2025 (a shared year counts in both, as the Decision's phases do)."""

    key: str
    label: str
    unit: str
    first: Value
    second: Value
    change: Change | None


@dataclass(frozen=True, slots=True)
class SeriesProgress:
    """All figures of one agency over several years, for the midterm and final evaluations."""

    agency_id: str
    years: tuple[int, ...]
    latest: YearProgress
    by_year: tuple[YearProgress, ...]
    indicators: tuple[SeriesLine, ...]
    training: tuple[SeriesLine, ...]
    publicity: tuple[SeriesLine, ...]
    budget: tuple[SeriesLine, ...]
    instruments: tuple[SeriesLine, ...]
    phases: tuple[PhaseComparison, ...]
    attainments: tuple[IndicatorProgress, ...]
    predecessors: tuple[str, ...]
    missing: tuple[MissingFigure, ...]
