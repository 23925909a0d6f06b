"""What is filled in before the clerk begins: identity, indicators, the agency's own tasks, last year's values."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct, field

from gen.domain.agency import Agency
from gen.domain.measures import Measures
from gen.domain.periods import WHOLE_YEAR, DatedPeriod, ReportingPeriod
from gen.domain.programme import Indicator, Task
from gen.domain.schema import Schema, Sheet
from gen.domain.tables import AgencyTables, TaskRow
from gen.domain.values import Value
from gen.intake.checks.names import OldNames
from gen.intake.form.days import FormDays
from gen.intake.form.names_in_force import in_force
from gen.intake.knowledge import ProgrammeForChecks

Filling = str | date | Decimal | None
RATE = "rate"
"""Stands in ``FormRow.cells`` for the computed rate of an indicator."""


class FormRow(Struct, frozen=True):
    """A row filled in beforehand.

    ``cells`` by column, ``locked`` the columns where nothing may be typed, and last year's values by column.
    """

    cells: Mapping[str, Filling]
    locked: frozenset[str] = frozenset()
    last_year: Mapping[str, Filling] = field(default_factory=dict)


class FormContent(Struct, frozen=True):
    """The rows of each table filled in beforehand, and which columns show last year's values.

    ``programme`` is its short name, ``subtitle`` stands below the title; ``topics`` of classes are those that the
    programme offers; ``period`` is the part of the year that is reported on;
    ``word`` is what the texts of the form call the programme; ``schema`` are its tables.
    """

    agency: Agency
    days: FormDays
    rows: Mapping[str, tuple[FormRow, ...]]
    references: Mapping[str, tuple[str, ...]]
    codes: tuple[str, ...]
    programme: str
    subtitle: str
    topics: tuple[str, ...]
    schema: Schema
    period: ReportingPeriod = WHOLE_YEAR
    word: str = ""

    @property
    def shown(self) -> str:
        """What is reported on, as titles have it: “2026”, “Quý I năm 2026”."""
        return self.period.named(self.year) if self.period.id else str(self.year)

    @property
    def shown_before(self) -> str:
        """The same of the year before, whose values stand beside."""
        return self.period.named(self.year - 1) if self.period.id else str(self.year - 1)

    @property
    def year(self) -> int:
        """The year that is reported on."""
        return self.days.year


def form_content(
    agency: Agency, year: int, programme: ProgrammeForChecks, previous: AgencyTables | None
) -> FormContent:
    """Gather what the form holds beforehand; without last year's tables there are no reference columns."""
    days = FormDays.of(year, programme)
    day = days.period[1]
    rows = {
        "info": _identity(agency, DatedPeriod(year, programme.measures.period.id), programme.schema),
        "indicators": tuple(_indicator(each, previous) for each in programme.indicators_on(day)),
        "tasks": _own_tasks(agency, programme, previous, day) or _tasks(agency, programme.tasks_on(day)),
        "publicity": _publicity(previous),
        "budget": _budget(previous),
        "paragraphs": _sections(programme.schema, "paragraphs"),
        "period": _sections(programme.schema, "period"),
        "path": _path(year, programme),
        "plan_texts": _sections(programme.schema, "plan_texts"),
        "conference": _sections(programme.schema, "conference"),
    }
    rows |= {sheet.key: _lines(sheet) for sheet in programme.schema.own_sheets}
    references = {key: columns for key, columns in _REFERENCES.items() if previous is not None}
    return FormContent(
        agency,
        days,
        rows,
        references,
        tuple(task.code for task in programme.tasks),
        programme.decision.short_name,
        _subtitle(programme.measures),
        programme.measures.topics,
        programme.schema,
        programme.measures.period,
        programme.measures.word,
    )


def _subtitle(measures: Measures) -> str:
    return f"{measures.notice}. {measures.form_subtitle}" if measures.notice else measures.form_subtitle


_REFERENCES = {
    "indicators": ("numerator", "denominator", "value"),
    "tasks": ("status", "result"),
    "publicity": ("quantity", "audience"),
    "budget": ("planned", "spent"),
}


def _identity(agency: Agency, dated: DatedPeriod, schema: Schema) -> tuple[FormRow, ...]:
    known = {"agency_id": agency.id, "agency_name": agency.name, "year": str(dated.year), "period": str(dated)}
    return tuple(
        FormRow({"item": name, "value": known.get(key)}, frozenset({"item", "value"} if key in known else {"item"}))
        for key, name in schema.info.items()
        if key != "period" or dated.period
    )


