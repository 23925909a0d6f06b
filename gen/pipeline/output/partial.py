"""A file on its way: written under a name of its own beside the place it is meant for, then renamed.

The name is random and the file is made by this process alone (``O_EXCL``, ``O_NOFOLLOW``): whatever somebody put
there, a link to a precious file above all, is never written through. It tells its machine and process, so that what a
killed run left is not taken for what a running one is writing.
"""

import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from msgspec import Struct

from gen.pipeline.output.processes import HOST_MARK, is_alive

_SUFFIX = ".gen-tmp"
_NAME = re.compile(r"\.(?P<host>[0-9a-f]{8})-(?P<process>\d{1,10})-[0-9a-f]{16}\.gen-tmp")
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_USUAL, _PRIVATE = 0o666, 0o600
_DAY = 86_400
"""Seconds after which a partial file of another machine, or of an earlier version, belongs to nobody any more."""


class FilePlace(Struct, frozen=True):
    """Where a file really goes, links followed; ``before`` is what is there, None for nothing."""

    path: Path
    before: os.stat_result | None


def place_of(path: Path) -> FilePlace:
    """Return the place that a path means. Raises FileNotFoundError for a link to nothing, OSError for no place."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return FilePlace(path, None)
    if not stat.S_ISLNK(found.st_mode):
        return FilePlace(path, found)
    real = Path(os.path.realpath(path, strict=True))
    return FilePlace(real, real.stat())


@contextmanager
def partial_of(place: FilePlace, parts: Iterable[bytes]) -> Iterator[Path]:
    """Yield a file that holds the parts, beside its place and with the rights of what is there.

    It is gone afterwards where it was not renamed.
    """
    partial, file = _created(place)
    try:
        with file:
            file.writelines(parts)
            if place.before is not None:
                _take_over(file.fileno(), place.before)
        yield partial
    except BaseException:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def _created(place: FilePlace) -> tuple[Path, IO[bytes]]:
    partial = place.path.with_name(f".{HOST_MARK}-{os.getpid()}-{secrets.token_hex(8)}{_SUFFIX}")
    mode = _USUAL if place.before is None else _PRIVATE
    try:
        made = os.open(partial, _FLAGS, mode)
    except FileNotFoundError:  # asked for only then: in a batch the folder is missing only for the first document
        partial.parent.mkdir(parents=True, exist_ok=True)
        made = os.open(partial, _FLAGS, mode)
    return partial, os.fdopen(made, "wb")


def _take_over(made: int, before: os.stat_result) -> None:
    """Give the file the owner, as far as the system lets us, and the rights of the one it replaces."""
    if sys.platform == "win32":
        return
    now = os.fstat(made)
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        for owner in ((before.st_uid, before.st_gid), (-1, before.st_gid)):
            with suppress(OSError):
                os.fchown(made, *owner)
                break
    os.fchmod(made, stat.S_IMODE(before.st_mode))


def flush(file: Path) -> None:
    """Return once the disk holds a file, or the names in a folder; Windows knows no such thing for folders."""
    try:
        opened = os.open(file, os.O_RDONLY if file.is_dir() else os.O_RDWR)
    except PermissionError:  # a folder on Windows, a file that may only be read
        return
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def sweep_partial_files(folder: Path) -> None:
    """Remove what killed runs left under names of their own; what a running process writes stays."""
    for partial in folder.rglob(f".*{_SUFFIX}"):
        with suppress(OSError):
            if _is_left(partial):
                partial.unlink()


def _is_left(partial: Path) -> bool:
    named = _NAME.fullmatch(partial.name)
    if named is not None and named["host"] == HOST_MARK and not is_alive(int(named["process"])):
        return True
    return time.time() - partial.lstat().st_mtime > _DAY
