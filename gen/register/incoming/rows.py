"""Rows of the incoming book as typed lines: the queries, each in the transaction it is handed."""

import json
from datetime import date, datetime
from typing import Any

from msgspec.structs import asdict
from sqlalchemy import Connection, Row, Select, func, select

from gen.domain.errors import RegisterError
from gen.messages import _
from gen.register.incoming.model import ArrivalLine, ArrivalRequest, ArrivalSaid, ArrivalState, Correction
from gen.register.model import Series
from gen.register.schema import arrival, correction, opening, series
from gen.register.seals import covered, seal

_LINES = select(arrival, series.c.key).join(series, series.c.id == arrival.c.series_id)
_COVERED = covered(arrival)
_WHOLE = ("year", "number")
"""The columns that hold whole numbers; SQLite lets anything stand in any column."""


def text_of(day: date | None) -> str:
    """Return a day as the tables have it."""
    return "" if day is None else day.isoformat()


def values_of(said: ArrivalSaid) -> dict[str, str]:
    """Return what is said of a document as the table has it, by column."""
    return {**asdict(said), "dated": text_of(said.dated)}


def of_file(connection: Connection, wanted: Series, digest: str) -> ArrivalLine | None:
    """Return the live line of a file in the books of the office that a series belongs to, or None."""
    query = _LINES.where(arrival.c.digest == digest, arrival.c.state != ArrivalState.VOID.value)
    found = map(_arrival, connection.execute(query.order_by(arrival.c.id)))
    return next((one for one in found if one.series.issuer == wanted.issuer), None)


def standing(connection: Connection, series_id: int, year: int) -> tuple[int, date | None]:
    """Return the next number of a locked series, and the latest day of arrival among the lines that stand."""
    this = (arrival.c.series_id == series_id) & (arrival.c.year == year)
    last = connection.scalar(select(func.max(arrival.c.number)).where(this))
    living = this & (arrival.c.state != ArrivalState.VOID.value)
    latest = connection.scalar(select(func.max(arrival.c.arrived_on)).where(living))
    place = (opening.c.series_id == series_id) & (opening.c.year == year)
    first = connection.scalar(select(opening.c.first).where(place)) or 1
    return (int(first) if last is None else int(last) + 1), date.fromisoformat(latest) if latest else None


def insert(connection: Connection, series_id: int, number: int, asked: ArrivalRequest, now: datetime) -> ArrivalLine:
    """Write a line into the book."""
    values: dict[str, Any] = {"year": asked.arrived_on.year, "number": number, "arrived_on": text_of(asked.arrived_on)}
    values |= {"state": ArrivalState.ENTERED.value, "digest": asked.digest, "file": asked.file, **values_of(asked.said)}
    values |= {"entered_at": now.isoformat(), "settled_at": "", "reason": ""}
    sealed = seal_of(asked.series.key, values)
    connection.execute(arrival.insert().values(series_id=series_id, **values, seal=sealed))
    return require(connection, asked.series, asked.arrived_on.year, number)


def change(connection: Connection, line: ArrivalLine, **changes: str) -> ArrivalLine:
    """Write other texts into a line and seal it anew."""
    this = arrival.c.id == line.id
    row = connection.execute(select(arrival).where(this)).one()
    values = {name: getattr(row, name) for name in _COVERED} | changes
    connection.execute(arrival.update().where(this).values(**changes, seal=seal_of(line.series.key, values)))
    return require(connection, line.series, line.year, line.number)


def seal_of(key: str, values: dict[str, Any]) -> str:
    """Return the seal of a line."""
    return seal((key, *(values[name] for name in _COVERED)))


def require(connection: Connection, wanted: Series, year: int, number: int) -> ArrivalLine:
    """Return the line of a number of arrival; RegisterError if there is none."""
    found = by_number(connection, wanted, year, number)
    if found is None:
        raise RegisterError(
            _("Sổ không có số {number:02d} năm {year} trong dãy “{series}”.").format(
                number=number, year=year, series=wanted.key
            )
        )
    return found


