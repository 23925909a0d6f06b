"""The book of outgoing documents as ND30 Annex IV prints it: cover and lines of ten columns, as texts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from gen.decree.registers import COPIES_TITLE, COVER, OUTGOING_COLUMNS, OUTGOING_TITLE
from gen.register.model import BookEntry, EntryState, SeriesOpening
from gen.register.policy import COPIES_GROUP
from gen.register.sending import Recall
from gen.vietnamese import cited_date

BLANK = "……"
"""What stands on the cover for something not known yet, as in the printed form."""


_NOTHING: Mapping[int, Any] = MappingProxyType({})


class Pages(Struct, frozen=True):
    """A volume of a book, ready to be set: the cover from top to bottom, the headings, the lines.

    ``shares`` are the widths of the columns in per cent of the text's, ``sheet`` is what a workbook calls the lines.
    """

    superior: str
    issuer: str
    title: str
    cover: tuple[str, ...]
    headings: tuple[str, ...]
    shares: tuple[int, ...]
    lines: tuple[tuple[str, ...], ...]
    sheet: str


def pages_of(
    entries: Sequence[BookEntry],
    openings: Sequence[SeriesOpening],
    year: int,
    *,
    superior: str = "",
    issuer: str = "",
    volume: str = "",
    sent: Mapping[int, date] = _NOTHING,
    recalls: Mapping[int, Recall] = _NOTHING,
) -> Pages:
    """Return the pages of one series and year; ``entries`` in the order of their numbers.

    ``sent`` are the days on which documents first went out, ``recalls`` what was recalled, by the id of the line.
    """
    first = min((start.first for start in openings), default=1)
    return Pages(
        superior=superior,
        issuer=issuer,
        title=COPIES_TITLE.value if entries and entries[0].series.group == COPIES_GROUP else OUTGOING_TITLE,
        cover=cover_of(year, [entry.day for entry in entries], [entry.number for entry in entries], volume),
        headings=tuple(column.heading for column in OUTGOING_COLUMNS),
        shares=tuple(column.share for column in OUTGOING_COLUMNS),
        lines=(
            *_openings(openings, first),
            *(_line(entry, sent.get(entry.id), recalls.get(entry.id)) for entry in entries),
        ),
        sheet="Văn bản đi",
    )


def cover_of(year: int, days: Sequence[date], numbers: Sequence[int], volume: str) -> tuple[str, ...]:
    """Return the lines of the cover of a volume of either book; ``numbers`` in their order."""
    values = {
        "year": str(year),
        "first_date": _day(min(days, default=None)),
        "last_date": _day(max(days, default=None)),
        "first_number": f"{numbers[0]:02d}" if numbers else BLANK,
        "last_number": f"{numbers[-1]:02d}" if numbers else BLANK,
        "volume": volume or BLANK,
    }
    return tuple(line.format(**values) for line in COVER)


def _openings(openings: Sequence[SeriesOpening], first: int) -> Iterator[tuple[str, ...]]:
    """Yield a line for the numbers that were given before this book was opened."""
    for start in openings:
        if start.first == first:
            yield _columns(symbol=f"01 - {first - 1:02d}", note=start.reason)


def _line(entry: BookEntry, sent: date | None, recall: Recall | None) -> tuple[str, ...]:
    said = entry.particulars
    notes = (_state(entry), said.note, _recalled(recall))
    return _columns(
        symbol=entry.code,
        issued_on=cited_date(entry.day),
        type_subject="\n".join(part for part in (said.type_name, said.subject) if part),
        signer=said.signer,
        recipients=said.recipients,
        file_copy_holder=said.holder,
        copies="" if said.copies is None else f"{said.copies:02d}",
        sent_on="" if sent is None else cited_date(sent),
        note="\n".join(filter(None, notes)),
    )


def _state(entry: BookEntry) -> str:
    """The book is an official document: Vietnamese, whatever language messages are in."""
    if entry.state is EntryState.VOID:
        return f"Hủy: {entry.reason}"
    return "Đã giữ số, chưa ghi vào văn bản" if entry.state is EntryState.RESERVED else ""


def _recalled(recall: Recall | None) -> str:
    """What column 10 says of a document that was recalled (ND30 Điều 18)."""
    if recall is None:
        return ""
    notice = f" theo văn bản số {recall.notice}" if recall.notice else ""
    return f"Thu hồi ngày {cited_date(recall.recalled_on)}{notice}: {recall.reason}"


def _columns(**texts: str) -> tuple[str, ...]:
    """Return the texts in the order of the columns; what the book is signed for by hand stays empty."""
    return tuple(texts.get(column.key, "") for column in OUTGOING_COLUMNS)


def _day(day: date | None) -> str:
    return BLANK if day is None else cited_date(day)
