"""The lines of a CSV file of many agencies, gone through once: many at a time where they are rows of one agency."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from io import FileIO
from typing import NamedTuple

DELIMITERS = ",;\t"
_BLOCK = 1 << 16


def _run(delimiter: str) -> re.Pattern[bytes]:
    """Match lines that follow each other and begin with one and the same cell."""
    sign = re.escape(delimiter).encode()
    rest = sign + rb"[^\n]*+\n"
    return re.compile(rb'([^"\r\n' + sign + rb"]++)" + rest + rb"(?:\1" + rest + rb")*+")


_RUNS: Mapping[str, re.Pattern[bytes]] = {delimiter: _run(delimiter) for delimiter in DELIMITERS}
_ALL_BUT_QUOTES = bytes(code for code in range(256) if code not in b'"\n')


class PlainRows(NamedTuple):
    """Rows that follow each other: the cell that each begins with, and how many they are."""

    owner: str
    rows: int


class Lines:
    """The decoded lines of an open UTF-8 file, each given once; ``end`` is the byte after the last one given."""

    def __init__(self, file: FileIO) -> None:
        self._file = file
        self._digest = hashlib.sha256()
        self._held, self._at = b"", 0
        self._whole, self._are_rows = 0, False  # where the last whole line held ends; whether all of them are rows
        self.end = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        while (stop := self._held.find(b"\n", self._at) + 1) == 0 and self._read_on():
            pass
        line = self._held[self._at : stop or None]
        if not line:
            raise StopIteration
        text = line.decode() if self.end else line.decode("utf-8-sig")
        self._give(len(line))
        return text

    def run(self, delimiter: str) -> PlainRows | None:
        """Give the rows that follow at once, as far as one cell begins them; None where the next line may be no row."""
        while self._at >= self._whole and self._read_on():
            pass
        found = _RUNS[delimiter].match(self._held, self._at) if self._are_rows else None
        owner = found[1].decode() if found else ""
        if found is None or not owner.strip():
            return None
        count = self._held.count(b"\n", self._at, found.end())
        self._give(found.end() - self._at)
        return PlainRows(owner, count)

    def _read_on(self) -> bool:
        """Hold the next piece of the file, after what was not given yet; tell whether there is one."""
        # Of a line without end as much again as is held: so it is not gone through once for every piece.
        more = self._file.read(max(_BLOCK, len(self._held) - self._at))
        if not more:
            return False
        self._digest.update(more)
        self._held, self._at = self._held[self._at :] + more, 0
        self._whole = self._held.rfind(b"\n") + 1
        self._are_rows = _are_rows(self._held[: self._whole])
        return True

    def _give(self, size: int) -> None:
        self._at += size
        self.end += size

    def between(self, start: int, end: int) -> bytes:
        """Return the bytes of a part of the file, once all lines were given."""
        self._file.seek(start)
        return self._file.read(end - start) or b""

    @property
    def sha256(self) -> str:
        """The SHA-256 of the file in hex, once all lines were given."""
        return self._digest.hexdigest()


def _are_rows(lines: bytes) -> bool:
    """Tell whether each line is a row: every quotation mark in it has its partner, and nothing but its end breaks it.

    Raises UnicodeDecodeError where they are not UTF-8.
    """
    lines.decode()
    if b"\r" in lines and lines.count(b"\r") != lines.count(b"\r\n"):
        return False
    return b'"' not in lines.translate(None, _ALL_BUT_QUOTES).replace(b'""', b"")
