"""The seal of a line: a SHA-256 over all that it says, kept beside it.

SQLite notices a page that does not fit the others, never a letter or digit that changed inside one. The seal finds it,
and a line changed by another program too.
"""

from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import String, Table, select, type_coerce

from gen.register.model import BookEntry, SeriesOpening
from gen.register.schema import arrival, correction, dispatch, dossier, entry, filed, opening, recall, series

_COVERED = (
    "year", "number", "symbol", "day", "state", "draft", "path", "digest", "reserved_at", "settled_at", "reason",
    "issuer", "type_name", "subject", "signer", "recipients", "holder", "copies", "note",
)  # fmt: skip
"""A released step of the migrations seals these: a column added later is covered by a step of its own."""
_BETWEEN = "\x1f"
SEALED_ENTRIES = select(
    entry.c.id,
    entry.c.seal,
    series.c.key,
    *(type_coerce(entry.c[name], String) for name in _COVERED),
).join(series, series.c.id == entry.c.series_id)
"""Lines as they are in the database: id, seal, then what the seal covers, in its order."""
SEALED_NOW = SEALED_ENTRIES.add_columns(entry.c.content)
"""The same with the column that came later, at the end. A line that says nothing in it is sealed as it was before."""
SEALED_OPENINGS = select(
    opening.c.series_id, opening.c.year, opening.c.seal, series.c.key, opening.c.year, opening.c.first, opening.c.reason
).join(series, series.c.id == opening.c.series_id)
"""Openings as they are in the database: what tells one, its seal, then what the seal covers."""
_DISPATCHED = ("recipient", "organ", "address", "channel", "sent_on", "note", "noted_at")
_RECALLED = ("recalled_on", "notice", "reason", "noted_at")
SEALED_DISPATCHES = select(
    series.c.key,
    entry.c.year,
    entry.c.number,
    dispatch.c.seal,
    dispatch.c.entry_id,
    *(type_coerce(dispatch.c[name], String) for name in _DISPATCHED),
).select_from(dispatch.join(entry, entry.c.id == dispatch.c.entry_id).join(series, series.c.id == entry.c.series_id))
"""What was sent to whom: series, year and number of the document, the seal, then what the seal covers."""
SEALED_RECALLS = select(
    series.c.key,
    entry.c.year,
    entry.c.number,
    recall.c.seal,
    recall.c.entry_id,
    *(type_coerce(recall.c[name], String) for name in _RECALLED),
).select_from(recall.join(entry, entry.c.id == recall.c.entry_id).join(series, series.c.id == entry.c.series_id))
"""What was recalled, the same way."""

_BESIDE_THE_CONTENT = frozenset({"id", "series_id", "seal"})
"""A series is covered by its name."""


def covered(table: Table) -> tuple[str, ...]:
    """Return the columns that the seal of a line covers: all that it says, in the order of the table."""
    return tuple(column.name for column in table.columns if column.name not in _BESIDE_THE_CONTENT)


SEALED_ARRIVALS = select(
    arrival.c.id, arrival.c.seal, series.c.key, *(arrival.c[name] for name in covered(arrival))
).join(series, series.c.id == arrival.c.series_id)
"""Lines of the incoming book: id, seal, then what the seal covers."""
SEALED_OTHERS = tuple(
    (table.name, select(table.c.id, table.c.seal, *(table.c[name] for name in covered(table))))
    for table in (correction, dossier, filed)
)
"""Lines that belong to no series, by the name of their table."""


def seal(values: Iterable[object]) -> str:
    """Return the seal over values, each taken as it is written in the database."""
    return sha256(_BETWEEN.join(map(str, values)).encode("utf-8", "surrogatepass")).hexdigest()


def seal_of_entry(line: BookEntry) -> str:
    """Return the seal of a line of the book."""
    said = line.particulars
    return seal(
        (
            line.series.key,
            line.year,
            line.number,
            line.symbol,
            line.day,
            line.state.value,
            line.draft,
            line.path,
            line.digest,
            line.reserved_at.isoformat(),
            line.settled_at.isoformat() if line.settled_at else None,
            line.reason,
            said.issuer,
            said.type_name,
            said.subject,
            said.signer,
            said.recipients,
            said.holder,
            said.copies,
            said.note,
            *filter(None, (line.content,)),
        )
    )


def seal_of_opening(start: SeriesOpening) -> str:
    """Return the seal of an opening."""
    return seal((start.series.key, start.year, start.first, start.reason))
