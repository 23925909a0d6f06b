"""Which figures were not reported: named as the clerk knows them, one by one."""

from collections.abc import Iterator

from gen.domain.tables import AgencyTables
from gen.domain.values import Value
from gen.progress import sheets
from gen.progress.indicators import RATIO, rows_by_code
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.model import MissingFigure

Gap = tuple[str, str, str, Value | None]
"""Sheet, row, column and the value that may be missing (None: there is no cell at all)."""


def missing_figures(tables: AgencyTables, programme: ProgrammeForFigures) -> tuple[MissingFigure, ...]:
    """List what was not reported: whole tables first, then single cells; in a sum, each agency that lacks one."""
    year = tables.year
    found = [MissingFigure(year, sheets.NAMES[sheet]) for sheet in sheets.ALL if sheet in tables.absent]
    found.extend(
        MissingFigure(year, sheets.NAMES[sheet], unit=unit) for sheet, unit in tables.lacking if sheet in sheets.ALL
    )
    named = set(tables.lacking)
    for sheet, row, column, value in _cells(tables, programme):
        name = sheets.NAMES[sheet]
        if value is None:
            found.append(MissingFigure(year, name, row, column))
        elif value.lacking:
            units = (unit for unit in value.lacking if (sheet, unit) not in named)
            found.extend(MissingFigure(year, name, row, column, unit) for unit in units)
        elif value.number is None:
            found.append(MissingFigure(year, name, row, column))
    return tuple(found)


def _cells(tables: AgencyTables, programme: ProgrammeForFigures) -> Iterator[Gap]:
    """Go through every cell that holds a figure."""
    if sheets.INDICATORS not in tables.absent:
        yield from _indicator_cells(tables, programme)
    for task in tables.tasks:
        if task.status is None:
            yield sheets.TASKS, task.code, sheets.STATUS, None
    for training in tables.trainings:
        yield sheets.TRAININGS, training.name, sheets.PEOPLE, training.people
        yield sheets.TRAININGS, training.name, sheets.ATTENDANCES, training.attendances
    for publicity in tables.publicity:
        yield sheets.PUBLICITY, publicity.form, sheets.QUANTITY, publicity.quantity
        yield sheets.PUBLICITY, publicity.form, sheets.AUDIENCE, publicity.audience
    for budget in tables.budget:
        yield sheets.BUDGET, budget.funding, sheets.PLANNED, budget.planned
        yield sheets.BUDGET, budget.funding, sheets.SPENT, budget.spent


def _indicator_cells(tables: AgencyTables, programme: ProgrammeForFigures) -> Iterator[Gap]:
    rows = rows_by_code(tables)
    for indicator in programme.indicators:
        row = rows.get(indicator.code)
        if indicator.counted_in is not None and row is not None and row.value.lacking:
            continue  # it is printed from its table, whose gaps are named there
        if indicator.kind == RATIO:
            yield sheets.INDICATORS, indicator.code, sheets.NUMERATOR, row.numerator if row else None
            yield sheets.INDICATORS, indicator.code, sheets.DENOMINATOR, row.denominator if row else None
        else:
            yield sheets.INDICATORS, indicator.code, sheets.VALUE, row.value if row else None
