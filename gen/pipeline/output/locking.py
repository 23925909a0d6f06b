"""One run at a time writes into a folder; the others wait, or say who is there.

The lock is the operating system's (``filelock``): it ends with the process that holds it, however that ends. Where a
file system has no such locks, network folders mostly, the lock is a file that names its machine and process; that of a
process that died on this machine is taken over. Beside the lock is a note for people: who holds it, since when, for
what command.
"""

import errno
import json
import os
import sys
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import asdict

from gen.domain.errors import StorageError
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.output.names import HOLDER, JOURNAL, LOCK, MANIFEST, STAND_IN
from gen.pipeline.output.partial import FilePlace, partial_of
from gen.pipeline.output.processes import HOST

if TYPE_CHECKING:
    from filelock import BaseFileLock

_NO_SUCH_LOCKS = (errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK)
_FOR_EVERYBODY = 0o666
"""Rights of the lock: whoever may write into the folder must be able to wait for it."""
_POLL = 0.05
"""Seconds between two looks at a lock that another run holds."""


class Patience(Struct, frozen=True):
    """How many seconds to wait for another run, -1 for as long as it takes; ``told`` hears who is waited for."""

    seconds: float
    told: Callable[[str], None] = lambda sentence: None


BRIEFLY = Patience(3.0)
"""What nobody asked otherwise: long enough for a run that makes or numbers a document, not for a batch."""


class Holder(Struct, frozen=True):
    """The run that writes into a folder."""

    process: int
    host: str
    since: str
    command: str


_held: dict[tuple[int, Path], int] = {}
"""How often each thread of this process has entered the folders that it holds."""


@contextmanager
def alone_in(folder: Path, patience: Patience) -> Iterator[None]:
    """Keep other runs out of the folder meanwhile; it is made if it is not there. To enter it again is harmless.

    Raises StorageError, which says who is there, when patience ends. A folder that cannot be written to needs no lock:
    whoever tries to write is told why it cannot.
    """
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    if not (folder.is_dir() and os.access(folder, os.W_OK)):
        yield
        return
    key = (threading.get_ident(), _real(folder))
    lock = None if key in _held else _taken(folder, patience)
    _held[key] = _held.get(key, 0) + 1
    try:
        yield
    finally:
        _held[key] -= 1
        if lock is not None:
            del _held[key]
            _let_go(folder, lock)


def keeper_of(path: Path) -> Path:
    """Return the folder to be alone in before a document is touched.

    It is the nearest one whose manifest tells of what is below it, else the document's own.
    """
    return keepers_of((path,))[path]


def keepers_of(paths: Iterable[Path]) -> dict[Path, Path]:
    """Return the folder to be alone in for each of several documents; each folder is looked at once."""
    keeps: dict[Path, bool] = {}
    keepers = {}
    for path in paths:
        folders = _real(path).parents
        for folder in folders:
            if folder not in keeps:
                keeps[folder] = _keeps_documents(folder)
        keepers[path] = next((folder for folder in folders if keeps[folder]), folders[0])
    return keepers


def _keeps_documents(folder: Path) -> bool:
    return any((folder / name).is_file() for name in (MANIFEST, JOURNAL))


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))  # as ``resolve`` does, but links that run in a circle are no error


def _taken(folder: Path, patience: Patience) -> "BaseFileLock":
    try:
        lock = _acquired(folder, patience)
    except OSError as error:
        raise StorageError(
            _("Không ghi được “{file}”: {reason}.").format(file=folder / LOCK, reason=reason_of(error))
        ) from error
    with suppress(OSError):  # the note is for people; on a full disk there is none
        _write_note(folder / HOLDER)
    return lock


def _acquired(folder: Path, patience: Patience) -> "BaseFileLock":
    from filelock import FileLock, SoftFileLock  # most commands write nothing, and need no lock

    try:
        return _waited_for(FileLock(folder / LOCK, mode=_FOR_EVERYBODY), patience, folder)
    except NotImplementedError:
        pass
    except OSError as error:
        if error.errno not in _NO_SUCH_LOCKS:
            raise
    return _waited_for(SoftFileLock(folder / STAND_IN), patience, folder)


def _waited_for(lock: "BaseFileLock", patience: Patience, folder: Path) -> "BaseFileLock":
    """Return the lock once it is ours."""
    from filelock import Timeout

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that the file system has no locks of its own: that is handled here
        try:
            lock.acquire(timeout=0)
        except Timeout:
            if patience.seconds:
                patience.told(_("{busy} Đang chờ…").format(busy=_busy(folder)))
            try:
                lock.acquire(timeout=patience.seconds, poll_interval=_POLL)
            except Timeout as error:
                advice = _("Hãy chạy lại khi lệnh đó xong, hoặc thêm --wait để chờ.")
                raise StorageError(f"{_busy(folder)} {advice}") from error
    return lock


def _let_go(folder: Path, lock: "BaseFileLock") -> None:
    """Give the folder free. Where it holds no manifest, in a folder of people, nothing of ours is left behind."""
    with suppress(OSError):
        (folder / HOLDER).unlink(missing_ok=True)
        if sys.platform != "win32" and not _keeps_documents(folder):
            (folder / LOCK).unlink(missing_ok=True)  # who waits for it sees that it is gone, and makes a new one
    lock.release()


def _write_note(path: Path) -> None:
    command = " ".join(["gen", *sys.argv[1:]])
    holder = Holder(os.getpid(), HOST, datetime.now().astimezone().isoformat(timespec="seconds"), command)
    content = json.dumps(asdict(holder), ensure_ascii=False).encode("utf-8", "backslashreplace")
    with partial_of(FilePlace(path, None), (content,)) as partial:
        partial.replace(path)  # a link of that name, whoever put it there, is not followed


def _busy(folder: Path) -> str:
    """Say that somebody writes into the folder, and who."""
    try:
        holder = Holder(**json.loads((folder / HOLDER).read_bytes()))
        since = datetime.fromisoformat(holder.since)
    except (OSError, ValueError, TypeError):
        return _("Một lệnh gen khác đang ghi vào “{folder}”.").format(folder=folder)
    return _("Lệnh “{command}” (tiến trình {process} trên máy “{host}”, từ {since}) đang ghi vào “{folder}”.").format(
        command=holder.command,
        process=holder.process,
        host=holder.host,
        since=f"{since:%H:%M:%S %d/%m/%Y}",
        folder=folder,
    )
