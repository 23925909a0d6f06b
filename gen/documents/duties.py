"""Who does what in a plan: every agency that leads a task, with the places of its tasks in the text."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from gen.documents.body import Body
from gen.documents.plan_tasks import PlanGroup
from gen.vietnamese import MISSING, first_lower, first_upper, join

FOCAL, FINANCE, INFORMATION, OTHER, ALL = "focal", "finance", "information", "other", "all"
"""The parts of those named: who coordinates, who finds the money, who informs, who leads tasks, and everybody."""
_LOCAL_FINANCE, _FINANCE_UNIT = "Sở Tài chính", "Đơn vị phụ trách kế hoạch, tài chính"
_UNIT_FINANCE, _DISTRICT_FINANCE = "Bộ phận tài chính, kế toán", "Phòng Tài chính - Kế hoạch"
_DISTRICT = "huyện"
_ONE, _SEVERAL = "nhiệm vụ", "các nhiệm vụ"
_FINANCE_WORD = "tài chính"
_FEW = 3
"""So many tasks are named; of more it is said where they stand."""
_SECTION = "mục III"
"""Where all tasks of a plan stand; who carries them out stands in a section that numbers its parts alike."""
_EVERYBODY = ("các sở", "các cơ quan, đơn vị", "các đơn vị", "các phòng")


class Assignment(Struct, frozen=True):
    """One of those that carry the plan out; ``tasks`` says where the tasks stand that it leads, "" if it leads none.

    ``named`` says the tasks themselves where they are few; ``word`` is what several of them, or the one, are called.
    """

    name: str
    part: str
    tasks: str
    named: str = ""
    word: str = _SEVERAL


def assignments_of(groups: Sequence[PlanGroup], body: Body) -> tuple[Assignment, ...]:
    """Return who carries the plan out, in the order of a plan: the coordinator, money, news, other leads, everybody.

    Whoever leads a task in the annex is named.
    """
    led = _led(groups)
    finance = _finance_of(led, body)
    places = {name.casefold(): told for name, told in led.items()}
    named = [(body.focal, FOCAL), (finance, FINANCE)]
    if body.is_local:
        named.append((body.information_office, INFORMATION))
    named_tasks = _named(groups)
    known = {name.casefold() for name, _part in named}
    named += [
        (name, OTHER) for name in led if name.casefold() not in known and not is_everybody(name) and name != body.name
    ]
    everybody = [told for name, told in led.items() if is_everybody(name) or name == body.name]
    return (
        *(
            _assigned(first_upper(name), part, places.get(name.casefold(), ""), named_tasks.get(name, ""))
            for name, part in named
        ),
        _assigned(first_upper(body.subordinates), ALL, join(everybody, ";") if everybody else ""),
    )


def _assigned(name: str, part: str, tasks: str, named: str = "") -> Assignment:
    """Return one of those that carry the plan out; where a single letter stands in ``tasks`` it is one task."""
    return Assignment(name, part, tasks, named, _SEVERAL if any(mark in tasks for mark in ",;") else _ONE)


def is_everybody(name: str) -> bool:
    """Tell whether a lead names all bodies of a kind, not one."""
    return name.casefold().startswith(_EVERYBODY)


def leads_in(text: str) -> tuple[str, ...]:
    """Return the agencies that a cell of leads names."""
    return tuple(part.strip() for part in text.split(";") if part.strip() and part.strip() != MISSING)


def _led(groups: Iterable[PlanGroup]) -> dict[str, str]:
    """Return where the tasks of each lead stand: ``điểm a, c khoản 1; điểm b khoản 2 mục III``, by the lead's name."""
    found: dict[str, dict[int, list[str]]] = {}
    for group in groups:
        for task in group.tasks:
            for name in leads_in(task.lead):
                found.setdefault(name, {}).setdefault(group.number, []).append(task.letter)
    return {name: f"{join(map(_place, by_group.items()), ';')} {_SECTION}" for name, by_group in found.items()}


def _place(letters_of_group: tuple[int, list[str]]) -> str:
    number, letters = letters_of_group
    return f"điểm {', '.join(letters)} khoản {number}"


def _named(groups: Iterable[PlanGroup]) -> dict[str, str]:
    """Return the tasks of the leads that have few, in words, by the lead's name."""
    found: dict[str, list[str]] = {}
    for group in groups:
        for task in group.tasks:
            for name in leads_in(task.lead):
                place = _place((group.number, [task.letter]))
                found.setdefault(name, []).append(f"{first_lower(task.task)} ({place} {_SECTION})")
    return {name: join(told, ";") for name, told in found.items() if len(told) <= _FEW}


def _finance_of(led: Iterable[str], body: Body) -> str:
    if body.is_local:
        return _LOCAL_FINANCE
    if body.is_unit:
        return _DISTRICT_FINANCE if body.short == _DISTRICT else _UNIT_FINANCE
    return next((name for name in led if _FINANCE_WORD in name.casefold()), _FINANCE_UNIT)
