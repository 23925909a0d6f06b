"""The tables of the form as a letter attaches them: headings, and the rows that are given, to be filled in by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date

from gen.domain.programme import Indicator, Task
from gen.intake.schema import load_schema
from gen.programme import Programme

_BLANK_ROWS = 3


@dataclass(frozen=True, slots=True)
class FormTable:
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


@dataclass(frozen=True, slots=True)
class LetterForm:
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
        yield from (table for each in fields(self) if (table := getattr(self, each.name)).name)


def report_form(programme: Programme, day: date) -> LetterForm:
    """Return the tables of a report, with indicators and tasks in the words of the day."""
    return LetterForm(
        indicators=_table("indicators", tuple(map(_indicator, programme.indicators_on(day)))),
        tasks=_table("tasks", tuple(map(_task, programme.tasks_on(day)))),
        trainings=_table("trainings"),
        instruments=_table("instruments"),
        publicity=_table("publicity"),
        budget=_table("budget"),
        paragraphs=_table("paragraphs", _sections("paragraphs")),
        period=_table("period", _sections("period")) if load_schema().sheet("period").is_of(day.year) else _NONE,
    )


def plan_form(programme: Programme) -> LetterForm:
    """Return the tables of a plan."""
    goals = [each.code for each in programme.indicators if each.kind == "ratio" and each.target]
    return LetterForm(
        plan=_table("plan", tuple((task.code,) for task in programme.tasks)),
        path=_table("path", tuple((code, str(year)) for code in goals for year in programme.years)),
        plan_texts=_table("plan_texts", _sections("plan_texts")),
    )


def _table(key: str, rows: Sequence[Sequence[str]] = ()) -> FormTable:
    sheet = load_schema().sheet(key)
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


def _sections(key: str) -> tuple[tuple[str, ...], ...]:
    return tuple((section,) for section in load_schema().sheet(key).column("section").values)
