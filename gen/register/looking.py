"""A look at a book that changes nothing: neither is it made if there is none, nor brought up to date."""

from msgspec import Struct
from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.exc import DBAPIError

from gen.domain.errors import RegisterError, RegisterUnavailable
from gen.messages import _
from gen.messages.versions import newer
from gen.register.engine import create_engine, shown
from gen.register.failures import reason_of
from gen.register.migrations import STEPS
from gen.register.model import Damage
from gen.register.schema import entry, migration
from gen.register.soundness import damages


class BookLook(Struct, frozen=True):
    """How many lines a book has, what is broken, and which steps of later versions it has not been taken through."""

    lines: int
    damages: tuple[Damage, ...] = ()
    steps_to_come: tuple[str, ...] = ()


def look_at_book(location: str) -> BookLook:
    """Return what a book is like. Raises RegisterError where it cannot be read or a later version wrote it."""
    engine = create_engine(location)
    try:
        with engine.connect().execution_options(reading=True) as connection:
            return _look(connection, shown(engine.url))
    except DBAPIError as error:
        text = _("Không dùng được sổ đăng ký “{place}”: {reason}.")
        raise RegisterUnavailable(text.format(place=shown(engine.url), reason=reason_of(error.orig))) from error
    finally:
        engine.dispose()


def _look(connection: Connection, where: str) -> BookLook:
    if migration.name not in inspect(connection).get_table_names():
        if connection.dialect.name == "sqlite":
            raise RegisterError(_("“{file}” không có sổ đăng ký nào: sổ đã mất nội dung.").format(file=where))
        return BookLook(0)  # a database of a server in which the first number has not been given yet
    done = {str(name) for name in connection.scalars(select(migration.c.name))}
    known = [step.__name__ for step in STEPS]
    if unknown := sorted(done.difference(known)):
        raise RegisterError(newer(where, ", ".join(unknown), known[-1]))
    lines = connection.scalar(select(func.count()).select_from(entry)) or 0
    to_come = tuple(name for name in known if name not in done)
    return BookLook(lines, () if to_come else tuple(damages(connection)), to_come)
