"""What copying is asked, what it works with, what it answers."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from gen.decree.copies import CopyForm
from gen.domain.diagnostic import Diagnostic
from gen.layout.copy_block import CopyBlock
from gen.pipeline.numbering.model import IssueState, Office
from gen.register import BookEntry


class CopyRequest(Struct, frozen=True):
    """What ``gen copy`` was asked for.

    ``agency`` names the copying body where the file does not say, ``pages`` (PDF) and ``parts`` (Word) what an excerpt
    takes, ``signing_lines`` and ``signer`` who signs it, ``recipients`` who receives it. ``about`` names the original
    in the book where the file does not. ``again`` asks for one more copy of what was copied before.
    """

    files: tuple[Path, ...]
    form: CopyForm
    agency: str = ""
    day: date | None = None
    pages: str = ""
    parts: tuple[str, ...] = ()
    signing_lines: tuple[str, ...] = ()
    signer: str = ""
    recipients: tuple[str, ...] = ()
    about: str = ""
    again: bool = False
    folder: Path | None = None


class Copyist(Struct, frozen=True):
    """The body that copies, as it is named on the day of the copy."""

    agency: str
    name: str
    header_lines: tuple[str, ...]
    symbol: str
    place: str
    signing_lines: tuple[str, ...]


class CopyingOffice(Struct, frozen=True):
    """What copying works with: all that issuing does, and who copies, by id or name and day (raises UnknownName)."""

    office: Office
    copyist: Callable[[str, date], Copyist]


class CopySource(Protocol):
    """A document to be copied, looked at before it gets a number.

    ``ending`` is that of the copy's file, ``agency`` who issued it where the file says, ``about`` what the book calls
    it, ``day`` its own day, ``copy_symbol`` the symbol of the copy that it is itself, "" where it is none.
    """

    ending: str
    agency: str
    about: str
    day: date | None
    copy_symbol: str
    findings: tuple[Diagnostic, ...]

    def made(self, block: CopyBlock, marks: Mapping[str, str]) -> bytes:
        """Return the copy with its block; ``marks`` are the properties by which it is known again."""
        ...

    def content_digest(self, copy: bytes) -> str:
        """Return the digest of a copy's text for the book; "" where it has none."""
        ...


class Copied(Struct, frozen=True):
    """What became of one file; ``path`` is the copy, ``entry`` its line in the book."""

    source: Path
    state: IssueState
    path: Path | None = None
    entry: BookEntry | None = None
    findings: tuple[Diagnostic, ...] = ()
    reason: str = ""
