"""How far each goal of the Decision is met: the figures and tasks that speak for it."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from gen.documents.breakdown import breakdown
from gen.documents.figures import Figure
from gen.documents.indicators import IndicatorView
from gen.documents.tasks import STATUS_WORDS
from gen.domain.decision import Goal
from gen.domain.measures import GoalEvidence
from gen.domain.tables import TaskRow
from gen.progress.model import GroupProgress
from gen.progress.quantities import PEOPLE
from gen.vietnamese import count, ended, first_lower, join


class GoalRow(Struct, frozen=True):
    """One goal, verbatim, and what was reached, sentence by sentence.

    ``rates`` are the codes of the rates that speak for it; ``told`` is what else was reached, as one sentence that goes
    on from the goal.
    """

    text: str
    results: tuple[str, ...]
    rates: tuple[str, ...]
    told: str


def goal_rows(
    goals: Iterable[Goal],
    known: Mapping[str, GoalEvidence],
    indicators: Iterable[IndicatorView],
    totals: Mapping[str, Figure],
    groups: tuple[GroupProgress, ...],
) -> tuple[GoalRow, ...]:
    """Return the goals that something measured speaks for; ``totals`` are the counts of the whole period by code.

    ``known`` is the evidence by the id of the goal.
    """
    views = {view.code: view for view in indicators}
    rows = {row.code: row for group in groups for row in group.tasks}
    return tuple(_goal_row(goal.text, known[goal.id], views, totals, rows) for goal in goals if goal.id in known)


def _goal_row(
    text: str,
    evidence: GoalEvidence,
    views: Mapping[str, IndicatorView],
    totals: Mapping[str, Figure],
    rows: Mapping[str, TaskRow],
) -> GoalRow:
    rates = tuple(code for code in evidence.indicators if code in views and views[code].is_ratio)
    others = GoalEvidence(tuple(code for code in evidence.indicators if code not in rates), evidence.tasks)
    if len(evidence.indicators) == 1 and not evidence.tasks:
        return GoalRow(text, _results(evidence, views, totals, rows), rates, _alone(views, evidence.indicators[0]))
    told = join((first_lower(ended(line, "")) for line in _results(others, views, totals, rows)), ";")
    return GoalRow(text, _results(evidence, views, totals, rows), rates, ended(told, "."))


def _alone(views: Mapping[str, IndicatorView], code: str) -> str:
    """Say what was reached of a goal that is the measure itself, without naming it again."""
    if code not in views or views[code].result.missing:
        return "… (chưa có số liệu)."
    view = views[code]
    return f"{view.done_words or view.result}."


def _results(
    evidence: GoalEvidence,
    views: Mapping[str, IndicatorView],
    totals: Mapping[str, Figure],
    rows: Mapping[str, TaskRow],
) -> tuple[str, ...]:
    told = [_of_indicator(views[code], totals.get(code)) for code in evidence.indicators if code in views]
    tasks = [rows[code] for code in evidence.tasks if code in rows]
    if tasks:
        told.append(_of_tasks(tasks))
    return tuple(told)


def _of_indicator(view: IndicatorView, total: Figure | None) -> str:
    shown = total or view.result
    if shown.missing:
        return f"{view.name}: {shown} (chưa có số liệu)."
    if view.is_binary:
        return f"{view.name}: {view.done_words}."
    if total is not None and total.is_zero and not total.value.lacking:
        return f"{view.name}: {'chưa có' if view.unit == PEOPLE else 'chưa phát sinh'}."
    if total is not None:
        return f"{view.name}: lũy kế {total} {view.unit}."
    return f"{view.name}: {view.result}, {view.gap_words}."


def _of_tasks(tasks: list[TaskRow]) -> str:
    parts = [(sum(row.status is status for row in tasks), words) for status, words in STATUS_WORDS.items()]
    parts.append((sum(row.status is None for row in tasks), "chưa có thông tin về trạng thái"))
    return f"Nhiệm vụ gắn với mục tiêu này: {count(len(tasks))} nhiệm vụ, {breakdown(parts, 'nhiệm vụ')}."
