"""Where the rows of each agency stand in a CSV file of many agencies.

A country's file is tens of megabytes and a document needs a few kilobytes of it, so only places are kept: the file is
gone through once, and an agency's rows are read when they are asked for. A file that is not plain UTF-8 has no lines to
find by their place; its rows are kept whole.
"""

import csv
import os
import struct
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from io import FileIO, StringIO
from pathlib import Path
from sys import intern
from typing import Protocol

from msgspec import Struct

from gen.domain.errors import TableError
from gen.intake.files.csvlines import Lines
from gen.intake.files.ownerless import Ownerless, names_no_agency
from gen.intake.raw import Row, is_blank
from gen.messages import _
from gen.messages.reasons import reason_of

Counted = tuple[list[str], int]
"""A row, and how many that begin like it follow each other, with it."""
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


class HeldRows(Struct, frozen=True):
    """Rows that are kept in memory."""

    by_agency: Mapping[str, Numbered]

    @property
    def agencies(self) -> Collection[str]:
        """The ids of all agencies that have rows."""
        return self.by_agency.keys()

    def of(self, agency_id: str) -> Numbered:
        """Return the agency's rows."""
        return self.by_agency.get(agency_id, ())


_RUN = struct.Struct("<QQII")
"""Rows of one agency that follow each other: first and last byte in the file, number of the first row, how many."""


_AHEAD = 65_536
"""Bytes that are read at once: rows of a few agencies, which ask one after the other."""


class ReadAhead(Struct):
    """What was read of a file last, and where it begins; one value, since several threads may read."""

    held: tuple[int, bytes] = (0, b"")


@dataclass(frozen=True, slots=True)
class PlacedRows:
    """Rows read from their places in the file; ``stamp`` tells whether it still is the file that was gone through."""

    path: Path
    delimiter: str
    stamp: tuple[int, int]
    runs: Mapping[str, bytes]
    ahead: ReadAhead = field(default_factory=ReadAhead, repr=False, compare=False)

    @property
    def agencies(self) -> Collection[str]:
        """The ids of all agencies that have rows."""
        return self.runs.keys()

    def of(self, agency_id: str) -> Numbered:
        """Return the agency's rows.

        Raises TableError where the file was changed since its rows were found, or where its quotation marks do not
        split it into rows as its lines do.
        """
        places = self.runs.get(agency_id)
        try:
            return self._read(places) if places else ()
        except OSError as error:
            text = _("Không đọc được tệp “{file}”: {reason}.").format(file=self.path, reason=reason_of(error))
            raise TableError(text) from error

    def _read(self, places: bytes) -> Numbered:
        found: list[tuple[int, Row]] = []
        for start, end, number, count in _RUN.iter_unpack(places):
            text = self._between(start, end).decode()
            # Lines end where they did when the rows were found: at each line feed, and at nothing else.
            rows = list(csv.reader(StringIO(text, newline="\n"), delimiter=self.delimiter))
            if len(rows) != count or _ends_within_a_cell(rows[-1], text):
                said = _("Tệp “{file}” có dấu nháy kép đặt sai quanh dòng {row}; hãy sửa ô đó, lưu tệp rồi chạy lại.")
                raise TableError(said.format(file=self.path, row=number + len(rows) - 1))
            found += enumerate(rows, start=number)
        return tuple(found)

    def _between(self, start: int, end: int) -> bytes:
        """Return the bytes of some rows; those of the agencies that follow are read with them, for they come next."""
        first, held = self.ahead.held
        if not first <= start <= end <= first + len(held):
            with FileIO(os.fspath(self.path)) as file:
                if stamp_of(file) != self.stamp:
                    text = _("Tệp “{file}” vừa bị sửa trong khi đang đọc; hãy lưu và đóng tệp rồi chạy lại.")
                    raise TableError(text.format(file=self.path))
                file.seek(start)
                first, held = start, file.read(max(end - start, _AHEAD)) or b""
            self.ahead.held = first, held
        return held[start - first : end - first]


def _ends_within_a_cell(row: list[str], text: str) -> bool:
    return bool(row) and row[-1].endswith(("\n", "\r")) and not text.rstrip("\r\n").endswith('"')


def stamp_of(file: FileIO) -> tuple[int, int]:
    """Return size and time of change of an open file."""
    status = os.fstat(file.fileno())
    return status.st_size, status.st_mtime_ns


class Sorting:
    """Sorts the rows of a file by agency while it is gone through; ``whose`` is the column of the agency's id."""

    def __init__(self, whose: int | None) -> None:
        self._whose = whose
        self._owners: dict[str, str] = {}
        self.ownerless: list[Ownerless] = []

    def owner_of(self, number: int, row: list[str], count: int = 1) -> str:
        """Return the id of the agency of a row, or of several from that number on; "" for none.

        Rows without one that say something are remembered.
        """
        cell = row[self._whose] if self._whose is not None and self._whose < len(row) else ""
        owner = self._owners.get(cell)
        if owner is None:
            owner = self._owners[cell] = "" if names_no_agency(cell) else intern(cell.strip().lower())
        if not owner and not is_blank(row):
            self.ownerless += ((each, row) for each in range(number, number + count))
        return owner


class Unclosed(csv.Error):
    """A quotation mark opens a cell and none closes it: all rows below it are lost in that cell."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


def find_runs(lines: Lines, rows: Iterator[Counted], sorting: Sorting) -> dict[str, bytes]:
    """Go through the rows below the heading and return, by agency, where they stand. Raises Unclosed."""
    runs: dict[str, bytes] = {}
    last, first, start, end = "", 0, 0, lines.end
    row: list[str] = []
    number, begin = 2, lines.end
    for row, count in rows:
        owner = sorting.owner_of(number, row, count)
        if owner != last:
            _keep(runs, last, start, end, first, number - first)
            last, first, start = owner, number, end
        number += count
        begin, end = end, lines.end
    _keep(runs, last, start, end, first, number - first)
    if any("\n" in cell for cell in row) and lines.between(begin, end).count(b'"') % 2:
        raise Unclosed(number - 1)
    return runs


def _keep(runs: dict[str, bytes], owner: str, start: int, end: int, first: int, count: int) -> None:
    if owner:
        runs[owner] = runs.get(owner, b"") + _RUN.pack(start, end, first, count)


def rows_by_owner(lines: Lines, delimiter: str) -> Iterator[Counted]:
    """Yield the rows of a file whose first column says which agency each belongs to; of most no more than that column.

    A line in which every quotation mark has its partner is a row: where it was not, for marks in odd places, the rows
    do not come out as counted when they are read. The others are separated as CSV, over as many lines as they take.
    """
    parted = csv.reader(lines, delimiter=delimiter)
    while True:
        run = lines.run(delimiter)
        if run is not None:
            yield [run.owner], run.rows
        elif (row := next(parted, None)) is not None:
            yield row, 1
        else:
            return


def one_by_one(rows: Iterator[list[str]]) -> Iterator[Counted]:
    """Yield rows each for itself."""
    return ((row, 1) for row in rows)


def hold_rows(rows: list[list[str]], sorting: Sorting) -> dict[str, Numbered]:
    """Return the rows below the heading by agency."""
    by_agency: dict[str, list[tuple[int, Row]]] = {}
    for number, row in enumerate(rows, start=2):
        if owner := sorting.owner_of(number, row):
            by_agency.setdefault(owner, []).append((number, row))
    return {owner: tuple(kept) for owner, kept in by_agency.items()}