def by_number(connection: Connection, wanted: Series, year: int, number: int) -> ArrivalLine | None:
    """Return the line of a number of arrival, or None."""
    return next(iter(select_lines(connection, _LINES.where(arrival.c.number == number), wanted, year)), None)


def lines(connection: Connection, wanted: Series | None, year: int | None) -> tuple[ArrivalLine, ...]:
    """Return the lines by series, year and number."""
    return select_lines(connection, _LINES, wanted, year)


def select_lines(
    connection: Connection, query: Select[Any], wanted: Series | None, year: int | None
) -> tuple[ArrivalLine, ...]:
    """Return the lines of a query, of one series or year if asked."""
    if wanted is not None:
        query = query.where(series.c.key == wanted.key)
    if year is not None:
        query = query.where(arrival.c.year == year)
    return tuple(map(_arrival, connection.execute(query.order_by(series.c.key, arrival.c.year, arrival.c.number))))


def twin_of(connection: Connection, line: ArrivalLine) -> ArrivalLine | None:
    """Return the first other line that stands and has author, symbol and day in common with this one."""
    same = (arrival.c.author == line.said.author) & (arrival.c.symbol == line.said.symbol)
    same &= (arrival.c.dated == text_of(line.said.dated)) & (arrival.c.state != ArrivalState.VOID.value)
    found = connection.execute(_LINES.where(same, arrival.c.id != line.id).order_by(arrival.c.id)).first()
    return None if found is None else _arrival(found)


def correct(connection: Connection, made: Correction) -> None:
    """Write down that a line was put right."""
    values: dict[str, Any] = {"arrival_id": made.arrival, "made_at": made.moment.isoformat(), "reason": made.reason}
    values |= {"was": _packed(made.was), "became": _packed(made.became)}
    sealed = seal(values[name] for name in covered(correction))
    connection.execute(correction.insert().values(**values, seal=sealed))


def latest_moment(connection: Connection) -> datetime | None:
    """Return when the newest line was written; None for an empty book."""
    newest = connection.scalar(select(arrival.c.entered_at).order_by(arrival.c.id.desc()).limit(1))
    return None if newest is None else datetime.fromisoformat(newest)


def corrections(connection: Connection) -> tuple[Correction, ...]:
    """Return all corrections, the first first."""
    rows = connection.execute(select(correction).order_by(correction.c.id))
    return tuple(map(_correction, rows))


def _packed(texts: dict[str, str]) -> str:
    return json.dumps(texts, ensure_ascii=False, sort_keys=True)


def _correction(row: Row[Any]) -> Correction:
    moment = datetime.fromisoformat(row.made_at)
    return Correction(row.arrival_id, moment, row.reason, json.loads(row.was), json.loads(row.became))


def _arrival(row: Row[Any]) -> ArrivalLine:
    """Read a line; what no program of ours wrote there is damage."""
    try:
        return _read(row)
    except (ValueError, TypeError) as error:
        text = _("Dòng {id} của sổ văn bản đến bị hỏng; hãy chạy gen register check.")
        raise RegisterError(text.format(id=row.id)) from error


def _read(row: Row[Any]) -> ArrivalLine:
    for name in _COVERED:
        if not isinstance(getattr(row, name), int if name in _WHOLE else str):
            raise TypeError(name)
    said = {name: getattr(row, name) for name in ArrivalSaid.__struct_fields__}
    return ArrivalLine(
        id=row.id,
        series=Series.parse(row.key),
        year=row.year,
        number=row.number,
        arrived_on=date.fromisoformat(row.arrived_on),
        state=ArrivalState(row.state),
        digest=row.digest,
        file=row.file,
        said=ArrivalSaid(**{**said, "dated": date.fromisoformat(row.dated) if row.dated else None}),
        entered_at=datetime.fromisoformat(row.entered_at),
        settled_at=datetime.fromisoformat(row.settled_at) if row.settled_at else None,
        reason=row.reason,
    )
