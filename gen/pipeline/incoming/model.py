"""What entering documents that arrived asks for and comes to."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.issuing import Clock, Store
from gen.register import Series
from gen.register.incoming.model import ArrivalLine, ArrivalSaid

if TYPE_CHECKING:
    from gen.register.book import Register

NEEDED = ("author", "subject")
"""What a line of the book cannot be without: who sent it, and what it is about."""
USUAL = ("symbol", "dated")
"""What an official document has, and a table of figures has not."""


class Typed(Struct, frozen=True):
    """What a person says of the documents, before what is read of them; None: not said."""

    author: str | None = None
    symbol: str | None = None
    dated: date | None = None
    type_name: str | None = None
    subject: str | None = None
    receiver: str | None = None
    note: str | None = None
    agency: str | None = None
    period: str | None = None


class EnterRequest(Struct, frozen=True):
    """Files that arrived, and the series they are numbered in; ``day`` is the day of arrival, None for today."""

    files: tuple[Path, ...]
    series: Series
    day: date | None = None
    typed: Typed = Typed()


class EnterState(StrEnum):
    """What became of a file."""

    ENTERED = "entered"
    ALREADY = "already"
    ASKED = "asked"
    """Something is needed that the file does not say."""
    FAILED = "failed"


class Entered(Struct, frozen=True):
    """A file with its line in the book; ``missing`` are the fields that are blank, ``received`` the day of receipt.

    The day is that noted for the report's agency in the table of receipts, None where the file is no report.
    """

    path: Path
    state: EnterState
    arrival: ArrivalLine | None = None
    missing: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    reason: str = ""
    received: date | None = None


class Reception(Struct, frozen=True):
    """What an office receives with: its book, the reader of files, where copies and days of receipt are kept."""

    register: "Register"
    store: Store
    clock: Clock
    read: Callable[[Path, bytes], ArrivalSaid]
    kept: Path
    progress: Path


def missing_in(said: ArrivalSaid, names: Sequence[str]) -> tuple[str, ...]:
    """Return which of these fields are blank."""
    return tuple(name for name in names if not getattr(said, name))
