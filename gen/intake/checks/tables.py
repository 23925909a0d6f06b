"""Checks within one agency's tables: the sheet, its rows, its totals. They need neither the programme nor last year."""

from collections.abc import Callable, Iterator, Mapping

from gen.domain.diagnostic import Diagnostic
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
    for key, table in tables.items():
        for check in (*(() if table.raw.textual else OF_WORKBOOKS), *FOR_ALL, *BY_TABLE.get(key, ())):
            yield from check(table, year)
