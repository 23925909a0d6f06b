"""The measured goals of one agency in one year."""

from decimal import Decimal

from gen.domain.measures import Measures, TargetPath
from gen.domain.programme import Indicator
from gen.domain.tables import AgencyTables, IndicatorRow
from gen.domain.values import NOT_REPORTED, Value
from gen.progress.arithmetic import growth, points, rate
from gen.progress.attainment import attain
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.model import Attainment, IndicatorProgress

RATIO = "ratio"
BINARY = "binary"
GIVEN = "given"
"""An index that somebody else works out: one number of one agency."""


def rate_codes(programme: ProgrammeForFigures) -> frozenset[str]:
    """Return the codes of the indicators that are ratios: their terms are added up, never their rates or targets."""
    return frozenset(indicator.code for indicator in programme.indicators if indicator.kind == RATIO)


def rows_by_code(tables: AgencyTables | None) -> dict[str, IndicatorRow]:
    """Return the rows of the indicators' table by their code; none where there is no table."""
    return {row.code: row for row in tables.indicators} if tables is not None else {}


def target_of(indicator: Indicator) -> Decimal | None:
    """Return the programme's own target as a number."""
    return Decimal(indicator.target) if indicator.target else None


def _marked(value: Value, estimated: bool) -> Value:
    """Carry the mark “ước” of a row to one of its values."""
    if not estimated or value.estimated or value.number is None:
        return value
    return Value(value.number, True, value.source, value.parts, value.lacking)


def _target(indicator: Indicator, row: IndicatorRow | None, units: int) -> Decimal | None:
    """Return the programme's target, else the agency's own; what each of several units is to have counts for each."""
    target = target_of(indicator)
    if target is None:
        return row.target.number if row is not None else None
    return target * units if indicator.kind == BINARY else target


def result_of(indicator: Indicator, row: IndicatorRow | None, units: int = 1) -> Value:
    """Return the rate of a ratio or the value of anything else.

    A percentage typed without its two terms counts as not reported: it could be neither checked nor added up; so does
    a given index of several ``units``, which nobody gave.
    """
    if row is None:
        return NOT_REPORTED
    if indicator.kind == GIVEN and units > 1:
        return NOT_REPORTED
    if indicator.kind != RATIO:
        return _marked(row.value, row.estimated)
    goals = (goal for goal in (target_of(indicator), row.target.number) if goal is not None)
    computed = rate(row.numerator, row.denominator, *goals)
    return _marked(computed, row.estimated)


def _assess(
    indicator: Indicator,
    row: IndicatorRow | None,
    earlier: IndicatorRow | None,
    tables: AgencyTables,
    base_year: int,
    measures: Measures,
) -> IndicatorProgress:
    """Assess one indicator from its row of the year and the row it is compared with."""
    result, path = result_of(indicator, row, tables.units), path_of(indicator, measures)
    before = result_of(indicator, earlier, tables.units)
    target = _target(indicator, row, tables.units)
    compare = points if indicator.kind == RATIO else growth
    estimated = row is not None and row.estimated
    return IndicatorProgress(
        code=indicator.code,
        name=indicator.name,
        unit=indicator.unit,
        kind=indicator.kind,
        population=indicator.population,
        numerator=_marked(row.numerator, estimated) if row else NOT_REPORTED,
        denominator=_marked(row.denominator, estimated) if row else NOT_REPORTED,
        result=result,
        target=target,
        gap=result.number - target if result.number is not None and target is not None else None,
        attainment=_judge(indicator, tables.year, result, target, path),
        change=compare(result, before, base_year) if earlier is not None else None,
        note=row.note if row else "",
        year_target=row.target.number if row else None,
        before=before,
        due_year=path.target_year,
    )


def path_of(indicator: Indicator, measures: Measures) -> TargetPath:
    """Return the way to the target of an indicator, which may be due in a year of its own."""
    return TargetPath(measures.path.base_year, measures.due_year(indicator))


def _judge(indicator: Indicator, year: int, result: Value, target: Decimal | None, path: TargetPath) -> Attainment:
    """Judge a result; what only the units that did not report may have done is not counted as missed."""
    judged = attain(indicator.kind, year, result.number, target, path)
    open_units = len(result.lacking)
    if indicator.kind != BINARY or not open_units or result.number is None or target is None:
        return judged
    return Attainment.UNKNOWN if result.number < target <= result.number + open_units else judged


def assess_indicators(
    tables: AgencyTables, previous: AgencyTables | None, programme: ProgrammeForFigures
) -> tuple[IndicatorProgress, ...]:
    """Assess every indicator of the programme, in its order, whether the agency reported it or not."""
    rows, before = rows_by_code(tables), rows_by_code(previous)
    measures = programme.measures
    base_year = previous.year if previous is not None else tables.year - 1
    return tuple(
        _assess(indicator, rows.get(indicator.code), before.get(indicator.code), tables, base_year, measures)
        for indicator in programme.indicators
    )
