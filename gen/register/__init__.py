"""The book of numbers given to documents. Importing this room is cheap: the database comes with ``open_register``."""

from typing import TYPE_CHECKING

from gen.domain.issuing import Clock
from gen.register.model import (
    Entry,
    EntryState,
    NumberRequest,
    Opening,
    Particulars,
    Reservation,
    Series,
)
from gen.register.policy import Scope, SeriesPolicy, read_policy

if TYPE_CHECKING:
    from gen.register.book import Register

__all__ = [
    "Entry",
    "EntryState",
    "NumberRequest",
    "Opening",
    "Particulars",
    "Reservation",
    "Scope",
    "Series",
    "SeriesPolicy",
    "open_register",
    "read_policy",
]


def open_register(location: str, clock: Clock) -> "Register":
    """Open the register at a file path or URL, bringing its tables up to date; RegisterError where it cannot."""
    from gen.register.book import Register

    return Register(location, clock)
