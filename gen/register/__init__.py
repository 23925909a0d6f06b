"""The book of numbers given to documents. Importing this room is cheap: the database comes with ``open_register``."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from gen.domain.issuing import Clock
from gen.register.model import (
    LAST_NUMBER,
    YEARS,
    Beginning,
    BookEntry,
    Damage,
    EntryState,
    NumberRequest,
    Particulars,
    Reservation,
    Series,
    SeriesOpening,
    read_mark,
)
from gen.register.policy import Scope, SeriesPolicy, read_policy

if TYPE_CHECKING:
    from gen.register.book import Register

__all__ = [
    "LAST_NUMBER",
    "YEARS",
    "Beginning",
    "BookEntry",
    "Damage",
    "EntryState",
    "NumberRequest",
    "Particulars",
    "Reservation",
    "Scope",
    "Series",
    "SeriesOpening",
    "SeriesPolicy",
    "open_register",
    "read_mark",
    "read_policy",
]


def open_register(location: str, clock: Clock, before_first: Callable[[], None] = lambda: None) -> "Register":
    """Open the register at a file path or URL, bringing its tables up to date; RegisterError where it cannot.

    ``before_first`` is called where the book has no number yet; it raises where there must have been another book.
    """
    from gen.register.book import Register

    return Register(location, clock, before_first)
