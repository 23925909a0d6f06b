"""Whom the lines of “Nơi nhận” mean: each line with the bodies it stands for, and the sendings that follow from it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from gen.programme.directory import Contact, Directory, plain_name
from gen.register import BookEntry
from gen.register.sending import Channel, Dispatch

_BETWEEN = "; "
"""Between the recipients of a line of the book."""


class Addressed(Struct, frozen=True):
    """A line of “Nơi nhận”, and the bodies it means: none for a unit of the office itself or a name nobody knows."""

    line: str
    contacts: tuple[Contact, ...]

    @property
    def recipients(self) -> tuple[Contact, ...]:
        """Who receives it: the bodies meant, else the one that the line names, of which nothing more is known."""
        return self.contacts or (Contact(plain_name(self.line) or self.line),)


def addressed(entry: BookEntry, directory: Directory, names: Sequence[str] = ()) -> tuple[Addressed, ...]:
    """Return the recipients of a line of the book, or those named instead, with the bodies they mean on its day."""
    lines = [line.strip() for line in names or entry.particulars.recipients.split(_BETWEEN)]
    issuer = entry.series.issuer
    return tuple(Addressed(line, directory.find(line, entry.day, issuer)) for line in lines if line)


def dispatches(lines: Iterable[Addressed], channel: Channel, day: date, note: str = "") -> Iterator[Dispatch]:
    """Yield one sending for each body, whatever how many lines mean it."""
    seen = set()
    for contact in (contact for line in lines for contact in line.recipients):
        if contact.name not in seen:
            seen.add(contact.name)
            address = contact.email if channel is Channel.EMAIL else ""
            yield Dispatch(contact.name, channel, day, contact.identifier, address, note)
