"""Sheet “Nhiệm vụ”: the 24 sub-items with statuses that evolve over the years."""

from datetime import date

from gen.domain.programme import Task
from gen.domain.tables import TaskStatus
from scripts.demo.dice import Dice
from scripts.demo.indicators import CODE_OF_CONDUCT, COVID
from scripts.demo.reporter import Reporter
from scripts.demo.stock import texts
from scripts.demo.trajectory import FIRST, LAST
from scripts.demo.values import MISSING, Row, day
from scripts.demo.wording import Wording

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
MAY_BE_DROPPED = {"1c": 0.03, "3d": 0.06, "5b": 0.1}
UNDER_WAY = 0.16
"""Share of the lasting tasks that an agency reports as under way rather than as regular."""
DROPPED_MORE_IN_COVID = {"1c": 0.3}
RESTS_ON = {"1c": "delegations", "5b": "support", "5c": "cooperation"}
"""A task is not dropped while this figure says that something was done."""


def task_rows(wording: Wording) -> list[Row]:
    """Return one row per sub-item: code, task, lead, partners, start, end, product, status, result, cause."""
    return [_task_row(wording, task) for task in wording.reporter.programme.tasks_on(wording.reporter.day)]


def _task_row(wording: Wording, task: Task) -> Row:
    reporter = wording.reporter
    dice = reporter.dice(f"task {task.code}")
    start, end = _dates(task)
    status, section, cause = _status(wording, task, dice, end)
    lead = task.province_lead if reporter.local else task.ministry_lead
    partners = task.partners if reporter.local else "các đơn vị thuộc, trực thuộc"
    return (
        task.code,
        task.summary,
        with_offices(reporter, lead),
        with_offices(reporter, partners),
        day(start),
        day(end),
        task.product,
        status.value,
        _result(wording, task, section, dice),
        cause,
    )


def _dates(task: Task) -> tuple[date, date]:
    if task.code in PROJECTS:
        begin, due = PROJECTS[task.code]
        return date(begin, 7 if begin == FIRST else 1, 1), date(due, 11, 30)
    return date(FIRST, 7, 1), date(LAST, 12, 31)


def _status(wording: Wording, task: Task, dice: Dice, end: date) -> tuple[TaskStatus, str, str]:
    """Return the status, the section of the stock its result comes from, and the cause of a delay."""
    if task.code in PROJECTS:
        return _project_status(wording, task, end)
    if _dropped(wording, task, dice):
        return TaskStatus.DROPPED, "", _cause(wording, task, "dropped")
    if dice.happens(UNDER_WAY):
        return TaskStatus.ONGOING, "regular", MISSING
    return TaskStatus.REGULAR, "regular", MISSING


def _dropped(wording: Wording, task: Task, dice: Dice) -> bool:
    """A task without anything to show may be dropped; cooperation of which there was none is."""
    chance = MAY_BE_DROPPED.get(task.code, 0.0)
    if wording.reporter.year in COVID:
        chance += DROPPED_MORE_IN_COVID.get(task.code, 0.0)
    happens = dice.happens(chance)
    shown = wording.slots[RESTS_ON[task.code]] if task.code in RESTS_ON else 0
    return shown == 0 and (happens or task.code == "5c")


def _project_status(wording: Wording, task: Task, end: date) -> tuple[TaskStatus, str, str]:
    reporter, (begin, due) = wording.reporter, PROJECTS[task.code]
    finished = _finished(reporter, task, due)
    if reporter.year > finished:
        return TaskStatus.DONE, "kept", MISSING
    if reporter.year == finished:
        return TaskStatus.DONE, "done", MISSING
    late = _cause(wording, task, "late") if reporter.year >= end.year else MISSING
    if reporter.year < begin or (reporter.year == begin and reporter.pace != "ahead"):
        return TaskStatus.PLANNED, "planned", late
    return TaskStatus.ONGOING, "ongoing", late


def _finished(reporter: Reporter, task: Task, due: int) -> int:
    """Return the year in which the agency is done; the code of conduct is an indicator too and goes with it."""
    if task.code == "3b":
        return max(CODE_OF_CONDUCT[each.pace] for each in reporter.trajectories)
    slip = reporter.steady_dice(f"slip {task.code}").weighted([(0, 6), (1, 2), (-1, 1)])
    return due + DELAY[reporter.pace] + slip


def _cause(wording: Wording, task: Task, key: str) -> str:
    """Return why a task is late or was dropped: for a reason of its own, or of the year."""
    causes = texts("results")["causes"]
    fitting: list[str] = []
    for stock in (causes[key], causes.get(f"{key}_{wording.reporter.year}", {})):
        fitting += [*stock.get(task.code, ()), *stock.get("any", ())]
    return wording.sentence(f"cause {task.code}", fitting)


def _result(wording: Wording, task: Task, section: str, dice: Dice) -> str:
    """Return the sentence on the result; "" where nobody wrote one, or the figure it would name was not reported."""
    if not section or dice.happens(0.015):
        return MISSING
    stock = texts("results")[section]
    key = "5b-none" if task.code == "5b" and not wording.slots["support"] else task.code
    tail = stock.get("any", stock[key])["tail"]
    return wording.sentence(f"result {task.code}", stock[key]["lead"], tail)


def with_offices(reporter: Reporter, names: str) -> str:
    """A province without a department of foreign affairs leaves it to the office of its People's Committee."""
    if not reporter.local:
        return names if reporter.agency.name.startswith("Bộ ") else names.replace(" Bộ", "")
    office = f"Văn phòng Ủy ban nhân dân {reporter.level_name}"
    if not reporter.character().foreign_office or reporter.year >= 2025:
        names = names.replace("Sở Ngoại vụ", office)
    parts = [name.strip().replace("Thanh tra tỉnh", f"Thanh tra {reporter.level_name}") for name in names.split(";")]
    parts = [office if name == "Văn phòng Ủy ban nhân dân" else name for name in parts]
    return "; ".join(dict.fromkeys(parts))
