"""Lines of JSON on the disk, one per document, found by the document's path: ``"path": {…},``.

Only the places of the lines are kept in memory, so that a batch of a million documents knows what it made. A line
that a kill cut short ends the ledger.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_AFTER_PATH = b'": {'


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

    def line(self, path: str) -> bytes:
        """Return the line of a document without the comma and the end of line after it."""
        with self._file.open("rb") as file:
            file.seek(self._places[path])
            return file.readline().rstrip(b",\r\n")

    def get(self, path: str) -> dict[str, Any] | None:
        """Return the JSON object of a document, or None."""
        if path not in self._places:
            return None
        stored: dict[str, Any] = json.loads(b"{" + self.line(path) + b"}")[path]
        return stored

    def _find(self, start: int) -> None:
        with self._file.open("rb") as file:
            file.seek(start)
            for line in file:
                end = line.find(_AFTER_PATH)
                if end < 0 or not line.endswith((b"},\n", b"}\n")):
                    return
                self.grow(json.loads(line[: end + 1]), len(line))
