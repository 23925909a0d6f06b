"""Rows of the book as typed entries: the queries, each in the transaction it is handed.

Statements are built once: numbering thousands of documents, building them anew would cost more than running them.
"""

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite

from gen.domain.errors import RegisterError
from gen.messages import _
from gen.register.model import Entry, EntryState, NumberRequest, Opening, Particulars, Series
from gen.register.schema import entry, opening, series

_PARTICULARS = tuple(Particulars.__dataclass_fields__)
_LINES = select(entry, series.c.key).join(series, series.c.id == entry.c.series_id)
_LOCK = select(series.c.id).where(series.c.key == bindparam("key")).with_for_update()
_ADD_SERIES = {
    "sqlite": sqlite.insert(series).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(series).on_conflict_do_nothing(),
}
_INSERT = entry.insert()
_UPDATE = entry.update().where(entry.c.id == bindparam("entry_id"))
_BY_ID = _LINES.where(entry.c.id == bindparam("entry_id"))
_BY_NUMBER = _LINES.where(
    series.c.key == bindparam("key"), entry.c.year == bindparam("year"), entry.c.number == bindparam("number")
)
_OF_DRAFT = _LINES.where(entry.c.draft == bindparam("draft"), entry.c.state != EntryState.VOID.value)
_PENDING_AT = _LINES.where(
    entry.c.path == bindparam("path"),
    entry.c.state == EntryState.RESERVED.value,
    entry.c.series_id == bindparam("series_id"),
    entry.c.path != "",
).order_by(entry.c.id)
_STANDING = select(
    func.max(entry.c.number),
    func.max(entry.c.day).filter(entry.c.state != EntryState.VOID.value),
).where(entry.c.series_id == bindparam("series_id"), entry.c.year == bindparam("year"))
_FIRST = select(opening.c.first).where(
    opening.c.series_id == bindparam("series_id"), opening.c.year == bindparam("year")
)


class Standing(NamedTuple):
    """How far a series has come in a year: the next number, and the latest date among its numbers that stand."""

    next: int
    latest: date | None


def lock_series(connection: Connection, wanted: Series) -> int:
    """Return the id of the series, made if new, and keep other writers of it waiting until the transaction ends."""
    found = connection.scalar(_LOCK, {"key": wanted.key})
    if found is None:
        connection.execute(_ADD_SERIES[connection.dialect.name], {"key": wanted.key})
        found = connection.execute(_LOCK, {"key": wanted.key}).scalar_one()
    return int(found)


def standing(connection: Connection, series_id: int, year: int) -> Standing:
    """Return where a locked series stands. The book itself is the counter: a number rolled back leaves no gap."""
    place = {"series_id": series_id, "year": year}
    last, latest = connection.execute(_STANDING, place).one()
    following = int(connection.scalar(_FIRST, place) or 1) if last is None else int(last) + 1
    return Standing(following, latest)


def insert(connection: Connection, series_id: int, number: int, request: NumberRequest, now: datetime) -> Entry:
    """Write a reserved number into the book."""
    values = {"series_id": series_id, "year": request.day.year, "number": number, "day": request.day}
    values |= {"state": EntryState.RESERVED.value, "digest": "", "reserved_at": now.isoformat(), "reason": ""}
    added = connection.execute(_INSERT, values | _of_request(request))
    (entry_id,) = added.inserted_primary_key or (0,)
    return Entry(
        id=int(entry_id),
        series=request.series,
        year=request.day.year,
        number=number,
        symbol=request.symbol,
        day=request.day,
        state=EntryState.RESERVED,
        draft=request.draft,
        path=request.path,
        particulars=request.particulars,
        reserved_at=now,
    )


def rebind(connection: Connection, entry_id: int, request: NumberRequest) -> Entry:
    """Tie a reserved number to the draft as it is now."""
    connection.execute(entry.update().where(entry.c.id == entry_id).values(**_of_request(request)))
    return by_id(connection, entry_id)


def settle(connection: Connection, found: Entry, **changes: Any) -> Entry:
    """Change state, digest, reason or time of an entry."""
    settled = replace(found, **changes)
    values = {"state": settled.state.value, "digest": settled.digest, "reason": settled.reason}
    moment = settled.settled_at.isoformat() if settled.settled_at else None
    connection.execute(_UPDATE, {"entry_id": found.id, "settled_at": moment, **values})
    return settled


def by_id(connection: Connection, entry_id: int) -> Entry:
    """Return an entry that must exist."""
    found = connection.execute(_BY_ID, {"entry_id": entry_id}).first()
    if found is None:
        raise RegisterError(_("Sổ không có dòng {id}.").format(id=entry_id))
    return _entry(found)


def by_number(connection: Connection, wanted: Series, year: int, number: int) -> Entry | None:
    """Return the entry of a number, or None."""
    return _maybe(connection.execute(_BY_NUMBER, {"key": wanted.key, "year": year, "number": number}).first())


def of_draft(connection: Connection, draft: str) -> Entry | None:
    """Return the live entry of a draft, or None."""
    return _maybe(connection.execute(_OF_DRAFT, {"draft": draft}).first())


def pending_at(connection: Connection, series_id: int, path: str) -> Entry | None:
    """Return the number of this series that was reserved for the file at a path and never confirmed, or None."""
    return _maybe(connection.execute(_PENDING_AT, {"series_id": series_id, "path": path}).first())


def select_entries(connection: Connection, wanted: Series | None, year: int | None) -> tuple[Entry, ...]:
    """Return lines of the book by series, year and number."""
    query = _LINES.order_by(series.c.key, entry.c.year, entry.c.number)
    if wanted is not None:
        query = query.where(series.c.key == wanted.key)
    if year is not None:
        query = query.where(entry.c.year == year)
    return tuple(_entry(row) for row in connection.execute(query))


def openings(connection: Connection) -> tuple[Opening, ...]:
    """Return all openings by series and year."""
    query = select(opening, series.c.key).join(series, series.c.id == opening.c.series_id)
    rows = connection.execute(query.order_by(series.c.key, opening.c.year))
    return tuple(Opening(Series.parse(row.key), row.year, row.first, row.reason) for row in rows)


def _of_request(request: NumberRequest) -> dict[str, Any]:
    values: dict[str, Any] = {"symbol": request.symbol, "draft": request.draft, "path": request.path}
    return values | asdict(request.particulars)


def _maybe(row: Row[Any] | None) -> Entry | None:
    return None if row is None else _entry(row)


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        series=Series.parse(row.key),
        year=row.year,
        number=row.number,
        symbol=row.symbol,
        day=row.day,
        state=EntryState(row.state),
        draft=row.draft,
        path=row.path,
        particulars=Particulars(**{name: getattr(row, name) for name in _PARTICULARS}),
        reserved_at=datetime.fromisoformat(row.reserved_at),
        digest=row.digest,
        settled_at=None if row.settled_at is None else datetime.fromisoformat(row.settled_at),
        reason=row.reason,
    )
