"""Classes held, forms of publicity, funds and instruments of one agency in one year, with their totals."""

from collections.abc import Collection

from msgspec.structs import replace

from gen.domain.programme import CountedIn
from gen.domain.sums import total
from gen.domain.tables import AgencyTables, TrainingRow
from gen.domain.values import NOT_REPORTED, Value
from gen.progress import sheets
from gen.progress.arithmetic import growth, rate
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.model import BudgetLine, PublicityLine, TopicProgress, TrainingProgress
from gen.progress.settling import settled_total
from gen.progress.spending import spending_of
from gen.vietnamese.accents import without_accents

CLASSES = CountedIn(sheets.TRAININGS)
PEOPLE = CountedIn(sheets.TRAININGS, "people")
ATTENDANCES = CountedIn(sheets.TRAININGS, "attendances")
INSTRUMENTS = CountedIn(sheets.INSTRUMENTS)


def count_instruments(tables: AgencyTables, programme: ProgrammeForFigures) -> Value:
    """Count the instruments issued."""
    return settled_total(tables, programme, INSTRUMENTS)


def units_lacking(tables: AgencyTables, sheet: str) -> tuple[tuple[str, Value], ...]:
    """Return the agencies of a sum that did not hand in a table, each with a value not reported."""
    return tuple((unit, NOT_REPORTED) for name, unit in tables.lacking if name == sheet)


def count_classes(tables: AgencyTables, programme: ProgrammeForFigures) -> Value:
    """Count the classes held, as the indicator that repeats them has it."""
    return settled_total(tables, programme, CLASSES)


def count_attendances(tables: AgencyTables, programme: ProgrammeForFigures) -> Value:
    """Add up the attendances of the classes, as the indicator that repeats them has it."""
    return settled_total(tables, programme, ATTENDANCES)


def count_people(tables: AgencyTables, programme: ProgrammeForFigures) -> Value:
    """Add up the people who took part in the classes."""
    return settled_total(tables, programme, PEOPLE)


def _as_offered(rows: tuple[TrainingRow, ...], topics: Collection[str]) -> tuple[TrainingRow, ...]:
    """Return the classes with their topics written as the programme offers them, however capitals were typed."""
    if all(row.topic in topics for row in rows):
        return rows
    offered = {_folded(topic): topic for topic in topics}
    return tuple(
        row if (topic := offered.get(_folded(row.topic), row.topic)) == row.topic else replace(row, topic=topic)
        for row in rows
    )


def _folded(topic: str) -> str:
    return " ".join(without_accents(topic.casefold()).split())


def _by_topic(rows: tuple[TrainingRow, ...]) -> tuple[TopicProgress, ...]:
    topics: dict[str, list[TrainingRow]] = {}
    for row in rows:
        topics.setdefault(row.topic, []).append(row)
    return tuple(
        TopicProgress(
            topic,
            len(held),
            total((row.name, row.people) for row in held),
            total((row.name, row.attendances) for row in held),
        )
        for topic, held in topics.items()
    )


def assess_training(
    tables: AgencyTables, previous: AgencyTables | None, programme: ProgrammeForFigures
) -> TrainingProgress:
    """Add up the classes, by topic in the order of the table, and compare with the year before."""
    rows = _as_offered(tables.trainings, programme.measures.topics)
    classes, attendances = count_classes(tables, programme), count_attendances(tables, programme)
    in_classes = in_attendances = None
    if previous is not None:
        in_classes = growth(classes, count_classes(previous, programme), previous.year)
        in_attendances = growth(attendances, count_attendances(previous, programme), previous.year)
    return TrainingProgress(
        classes=classes,
        people=count_people(tables, programme),
        attendances=attendances,
        by_topic=_by_topic(rows),
        rows=rows,
        change_in_classes=in_classes,
        change_in_attendances=in_attendances,
    )


def assess_publicity(tables: AgencyTables) -> tuple[tuple[PublicityLine, ...], PublicityLine]:
    """Return the forms of publicity and their total."""
    lines = tuple(PublicityLine(row.form, row.quantity, row.audience, row.note) for row in tables.publicity)
    if tables.lacks(sheets.PUBLICITY):
        return lines, PublicityLine("", NOT_REPORTED, NOT_REPORTED)
    others = units_lacking(tables, sheets.PUBLICITY)
    return lines, PublicityLine(
        "",
        total(tuple((line.form, line.quantity) for line in lines) + others),
        total(tuple((line.form, line.audience) for line in lines) + others),
    )


def assess_budget(tables: AgencyTables) -> tuple[tuple[BudgetLine, ...], BudgetLine]:
    """Return the sources of funds and their total."""
    lines = tuple(
        BudgetLine(row.funding, row.planned, row.spent, rate(row.spent, row.planned), row.note) for row in tables.budget
    )
    if tables.lacks(sheets.BUDGET):
        return lines, BudgetLine("", NOT_REPORTED, NOT_REPORTED, NOT_REPORTED)
    others = units_lacking(tables, sheets.BUDGET)
    planned, spent = spending_of(tables)
    return lines, BudgetLine(
        "",
        total(tuple((line.funding, line.planned) for line in lines) + others),
        total(tuple((line.funding, line.spent) for line in lines) + others),
        rate(spent, planned),
    )
