"""Comparing two sums of many units fairly: only the units that have a figure in both years are compared."""

from collections.abc import Sequence

from msgspec.structs import replace

from gen.domain.tables import AgencyTables, IndicatorRow
from gen.progress.indicators import assess_indicators, rate_codes, rows_by_code
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.merging import merge_tables
from gen.progress.model import IndicatorProgress


def compared(
    indicators: Sequence[IndicatorProgress],
    now: Sequence[AgencyTables],
    before: Sequence[AgencyTables],
    programme: ProgrammeForFigures,
) -> tuple[IndicatorProgress, ...]:
    """Return the indicators of a sum with their changes over the units that have figures of both years.

    ``now`` and ``before`` are the units' tables, one by one the same unit.
    """
    pairs = [_common_rows(one, other) for one, other in zip(now, before, strict=True)]
    rates = rate_codes(programme)
    common_now, common_before = (_sum(parts, rates) for parts in zip(*pairs, strict=True))
    left_out = {row.code for row in common_now.indicators if _lacks(row)}
    fair = assess_indicators(_complete_as_it_is(common_now), _complete_as_it_is(common_before), programme)
    return tuple(
        replace(indicator, change=replace(common.change, over_common=common.code in left_out))
        if common.change is not None
        else replace(indicator, change=None)
        for indicator, common in zip(indicators, fair, strict=True)
    )


def _common_rows(now: AgencyTables, before: AgencyTables) -> tuple[AgencyTables, AgencyTables]:
    """Keep the rows that are complete in both years."""
    current, earlier = rows_by_code(now), rows_by_code(before)
    common = [code for code in current if code in earlier and _complete(current[code]) and _complete(earlier[code])]
    return (
        AgencyTables(now.agency_id, now.year, indicators=tuple(current[code] for code in common), members=now.members),
        AgencyTables(
            before.agency_id, before.year, indicators=tuple(earlier[code] for code in common), members=now.members
        ),
    )


def _complete(row: IndicatorRow) -> bool:
    """Tell whether a row has a value, or both terms of one, with nothing lacking."""
    values = (row.value,) if row.numerator.missing and row.denominator.missing else (row.numerator, row.denominator)
    return all(value.number is not None and not value.lacking for value in values)


def _lacks(row: IndicatorRow) -> bool:
    return bool(row.value.lacking or row.numerator.lacking or row.denominator.lacking)


def _complete_as_it_is(tables: AgencyTables) -> AgencyTables:
    """Return sums over the units that have both years without the names of the others: nothing is lacking in them."""
    return replace(
        tables,
        indicators=tuple(
            replace(
                row,
                numerator=replace(row.numerator, lacking=()),
                denominator=replace(row.denominator, lacking=()),
                value=replace(row.value, lacking=()),
            )
            for row in tables.indicators
        ),
    )


def _sum(tables: Sequence[AgencyTables], rates: frozenset[str]) -> AgencyTables:
    return merge_tables("", tables[0].year, tables, rates=rates)