def _indicator(indicator: Indicator, previous: AgencyTables | None) -> FormRow:
    before = next((row for row in previous.indicators if row.code == indicator.code), None) if previous else None
    is_rate = indicator.kind == "ratio"
    cells: dict[str, Filling] = {
        "code": indicator.code,
        "name": indicator.name,
        "unit": indicator.unit,
        "target": _target(indicator, before.target if before else None),
    }
    if is_rate:
        cells["value"] = RATE
    closed = {"value"} if is_rate else {"numerator", "denominator"}
    last_year: dict[str, Filling] = {}
    if before:
        rate = _rate(before.numerator, before.denominator) if is_rate else before.value.number
        last_year = {"numerator": before.numerator.number, "denominator": before.denominator.number, "value": rate}
    return FormRow(cells, frozenset({"code", "name", "unit", *closed}), last_year)


def _target(indicator: Indicator, before: Value | None) -> Decimal | None:
    if before is not None and before.number is not None:
        return before.number
    return Decimal(indicator.target) if indicator.target else None


def _rate(numerator: Value, denominator: Value) -> Decimal | None:
    if numerator.number is None or not denominator.number:
        return None
    return (100 * numerator.number / denominator.number).quantize(Decimal("0.1"))


def _tasks(agency: Agency, tasks: tuple[Task, ...]) -> tuple[FormRow, ...]:
    """Return the tasks of the Decision."""
    return tuple(FormRow({"code": task.code, **_decided(task, agency)}, frozenset({"code"})) for task in tasks)


def _decided(task: Task | None, agency: Agency) -> dict[str, str]:
    """Return what the Decision says of a task, by column; nothing where it has no such task."""
    if task is None:
        return {}
    lead = task.ministry_lead if agency.type.level == "ministry" else task.province_lead
    return {"task": task.summary, "lead": lead, "partners": task.partners, "product": task.product}


def _own_tasks(
    agency: Agency, programme: ProgrammeForChecks, previous: AgencyTables | None, day: date
) -> tuple[FormRow, ...]:
    """Return the tasks of the agency's own plan, as last year's table has them, with the names in force on the day."""
    if previous is None or not previous.tasks:
        return ()
    names, decided = OldNames.on(day, programme), {task.code: task for task in programme.tasks_on(day)}
    return tuple(_own_task(row, names, _decided(decided.get(row.code), agency)) for row in previous.tasks)


def _own_task(row: TaskRow, names: OldNames, decided: Mapping[str, str]) -> FormRow:
    words = {"task": row.task, "lead": row.lead, "partners": row.partners, "product": row.product}
    current = {column: in_force(text, names, decided.get(column, "")) for column, text in words.items()}
    cells: dict[str, Filling] = {"code": row.code, **current, "start": row.start, "end": row.end}
    last_year: dict[str, Filling] = {"status": row.status.value if row.status else None, "result": row.result}
    return FormRow(cells, frozenset({"code"}), last_year)


def _publicity(previous: AgencyTables | None) -> tuple[FormRow, ...]:
    return tuple(
        FormRow({"form": row.form}, last_year={"quantity": row.quantity.number, "audience": row.audience.number})
        for row in (previous.publicity if previous else ())
    )


def _budget(previous: AgencyTables | None) -> tuple[FormRow, ...]:
    return tuple(
        FormRow({"funding": row.funding}, last_year={"planned": row.planned.number, "spent": row.spent.number})
        for row in (previous.budget if previous else ())
    )


def _sections(schema: Schema, key: str) -> tuple[FormRow, ...]:
    """Return a row for each section of a table of paragraphs."""
    sheet = schema.find(key)
    return tuple(FormRow({"section": section}) for section in sheet.column("section").values) if sheet else ()


def _lines(sheet: Sheet) -> tuple[FormRow, ...]:
    """Return the rows that a table has printed beforehand."""
    keys = [column.key for column in sheet.columns]
    return tuple(FormRow(dict(zip(keys, line, strict=False)), frozenset(keys[: len(line)])) for line in sheet.lines)


def _path(year: int, programme: ProgrammeForChecks) -> tuple[FormRow, ...]:
    """Return a row for each goal that is a rate and each year that is still to come; what is reached is for people."""
    goals = [each.code for each in programme.indicators if each.kind == "ratio" and each.target]
    given = frozenset({"code", "year"})
    return tuple(
        FormRow({"code": code, "year": Decimal(coming)}, given)
        for code in goals
        for coming in programme.years
        if coming >= year
    )
