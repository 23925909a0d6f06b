"""The tables of the form as a letter attaches them: headings, and the rows that are given, to be filled in by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gen.domain.programme import Indicator, Task
from gen.intake.schema import Sheet, load_schema
from gen.programme import Programme

_BLANK_ROWS = 3


@dataclass(frozen=True, slots=True)
class FormTable:
    """One table: its name, the unit of its amounts, its headings, and rows with a cell for each heading."""

    name: str
    unit: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def report_form(programme: Programme, day: date) -> Mapping[str, FormTable]:
    """Return the tables of a report by the key of their sheet, with indicators and tasks in the words of the day."""
    given = {
        "indicators": tuple(map(_indicator, programme.indicators_on(day))),
        "tasks": tuple(map(_task, programme.tasks_on(day))),
        "paragraphs": tuple((section, "") for section in _choices("paragraphs", "section")),
        "period": tuple((section, "") for section in _choices("period", "section")),
    }
    return {sheet.key: _table(sheet, given.get(sheet.key, ())) for sheet in load_schema().report_sheets_of(day.year)}


def plan_form(programme: Programme) -> Mapping[str, FormTable]:
    """Return the tables of a plan by the key of their sheet."""
    schema = load_schema()
    goals = [each.code for each in programme.indicators if each.kind == "ratio" and each.target]
    given = {
        "plan": tuple((task.code,) for task in programme.tasks),
        "path": tuple((code, str(year)) for code in goals for year in programme.years),
        "plan_texts": tuple((section, "") for section in _choices("plan_texts", "section")),
    }
    return {key: _table(schema.sheet(key), rows) for key, rows in given.items()}


def _table(sheet: Sheet, rows: Sequence[Sequence[str]]) -> FormTable:
    width = len(sheet.columns)
    shown = rows or ((),) * _BLANK_ROWS
    return FormTable(
        name=sheet.name,
        unit=sheet.unit,
        headings=tuple(column.name for column in sheet.columns),
        rows=tuple((*row, *("",) * (width - len(row))) for row in shown),
    )


def _indicator(indicator: Indicator) -> tuple[str, ...]:
    return (indicator.code, indicator.name, indicator.unit, "", "", "", indicator.target or "")


def _task(task: Task) -> tuple[str, ...]:
    return (task.code, task.summary)


def _choices(sheet: str, column: str) -> tuple[str, ...]:
    return load_schema().sheet(sheet).column(column).values
