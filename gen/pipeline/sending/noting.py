"""``gen register send`` and ``recall``: to whom, when and how a document went; who must be told of a recall."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from gen.domain.errors import RegisterError
from gen.messages import _
from gen.pipeline.sending.addressing import addressed, dispatches
from gen.programme.directory import Directory
from gen.register import BookEntry, Series
from gen.register.sending import Channel, Dispatch, Recall

if TYPE_CHECKING:
    from gen.register.book import Register


class BookLine(Struct, frozen=True):
    """A line of the book, as the command line names it."""

    series: Series
    year: int
    number: int


class SendRequest(Struct, frozen=True):
    """A document that went out; ``names`` are the recipients where they are not all of its “Nơi nhận”."""

    place: BookLine
    channel: Channel
    day: date
    names: tuple[str, ...] = ()
    note: str = ""


class NotedSending(Struct, frozen=True):
    """What was noted of a document: ``noted`` is new, ``before`` stood there already.

    ``without_code`` are recipients that the exchange cannot reach: nothing was noted for them.
    """

    entry: BookEntry
    noted: tuple[Dispatch, ...]
    before: tuple[Dispatch, ...]
    without_code: tuple[str, ...] = ()


class SentLine(Struct, frozen=True):
    """A document with what was sent of it, and its recall."""

    entry: BookEntry
    sent: tuple[Dispatch, ...]
    recall: Recall | None


def line_of(register: "Register", place: BookLine) -> BookEntry:
    """Return a line of the book; RegisterError where it has none."""
    found = register.find(place.series, place.year, place.number)
    if found is None:
        text = _("Sổ không có số {number:02d} năm {year} trong dãy “{series}”.")
        raise RegisterError(text.format(number=place.number, year=place.year, series=place.series.key))
    return found


def send(request: SendRequest, register: "Register", directory: Directory) -> NotedSending:
    """Note that a document was sent to all it names, or to those asked for. Raises RegisterError as the book does."""
    place = request.place
    entry = line_of(register, place)
    lines = addressed(entry, directory, request.names)
    if not lines:
        text = _("Sổ không ghi nơi nhận của văn bản số {code}; hãy nêu nơi nhận bằng --to.")
        raise RegisterError(text.format(code=entry.code))
    every = tuple(dispatches(lines, request.channel, request.day, request.note))
    unreachable = {one for one in every if request.channel is Channel.EXCHANGE and not one.organ}
    sent = tuple(one for one in every if one not in unreachable)
    noted = register.sendings.note(place.series, place.year, place.number, sent)
    before = tuple(one for one in sent if one not in noted)
    return NotedSending(entry, noted, before, tuple(one.recipient for one in every if one in unreachable))


def recall(place: BookLine, recalled: Recall, register: "Register") -> SentLine:
    """Note that a document was recalled; return to whom it had been sent. Raises RegisterError as the book does."""
    told = register.sendings.recall(place.series, place.year, place.number, recalled)
    return SentLine(line_of(register, place), told, recalled)


def sent_lines(register: "Register", series: Series | None, year: int | None) -> tuple[SentLine, ...]:
    """Return the documents that were sent or recalled, of a series or year if asked, in the order of the book."""
    sent, recalls = register.sendings.dispatches(), register.sendings.recalls()
    return tuple(
        SentLine(entry, sent.get(entry.id, ()), recalls.get(entry.id))
        for entry in register.entries(series, year)
        if entry.id in sent or entry.id in recalls
    )


def first_days(sent: Mapping[int, tuple[Dispatch, ...]]) -> dict[int, date]:
    """Return when each document first went out, by the id of its line."""
    return {entry_id: min(one.sent_on for one in lines) for entry_id, lines in sent.items()}
