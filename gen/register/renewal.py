"""A book begun anew: what is there is kept under another name, and no number of it is given again."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from gen.domain.errors import RegisterError
from gen.domain.issuing import Clock
from gen.messages import _
from gen.register.book import Register
from gen.register.engine import create_engine, file_of
from gen.register.founding import COMPANIONS
from gen.register.model import LAST_NUMBER, YEARS, Beginning, Series, SeriesOpening
from gen.register.schema import metadata

_STAMP = "%Y%m%dT%H%M%S"
_GIVEN = """SELECT series.key, entry.year, entry.number FROM entry JOIN series ON series.id = entry.series_id"""
_ARRIVED = """SELECT series.key, arrival.year, arrival.number FROM arrival
    JOIN series ON series.id = arrival.series_id"""
_OPENED = """SELECT series.key, opening.year, opening.first - 1 FROM opening
    JOIN series ON series.id = opening.series_id"""
Highest = Mapping[tuple[Series, int], int]
"""The highest number known of each series and year."""


def renew(location: str, clock: Clock, reason: str, known: Highest) -> tuple[Beginning, tuple[SeriesOpening, ...]]:
    """Begin the book at a location anew and return why and from which numbers.

    ``known`` are the highest numbers that documents and copies tell; those of the book that is there, as far as it can
    be read, are added. Each series goes on after them.
    """
    if not reason.strip():
        raise RegisterError(_("Mở sổ mới phải ghi rõ lý do."))
    now = clock.now()
    last = merged(known, highest_in(location))
    former = _set_aside(location, now)
    begun = Beginning(now, reason.strip(), former)
    openings = tuple(
        SeriesOpening(series, year, number + 1, f"{begun.reason} (sổ trước đã cấp đến số {number:02d})")
        for (series, year), number in sorted(last.items(), key=lambda one: (one[0][0].key, one[0][1]))
    )
    register = Register(location, clock)
    try:
        register.begin(begun, openings)
    finally:
        register.close()
    return begun, openings


def merged(*known: Highest) -> dict[tuple[Series, int], int]:
    """Return the higher of the numbers for each series and year."""
    last: dict[tuple[Series, int], int] = {}
    for one in known:
        for volume, number in one.items():
            last[volume] = max(number, last.get(volume, 0))
    return last


def highest_in(location: str) -> dict[tuple[Series, int], int]:
    """Return the highest number of each series and year in a book, as far as it can be read: it may be damaged."""
    engine = create_engine(location)
    file = file_of(engine.url)
    last: dict[tuple[Series, int], int] = {}
    if file is not None and not file.is_file():
        return last
    for query in (_GIVEN, _ARRIVED, _OPENED):
        try:
            _collect(engine, query, last)
        except DBAPIError:
            continue
    engine.dispose()
    return last


def _collect(engine: Engine, query: str, last: dict[tuple[Series, int], int]) -> None:
    with engine.connect().execution_options(reading=True) as connection:
        for key, year, number in connection.execute(text(query)):
            try:
                volume, given = (Series.parse(str(key)), int(year)), int(number)
            except (RegisterError, ValueError, TypeError, OverflowError):  # a damaged line tells nothing
                continue
            if volume[1] in YEARS and 0 < given < LAST_NUMBER:
                last[volume] = max(given, last.get(volume, 0))


def _set_aside(location: str, now: datetime) -> str:
    """Keep what is there under another name and return it; "" if nothing is."""
    engine = create_engine(location)
    try:
        file = file_of(engine.url)
        return move_tables(engine, now) if file is None else _move_file(file.resolve(), now)
    finally:
        engine.dispose()


def _move_file(file: Path, now: datetime) -> str:
    former = file.with_name(f"{file.stem}-{now.strftime(_STAMP)}{file.suffix}")
    there = [ending for ending in ("", *COMPANIONS) if Path(f"{file}{ending}").exists()]
    if any(Path(f"{former}{ending}").exists() for ending in there):
        raise RegisterError(_("Đã có tệp “{file}”; hãy chạy lại sau một giây.").format(file=former))
    for ending in there:
        Path(f"{file}{ending}").rename(f"{former}{ending}")
    return str(former) if "" in there else ""


def move_tables(engine: Engine, now: datetime) -> str:
    """On a server the tables go into a schema of their own."""
    former = f"so_cu_{now.strftime(_STAMP).lower()}"
    with engine.begin() as connection:
        tables = [name for name in metadata.tables if name in inspect(connection).get_table_names()]
        if not tables:
            return ""
        connection.execute(text(f"CREATE SCHEMA {former}"))
        for name in tables:
            connection.execute(text(f"ALTER TABLE {name} SET SCHEMA {former}"))
    return former
