"""Checks within one agency's tables: the sheet, its rows, its totals. They need neither the programme nor last year."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from gen.domain.diagnostic import Diagnostic
from gen.domain.schema import Sheet
from gen.intake.checks import columns, indicators, layout, looks, repetition, spans, tasks, totals, unused
from gen.intake.rows.record import AgencyTable

Check = Callable[[AgencyTable, int], Iterator[Diagnostic]]

OF_WORKBOOKS: tuple[Check, ...] = (
    layout.merged_cells,
    layout.hidden_rows,
    layout.empty_formulas,
    layout.error_values,
    looks.hidden_columns,
    looks.telling_looks,
    spans.doubtful_days,
    columns.mixed_marks,
    columns.thousands_as_decimals,
    unused.cells_beside,
)
"""What text files cannot have."""
FOR_ALL: tuple[Check, ...] = (
    layout.trailing_empty_rows,
    layout.other_units,
    repetition.repeated_codes,
    repetition.repeated_names,
    repetition.repeated_rows,
    spans.ends_before_starts,
    totals.totals_not_sums,
    totals.rows_disagree,
)
WHERE: Mapping[Check, Callable[[Sheet], bool]] = {
    layout.other_units: lambda sheet: bool(sheet.unit),
    repetition.repeated_codes: repetition.has_codes_once,
    repetition.repeated_names: repetition.has_names_once,
    repetition.repeated_rows: repetition.may_have_rows_twice,
    totals.rows_disagree: lambda sheet: bool(sheet.checks),
}
"""The tables in which some of those for all can find anything."""
BY_TABLE: dict[str, tuple[Check, ...]] = {
    "indicators": (
        indicators.numerators_and_denominators,
        indicators.halves_of_rates,
        indicators.rates,
        indicators.fractions_for_percent,
    ),
    "tasks": (tasks.causes, tasks.results),
    "trainings": (totals.people_above_attendances,),
    "budget": (totals.spent_above_planned,),
}


def check_tables(tables: Mapping[str, AgencyTable], year: int) -> Iterator[Diagnostic]:
    """Yield every finding within the tables."""
    for table in tables.values():
        for check in _checks_of(table.sheet, table.raw.textual):
            yield from check(table, year)


@lru_cache(maxsize=64)
def _checks_of(sheet: Sheet, textual: bool) -> tuple[Check, ...]:
    """Return the checks that a table asks for; they are chosen once for all reports."""
    every = (*(() if textual else OF_WORKBOOKS), *FOR_ALL, *BY_TABLE.get(sheet.key, ()))
    return tuple(check for check in every if check not in WHERE or WHERE[check](sheet))
