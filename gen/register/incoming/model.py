"""What the book of incoming documents speaks of. No database here."""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct, field

from gen.register.model import Series


class ArrivalState(StrEnum):
    """Whether a line stands; a number of arrival once given is used for good."""

    ENTERED = "entered"
    VOID = "void"


class ArrivalSaid(Struct, frozen=True):
    """What the book says of a document that arrived besides day and number (ND30 Annex IV, part VI).

    ``author`` is who issued it, ``symbol`` its number and symbol (``15/BC-UBND``, "" where it has none), ``dated`` its
    day (None where it has none), ``type_name`` and ``subject`` make column 6, ``receiver`` is the unit or person that
    it goes to. ``agency`` and ``period`` say whose report of which year it is, "" where it is none.
    """

    author: str = ""
    symbol: str = ""
    dated: date | None = None
    type_name: str = ""
    subject: str = ""
    receiver: str = ""
    note: str = ""
    agency: str = ""
    period: str = ""


class ArrivalRequest(Struct, frozen=True):
    """Ask for the next number of arrival. ``digest`` is the file's sha256, ``file`` its name as it came."""

    series: Series
    arrived_on: date
    digest: str
    file: str
    said: ArrivalSaid = field(default=ArrivalSaid())


class ArrivalLine(Struct, frozen=True):
    """One line of the book of incoming documents."""

    id: int
    series: Series
    year: int
    number: int
    arrived_on: date
    state: ArrivalState
    digest: str
    file: str
    said: ArrivalSaid
    entered_at: datetime
    settled_at: datetime | None = None
    reason: str = ""

    @property
    def mark(self) -> str:
        """The line in words: ``chung+den@2026#5``."""
        return f"{self.series.key}@{self.year}#{self.number}"


class Entry(Struct, frozen=True):
    """A line and whether it is new; ``overtaken`` is the latest day of arrival in the series where that is later."""

    arrival: ArrivalLine
    fresh: bool
    overtaken: date | None = None


class Correction(Struct, frozen=True):
    """A line that was put right: when, why, and what each changed field said before and says since, by its name."""

    arrival: int
    moment: datetime
    reason: str
    was: dict[str, str]
    became: dict[str, str]
