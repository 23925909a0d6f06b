"""Watch one file while somebody works on it: say each time it was saved anew."""

from collections.abc import Callable, Iterator
from pathlib import Path

_Signature = tuple[int, int, int]


def saved_anew(path: Path, pause: Callable[[], None]) -> Iterator[None]:
    """Yield at once and whenever the file was saved and then left alone for a pause; without end.

    Word writes another file and puts it in the place of this one: meanwhile there is none, which is no change.
    """
    told: _Signature | None = None
    before = _signature(path)
    while True:
        now = _signature(path)
        if now is not None and now == before and now != told:
            told = now
            yield
        before = now
        pause()


def _signature(path: Path) -> _Signature | None:
    """Return what changes when a file is saved; None while there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
