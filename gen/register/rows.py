"""Rows of the book as typed entries: the queries, each in the transaction it is handed.

Statements are built once: numbering thousands of documents, building them anew would cost more than running them.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from msgspec.structs import asdict, replace
from sqlalchemy import Connection, Row, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite

from gen.domain.errors import RegisterError
from gen.messages import _
from gen.register.model import Beginning, BookEntry, EntryState, NumberRequest, Particulars, Series, SeriesOpening
from gen.register.schema import beginning, entry, opening, series
from gen.register.seals import seal_of_entry, seal_of_opening

_PARTICULARS = Particulars.__struct_fields__
_TYPES: dict[Any, tuple[str, ...]] = {
    int: ("year", "number"),
    date: ("day",),
    str: (
        "symbol",
        "draft",
        "path",
        "digest",
        "content",
        "reason",
        *(name for name in _PARTICULARS if name != "copies"),
    ),
    int | None: ("copies",),
}
"""SQLite lets anything stand in any column."""
_LINES = select(entry, series.c.key).join(series, series.c.id == entry.c.series_id)
_LOCK = select(series.c.id).where(series.c.key == bindparam("key")).with_for_update()
_ADD_SERIES = {
    "sqlite": sqlite.insert(series).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(series).on_conflict_do_nothing(),
}
_INSERT = entry.insert()
_UPDATE = entry.update().where(entry.c.id == bindparam("entry_id"))
_BY_IDS = _LINES.where(entry.c.id.in_(bindparam("ids", expanding=True)))
_BY_NUMBER = _LINES.where(
    series.c.key == bindparam("key"), entry.c.year == bindparam("year"), entry.c.number == bindparam("number")
)
_OF_DRAFTS = _LINES.where(
    entry.c.draft.in_(bindparam("drafts", expanding=True)), entry.c.state != EntryState.VOID.value
)
_PENDING_AT = _LINES.where(
    entry.c.path.in_(bindparam("paths", expanding=True)),
    entry.c.state == EntryState.RESERVED.value,
    entry.c.series_id.in_(bindparam("series_ids", expanding=True)),
).order_by(entry.c.id)
_STANDING = select(
    func.max(entry.c.number),
    func.max(entry.c.day).filter(entry.c.state != EntryState.VOID.value),
).where(entry.c.series_id == bindparam("series_id"), entry.c.year == bindparam("year"))
_RESERVED = _LINES.where(entry.c.state == EntryState.RESERVED.value).order_by(entry.c.id)
_NEWEST = select(entry.c.reserved_at).order_by(entry.c.id.desc()).limit(1)
_FIRST = select(opening.c.first).where(
    opening.c.series_id == bindparam("series_id"), opening.c.year == bindparam("year")
)


class Standing(NamedTuple):
    """How far a series has come in a year: next number, latest date among those that stand, whether it has any."""

    next: int
    latest: date | None
    begun: bool


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
    return Standing(following, latest, last is not None)


def insert(connection: Connection, series_id: int, number: int, request: NumberRequest, now: datetime) -> BookEntry:
    """Write a reserved number into the book."""
    values = {"series_id": series_id, "year": request.day.year, "number": number, "day": request.day}
    values |= {
        "state": EntryState.RESERVED.value,
        "digest": "",
        "content": "",
        "reserved_at": now.isoformat(),
        "reason": "",
    }
    taken = BookEntry(
        id=0,
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
    added = connection.execute(_INSERT, values | _of_request(request) | {"seal": seal_of_entry(taken)})
    (entry_id,) = added.inserted_primary_key or (0,)
    return replace(taken, id=int(entry_id))


def rebind(connection: Connection, entry_id: int, request: NumberRequest) -> BookEntry:
    """Tie a reserved number to the draft as it is now."""
    this = entry.update().where(entry.c.id == entry_id)
    connection.execute(this.values(**_of_request(request)))
    bound = by_ids(connection, (entry_id,))[entry_id]
    connection.execute(this.values(seal=seal_of_entry(bound)))
    return bound


def settled(found: BookEntry, now: datetime, **changes: Any) -> BookEntry:
    """Return an entry with another state, digest or reason; a clock set back settles none before it was reserved."""
    return replace(found, settled_at=max(now, found.reserved_at), **changes)


def settle(connection: Connection, entries: Iterable[BookEntry]) -> None:
    """Write down entries that were settled."""
    if values := [_settled_values(one) for one in entries]:
        connection.execute(_UPDATE, values)


def _settled_values(one: BookEntry) -> dict[str, Any]:
    values = {"state": one.state.value, "digest": one.digest, "reason": one.reason, "content": one.content}
    moment = one.settled_at.isoformat() if one.settled_at else None
    return {"entry_id": one.id, "settled_at": moment, "seal": seal_of_entry(one), **values}


def by_ids(connection: Connection, ids: Iterable[int]) -> dict[int, BookEntry]:
    """Return entries, which must exist, by their ids."""
    wanted = tuple(ids)
    found = {row.id: _entry(row) for row in connection.execute(_BY_IDS, {"ids": wanted})}
    for entry_id in wanted:
        if entry_id not in found:
            raise RegisterError(_("Sổ không có dòng {id}.").format(id=entry_id))
    return found


def by_number(connection: Connection, wanted: Series, year: int, number: int) -> BookEntry | None:
    """Return the entry of a number, or None."""
    return _maybe(connection.execute(_BY_NUMBER, {"key": wanted.key, "year": year, "number": number}).first())


def of_drafts(connection: Connection, drafts: Iterable[str]) -> tuple[BookEntry, ...]:
    """Return the live entries of drafts, of each one at most."""
    return tuple(_entry(row) for row in connection.execute(_OF_DRAFTS, {"drafts": tuple(drafts)}))


def pending_at(connection: Connection, series_ids: Iterable[int], paths: Iterable[str]) -> tuple[BookEntry, ...]:
    """Return the numbers of these series that were reserved for files at these paths and never confirmed."""
    places = {"series_ids": tuple(series_ids), "paths": tuple(paths)}
    return tuple(_entry(row) for row in connection.execute(_PENDING_AT, places))


def select_entries(connection: Connection, wanted: Series | None, year: int | None) -> tuple[BookEntry, ...]:
    """Return lines of the book by series, year and number."""
    query = _LINES.order_by(series.c.key, entry.c.year, entry.c.number)
    if wanted is not None:
        query = query.where(series.c.key == wanted.key)
    if year is not None:
        query = query.where(entry.c.year == year)
    try:
        lines = connection.execute(query).all()
    except (ValueError, TypeError) as error:  # a day that does not exist
        raise RegisterError(_("Sổ đăng ký có dòng bị hỏng; hãy chạy gen register check.")) from error
    return tuple(_entry(row) for row in lines)


def count(connection: Connection, year: int | None) -> int:
    """Return how many lines the book, or a year of it, has."""
    query = select(func.count()).select_from(entry)
    return int(connection.scalar(query if year is None else query.where(entry.c.year == year)) or 0)


def openings(connection: Connection) -> tuple[SeriesOpening, ...]:
    """Return all openings by series and year."""
    query = select(opening, series.c.key).join(series, series.c.id == opening.c.series_id)
    rows = connection.execute(query.order_by(series.c.key, opening.c.year))
    return tuple(map(_opening, rows))


def reserved(connection: Connection) -> tuple[BookEntry, ...]:
    """Return the lines whose numbers are reserved and not confirmed, oldest first."""
    return tuple(_entry(row) for row in connection.execute(_RESERVED))


def set_opening(connection: Connection, series_id: int, start: SeriesOpening) -> None:
    """Note from which number a series starts in a year, in the place of what was noted before."""
    this = (opening.c.series_id == series_id) & (opening.c.year == start.year)
    connection.execute(opening.delete().where(this))
    values = {"series_id": series_id, "year": start.year, "first": start.first, "reason": start.reason}
    connection.execute(opening.insert().values(**values, seal=seal_of_opening(start)))


def latest_moment(connection: Connection) -> datetime | None:
    """Return when the last number was given, by the clocks of those who gave it; None for a book without numbers."""
    newest = connection.execute(_NEWEST).first()
    return None if newest is None else datetime.fromisoformat(newest.reserved_at)


def begin(connection: Connection, begun: Beginning) -> None:
    """Note why the book was begun anew."""
    values = {"begun_at": begun.moment.isoformat(), "reason": begun.reason, "former": begun.former}
    connection.execute(beginning.insert().values(**values))


def beginnings(connection: Connection) -> tuple[Beginning, ...]:
    """Return why the book was begun anew, once or never."""
    rows = connection.execute(select(beginning).order_by(beginning.c.begun_at))
    return tuple(Beginning(datetime.fromisoformat(row.begun_at), row.reason, row.former) for row in rows)


def _of_request(request: NumberRequest) -> dict[str, Any]:
    values: dict[str, Any] = {"symbol": request.symbol, "draft": request.draft, "path": request.path}
    return values | asdict(request.particulars)


def _maybe(row: Row[Any] | None) -> BookEntry | None:
    return None if row is None else _entry(row)


def _opening(row: Row[Any]) -> SeriesOpening:
    """Read where a series began; what no program of ours wrote there is damage."""
    if not isinstance(row.year, int) or not isinstance(row.first, int):
        text = _("Chỗ mở dãy số “{series}” trong sổ đăng ký bị hỏng; hãy chạy gen register check.")
        raise RegisterError(text.format(series=row.key))
    return SeriesOpening(Series.parse(row.key), row.year, row.first, row.reason)


def _entry(row: Row[Any]) -> BookEntry:
    """Read a line; what no program of ours wrote there is damage."""
    try:
        return _read(row)
    except (ValueError, TypeError) as error:
        text = _("Dòng {id} của sổ đăng ký bị hỏng; hãy chạy gen register check.")
        raise RegisterError(text.format(id=row.id)) from error


def _read(row: Row[Any]) -> BookEntry:
    for kind, names in _TYPES.items():
        for name in names:
            if not isinstance(getattr(row, name), kind):
                raise TypeError(name)
    return BookEntry(
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
        content=row.content,
    )
