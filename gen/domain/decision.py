"""The Decision itself as data: goals, phases, duties, names that change with time, contradictions of the sources."""

from datetime import date

from msgspec import Struct

from gen.domain.agency import Validity


class Goal(Struct, frozen=True):
    """A goal of the Decision, verbatim; ``id`` is ``general`` for the one that stands above the others.

    ``own`` is the same for one body, with ``{scope}`` (trên địa bàn tỉnh) and ``{whose}`` (của tỉnh) in it.
    """

    id: str
    text: str
    clause: str
    own: str = ""


class Phase(Struct, frozen=True):
    """A span of years of the programme with what is done in it; phases share a year where the Decision's do."""

    id: str
    first_year: int
    last_year: int
    text: str
    clause: str


class Duty(Struct, frozen=True):
    """A lettered duty by the Decision, of the agency that collects or of every agency."""

    of: str
    letter: str
    text: str


class Requirement(Struct, frozen=True):
    """One of the requirements that the collecting agency makes of a plan."""

    number: int
    text: str


class TermText(Struct, frozen=True):
    """What a term is called during a span of dates."""

    text: str
    validity: Validity
    source: str = ""


class Term(Struct, frozen=True):
    """A name that changes with time (levels of online services, departments of a province); one text per era."""

    id: str
    texts: tuple[TermText, ...]


class SourceConflict(Struct, frozen=True):
    """A contradiction inside or between the sources (C1 … C17) and how it is settled here."""

    id: str
    what: str
    where: str
    settled: str


class Decision(Struct, frozen=True):
    """The Decision that approves the programme, and the names and citations documents use for it.

    ``citation`` is its full first citation, ``later`` the short one, ``short_name`` what a document calls the programme
    afterwards.
    """

    symbol: str
    issued_on: date
    title: str
    citation: str
    later: str
    short_name: str
    first_year: int
    last_year: int


class ActivityCount(Struct, frozen=True):
    """One row of a table of regional activities: of a priority area in one framework, by status, as stated.

    The stated total is kept as stated, whether or not the statuses add up to it.
    """

    area: str
    title: str
    framework: str
    planned: int | None
    completed: int | None
    ongoing: int | None
    regular: int | None
    stated_total: int

    @property
    def sum_of_statuses(self) -> int:
        """The sum of the statuses that are stated."""
        return sum(count or 0 for count in (self.planned, self.completed, self.ongoing, self.regular))

    @property
    def adds_up(self) -> bool:
        """Whether the stated total is the sum of the stated statuses."""
        return self.sum_of_statuses == self.stated_total
