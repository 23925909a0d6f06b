"""Sheet “Nhiệm vụ”: the 24 sub-items with statuses that evolve over the years."""

from collections.abc import Mapping
from datetime import date

from gen.domain.programme import Task
from gen.domain.tables import TaskStatus
from scripts.demo.dice import Dice
from scripts.demo.indicators import CODE_OF_CONDUCT
from scripts.demo.reporter import Reporter
from scripts.demo.stock import texts
from scripts.demo.trajectory import FIRST, LAST
from scripts.demo.values import MISSING, Row, day

# Tasks with an end: (year in which a steady agency begins, year in which it is due).
PROJECTS = {
    "2b": (2019, 2020),
    "2i": (2020, 2022),
    "3b": (2019, 2022),
    "3đ": (2021, 2025),
    "4b": (2019, 2021),
    "5a": (2020, 2024),
}
DELAY = {"ahead": -1, "steady": 0, "behind": 1, "at-risk": 2}
MAY_BE_DROPPED = {"1c": 0.03, "3d": 0.06, "5b": 0.1, "5c": 0.04}
NOTHING = "Trong năm không phát sinh hoạt động thuộc nhiệm vụ này"
DROPPED_MORE_IN_COVID = {"1c": 0.3, "5c": 0.2}


Slots = Mapping[str, int | None]


def task_rows(reporter: Reporter, slots: Slots) -> list[Row]:
    """Return one row per sub-item: code, task, lead, partners, start, end, product, status, result, cause.

    ``slots`` are the figures that results may name; a result that would name 0 or a missing one is not used.
    """
    return [_task_row(reporter, task, slots) for task in reporter.programme.tasks_on(reporter.day)]


def _task_row(reporter: Reporter, task: Task, slots: Slots) -> Row:
    dice = reporter.dice(f"task {task.code}")
    start, end = _dates(task)
    status, section, cause = _status(reporter, task, dice, end)
    lead = task.province_lead if reporter.local else task.ministry_lead
    partners = task.partners if reporter.local else "các đơn vị thuộc, trực thuộc"
    return (
        task.code,
        task.summary,
        _with_offices(reporter, lead),
        _with_offices(reporter, partners),
        day(start),
        day(end),
        task.product,
        status.value,
        _result(reporter, task, section, dice, slots),
        cause,
    )


def _dates(task: Task) -> tuple[date, date]:
    if task.code in PROJECTS:
        begin, due = PROJECTS[task.code]
        return date(begin, 7 if begin == FIRST else 1, 1), date(due, 11, 30)
    return date(FIRST, 7, 1), date(LAST, 12, 31)


def _status(reporter: Reporter, task: Task, dice: Dice, end: date) -> tuple[TaskStatus, str, str]:
    """Return the status, the section of the stock its result comes from, and the cause of a delay."""
    if task.code in PROJECTS:
        return _project_status(reporter, task, dice, end)
    chance = MAY_BE_DROPPED.get(task.code, 0.0)
    if reporter.year in (2020, 2021):
        chance += DROPPED_MORE_IN_COVID.get(task.code, 0.0)
    if dice.happens(chance):
        return TaskStatus.DROPPED, "", _cause(reporter, dice, "dropped")
    return TaskStatus.REGULAR, "regular", MISSING


def _project_status(reporter: Reporter, task: Task, dice: Dice, end: date) -> tuple[TaskStatus, str, str]:
    begin, due = PROJECTS[task.code]
    finished = _finished(reporter, task, due)
    if reporter.year > finished:
        return TaskStatus.DONE, "kept", MISSING
    if reporter.year == finished:
        return TaskStatus.DONE, "done", MISSING
    late = _cause(reporter, dice, "late") if reporter.year >= end.year else MISSING
    if reporter.year < begin or (reporter.year == begin and reporter.pace != "ahead"):
        return TaskStatus.PLANNED, "planned", late
    return TaskStatus.ONGOING, "ongoing", late


def _finished(reporter: Reporter, task: Task, due: int) -> int:
    """Return the year in which the agency is done; the code of conduct is an indicator too and goes with it."""
    if task.code == "3b":
        return max(CODE_OF_CONDUCT[each.pace] for each in reporter.trajectories)
    slip = reporter.steady_dice(f"slip {task.code}").weighted([(0, 6), (1, 2), (-1, 1)])
    return due + DELAY[reporter.pace] + slip


def _cause(reporter: Reporter, dice: Dice, key: str) -> str:
    causes = texts("results")["causes"]
    return str(dice.pick([*causes[key], *causes.get(f"{key}_{reporter.year}", []) * 3]))


def _result(reporter: Reporter, task: Task, section: str, dice: Dice, slots: Slots) -> str:
    """Return the sentence on the result; neighbouring years take different ones."""
    if not section:
        return MISSING
    if dice.happens(0.015):
        return MISSING
    stock: list[str] = texts("results")[section].get(task.code) or texts("results")["regular"][task.code]
    turn = reporter.steady_dice(f"result {task.code}").whole(0, len(stock) - 1) + reporter.year
    noughts = [f"{{{name}}}" for name, number in slots.items() if not number]
    for step in range(len(stock)):
        template = stock[(turn + step) % len(stock)]
        if not any(nought in template for nought in noughts):
            written = {name: _written(number) for name, number in slots.items()}
            return template.format(n=dice.whole(2, 9), m=dice.whole(11, 64), **written)
    return NOTHING


def _written(number: int | None) -> str:
    """Return a number as a clerk writes it in a sentence, 1.547."""
    return MISSING if number is None else f"{number:,}".replace(",", ".")


def _with_offices(reporter: Reporter, names: str) -> str:
    """A province without a department of foreign affairs leaves it to the office of its People's Committee."""
    if not reporter.local:
        return names if reporter.agency.name.startswith("Bộ ") else names.replace(" Bộ", "")
    if reporter.character().foreign_office and reporter.year < 2025:
        return names
    office = f"Văn phòng Ủy ban nhân dân {reporter.level_name}"
    names = names.replace("Sở Ngoại vụ", office)
    parts = [name.strip() for name in names.split(";")]
    parts = [office if name == "Văn phòng Ủy ban nhân dân" else name for name in parts]
    return "; ".join(dict.fromkeys(parts))
