"""Which figures were not reported: named as the clerk knows them, one by one."""

from collections.abc import Iterator
from functools import lru_cache

from gen.domain.schema import Schema
from gen.domain.tables import AgencyTables
from gen.domain.values import Value
from gen.progress import sheets
from gen.progress.indicators import RATIO, rows_by_code
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.model import MissingFigure

Gap = tuple[str, str, str, Value | None]
"""Keys of sheet, row and column, and the value that may be missing (None: there is no cell at all)."""


def missing_figures(tables: AgencyTables, programme: ProgrammeForFigures) -> tuple[MissingFigure, ...]:
    """List what was not reported: whole tables first, then single cells; in a sum, each agency that lacks one."""
    year, names = tables.year, {sheet.key: sheet.name for sheet in programme.schema.report_sheets if sheet.is_yearly}
    found = [MissingFigure(year, name) for key, name in names.items() if key in tables.absent]
    found.extend(MissingFigure(year, names[key], unit=unit) for key, unit in tables.lacking if key in names)
    named = set(tables.lacking)
    columns = _names_of_columns(programme.schema)
    for sheet, row, key, value in _cells(tables, programme):
        name, column = names.get(sheet, ""), columns.get((sheet, key), "")
        if not column:
            continue  # the programme does not ask for it
        if value is None:
            found.append(MissingFigure(year, name, row, column))
        elif value.lacking:
            units = (unit for unit in value.lacking if (sheet, unit) not in named)
            found.extend(MissingFigure(year, name, row, column, unit) for unit in units)
        elif value.number is None:
            found.append(MissingFigure(year, name, row, column))
    return tuple(found)


@lru_cache(maxsize=8)
def _names_of_columns(schema: Schema) -> dict[tuple[str, str], str]:
    """Return the names of all columns by the keys of their sheet and their own."""
    return {(sheet.key, each.key): each.name for sheet in schema.sheets for each in sheet.columns}


def _cells(tables: AgencyTables, programme: ProgrammeForFigures) -> Iterator[Gap]:
    """Go through every cell that holds a figure."""
    if not tables.lacks(sheets.INDICATORS):
        yield from _indicator_cells(tables, programme)
    for task in tables.tasks:
        if task.status is None:
            yield sheets.TASKS, task.code, "status", None
    for training in tables.trainings:
        yield sheets.TRAININGS, training.name, "people", training.people
        yield sheets.TRAININGS, training.name, "attendances", training.attendances
    for publicity in tables.publicity:
        yield sheets.PUBLICITY, publicity.form, "quantity", publicity.quantity
        yield sheets.PUBLICITY, publicity.form, "audience", publicity.audience
    for budget in tables.budget:
        yield sheets.BUDGET, budget.funding, "planned", budget.planned
        yield sheets.BUDGET, budget.funding, "spent", budget.spent


def _indicator_cells(tables: AgencyTables, programme: ProgrammeForFigures) -> Iterator[Gap]:
    rows = rows_by_code(tables)
    for indicator in programme.indicators:
        row = rows.get(indicator.code)
        if indicator.counted_in is not None and row is not None and row.value.lacking:
            continue  # it is printed from its table, whose gaps are named there
        if indicator.kind == RATIO:
            yield sheets.INDICATORS, indicator.code, "numerator", row.numerator if row else None
            yield sheets.INDICATORS, indicator.code, "denominator", row.denominator if row else None
        else:
            yield sheets.INDICATORS, indicator.code, "value", row.value if row else None
