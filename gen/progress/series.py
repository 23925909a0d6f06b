"""All figures of one agency over several years: lines with cumulative values, and two phases side by side."""

from collections.abc import Mapping, Sequence, Set

from gen.domain.decision import Phase
from gen.domain.programme import CountedIn
from gen.domain.sums import total
from gen.domain.tables import AgencyTables
from gen.domain.values import NOT_REPORTED, Value
from gen.progress.arithmetic import growth, points
from gen.progress.indicators import BINARY
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.merging import nothing_reported
from gen.progress.model import Change, PhaseComparison, SeriesLine, SeriesProgress, YearProgress
from gen.progress.period_tasks import groups_over
from gen.progress.quantities import (
    OverYears,
    Quantity,
    budget_quantities,
    indicator_quantities,
    instrument_quantities,
    publicity_quantities,
    training_quantities,
)
from gen.progress.year import assess_year

ByYear = tuple[tuple[int, Value], ...]
Values = dict[str, ByYear]


def assess_series(
    tables_by_year: Mapping[int, AgencyTables | None],
    programme: ProgrammeForFigures,
    predecessors: tuple[str, ...] = (),
) -> SeriesProgress:
    """Assess the tables of one agency over the years from the first key to the last.

    A year without tables, or with None, counts as not reported and is named: put the first and last year of the period
    into the mapping even where nothing came in. The phases are compared where the period reaches past the first.
    """
    years = tuple(range(min(tables_by_year), max(tables_by_year) + 1))
    agency_id = next((tables.agency_id for tables in tables_by_year.values() if tables is not None), "")
    by_year = _assess_years(agency_id, years, tables_by_year, programme, predecessors)
    indicators = indicator_quantities(programme.indicators)
    training, publicity = training_quantities(), publicity_quantities(by_year)
    budget, instruments = budget_quantities(by_year), instrument_quantities()
    others = [one for one in training + publicity + budget + instruments if one.over_years is not OverYears.NEVER]
    compared = (*_compared(indicators, programme, {one.place for one in others}), *others)
    values: Values = {
        quantity.key: tuple((progress.year, quantity.read(progress)) for progress in by_year)
        for quantity in indicators + training + publicity + budget + instruments
    }
    return SeriesProgress(
        agency_id=agency_id,
        years=years,
        latest=by_year[-1],
        by_year=by_year,
        indicators=_lines(indicators, values),
        training=_lines(training, values),
        publicity=_lines(publicity, values),
        budget=_lines(budget, values),
        instruments=_lines(instruments, values),
        phases=_phases(compared, values, programme.measures.compared, years[-1]),
        attainments=by_year[-1].indicators,
        groups=groups_over(by_year, programme),
        predecessors=predecessors,
        missing=tuple(figure for progress in by_year for figure in progress.missing),
    )


def _compared(
    indicators: tuple[Quantity, ...], programme: ProgrammeForFigures, counted: Set[CountedIn | None]
) -> tuple[Quantity, ...]:
    """Leave out what is done or not, and what repeats a quantity that is compared by itself (``counted``).

    Over a merger the count of what is done or not falls with the number of agencies, which says nothing.
    """
    pairs = zip(indicators, programme.indicators, strict=True)
    return tuple(
        quantity
        for quantity, indicator in pairs
        if indicator.kind != BINARY and (quantity.place is None or quantity.place not in counted)
    )


def _assess_years(
    agency_id: str,
    years: tuple[int, ...],
    tables_by_year: Mapping[int, AgencyTables | None],
    programme: ProgrammeForFigures,
    predecessors: tuple[str, ...],
) -> tuple[YearProgress, ...]:
    """Assess each year against the one before it."""
    assessed = []
    previous: AgencyTables | None = None
    for year in years:
        tables = tables_by_year.get(year)
        assessed.append(
            assess_year(
                tables or nothing_reported(agency_id, year, programme.schema), previous, programme, predecessors
            )
        )
        previous = tables
    return tuple(assessed)


def _lines(quantities: tuple[Quantity, ...], values: Values) -> tuple[SeriesLine, ...]:
    """Put the years of every quantity side by side."""
    return tuple(_line(quantity, values[quantity.key]) for quantity in quantities)


def _line(quantity: Quantity, values: ByYear) -> SeriesLine:
    return SeriesLine(
        key=quantity.key,
        label=quantity.label,
        unit=quantity.unit,
        by_year=values,
        cumulative=_cumulative(quantity, values),
        missing_years=tuple(year for year, value in values if value.missing),
        change=_change_over(quantity, values),
        adds_up=quantity.over_years is not OverYears.NEVER,
    )


def _cumulative(quantity: Quantity, values: ByYear) -> Value:
    """Return the sum of a flow, the last value of a stock; a last value not reported is not replaced by an older."""
    if quantity.over_years is OverYears.SUM:
        return total((str(year), value) for year, value in values)
    return values[-1][1] if values and quantity.over_years is OverYears.LAST else NOT_REPORTED


def _change(quantity: Quantity, now: Value, before: Value, base_year: int) -> Change | None:
    return (points if quantity.is_rate else growth)(now, before, base_year)


def _change_over(quantity: Quantity, values: ByYear) -> Change | None:
    """Compare the last year with the first that has a figure."""
    first = next(((year, value) for year, value in values[:-1] if not value.missing), None)
    return _change(quantity, values[-1][1], first[1], first[0]) if first else None


def _phases(
    quantities: tuple[Quantity, ...], values: Values, phases: Sequence[Phase], last_year: int
) -> tuple[PhaseComparison, ...]:
    if not phases or last_year <= phases[0].last_year:
        return ()
    return tuple(_compare(quantity, values[quantity.key], *phases) for quantity in quantities)


def _compare(quantity: Quantity, values: ByYear, one: Phase, other: Phase) -> PhaseComparison:
    """Compare two phases: sums of flows, values at the end of each phase for stocks."""
    first = _over_phase(quantity, values, one)
    second = _over_phase(quantity, values, other)
    change = _change(quantity, second, first, one.last_year)
    return PhaseComparison(quantity.key, quantity.label, quantity.unit, first, second, change)


def _over_phase(quantity: Quantity, values: ByYear, phase: Phase) -> Value:
    """Return a quantity over one phase; years outside the series are named as lacking."""
    known = dict(values)
    return _cumulative(
        quantity, tuple((year, known.get(year, NOT_REPORTED)) for year in range(phase.first_year, phase.last_year + 1))
    )
