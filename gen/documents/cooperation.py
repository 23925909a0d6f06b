"""Work with others: the goals and tasks that speak of it, gathered for one table."""

from collections.abc import Iterable
from dataclasses import dataclass

from gen.documents.indicators import IndicatorView
from gen.documents.tasks import GroupView, TaskView
from gen.domain.measures import JointWork


@dataclass(frozen=True, slots=True)
class Cooperation:
    """The goals and the tasks of cooperation."""

    indicators: tuple[IndicatorView, ...]
    tasks: tuple[TaskView, ...]


def cooperation_of(indicators: Iterable[IndicatorView], groups: Iterable[GroupView], joint: JointWork) -> Cooperation:
    """Pick what is cooperation out of all goals and tasks."""
    return Cooperation(
        indicators=tuple(view for view in indicators if view.code in joint.indicators),
        tasks=tuple(task for group in groups for task in group.tasks if task.code in joint.tasks),
    )
