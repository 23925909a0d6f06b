"""The tables of an agency changed at random, as they change from one draft to the next."""

from datetime import date
from decimal import Decimal
from random import Random

from msgspec.structs import replace

from gen.domain.tables import (
    AgencyTables,
    IndicatorRow,
    InstrumentRow,
    ParagraphRow,
    TaskRow,
    TaskStatus,
    TrainingRow,
)
from gen.domain.values import Value

_STATUSES = (TaskStatus.DONE, TaskStatus.REGULAR, TaskStatus.PLANNED)


def changed_at_random(random: Random, tables: AgencyTables) -> AgencyTables:
    """Return tables in which one to four things are others: numbers, states, rows put in, taken out or in new order."""
    changes = (_indicator, _task, _more_people, _class_added, _class_left_out, _classes_in_order, _money, _text, _paper)
    for change in random.sample(changes, random.randint(1, 4)):
        tables = change(random, tables)
    return tables


def _number(value: Value, number: int) -> Value:
    return replace(value, number=Decimal(number)) if value.number is not None else value


def _indicator(random: Random, tables: AgencyTables) -> AgencyTables:
    rows = list(tables.indicators)
    place = random.randrange(len(rows))
    row: IndicatorRow = rows[place]
    most = int(row.denominator.number or 0) or 40
    number = random.randint(0, most)
    rows[place] = replace(row, numerator=_number(row.numerator, number), value=_number(row.value, number))
    return replace(tables, indicators=tuple(rows))


def _task(random: Random, tables: AgencyTables) -> AgencyTables:
    rows = list(tables.tasks)
    place = random.randrange(len(rows))
    row: TaskRow = rows[place]
    rows[place] = replace(row, status=random.choice(_STATUSES), result=f"đã làm {random.randint(2, 99)} việc")
    return replace(tables, tasks=tuple(rows))


def _more_people(random: Random, tables: AgencyTables) -> AgencyTables:
    rows = list(tables.trainings)
    place = random.randrange(len(rows))
    rows[place] = replace(rows[place], people=_number(rows[place].people, random.randint(20, 400)))
    return replace(tables, trainings=tuple(rows))


def _class_added(random: Random, tables: AgencyTables) -> AgencyTables:
    day = date(tables.year, 11, random.randint(1, 28))
    people = Value(Decimal(random.randint(10, 99)))
    row = TrainingRow(f"Lớp mở thêm {random.randint(1, 99)}", "Kỹ năng", day, day, "Sa Pa", people, people)
    place = random.randint(0, len(tables.trainings))
    return replace(tables, trainings=(*tables.trainings[:place], row, *tables.trainings[place:]))


def _class_left_out(random: Random, tables: AgencyTables) -> AgencyTables:
    place = random.randrange(len(tables.trainings))
    return replace(tables, trainings=(*tables.trainings[:place], *tables.trainings[place + 1 :]))


def _classes_in_order(random: Random, tables: AgencyTables) -> AgencyTables:
    return replace(tables, trainings=tuple(random.sample(tables.trainings, len(tables.trainings))))


def _money(random: Random, tables: AgencyTables) -> AgencyTables:
    first, *others = tables.budget
    changed = replace(first, spent=_number(first.spent, random.randint(1, 150)))
    return replace(tables, budget=(changed, *others))


def _text(random: Random, tables: AgencyTables) -> AgencyTables:
    rows = list(tables.paragraphs)
    place = random.randrange(len(rows))
    rows[place] = ParagraphRow(rows[place].section, f"{rows[place].text} Đã rà soát {random.randint(2, 99)} lần.")
    return replace(tables, paragraphs=tuple(rows))


def _paper(random: Random, tables: AgencyTables) -> AgencyTables:
    day = date(tables.year, random.randint(1, 11), random.randint(1, 28))
    paper = InstrumentRow(f"{random.randint(100, 999)}/UBND-NC", day, "UBND tỉnh", "Đôn đốc thực hiện Đề án", None)
    return replace(tables, instruments=(*tables.instruments, paper))
