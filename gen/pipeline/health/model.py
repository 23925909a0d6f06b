"""What was looked at, what is there, and what is missing."""

from collections.abc import Callable

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.issuing import Store
from gen.domain.location import TextLocation
from gen.domain.workspace import Workspace
from gen.register.looking import BookLook


class Observation(Struct, frozen=True):
    """One thing that was looked at: its name, what is there in a few words, and what is to be said of it."""

    subject: str
    found: str
    findings: tuple[Diagnostic, ...] = ()


class KnownBook(Struct, frozen=True):
    """Where the book of numbers is, as people may see it, and how to look at it; no look where there is no book."""

    place: str
    look: Callable[[], BookLook] | None
    on_server: bool = False


class Surroundings(Struct, frozen=True):
    """The workspace to look at, with its store and its book."""

    workspace: Workspace
    store: Store
    book: KnownBook


def place(name: str) -> TextLocation:
    """Return the place of a finding that is in no line of a file: a program, a folder, a part of the machine."""
    return TextLocation(name)
