"""Reaching the book: connections to read and to write, whose failures are one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from gen.register.failures import reachable


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Yield a connection that only reads: writers need not wait for it."""
    with reachable(engine), engine.connect().execution_options(reading=True) as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Yield a connection whose transaction is committed at the end, or leaves nothing behind."""
    with reachable(engine), engine.begin() as connection:
        yield connection
