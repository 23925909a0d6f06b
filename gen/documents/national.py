"""How the ministry speaks of the goals and tasks of all agencies together."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct

from gen.documents.breakdown import breakdown
from gen.documents.figures import Figure, figure
from gen.documents.indicators import Indicators, IndicatorView
from gen.documents.reporting import BRANCHES
from gen.documents.tasks import breakdown_of_year
from gen.domain.values import NOT_REPORTED, Value
from gen.progress.figures import read_figure
from gen.progress.model import Attainment, GroupProgress
from gen.progress.nation_model import IndicatorStanding, NationProgress, UnitProgress
from gen.vietnamese import count, join, percent

_FIRST_TABLE = 3
"""The number of the first table of a goal: before it stand who reported late, and what was not reported."""
LEADERS_NAMED = 5
"""How many of the best agencies a report names."""

_STANDINGS: Mapping[Attainment, str] = {
    Attainment.MET: "đã đạt mục tiêu",
    Attainment.ON_TRACK: "đúng tiến độ",
    Attainment.AT_RISK: "chậm tiến độ",
    Attainment.MISSED: "chưa đạt mục tiêu",
    Attainment.UNKNOWN: "chưa có đủ số liệu",
}
_BEHIND = (Attainment.AT_RISK, Attainment.MISSED)
_OR = " hoặc "
_EACH = "cơ quan"
"""What one of those that report is called where the sentence has said who they are."""


class BranchResult(Struct, frozen=True):
    """The result of one level (bộ, cơ quan ngang bộ; tỉnh, thành phố)."""

    name: str
    result: Figure


class NationalGoal(Struct, frozen=True):
    """One goal over all agencies.

    ``done_words`` say how many have done what is either done or not; ``standing`` goes on from the number of agencies:
    “trong đó 40 cơ quan đã đạt mục tiêu …”; ``leaders`` names the best, ``behind`` those too slow or short of a target,
    ``behind_words`` says which of the two they are, ``silent`` those whose figures are not in the sum. ``table`` is the
    number of its table by agency, 0 for what is not a rate.
    """

    goal: IndicatorView
    table: int
    branches: tuple[BranchResult, ...]
    done_words: str
    standing: str
    leaders: str
    behind: tuple[str, ...]
    behind_words: str
    silent: tuple[str, ...]


class NationalGroup(Struct, frozen=True):
    """The tasks of all agencies in one group; ``breakdown`` goes on from their number."""

    number: int
    title: str
    reported: bool
    total: Figure
    overdue: Figure
    breakdown: str


class NationalTasks(Struct, frozen=True):
    """The tasks of all agencies; ``silent`` are those whose table of tasks is not in.

    ``counted_on`` is the latest day by which tasks count as overdue.
    """

    total: Figure
    overdue: Figure
    breakdown: str
    counted_on: date | None
    groups: tuple[NationalGroup, ...]
    silent: tuple[str, ...]


def names_of_units(nation: NationProgress) -> dict[str, str]:
    """Return the name of every agency by id: those of the day and those they were made of."""
    leaves = {leaf.id: leaf.name for unit in nation.units for leaf in unit.unit.leaves}
    return leaves | {unit.unit.id: unit.unit.name for unit in nation.units if not unit.unit.parts}


def national_goals(nation: NationProgress, indicators: Indicators, reporters: str) -> tuple[NationalGoal, ...]:
    """Return the goals that have a target, over all agencies, which are called ``reporters``."""
    standings = {standing.code: standing for standing in nation.standings}
    names = names_of_units(nation)
    tables = {
        view.code: place for place, view in enumerate((v for v in indicators.targets if v.is_ratio), _FIRST_TABLE)
    }
    return tuple(
        _goal(nation, view, tables.get(view.code, 0), standings[view.code], names, reporters)
        for view in indicators.targets
    )


def _goal(
    nation: NationProgress,
    view: IndicatorView,
    table: int,
    standing: IndicatorStanding,
    names: Mapping[str, str],
    reporters: str,
) -> NationalGoal:
    lacking = [names.get(unit, unit) for unit in view.result.value.lacking]
    unknown = [unit.name for unit in standing.units[Attainment.UNKNOWN]]
    parts = [(len(standing.units[attainment]), words) for attainment, words in _STANDINGS.items()]
    return NationalGoal(
        goal=view,
        table=table,
        branches=tuple(
            BranchResult(
                BRANCHES[branch.branch], _branch_figure(view, branch.branch, read_figure(branch.progress, view.code))
            )
            for branch in nation.branches
            if branch.branch in BRANCHES
        ),
        done_words=_done_words(view, reporters),
        standing=breakdown(parts, _EACH),
        leaders=_leaders(nation.units, view, reporters, len(standing.units[Attainment.MET])),
        behind=tuple(unit.name for attainment in _BEHIND for unit in standing.units[attainment]),
        behind_words=_OR.join(_STANDINGS[attainment] for attainment in _BEHIND if standing.units[attainment]),
        silent=tuple(dict.fromkeys(lacking or unknown)),
    )


def _done_words(view: IndicatorView, reporters: str) -> str:
    done, of = view.result.value.number, view.target
    if not view.is_binary or done is None or of is None:
        return ""
    return f"{view.result}/{count(of)} {reporters} đã thực hiện"


def _branch_figure(view: IndicatorView, branch: str, value: Value | None) -> Figure:
    return figure(
        f"{view.code}.{branch}.result", f"{view.name}: {BRANCHES[branch]}", view.result_unit, value or NOT_REPORTED
    )


def _leaders(units: Iterable[UnitProgress], view: IndicatorView, reporters: str, met: int) -> str:
    """Say who has the highest rates: by name where they are few, by number where too many share the highest.

    “A (100%) và B (98,5%)”, or “24 bộ, ngành, địa phương đạt 100%”; "" for what is not a rate, and where those too many
    are the ``met`` that reached the target, which is said of them already. Agencies with the same rate are named
    together or not at all, the larger first.
    """
    if not view.is_ratio:
        return ""
    ranks: dict[Decimal, list[tuple[Decimal, int, str]]] = {}
    for place, unit in enumerate(units):
        rate, of = (read_figure(unit.progress, f"{view.code}.{term}") for term in ("result", "denominator"))
        if rate and of and rate.number is not None and of.number is not None and not rate.lacking:
            ranks.setdefault(rate.number, []).append((-of.number, place, unit.unit.name))
    named: list[str] = []
    for rate_, holders in sorted(ranks.items(), reverse=True):
        if len(named) + len(holders) > LEADERS_NAMED:
            if named:
                return join(named)
            return "" if len(holders) == met else f"{count(len(holders))} {reporters} đạt {percent(rate_)}"
        named += [f"{name} ({percent(rate_)})" for _of, _place, name in sorted(holders)]
    return join(named)


def national_tasks(nation: NationProgress) -> NationalTasks:
    """Return the tasks of all agencies, by group."""
    groups = nation.whole.groups
    names = names_of_units(nation)
    lacking = (unit for group in groups for unit in group.lacking)
    return NationalTasks(
        total=_count("tasks.total", "Tổng số nhiệm vụ", sum(group.total for group in groups), groups),
        overdue=_count("tasks.overdue", "Số nhiệm vụ quá hạn", sum(group.overdue for group in groups), groups),
        breakdown=breakdown_of_year(groups),
        counted_on=nation.whole.cutoff,
        groups=tuple(_group(group) for group in groups),
        silent=tuple(dict.fromkeys(names.get(unit, unit) for unit in lacking)),
    )


def _group(group: GroupProgress) -> NationalGroup:
    number = group.number
    return NationalGroup(
        number=number,
        title=group.title,
        reported=group.reported,
        total=_count(f"tasks.group-{number}", f"Số nhiệm vụ nhóm {number}", group.total, (group,)),
        overdue=_count(f"tasks.group-{number}.overdue", f"Số nhiệm vụ quá hạn nhóm {number}", group.overdue, (group,)),
        breakdown=breakdown_of_year((group,)),
    )


def _count(id_: str, label: str, number: int, groups: Iterable[GroupProgress]) -> Figure:
    """Return a number of tasks: missing where no agency handed in its tasks, else naming those that did not."""
    known = tuple(groups)
    if not any(group.reported for group in known):
        return figure(id_, label, "nhiệm vụ", NOT_REPORTED)
    lacking = tuple(dict.fromkeys(unit for group in known for unit in group.lacking))
    return figure(id_, label, "nhiệm vụ", Value(Decimal(number), lacking=lacking))


def behind_words(goals: Iterable[NationalGoal]) -> str:
    """Say how those behind in any of the goals stand: “chậm tiến độ”, “chưa đạt mục tiêu”, or both."""
    said = (words for goal in goals for words in goal.behind_words.split(_OR) if words)
    return _OR.join(dict.fromkeys(said))


def goal_figures(goals: Iterable[NationalGoal]) -> tuple[Figure, ...]:
    """Return the figures of the levels; those of the whole are the indicators' own."""
    return tuple(branch.result for goal in goals for branch in goal.branches)


def task_figures(tasks: NationalTasks) -> tuple[Figure, ...]:
    """Return the figures of the tasks."""
    groups = (shown for group in tasks.groups for shown in (group.total, group.overdue))
    return (tasks.total, tasks.overdue, *groups)
