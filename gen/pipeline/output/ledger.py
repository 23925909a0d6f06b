"""Lines of JSON on the disk, one per document, found by the document's path: ``"path": {…},``.

Only the places of the lines are kept in memory, so that a batch of a million documents knows what it made. A line
that a kill cut short ends the ledger; a torn one among whole ones is skipped and counted.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LineOf = Callable[[str], bytes]
"""Returns the line of a document without the comma and the end of line after it."""

_AFTER_PATH = b'": {'
_LAST = b"}}\n"
"""The line that closes a manifest."""


def opening_of(path: str) -> bytes:
    """Return how the line of the document at ``path`` begins, before the JSON object."""
    return json.dumps(path, ensure_ascii=False).encode() + b": "


class Ledger:
    """The lines of one file from byte ``start`` on; a file that is not there has none."""

    def __init__(self, file: Path, start: int) -> None:
        self._file = file
        self._places: dict[str, int] = {}
        self.end = start
        """The byte after the last whole line found."""
        self.torn = 0
        """How many lines tell of no document any more."""
        if file.exists():
            self._find(start)

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __contains__(self, path: object) -> bool:
        return path in self._places

    def is_framed_by(self, head: bytes, foot: bytes) -> bool:
        """Tell whether the file is not there, or has these bytes before its lines and these after them."""
        if not self._file.exists():
            return True
        with self._file.open("rb") as file:
            begins = file.read(len(head)) == head
            file.seek(self.end)
            return begins and file.read(len(foot) + 1) == foot

    def grow(self, path: str, size: int) -> None:
        """Note that the next line, of so many bytes, is that of a document, in place of an earlier one."""
        self._places[path] = self.end
        self.end += size

    def place(self, path: str) -> int:
        """Return the byte at which the line of a document begins."""
        return self._places[path]

    @contextmanager
    def opened(self) -> Iterator[LineOf]:
        """Yield what returns lines; the file is open meanwhile, for many are asked for."""
        with self._file.open("rb") as file:

            def line(path: str) -> bytes:
                file.seek(self._places[path])
                return file.readline().rstrip(b",\r\n")

            yield line

    def line(self, path: str) -> bytes:
        """Return the line of a document without the comma and the end of line after it."""
        with self.opened() as line:
            return line(path)

    def get(self, path: str) -> dict[str, Any] | None:
        """Return the JSON object of a document; None if there is no line for it, or a torn one."""
        return stored_in(self.line(path), path) if path in self._places else None

    def _find(self, start: int) -> None:
        with self._file.open("rb") as file:
            file.seek(start)
            for line in file:
                if line == _LAST or not line.endswith(b"\n"):
                    return
                path = _path_of(line)
                if path is None:
                    self.torn += 1
                    self.end += len(line)
                else:
                    self.grow(path, len(line))


class Recalled:
    """The documents of a file that was laid out in other lines, all in memory."""

    torn = 0

    def __init__(self, documents: Mapping[str, dict[str, Any]]) -> None:
        self._documents = documents

    def __len__(self) -> int:
        return len(self._documents)

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __contains__(self, path: object) -> bool:
        return path in self._documents

    @contextmanager
    def opened(self) -> Iterator[LineOf]:
        """Yield what returns lines."""
        yield self.line

    def line(self, path: str) -> bytes:
        """Return the line of a document as a ledger would have it."""
        return opening_of(path) + json.dumps(self._documents[path], ensure_ascii=False).encode()

    def get(self, path: str) -> dict[str, Any] | None:
        """Return the JSON object of a document, or None."""
        return self._documents.get(path)


def stored_in(line: bytes, path: str) -> dict[str, Any] | None:
    """Return the JSON object that a line holds for a document; None if the line is torn."""
    try:
        stored = json.loads(b"{" + line + b"}").get(path)
    except (ValueError, RecursionError):
        return None
    return stored if isinstance(stored, dict) else None


def _path_of(line: bytes) -> str | None:
    end = line.find(_AFTER_PATH)
    if end < 0 or not line.endswith((b"},\n", b"}\n")):
        return None
    try:
        path = json.loads(line[: end + 1])
    except ValueError:
        return None
    return path if isinstance(path, str) else None
