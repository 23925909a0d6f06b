"""What issuing is asked, what it works with, what it answers."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.issuing import Clock, Store
from gen.pipeline.numbering.describing import Description
from gen.register import BookEntry, SeriesPolicy
from gen.wordml.stamping import Draft

if TYPE_CHECKING:
    from gen.register.book import Register


class IssueState(StrEnum):
    """What became of a file."""

    ISSUED = "issued"
    ALREADY = "already"
    REFUSED = "refused"
    FAILED = "failed"


class IssueRequest(Struct, frozen=True):
    """What ``gen issue`` was asked for.

    ``day`` None means the date on the draft if it is complete, else today. ``force`` is the reason for numbering a file
    in which errors or contradictions are found; it is written into the book. ``agency`` names the issuer where the file
    does not say. ``body`` and ``secret`` choose those series. ``renumber`` takes a file that carries a number, a copy
    of an issued one made into another document, for a new draft.
    """

    files: tuple[Path, ...]
    day: date | None = None
    force: str = ""
    agency: str = ""
    body: str = ""
    secret: bool = False
    renumber: bool = False


class Examined(Struct, frozen=True):
    """What an examiner says of a document: the linter's findings, and what the book must know of it."""

    findings: tuple[Diagnostic, ...]
    description: Description


Examiner = Callable[[bytes, Draft], Examined]


class Office(Struct, frozen=True):
    """What issuing works with: the book, the office's choice of series, the clock, the disk, the linter."""

    register: "Register"
    policy: SeriesPolicy
    clock: Clock
    store: Store
    examine: Examiner
    identify: Callable[[str], str] = str
    """From an agency as people name it to its id; raises UnknownName."""


class Issued(Struct, frozen=True):
    """What became of one file; ``entry`` is its line in the book where it has one."""

    path: Path
    state: IssueState
    entry: BookEntry | None = None
    findings: tuple[Diagnostic, ...] = ()
    reason: str = ""
