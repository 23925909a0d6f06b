"""Mutations of the book of numbers: of the bytes of its file, and of what its tables hold."""

import sqlite3
from contextlib import closing
from random import Random

from tests.soak.fuzz import raw
from tests.soak.fuzz.values import EVERYTHING


def mutated(content: bytes, chance: Random) -> bytes:
    """Return the book with other bytes, or with something else in its tables."""
    if chance.random() < 0.5:
        return raw.mutated(content, chance)
    with closing(sqlite3.connect(":memory:")) as book:
        book.deserialize(content)
        for _time in range(chance.choice([1, 3])):
            _changed(book, chance)
        book.commit()
        return book.serialize()


def _changed(book: sqlite3.Connection, chance: Random) -> None:
    """Make one change; one that the book itself does not let through changes nothing."""
    tables = sorted(name for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))
    if not tables:
        return
    table = chance.choice(tables)
    column = chance.choice(sorted(row[1] for row in book.execute(f'PRAGMA table_info("{table}")')))
    value = chance.choice((*EVERYTHING, None, -1, 0, 2**63 - 1, 1e308, b"\x00\xff"))
    changes = (
        *((f'UPDATE "{table}" SET "{column}" = ?', (value,)),) * 6,
        (f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = 1', (value,)),
        (f'DELETE FROM "{table}"', ()),
        (f'DROP TABLE "{table}"', ()),
        (f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO x', ()),
        (f'ALTER TABLE "{table}" ADD COLUMN x', ()),
        (f"PRAGMA user_version = {chance.choice([0, 1, 99, 2**31 - 1, -5])}", ()),
    )
    statement, values = chance.choice(changes)
    try:
        book.execute(statement, values)
    except (sqlite3.DatabaseError, UnicodeEncodeError):
        return
