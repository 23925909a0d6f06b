"""Connections: one embedded SQLite file by default, PostgreSQL by URL. Writers queue up instead of failing."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy import create_engine as sqlalchemy_engine
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from gen.domain.errors import RegisterError
from gen.messages import _

WAIT_SECONDS = 120
"""How long a writer waits for the others before it gives up."""


def create_engine(location: str) -> Engine:
    """Return an engine for a file path or a URL (``postgresql://…``, ``sqlite:///…``); nothing is opened yet."""
    url = _url(location)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url)
    if url.get_backend_name() == "postgresql":
        return _postgresql(url)
    raise RegisterError(
        _("Sổ đăng ký chỉ dùng SQLite hoặc PostgreSQL, không dùng “{name}”.").format(name=url.drivername)
    )


def shown(url: URL) -> str:
    """Return where a register is as people may see it: the file, or the address without its password."""
    return url.database or "" if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def shown_place(location: str) -> str:
    """Return a file path or URL as people may see it: without a password."""
    return shown(_url(location))


def file_of(url: URL) -> Path | None:
    """Return the file of a register; None on a server."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database)


def _url(location: str) -> URL:
    if "://" not in location:
        return URL.create("sqlite", database=location)
    try:
        return make_url(location)
    except ArgumentError as error:
        raise RegisterError(_("Địa chỉ sổ đăng ký “{url}” không đúng.").format(url=location)) from error


def _sqlite(url: URL) -> Engine:
    engine = sqlalchemy_engine(url, connect_args={"timeout": WAIT_SECONDS, "check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Let us say BEGIN ourselves, and let a committed number survive a power cut.

    The rollback journal is kept (no WAL): offices put their folders on network shares, where WAL is unsafe.
    """
    connection.isolation_level = None
    for pragma in ("journal_mode = TRUNCATE", "synchronous = FULL", "foreign_keys = ON"):
        try:
            connection.execute(f"PRAGMA {pragma}")
        except UnicodeDecodeError as error:  # SQLite's complaint about a table quotes bytes that are no text
            raise sqlite3.DatabaseError(str(error)) from error


def _begin_sqlite(connection: Connection) -> None:
    """Writers take the lock when they begin, so that no one reads a number that another is about to give."""
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _postgresql(url: URL) -> Engine:
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    try:
        return sqlalchemy_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": WAIT_SECONDS})
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        message = _("Dùng PostgreSQL cần cài thêm gói: pip install gen-1439[postgres].")
        raise RegisterError(message) from error
