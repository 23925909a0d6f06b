"""What the figures need to know of the programme: handed in, so that this room never loads it itself."""

from collections.abc import Sequence
from typing import Protocol

from gen.domain.measures import Measures
from gen.domain.programme import Indicator, Task, TaskGroup
from gen.domain.schema import Schema


class ProgrammeForFigures(Protocol):
    """The part of the programme that figures are judged by; ``gen.programme.Programme`` is one."""

    @property
    def groups(self) -> Sequence[TaskGroup]:
        """The groups of solutions, in order."""
        ...

    @property
    def tasks(self) -> Sequence[Task]:
        """The lettered sub-items, in the order of the Decision."""
        ...

    @property
    def indicators(self) -> Sequence[Indicator]:
        """The measured goals, in the order of the tables."""
        ...

    @property
    def schema(self) -> Schema:
        """The tables of the programme's workbook."""
        ...

    @property
    def measures(self) -> Measures:
        """The way to the targets, the phases that are compared, the day on which figures are closed."""
        ...
