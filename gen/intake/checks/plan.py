"""The requirements that a programme makes of plans, checked on the tables of a year in which plans are made."""

from collections.abc import Collection, Iterator
from datetime import date

from msgspec.structs import replace

from gen.domain.agency import Agency
from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.plans import Plans
from gen.domain.tables import TaskStatus
from gen.intake.cells.days import spoken
from gen.intake.cells.limits import load_words
from gen.intake.findings import programme as programme_findings
from gen.intake.folding import fold
from gen.intake.knowledge import ProgrammeForChecks
from gen.intake.report import Reading
from gen.intake.rows.record import AgencyTable, Record


def check_plan(reading: Reading, knowledge: ProgrammeForChecks, agency: Agency | None) -> Iterator[Diagnostic]:
    """Yield where the plan falls short; nothing where no tasks are in the tables."""
    tasks = _table_of(reading)
    if tasks is None:
        return
    texts, plans = fold(" ".join(_texts(reading))), knowledge.plans
    yield from _asked(plans, 1, _field(reading, agency, texts))
    yield from _asked(plans, 2, _function(reading, texts))
    for record in tasks.records:
        yield from _asked(plans, 3, _concrete(tasks, record))
    if agency is None or not agency.parent:
        yield from _citing(plans.groups_in, _groups(tasks, knowledge))
    yield from _asked(plans, 3, _own_words(reading, knowledge))
    yield from _asked(plans, 4, _funding(reading, texts))
    clause = f"{plans.requirements_in}, yêu cầu 5" if plans.requirements_in else ""
    yield from _citing(clause, _issued(reading, knowledge))


def _asked(plans: Plans, number: int, found: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings with the requirement that they rest on; none where the programme makes no requirements."""
    return _citing(f"{plans.requirements_in}, yêu cầu {number}", found) if plans.requirements_in else iter(())


def _citing(clause: str, found: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
    yield from (replace(each, clause=clause or None) for each in found)


def _table_of(reading: Reading) -> AgencyTable | None:
    """Return what the plan is in: its own table, or that of the tasks if there is none."""
    tables = (reading.rows.get(key) for key in ("plan", "tasks"))
    return next((table for table in tables if table is not None and table.records), None)


def _texts(reading: Reading) -> Iterator[str]:
    for activity in reading.tables.plan:
        yield from (activity.activity, activity.product)
    for row in reading.tables.tasks:
        yield from (row.task, row.product, row.result)
    for paragraph in (*reading.tables.paragraphs, *reading.tables.plan_texts):
        yield paragraph.text


def _field(reading: Reading, agency: Agency | None, texts: str) -> Iterator[Diagnostic]:
    """Requirement 1: the Declaration's goals within the agency's own field and area."""
    own = (fold(agency.short_name),) if agency else ()
    if not any(word in texts for word in (*own, *load_words().plan_field)):
        name = agency.name if agency else reading.tables.agency_id
        yield programme_findings.PLAN_WITHOUT_FIELD.at(_place(reading, "paragraphs"), agency=name)


def _function(reading: Reading, texts: str) -> Iterator[Diagnostic]:
    """Requirement 2: tied to the agency's functions, tasks and programme of work."""
    if not any(word in texts for word in load_words().plan_function):
        yield programme_findings.PLAN_WITHOUT_FUNCTION.at(_place(reading, "paragraphs"))


def _concrete(tasks: AgencyTable, record: Record) -> Iterator[Diagnostic]:
    """Requirement 3: who, when, what for every task."""
    if record.texts.get("status") == TaskStatus.DROPPED:
        return
    absent = [key for key in ("lead", "product") if not record.texts.get(key)]
    if not record.days.get("start") and not record.days.get("end"):
        absent.append("end")
    if absent:
        names = ", ".join(tasks.sheet.column(key).name.lower() for key in absent)
        yield programme_findings.PLAN_TASK_NOT_CONCRETE.at(
            tasks.at(record, absent[0]), code=record.texts.get("code", ""), absent=names
        )


def _own_words(reading: Reading, knowledge: ProgrammeForChecks) -> Iterator[Diagnostic]:
    """Requirement 3: activities are the body's own, not the words of the Decision."""
    table = reading.rows.get("plan")
    decided = {fold(text) for task in knowledge.tasks for text in (task.summary, task.wording)}
    for record in table.records if table else ():
        if table and fold(record.texts.get("activity", "")) in decided:
            code = record.texts.get("code", "")
            yield programme_findings.PLAN_COPIES_DECISION.at(table.at(record, "activity"), code=code)


def _groups(tasks: AgencyTable, knowledge: ProgrammeForChecks) -> Iterator[Diagnostic]:
    """The Decision's groups, each with a task of the plan; asked of who reports to the centre alone."""
    planned = {record.texts.get("code") for record in tasks.records}
    for group in knowledge.groups:
        codes = [task.code for task in knowledge.tasks if task.group == group.number]
        if not planned & set(codes):
            values = {"group": group.number, "title": group.title, "codes": ", ".join(codes)}
            yield programme_findings.PLAN_WITHOUT_GROUP.at(tasks.raw.at(tasks.heading.row), **values)


def _funding(reading: Reading, texts: str) -> Iterator[Diagnostic]:
    """Requirement 4: integrated into what is already done and paid for."""
    if not (reading.tables.budget or reading.tables.plan) and not any(
        word in texts for word in load_words().plan_funding
    ):
        yield programme_findings.PLAN_WITHOUT_FUNDING.at(_place(reading, "budget"))


def _issued(reading: Reading, knowledge: ProgrammeForChecks) -> Iterator[Diagnostic]:
    """Requirement 5: issued and sent in time; only the first plan has a date set for it."""
    limit, year, table = knowledge.plans.accepted, reading.tables.year, reading.rows.get("instruments")
    if limit is None or year != knowledge.years[0] or table is None:
        return
    words = [fold(word) for word in knowledge.plans.subject_words]
    plans = [record for record in table.records if _is_plan(record, words)]
    if not plans:
        yield programme_findings.PLAN_NOT_ISSUED.at(table.raw.at(table.heading.row))
    for record in plans[:1]:
        day: date | None = record.days.get("issued_on")
        deadline = limit.deadline.last_day(year)
        if day and day > deadline:
            values = {"day": spoken(day), "deadline": spoken(deadline)}
            yield programme_findings.PLAN_ISSUED_LATE.at(table.at(record, "issued_on"), **values)


def _is_plan(record: Record, words: Collection[str]) -> bool:
    subject = fold(record.texts.get("subject", ""))
    return "ke hoach" in subject and any(word in subject for word in words)


def _place(reading: Reading, key: str) -> TableLocation:
    table = reading.rows.get(key)
    return table.raw.at(table.heading.row) if table else reading.place
