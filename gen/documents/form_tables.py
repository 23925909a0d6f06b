"""The tables of the form as a letter attaches them: headings, and the rows that are given, to be filled in by hand."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from gen.domain.programme import Indicator, Task
from gen.domain.schema import Schema
from gen.programme import Programme

_BLANK_ROWS = 3


class FormTable(Struct, frozen=True):
    """One table: its name, the unit of its amounts, its headings, and rows with a cell for each heading."""

    name: str
    unit: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def columns(self) -> str:
        """The headings as one text, for templates that print no table."""
        return "; ".join(self.headings)


_NONE = FormTable("", "", (), ())


class LetterForm(Struct, frozen=True):
    """The tables that a letter attaches, by the key of their sheet: those of reports, or those of plans.

    ``period`` is there in the last year of a period only.
    """

    indicators: FormTable = _NONE
    tasks: FormTable = _NONE
    trainings: FormTable = _NONE
    instruments: FormTable = _NONE
    publicity: FormTable = _NONE
    budget: FormTable = _NONE
    paragraphs: FormTable = _NONE
    period: FormTable = _NONE
    plan: FormTable = _NONE
    path: FormTable = _NONE
    plan_texts: FormTable = _NONE

    def __iter__(self) -> Iterator[FormTable]:
        """Yield the tables that there are, for templates that name none of them."""
        yield from (table for name in self.__struct_fields__ if (table := getattr(self, name)).name)


def report_form(programme: Programme, day: date) -> LetterForm:
    """Return the tables of a report, with indicators and tasks in the words of the day."""
    schema = programme.schema
    return LetterForm(
        indicators=_table(schema, "indicators", tuple(map(_indicator, programme.indicators_on(day)))),
        tasks=_table(schema, "tasks", tuple(map(_task, programme.tasks_on(day)))),
        trainings=_table(schema, "trainings"),
        instruments=_table(schema, "instruments"),
        publicity=_table(schema, "publicity"),
        budget=_table(schema, "budget"),
        paragraphs=_table(schema, "paragraphs", _sections(schema, "paragraphs")),
        period=_paragraphs_of_a_period(schema, day.year),
    )


def _paragraphs_of_a_period(schema: Schema, year: int) -> FormTable:
    sheet = schema.find("period")
    if sheet is None or not sheet.is_of(year):
        return _NONE
    return _table(schema, "period", _sections(schema, "period"))


def plan_form(programme: Programme) -> LetterForm:
    """Return the tables of a plan."""
    goals = [each.code for each in programme.indicators if each.kind == "ratio" and each.target]
    schema = programme.schema
    return LetterForm(
        plan=_table(schema, "plan", tuple((task.code,) for task in programme.tasks)),
        path=_table(schema, "path", tuple((code, str(year)) for code in goals for year in programme.years)),
        plan_texts=_table(schema, "plan_texts", _sections(schema, "plan_texts")),
    )


def _table(schema: Schema, key: str, rows: Sequence[Sequence[str]] = ()) -> FormTable:
    sheet = schema.find(key)
    if sheet is None:
        return _NONE
    width = len(sheet.columns)
    shown = rows or ((),) * _BLANK_ROWS
    return FormTable(
        name=sheet.name,
        unit=sheet.unit,
        headings=tuple(column.name for column in sheet.columns),
        rows=tuple((*row, *("",) * (width - len(row))) for row in shown),
    )


def _indicator(indicator: Indicator) -> tuple[str, ...]:
    return (indicator.code, indicator.name, indicator.unit, "", "", "", _target(indicator))


def _target(indicator: Indicator) -> str:
    """Return the target as the cell shows it: that of a rate in per cent, whatever unit its terms are counted in."""
    return f"{indicator.target}%" if indicator.target and indicator.kind == "ratio" else indicator.target or ""


def _task(task: Task) -> tuple[str, ...]:
    return (task.code, task.summary)


def _sections(schema: Schema, key: str) -> tuple[tuple[str, ...], ...]:
    sheet = schema.find(key)
    return tuple((section,) for section in sheet.column("section").values) if sheet else ()
