"""The quantities followed over the years: what each is called, its unit, how years add up, and where it is read."""

import tomllib
from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from functools import lru_cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from gen.domain.programme import CountedIn, Indicator
from gen.domain.sums import total
from gen.domain.tables import AgencyTables
from gen.domain.values import NOT_REPORTED, Value
from gen.progress import sheets
from gen.progress.activities import units_lacking
from gen.progress.indicators import RATIO
from gen.progress.model import YearProgress

FLOW = "sum"
"""``over_years`` of an indicator that counts what was done in the year; anything else is a stock at the cut-off."""

PEOPLE, VISITS, MILLIONS, PER_CENT = "người", "lượt người", "triệu đồng", "%"


class OverYears(Enum):
    """How the years of a period make one value."""

    SUM = auto()
    """What was done in each year is added up (a flow)."""
    LAST = auto()
    """The last year says it (a stock at the cut-off)."""
    NEVER = auto()
    """No value of the period can be told from those of the years: who took part in two years would count twice."""


class Quantity(Struct, frozen=True):
    """One quantity of a year; ``is_rate``: changes are points; ``place`` is the table that it counts, None if none."""

    key: str
    label: str
    unit: str
    over_years: OverYears
    is_rate: bool
    read: Callable[[YearProgress], Value]
    place: CountedIn | None = None


def indicator_quantities(indicators: Iterable[Indicator]) -> tuple[Quantity, ...]:
    """Return one quantity per indicator, keyed by its code."""
    return tuple(
        Quantity(
            indicator.code,
            indicator.name,
            PER_CENT if indicator.kind == RATIO else indicator.unit,
            over_years=OverYears.SUM if indicator.over_years == FLOW and indicator.kind != RATIO else OverYears.LAST,
            is_rate=indicator.kind == RATIO,
            read=_indicator_at(position),
            place=indicator.counted_in,
        )
        for position, indicator in enumerate(indicators)
    )


def _indicator_at(position: int) -> Callable[[YearProgress], Value]:
    """Read the indicator at a position: a year's indicators stand in the programme's order."""
    return lambda progress: progress.indicators[position].result


def training_quantities() -> tuple[Quantity, ...]:
    """Return classes, people and attendances."""
    return (
        Quantity(
            "classes",
            "Số lớp tập huấn, bồi dưỡng",
            "lớp",
            OverYears.SUM,
            False,
            lambda year: year.training.classes,
            CountedIn(sheets.TRAININGS),
        ),
        Quantity(
            "people", "Số người tham dự các lớp", PEOPLE, OverYears.NEVER, False, lambda year: year.training.people
        ),
        Quantity(
            "attendances",
            "Số lượt người tham dự",
            VISITS,
            OverYears.SUM,
            False,
            lambda year: year.training.attendances,
            CountedIn(sheets.TRAININGS, "attendances"),
        ),
    )


def instrument_quantities() -> tuple[Quantity, ...]:
    """Return the number of instruments issued."""
    return (
        Quantity(
            "instruments", "Số văn bản đã ban hành", "văn bản", OverYears.SUM, False, lambda y: y.instrument_count
        ),
    )


def publicity_quantities(by_year: Sequence[YearProgress]) -> tuple[Quantity, ...]:
    """Return one quantity per form of publicity that any year has, then the people reached by all forms."""
    forms = dict.fromkeys(line.form for progress in by_year for line in progress.publicity)
    return (
        *map(_publicity_of, forms),
        Quantity(
            "audience",
            "Số lượt người được tuyên truyền",
            VISITS,
            OverYears.SUM,
            False,
            lambda progress: progress.publicity_total.audience,
        ),
    )


def _publicity_of(form: str) -> Quantity:
    units = _publicity_units()
    place = CountedIn(sheets.PUBLICITY, "quantity", (form,))
    unit = units["units"].get(form, units["other"])
    return Quantity(f"publicity.{form}", form, unit, OverYears.SUM, False, _quantity_of(form), place)


@lru_cache
def _publicity_units() -> dict[str, Any]:
    return tomllib.loads(files("gen.progress").joinpath("publicity_units.toml").read_text("utf-8"))


def _quantity_of(form: str) -> Callable[[YearProgress], Value]:
    def read(progress: YearProgress) -> Value:
        rows = (line.quantity for line in progress.publicity if line.form == form)
        return next(rows, _without_row(progress.tables, sheets.PUBLICITY))

    return read


def _without_row(tables: AgencyTables, sheet: str) -> Value:
    """Return what a line comes to that has no row: nothing in a table that came in, as the total of its year has it."""
    if tables.lacks(sheet):
        return NOT_REPORTED
    return total(units_lacking(tables, sheet))


def budget_quantities(by_year: Sequence[YearProgress]) -> tuple[Quantity, ...]:
    """Return what was planned and spent of all funds, then what was spent of each source from which anything was.

    A source of which nothing was spent in any year says nothing that the total does not say; one not reported does.
    """
    lines = [line for progress in by_year for line in progress.budget]
    sources = dict.fromkeys(line.funding for line in lines if line.spent.number != 0)
    return (
        Quantity(
            "planned", "Tổng dự toán", MILLIONS, OverYears.SUM, False, lambda progress: progress.budget_total.planned
        ),
        Quantity(
            "spent",
            "Tổng kinh phí thực hiện",
            MILLIONS,
            OverYears.SUM,
            False,
            lambda progress: progress.budget_total.spent,
        ),
        *(
            Quantity(f"spent.{name}", f"Trong đó: {_lower(name)}", MILLIONS, OverYears.SUM, False, _spent_of(name))
            for name in sources
        ),
    )


def _lower(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"


def _spent_of(funding: str) -> Callable[[YearProgress], Value]:
    def read(progress: YearProgress) -> Value:
        rows = (line.spent for line in progress.budget if line.funding == funding)
        return next(rows, _without_row(progress.tables, sheets.BUDGET))

    return read
