"""What rooms beside ``gen.programme`` may ask of the loaded programme: protocols, as rooms do not import each other."""

from typing import Protocol

from gen.domain.decision import Phase
from gen.domain.programme import Deadline, Indicator, Task, TaskGroup


class ProgrammeFacts(Protocol):
    """The parts of the programme that figures and tables are measured against; ``gen.programme.Programme`` has them."""

    @property
    def groups(self) -> tuple[TaskGroup, ...]:
        """The groups of solutions."""
        ...

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The lettered sub-items in the Decision's order."""
        ...

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The goals that are measured."""
        ...

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """The dates by which documents are due."""
        ...

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The Decision's phases."""
        ...
