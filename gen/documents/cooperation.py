"""Work with others: the goals and tasks that speak of it, gathered for one table."""

from collections.abc import Iterable

from msgspec import Struct

from gen.documents.indicators import Indicators, IndicatorView
from gen.documents.tasks import GroupView, TaskView
from gen.domain.measures import JointWork


class Cooperation(Struct, frozen=True):
    """The goals and the tasks of cooperation."""

    indicators: tuple[IndicatorView, ...]
    tasks: tuple[TaskView, ...]


def cooperation_of(indicators: Indicators, groups: Iterable[GroupView], joint: JointWork) -> Cooperation:
    """Pick what is cooperation out of all goals and tasks; goals that are 0 and were before are left out."""
    return Cooperation(
        indicators=tuple(
            view for view in indicators.every if view.code in joint.indicators and view not in indicators.idle
        ),
        tasks=tuple(task for group in groups for task in group.tasks if task.code in joint.tasks),
    )
