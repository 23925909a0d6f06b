"""What the figures say of one agency: typed results handed to ``documents``. No formatting for people."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from gen.domain.frozen import frozen
from gen.domain.tables import AgencyTables, InstrumentRow, TaskRow, TaskStatus, TrainingRow
from gen.domain.values import NOT_REPORTED, Value


class Attainment(StrEnum):
    """How an indicator stands against its target: đạt, đang đạt, khó đạt, chưa đạt; chưa đủ số liệu; không có mục tiêu.

    The rules are the table in ``gen.progress.attainment``.
    """

    MET = "met"
    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    MISSED = "missed"
    UNKNOWN = "unknown"
    NO_TARGET = "no-target"


@frozen
class Change:
    """Difference from an earlier value.

    ``absolute`` in the unit (percentage points for ratios), ``relative`` in per cent for counts; ``relative`` is None
    for ratios and where the earlier value was 0. ``over_common``: some units of the sum do not have figures of both
    years, and only the others are compared.
    """

    absolute: Decimal | None
    relative: Decimal | None
    against_year: int
    over_common: bool = False


@frozen
class IndicatorProgress:
    """One indicator in one year: ``result`` is the rate of a ratio (per cent, two decimals) or the value of a count.

    A rate is rounded to 0,01 once and for all, and never up to its target or to 100: gaps and changes are differences
    of the printed figures, so print up to two decimals. ``target`` is the programme's (the agency's own where the
    programme has none), ``gap`` = result − target (points or units); ``year_target`` is the agency's own for the year.
    Missing stays ``number is None``; a sum over units of which some did not report is ``partial`` and names them in
    ``lacking``. ``before`` is the result of the year before, ``due_year`` the year by which the target is to be met.
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
    year_target: Decimal | None = None
    before: Value = NOT_REPORTED
    due_year: int = 0


@frozen
class GroupProgress:
    """The tasks of one of the five groups: how many in each status, how many overdue at the cut-off, and the rows.

    ``counts`` has every status (0 where none). ``reported`` is False where the table of tasks was not handed in: then
    the zeros mean nothing and are printed as “…”. ``not_taken_up`` names the codes of the Decision without a row.
    Of the tasks done, ``done_in_year`` were to end in the year or later and ``done_earlier`` before it began; of the
    others no end is known.
    """

    number: int
    title: str
    counts: dict[TaskStatus, int]
    overdue: int
    unknown: int
    tasks: tuple[TaskRow, ...]
    overdue_tasks: tuple[TaskRow, ...] = ()
    not_taken_up: tuple[str, ...] = ()
    reported: bool = True
    lacking: tuple[str, ...] = ()
    done_in_year: int = 0
    done_earlier: int = 0

    @property
    def total(self) -> int:
        """Number of tasks taken up in the group."""
        return sum(self.counts.values()) + self.unknown


@frozen
class TopicProgress:
    """Classes held on one topic."""

    topic: str
    classes: int
    people: Value
    attendances: Value


@dataclass(frozen=True, slots=True)
class TrainingProgress:
    """Classes held in the year, by topic and together, compared with the year before.

    ``classes`` is missing where the table was not handed in, and 0 where it was handed in without a row.
    """

    classes: Value
    people: Value
    attendances: Value
    by_topic: tuple[TopicProgress, ...]
    rows: tuple[TrainingRow, ...]
    change_in_classes: Change | None
    change_in_attendances: Change | None


@frozen
class PublicityLine:
    """One form of publicity, or all of them together."""

    form: str
    quantity: Value
    audience: Value
    note: str = ""


@frozen
class BudgetLine:
    """One source of funds, million đồng; ``rate`` = 100 × spent / planned, over the lines that have both."""

    funding: str
    planned: Value
    spent: Value
    rate: Value
    note: str = ""


@frozen
class MissingFigure:
    """A figure that was not reported: table, row and column as the clerk knows them.

    An empty ``row`` means the whole table. ``unit`` is the agency that did not report it, where several are added up.
    """

    year: int
    table: str
    row: str = ""
    column: str = ""
    unit: str = ""


@frozen
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
    """The clerk's own paragraphs of the year by section, in small letters."""
    period: dict[str, tuple[str, ...]]
    """Those on the whole period, which only the report of its last year has."""
    missing: tuple[MissingFigure, ...]
    tables: AgencyTables
    instrument_count: Value = NOT_REPORTED
    cutoff: date | None = None
    predecessors: tuple[str, ...] = ()
    planned_before: Value = NOT_REPORTED
    """The funds planned for the year before, in million đồng."""


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """One quantity over the years: a value for every year, and the sum or last value as ``cumulative``.

    ``adds_up`` is False where the years cannot be put together (people who took part); nothing is cumulated then.
    ``missing_years`` are the years without a figure; ``change`` compares the last year with the first that has one.
    """

    key: str
    label: str
    unit: str
    by_year: tuple[tuple[int, Value], ...]
    cumulative: Value
    missing_years: tuple[int, ...] = ()
    change: Change | None = None
    adds_up: bool = True


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
    """All figures of one agency over several years, for the midterm and final evaluations.

    ``groups`` are the tasks of the period, with the results of all years; those of one year are in ``by_year``.
    """

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
    groups: tuple[GroupProgress, ...]
    predecessors: tuple[str, ...]
    missing: tuple[MissingFigure, ...]
