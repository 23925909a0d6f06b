"""What use cases are handed: the register of numbers, the clock and the store of files, as protocols."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """Tells today's date and the moment; handed in so that tests and documents never read the clock themselves."""

    def today(self) -> date:
        """Return the local date."""
        ...

    def now(self) -> datetime:
        """Return the moment, with its time zone."""
        ...


class Store(Protocol):
    """Writes whole files or nothing, and keeps other runs away while it is asked to."""

    def write(self, path: Path, content: bytes, ready: Callable[[Path], None] = ...) -> None:
        """Write ``content`` to ``path`` atomically; raise StorageError with the reason where it cannot.

        ``ready`` is called with the whole file, written under another name, before it takes its place.
        """
        ...

    def write_parts(self, path: Path, parts: Iterable[bytes]) -> None:
        """Write the parts one after the other as ``write`` does, without holding them all in memory."""
        ...

    def write_flushed(self, path: Path, content: bytes) -> None:
        """Write as ``write`` does; the disk holds the content before it takes its place."""
        ...

    def flush_names(self, paths: Iterable[Path]) -> None:
        """Return when the disk holds the names of these files; raise StorageError where it cannot."""
        ...

    def alone_in(self, folder: Path) -> AbstractContextManager[None]:
        """Keep other runs out of the folder meanwhile; raise StorageError saying who works there already."""
        ...

    def alone_with(self, path: Path) -> AbstractContextManager[None]:
        """Keep other runs from a document meanwhile, and from all that is in its folder."""
        ...
