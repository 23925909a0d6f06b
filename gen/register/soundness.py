"""Is the book whole? SQLite looks through its pages, every line is compared with its seal."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DBAPIError

from gen.messages import _
from gen.register.model import Damage
from gen.register.schema import arrival, correction, dossier, entry, filed
from gen.register.seals import (
    SEALED_ARRIVALS,
    SEALED_DISPATCHES,
    SEALED_NOW,
    SEALED_OPENINGS,
    SEALED_OTHERS,
    SEALED_RECALLS,
    seal,
)

_SOUND = "ok"
_SHOWN = 5
"""How many messages of SQLite are asked for: one broken page causes hundreds."""
_COUNTED = (entry, arrival, correction, dossier, filed)
"""Tables whose lines are counted: none is ever removed."""


def damages(connection: Connection) -> Iterator[Damage]:
    """Yield what is broken; a book whose pages are is not looked at line by line, because its lines would mislead."""
    broken = list(_pages(connection)) if connection.dialect.name == "sqlite" else []
    yield from broken
    if not broken:
        yield from _lines(connection)
        yield from _openings(connection)
        yield from _sendings(connection)
        yield from _other_lines(connection)


def _pages(connection: Connection) -> Iterator[Damage]:
    try:
        found = [str(row[0]) for row in connection.execute(text(f"PRAGMA integrity_check({_SHOWN})"))]
        loose = connection.execute(text("PRAGMA foreign_key_check")).all()
        lost = list(_lost(connection))
    except DBAPIError as error:
        found, loose, lost = [str(error.orig)], [], []
    for words in found:
        if words != _SOUND:
            yield Damage("", _("các trang của tệp sổ không khớp nhau (SQLite: {words})").format(words=words.strip()))
    if loose:
        yield Damage("", _("{count} dòng không thuộc dãy số nào").format(count=len(loose)))
    for last in lost:
        yield Damage("", _("các dòng cuối của sổ đã mất: dòng mới nhất từng ghi là dòng {last}").format(last=last))


def _lost(connection: Connection) -> Iterator[object]:
    """Yield the last line that SQLite remembers of each table whose newest lines are gone."""
    for table in _COUNTED:
        last = connection.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table.name}) or 0
        highest = connection.scalar(select(func.max(table.c.id))) or 0
        if not isinstance(last, int) or last > highest:
            yield last


def _lines(connection: Connection) -> Iterator[Damage]:
    for row in connection.execute(SEALED_NOW):
        if seal((*row[2:-1], *filter(None, row[-1:]))) != row.seal:
            yield Damage(f"{row.key}@{row.year}#{row.number}", _("dòng này không còn như khi chương trình ghi"))


def _openings(connection: Connection) -> Iterator[Damage]:
    for row in connection.execute(SEALED_OPENINGS):
        if seal(row[3:]) != row.seal:
            yield Damage(f"{row[3]}@{row[1]}", _("số bắt đầu của dãy không còn như khi chương trình ghi"))


def _sendings(connection: Connection) -> Iterator[Damage]:
    """Yield what was noted of documents after they were numbered and is not as it was noted."""
    for query, what in (
        (SEALED_DISPATCHES, _("lần gửi văn bản này không còn như khi chương trình ghi")),
        (SEALED_RECALLS, _("lần thu hồi văn bản này không còn như khi chương trình ghi")),
    ):
        for row in connection.execute(query):
            if seal(row[4:]) != row.seal:
                yield Damage(f"{row.key}@{row.year}#{row.number}", what)


def _other_lines(connection: Connection) -> Iterator[Damage]:
    """Yield the lines of the incoming book, its corrections and the files for the archive that were changed."""
    changed = _("dòng này không còn như khi chương trình ghi")
    for row in connection.execute(SEALED_ARRIVALS):
        if seal(row[2:]) != row.seal:
            yield Damage(f"{row.key}@{row.year}#{row.number}", changed)
    for name, query in SEALED_OTHERS:
        for row in connection.execute(query):
            if seal(row[2:]) != row.seal:
                yield Damage(f"{name} {row.id}", changed)
