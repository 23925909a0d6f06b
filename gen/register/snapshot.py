"""A copy of the book as one SQLite file, whole although others write into it; and a book filled from such a copy.

Of an SQLite file its own backup is taken, of a server the rows of our tables as one transaction sees them.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, func, select, text

from gen.domain.errors import RegisterError, RegisterUnavailable
from gen.messages import _
from gen.register.engine import WAIT_SECONDS, create_engine, file_of, shown
from gen.register.failures import reachable, reason_of
from gen.register.founding import COMPANIONS, has_begun
from gen.register.migrations import migrate
from gen.register.renewal import move_tables
from gen.register.schema import metadata, migration

_ROWS = 1000


def take_snapshot(location: str, target: Path, now: datetime) -> None:
    """Copy the book at a location into a new file; it must exist. RegisterError where it cannot be read."""
    engine = create_engine(location)
    try:
        with reachable(engine):
            migrate(engine, now)  # a book of an earlier version is copied as this one keeps it; a later one refused
            file = file_of(engine.url)
            if file is not None:
                _copy_file(file, target)
            else:
                _copy_rows(engine, target, now)
    finally:
        engine.dispose()


def there_is_a_book(location: str) -> bool:
    """Tell whether the location has a book with anything in it; RegisterError for what is no book."""
    engine = create_engine(location)
    try:
        with reachable(engine):
            return has_begun(engine)
    finally:
        engine.dispose()


def fill_server(location: str, copy: Path, now: datetime, *, replace: bool) -> str:
    """Fill the empty book of a server from a copy; return the schema that keeps a former book, "" if there was none.

    All in one transaction: the server has the whole book afterwards, or what it had. RegisterError where it has one
    already and ``replace`` is not asked for.
    """
    engine, source = create_engine(location), create_engine(str(copy))
    try:
        with reachable(engine), reachable(source):
            migrate(source, now)
            former = _make_room(engine, now, replace=replace)
            migrate(engine, now)
            with source.connect().execution_options(reading=True) as reading, engine.begin() as writing:
                for table in _tables():
                    _move_rows(reading, writing, table)
                for table in _tables():
                    _count_on(writing, table)
            return former
    finally:
        engine.dispose()
        source.dispose()


def _make_room(engine: Engine, now: datetime, *, replace: bool) -> str:
    if not has_begun(engine):
        return ""
    if not replace:
        text_of = _("Sổ trên máy chủ “{place}” đã có số nên không ghi đè.")
        raise RegisterError(text_of.format(place=shown(engine.url)))
    return move_tables(engine, now)


def _copy_file(file: Path, target: Path) -> None:
    """Let SQLite copy its own pages under one lock: what others commit meanwhile is in the copy whole or not at all."""
    try:
        with (
            contextlib.closing(sqlite3.connect(file, timeout=WAIT_SECONDS)) as source,
            contextlib.closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)
    except sqlite3.Error as error:
        text_of = _("Không dùng được sổ đăng ký “{place}”: {reason}.")
        raise RegisterUnavailable(text_of.format(place=file, reason=reason_of(error))) from error


def _copy_rows(engine: Engine, target: Path, now: datetime) -> None:
    copy = create_engine(str(target))
    try:
        migrate(copy, now)
        with _as_one(engine) as reading, copy.begin() as writing:
            for table in _tables():
                _move_rows(reading, writing, table)
    finally:
        copy.dispose()
        for ending in COMPANIONS:
            Path(f"{target}{ending}").unlink(missing_ok=True)


@contextlib.contextmanager
def _as_one(engine: Engine) -> Iterator[Connection]:
    """Yield a connection to a server that sees all tables as of one moment."""
    with engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection, connection.begin():
        yield connection


def _tables() -> tuple[Table, ...]:
    """The tables with content, as they are declared: those that others refer to first.

    The steps of the migrations are noted where the book is made.
    """
    return tuple(table for table in metadata.tables.values() if table.name != migration.name)


def _move_rows(reading: Connection, writing: Connection, table: Table) -> None:
    rows = reading.execute(select(table)).mappings()
    while part := rows.fetchmany(_ROWS):
        writing.execute(table.insert(), [dict(row) for row in part])


def _count_on(writing: Connection, table: Table) -> None:
    """Let a server's counter of lines go on after those that were moved."""
    if "id" not in table.columns or writing.dialect.name != "postgresql":
        return
    last = writing.scalar(select(func.max(table.c.id)))
    if last is not None:
        counter = text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)")
        writing.execute(counter, {"name": table.name, "last": last})
