"""Where the rows of each agency stand in a CSV file of many agencies.

A country's file is tens of megabytes and a document needs a few kilobytes of it, so only places are kept: the file is
gone through once, and an agency's rows are read when they are asked for. A file that is not plain UTF-8 has no lines to
find by their place; its rows are kept whole.
"""

import csv
import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from io import FileIO, StringIO
from pathlib import Path
from struct import Struct
from sys import intern
from typing import Protocol

from gen.domain.errors import TableError
from gen.intake.raw import Row, is_blank
from gen.messages import _

Numbered = tuple[tuple[int, Row], ...]
"""Rows, each with its number in the whole file as Excel shows it."""


class Rows(Protocol):
    """The rows of a file by agency."""

    @property
    def agencies(self) -> Collection[str]:
        """The ids of all agencies that have rows."""
        ...

    def of(self, agency_id: str) -> Numbered:
        """Return the agency's rows, none if it has none."""
        ...


@dataclass(frozen=True, slots=True)
class HeldRows:
    """Rows that are kept in memory."""

    by_agency: Mapping[str, Numbered]

    @property
    def agencies(self) -> Collection[str]:
        """The ids of all agencies that have rows."""
        return self.by_agency.keys()

    def of(self, agency_id: str) -> Numbered:
        """Return the agency's rows."""
        return self.by_agency.get(agency_id, ())


_RUN = Struct("<QQQ")
"""Rows of one agency that follow each other: the number of the first, and their first and last byte in the file."""


@dataclass(frozen=True, slots=True)
class PlacedRows:
    """Rows read from their places in the file; ``stamp`` tells whether it still is the file that was gone through."""

    path: Path
    delimiter: str
    stamp: tuple[int, int]
    runs: Mapping[str, bytes]

    @property
    def agencies(self) -> Collection[str]:
        """The ids of all agencies that have rows."""
        return self.runs.keys()

    def of(self, agency_id: str) -> Numbered:
        """Return the agency's rows; raise TableError where the file was changed since its rows were found."""
        places = self.runs.get(agency_id)
        return tuple(self._read(places)) if places else ()

    def _read(self, places: bytes) -> Iterator[tuple[int, Row]]:
        with FileIO(os.fspath(self.path)) as file:
            if stamp_of(file) != self.stamp:
                text = _("Tệp “{file}” vừa bị sửa trong khi đang đọc; hãy lưu và đóng tệp rồi chạy lại.")
                raise TableError(text.format(file=self.path))
            for number, start, end in _RUN.iter_unpack(places):
                file.seek(start)
                text = (file.read(end - start) or b"").decode()
                yield from enumerate(csv.reader(StringIO(text, newline=""), delimiter=self.delimiter), start=number)


def stamp_of(file: FileIO) -> tuple[int, int]:
    """Return size and time of change of an open file."""
    status = os.fstat(file.fileno())
    return status.st_size, status.st_mtime_ns


class Lines:
    """The decoded lines of an open UTF-8 file; ``end`` is the byte after the last one given, ``sha256`` that of all."""

    def __init__(self, file: FileIO) -> None:
        self._lines = iter(open(file.fileno(), "rb", closefd=False))  # noqa: SIM115 - the caller closes it
        self._file = file
        self._hash = hashlib.sha256()
        self.end = 0

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._hash.update(line)
        text = line.decode() if self.end else line.decode("utf-8-sig")
        self.end += len(line)
        return text

    def between(self, start: int, end: int) -> bytes:
        """Return the bytes of a part of the file, once all lines were given."""
        self._file.seek(start)
        return self._file.read(end - start) or b""

    @property
    def sha256(self) -> str:
        """The SHA-256 of the lines given so far, in hex."""
        return self._hash.hexdigest()


class Sorting:
    """Sorts the rows of a file by agency while it is gone through; ``whose`` is the column of the agency's id."""

    def __init__(self, whose: int | None) -> None:
        self._whose = whose
        self.ownerless: list[int] = []

    def owner_of(self, number: int, row: list[str]) -> str:
        """Return whose the row is, "" for nobody's; a row of nobody that says something is kept in mind."""
        whose = self._whose
        owner = row[whose].strip().lower() if whose is not None and whose < len(row) else ""
        if not owner and not is_blank(row):
            self.ownerless.append(number)
        return owner


class Unclosed(csv.Error):
    """A quotation mark opens a cell and none closes it: all rows below it are lost in that cell."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


def find_runs(lines: Lines, reader: Iterator[list[str]], sorting: Sorting) -> dict[str, bytes]:
    """Go through the rows below the heading and return, by agency, where they stand. Raises Unclosed."""
    runs: dict[str, bytes] = {}
    last, first, start, end = "", 0, 0, lines.end
    row: list[str] = []
    number, begin = 1, lines.end
    for number, row in enumerate(reader, start=2):
        owner = sorting.owner_of(number, row)
        if owner != last:
            _keep(runs, last, first, start, end)
            last, first, start = owner, number, end
        begin, end = end, lines.end
    _keep(runs, last, first, start, end)
    if any("\n" in cell for cell in row) and lines.between(begin, end).count(b'"') % 2:
        raise Unclosed(number)
    return runs


def _keep(runs: dict[str, bytes], owner: str, first: int, start: int, end: int) -> None:
    if owner:
        runs[intern(owner)] = runs.get(owner, b"") + _RUN.pack(first, start, end)  # one id for all tables


def hold_rows(rows: list[list[str]], sorting: Sorting) -> dict[str, Numbered]:
    """Return the rows below the heading by agency."""
    by_agency: dict[str, list[tuple[int, Row]]] = {}
    for number, row in enumerate(rows, start=2):
        if owner := sorting.owner_of(number, row):
            by_agency.setdefault(owner, []).append((number, row))
    return {owner: tuple(kept) for owner, kept in by_agency.items()}
