"""What the checks ask of the loaded programme: handed in, since this room may not load it."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from gen.domain.agency import Agency
from gen.domain.decision import Decision, Term
from gen.domain.knowledge import ProgrammeFacts
from gen.domain.measures import Measures
from gen.domain.periods import ReportingPeriod
from gen.domain.plans import Plans
from gen.domain.programme import Indicator, Task
from gen.domain.schema import Schema


class AgenciesByDate(Protocol):
    """Agencies by id and date; ``gen.programme.Roster`` is one."""

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """Every agency in every era."""
        ...

    def at(self, day: date) -> tuple[Agency, ...]:
        """Return every agency that existed on the day."""
        ...

    def successors(self, agency_id: str, day: date) -> tuple[Agency, ...]:
        """Return the agencies of the day that took over an ended agency."""
        ...


class ProgrammeForChecks(ProgrammeFacts, Protocol):
    """The programme as the checks and the form need it; ``gen.programme.Programme`` is one."""

    @property
    def agencies(self) -> AgenciesByDate:
        """The agencies by id and date."""
        ...

    @property
    def schema(self) -> Schema:
        """The tables of the programme's workbook."""
        ...

    @property
    def years(self) -> Sequence[int]:
        """The years of the programme."""
        ...

    def tasks_on(self, day: date) -> tuple[Task, ...]:
        """Return the tasks in the words of the day."""
        ...

    def indicators_on(self, day: date) -> tuple[Indicator, ...]:
        """Return the indicators in the words of the day."""
        ...

    @property
    def decision(self) -> Decision:
        """What documents and forms call the programme."""
        ...

    @property
    def measures(self) -> Measures:
        """How the programme measures itself."""
        ...

    @property
    def periods(self) -> Sequence[ReportingPeriod]:
        """The parts of a year that are reported on of their own; none where reports are yearly."""
        ...

    @property
    def period_ids(self) -> Sequence[str]:
        """The ids of these periods."""
        ...

    @property
    def plans(self) -> Plans:
        """How the programme asks for plans."""
        ...

    def years_of(self, behaviour: str) -> Sequence[int]:
        """Return the years in which there are documents of a behaviour (``plan``), none where there is no such kind."""
        ...

    @property
    def terms(self) -> tuple[Term, ...]:
        """Names that change with time."""
        ...
