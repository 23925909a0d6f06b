"""The activities of the sheet “Kế hoạch” as a plan shows them: by group, with amount, time, funds."""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from gen.documents.figures import Figure, figure
from gen.documents.plan_tasks import PlanGroup, PlanTask, count_of_tasks
from gen.documents.programme_names import reached
from gen.domain.programme import Indicator
from gen.domain.sums import total
from gen.domain.tables import AgencyTables, ParagraphRow, PlannedRow
from gen.domain.values import Value
from gen.programme import Programme
from gen.vietnamese import MISSING, count, dong, ended, first_lower, letter, or_missing, percent, period

_CODE = re.compile(r"\d+")
INTEGRATED = "Lồng ghép, không bố trí riêng"


def lasting_rows(tables: AgencyTables) -> tuple[PlannedRow, ...]:
    """Return what goes on after the workbook's own year: the plan of a whole period."""
    return tuple(row for row in tables.plan if row.end is None or row.end.year > tables.year)


def rows_of_the_year(tables: AgencyTables) -> tuple[PlannedRow, ...]:
    """Return what is planned within the workbook's own year, or is given no time."""
    return tuple(row for row in tables.plan if row.end is None or row.end.year <= tables.year)


def own_groups(
    programme: Programme, rows: Iterable[PlannedRow], shown: Sequence[PlanGroup] = ()
) -> tuple[PlanGroup, ...]:
    """Return the groups with the agency's own activities; a group without any is that of ``shown``, or left out."""
    order = {task.code: place for place, task in enumerate(programme.tasks)}
    by_group: dict[int, list[PlannedRow]] = {}
    for row in rows:
        by_group.setdefault(group_of(row.code), []).append(row)
    instead = {group.number: group for group in shown}
    found = []
    for group in programme.groups:
        own = sorted(by_group.get(group.number, ()), key=lambda row: order.get(row.code, len(order)))
        tasks = tuple(_task(row, at) for at, row in enumerate(own, 1))
        if tasks:
            found.append(PlanGroup(group.number, group.title, tasks, count_of_tasks(group.number, len(tasks))))
        elif group.number in instead:
            found.append(instead[group.number])
    return tuple(found)


def group_of(code: str) -> int:
    """Return the group of solutions that a code stands in, 0 where it stands in none."""
    number = _CODE.match(code)
    return int(number[0]) if number else 0


def _task(row: PlannedRow, position: int) -> PlanTask:
    return PlanTask(
        code=row.code,
        letter=letter(position),
        task=ended(row.activity, ""),
        lead=or_missing(row.lead),
        partners=row.partners,
        period=time_of(row.start, row.end),
        product=or_missing(row.product),
        funding=_funds(row),
        amount=amount_of(row),
        place="" if row.place in row.activity else row.place,
    )


def amount_of(row: PlannedRow) -> str:
    """Return how much of an activity is planned: ``03 lớp``; "" where nothing is said of it."""
    return f"{count(row.quantity)} {row.unit}".strip() if row.quantity.number is not None else ""


def _funds(row: PlannedRow) -> str:
    if row.cost.number is None:
        return or_missing(row.funding)
    if not row.cost.number:
        return INTEGRATED
    return f"{dong(row.cost)}; {first_lower(row.funding)}" if row.funding else dong(row.cost)


def time_of(start: date | None, end: date | None) -> str:
    """Write when: whole months as ``tháng 3 - tháng 10/2024``, other days as they are."""
    if start is None or end is None:
        return period(start, end)
    if start.day != 1 or end.day < min(28, monthrange(end.year, end.month)[1]):
        return period(start, end)
    last = f"tháng {_month(end)}/{end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return last
    return f"tháng {_month(start)}{'' if start.year == end.year else f'/{start.year}'} - {last}"


def _month(day: date) -> str:
    """Write a month; January and February with a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4)."""
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


class FundLine(Struct, frozen=True):
    """What one source is to give, in million đồng."""

    name: str
    amount: Figure


class Funds(Struct, frozen=True):
    """What the activities take: in all, by source, and how many need nothing of their own or say nothing of money."""

    total: Figure
    lines: tuple[FundLine, ...]
    integrated: int
    unknown: int


def funds_of(rows: Sequence[PlannedRow]) -> Funds:
    """Add up what the activities cost; what is not said is neither zero nor in the sum."""
    known = [row for row in rows if row.cost.number is not None]
    paid = [row for row in known if row.cost.number]
    by_source: dict[str, list[Value]] = {}
    for row in paid:
        by_source.setdefault(or_missing(row.funding), []).append(row.cost)
    return Funds(
        total=_money("plan.cost", "Kinh phí dự kiến", [row.cost for row in known]),
        lines=tuple(
            FundLine(name, _money(f"plan.cost-{at}", f"Kinh phí dự kiến: {name}", values))
            for at, (name, values) in enumerate(by_source.items(), 1)
        ),
        integrated=len(known) - len(paid),
        unknown=len(rows) - len(known),
    )


def _money(id_: str, label: str, values: Sequence[Value]) -> Figure:
    return figure(
        id_, label, "triệu đồng", total(("", value) for value in values) if values else Value(Decimal(0)), dong
    )


def fund_figures(funds: Funds) -> tuple[Figure, ...]:
    """Return the sums that a document speaks of."""
    return (funds.total, *(line.amount for line in funds.lines))


class PathLine(Struct, frozen=True):
    """What is to be reached by the end of a year: the per cent of each goal, in the order of the goals.

    ``told`` says the same as a sentence goes on with it.
    """

    year: int
    targets: tuple[str, ...]
    told: str


def path_of(tables: AgencyTables, goals: Sequence[Indicator], programme: Programme) -> tuple[PathLine, ...]:
    """Return the targets of each year for some goals; years of which none is given are left out."""
    given: dict[int, dict[str, Value]] = {}
    for row in tables.path:
        if row.year.number is not None and row.target.number is not None:
            given.setdefault(int(row.year.number), {})[row.code] = row.target
    return tuple(_path_line(year, given[year], goals, programme) for year in sorted(given))


def _path_line(year: int, given: Mapping[str, Value], goals: Sequence[Indicator], programme: Programme) -> PathLine:
    targets = tuple(_percent(given.get(goal.code)) for goal in goals)
    told = (reached(programme, goal, target) for goal, target in zip(goals, targets, strict=True))
    return PathLine(year, targets, ", ".join(told))


def _percent(value: Value | None) -> str:
    return MISSING if value is None else percent(value)


def texts_of(rows: Iterable[ParagraphRow], sections: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the texts of a table of paragraphs by name; ``sections`` give the heading of each."""
    written: dict[str, list[str]] = {}
    for row in rows:
        lines = (line.strip() for line in row.text.splitlines())
        written.setdefault(row.section.strip().casefold(), []).extend(line for line in lines if line)
    return {name: tuple(written.get(section.casefold(), ())) for name, section in sections.items()}
