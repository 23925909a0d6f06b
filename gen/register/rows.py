"""Rows of the book as typed entries: the queries, each in the transaction it is handed."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.dialects import postgresql, sqlite

from gen.domain.errors import RegisterError
from gen.messages import _
from gen.register.model import Entry, EntryState, NumberRequest, Opening, Particulars, Series
from gen.register.schema import entry, opening, series

_LINES = select(entry, series.c.key).join(series, series.c.id == entry.c.series_id)
_PARTICULARS = tuple(Particulars.__dataclass_fields__)
_ADD_SERIES = {
    "sqlite": sqlite.insert(series).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(series).on_conflict_do_nothing(),
}


def lock_series(connection: Connection, wanted: Series) -> int:
    """Return the id of the series, made if new, and keep other writers of it waiting until the transaction ends."""
    find = select(series.c.id).where(series.c.key == wanted.key).with_for_update()
    found = connection.scalar(find)
    if found is None:
        connection.execute(_ADD_SERIES[connection.dialect.name], {"key": wanted.key})
        found = connection.execute(find).scalar_one()
    return int(found)


def insert(connection: Connection, series_id: int, number: int, request: NumberRequest, now: str) -> Entry:
    """Write a reserved number into the book."""
    values = {"series_id": series_id, "year": request.day.year, "number": number, "day": request.day}
    values |= {"state": EntryState.RESERVED.value, "digest": "", "reserved_at": now, "reason": ""}
    added = connection.execute(entry.insert().values(**values, **_of_request(request)))
    (entry_id,) = added.inserted_primary_key or (0,)
    return by_id(connection, int(entry_id))


def rebind(connection: Connection, entry_id: int, request: NumberRequest) -> Entry:
    """Tie a reserved number to the draft as it is now."""
    connection.execute(entry.update().where(entry.c.id == entry_id).values(**_of_request(request)))
    return by_id(connection, entry_id)


def settle(connection: Connection, entry_id: int, **values: object) -> Entry:
    """Change the state of an entry."""
    connection.execute(entry.update().where(entry.c.id == entry_id).values(**values))
    return by_id(connection, entry_id)


def by_id(connection: Connection, entry_id: int) -> Entry:
    """Return an entry that must exist."""
    found = connection.execute(_LINES.where(entry.c.id == entry_id)).first()
    if found is None:
        raise RegisterError(_("Sổ không có dòng {id}.").format(id=entry_id))
    return _entry(found)


def by_number(connection: Connection, wanted: Series, year: int, number: int) -> Entry | None:
    """Return the entry of a number, or None."""
    where = (series.c.key == wanted.key, entry.c.year == year, entry.c.number == number)
    return _maybe(connection.execute(_LINES.where(*where)).first())


def of_draft(connection: Connection, draft: str) -> Entry | None:
    """Return the live entry of a draft, or None."""
    where = (entry.c.draft == draft, entry.c.state != EntryState.VOID.value)
    return _maybe(connection.execute(_LINES.where(*where)).first())


def reserved_at(connection: Connection, series_id: int, path: str) -> Entry | None:
    """Return the number of this series that was reserved for the file at a path and never confirmed, or None."""
    if not path:
        return None
    where = (entry.c.path == path, entry.c.state == EntryState.RESERVED.value, entry.c.series_id == series_id)
    return _maybe(connection.execute(_LINES.where(*where).order_by(entry.c.id)).first())


def latest_day(connection: Connection, series_id: int, year: int, before: int) -> date | None:
    """Return the latest date among the lower numbers of a series and year that stand."""
    where = (entry.c.series_id == series_id, entry.c.year == year, entry.c.number < before)
    standing = entry.c.state != EntryState.VOID.value
    latest: date | None = connection.scalar(select(func.max(entry.c.day)).where(*where, standing))
    return latest


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
