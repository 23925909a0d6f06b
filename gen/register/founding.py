"""Beginning a book: is there one already, and making its file in one go.

A file of no bytes, or without our tables, is never a new book: a book is made under another name and takes its place
when it is whole.
"""

import contextlib
import os
import secrets
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, inspect, select

from gen.domain.errors import RegisterError
from gen.messages import _
from gen.register.engine import create_engine, file_of
from gen.register.migrations import migrate
from gen.register.schema import arrival, beginning, dossier, entry, migration, opening

COMPANIONS = ("-journal", "-wal", "-shm")
"""What SQLite keeps beside the file of a book; an old one beside a new file would be taken for the new file's own."""


def has_begun(engine: Engine) -> bool:
    """Tell whether there is a book with numbers, or one begun anew with its reason.

    Raises RegisterError for a file that is there but is not a book: it lost what was in it, or is another program's.
    """
    file = file_of(engine.url)
    if file is not None and not _is_there(file):
        return False
    with engine.connect().execution_options(reading=True) as connection:
        tables = set(inspect(connection).get_table_names())
        if file is not None and migration.name not in tables:
            raise RegisterError(_empty(file))
        told = [table for table in (entry, opening, beginning, arrival, dossier) if table.name in tables]
        return any(connection.execute(select(table.c[table.columns.keys()[0]]).limit(1)).first() for table in told)


def found(engine: Engine, now: datetime) -> None:
    """Bring the book up to date; make it if there is none."""
    file = file_of(engine.url)
    if file is not None and not file.exists():
        _make(file, now)
    migrate(engine, now)


def _is_there(file: Path) -> bool:
    if not file.exists():
        if file.is_symlink():
            text = _("Sổ đăng ký “{file}” trỏ tới “{target}” mà nơi đó không có; hãy kiểm tra ổ đĩa hoặc thư mục mạng.")
            raise RegisterError(text.format(file=file, target=file.readlink()))
        return False
    if file.is_file() and file.stat().st_size == 0:
        raise RegisterError(_empty(file))
    return True


def _empty(file: Path) -> str:
    return _(
        "Sổ đăng ký “{file}” rỗng: sổ đã mất nội dung. Hãy lấy lại bản sao lưu; nếu không còn bản nào, mở sổ mới bằng "
        "gen register new --reason LÝ_DO."
    ).format(file=file)


def _make(file: Path, now: datetime) -> None:
    """Make a whole book under a name of its own, then give it the name meant unless another process was quicker."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(f".gen-{secrets.token_hex(8)}.tmp")
    engine = create_engine(str(partial))
    try:
        migrate(engine, now)
        engine.dispose()
        _take_place(partial, file)
    finally:
        engine.dispose()
        for ending in ("", *COMPANIONS):
            with contextlib.suppress(OSError):
                Path(f"{partial}{ending}").unlink()


def _take_place(partial: Path, file: Path) -> None:
    try:
        os.link(partial, file)  # never over a book that is there, as a rename would
    except FileExistsError:
        return
    except OSError:  # a disk without hard links
        if not file.exists():
            partial.rename(file)
