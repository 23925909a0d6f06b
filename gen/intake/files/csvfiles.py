"""Reading a CSV file of one table for many agencies: gone through once, its rows found by agency."""

import csv
import hashlib
from collections.abc import Collection, Iterator
from functools import lru_cache
from io import FileIO, StringIO
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.schema import AGENCY_HEADINGS
from gen.domain.tables import InputFile
from gen.intake.cells.raw import Raw
from gen.intake.files.csvlines import DELIMITERS, Lines
from gen.intake.files.csvrows import (
    HeldRows,
    Numbered,
    PlacedRows,
    Rows,
    Sorting,
    Unclosed,
    find_runs,
    hold_rows,
    one_by_one,
    rows_by_owner,
    stamp_of,
)
from gen.intake.files.ownerless import Ownerless, findings_on
from gen.intake.findings import forms as form_findings
from gen.intake.folding import fold
from gen.intake.raw import RawSheet, Row
from gen.messages import _
from gen.messages.reasons import reason_of

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class CsvTable(Struct, frozen=True):
    """A CSV file: its first row, where each agency's rows are, and what is wrong with the file itself."""

    file: InputFile
    name: str
    heading: tuple[Raw, ...]
    rows: Rows
    findings: tuple[Diagnostic, ...] = ()

    @property
    def agencies(self) -> Collection[str]:
        """The ids of all agencies that have rows, in the order of the file."""
        return self.rows.agencies

    def rows_of(self, agency_id: str) -> Numbered:
        """Return the agency's rows with their numbers in the whole file."""
        return self.rows.of(agency_id)

    def sheet_of(self, agency_id: str) -> RawSheet:
        """Return the heading and the agency's rows as a sheet; row numbers are those of the whole file."""
        return RawSheet(self.file, self.name, ((1, self.heading), *self.rows_of(agency_id)), textual=True)


class _Parsed(Struct, frozen=True):
    """What going through a file gave."""

    sha256: str
    encoding: str
    heading: tuple[Raw, ...]
    rows: Rows
    whose: int | None
    ownerless: list[Ownerless]


def read_csv(path: Path, shown_path: str, name: str) -> CsvTable:
    """Go through the file; a column “Mã đơn vị” tells which agency each row belongs to."""
    try:
        parsed = _parse(path)
    except csv.Error as error:
        place = TableLocation(shown_path, name, f"A{error.number}" if isinstance(error, Unclosed) else None)
        reason = _('có dấu nháy kép (") mở ở dòng này mà không đóng, hoặc tệp không phải là bảng CSV')
        return _unreadable(place, path, name, reason)
    except UnicodeDecodeError:
        reason = _("chữ trong tệp bị hỏng hoặc tệp bị cắt cụt (UTF-16)")
        return _unreadable(TableLocation(shown_path, name), path, name, reason)
    except OSError as error:  # Excel on Windows lets nobody else read what it has open
        return _unreadable(TableLocation(shown_path, name), path, name, reason_of(error))
    found = _findings(TableLocation(shown_path, name), parsed)
    return CsvTable(InputFile(shown_path, parsed.sha256), name, parsed.heading, parsed.rows, tuple(found))


def _parse(path: Path) -> _Parsed:
    state = path.stat()
    return _parse_once(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=64)
def _parse_once(path: Path, _changed: int, _size: int) -> _Parsed:
    """Go through a file once as long as it stays the same: those who serve pages look at it for each of them."""
    try:
        return _placed(path)
    except Unclosed:
        raise
    except (UnicodeDecodeError, csv.Error):
        return _held(path)


def _unreadable(place: TableLocation, path: Path, name: str, reason: str) -> CsvTable:
    """Return the table of a file of which no row could be read."""
    finding = form_findings.UNREADABLE_FILE.at(place, file=path.name, reason=reason)
    return CsvTable(InputFile(place.file, ""), name, (), HeldRows({}), (finding,))


def _placed(path: Path) -> _Parsed:
    """Find the rows by place; raises UnicodeDecodeError where the file is not UTF-8 (Excel's “CSV UTF-8”)."""
    with FileIO(path) as file:
        stamp = stamp_of(file)
        lines = Lines(file)
        first = next(lines, "")
        delimiter = delimiter_of(first)
        reader = csv.reader(_after(first, lines), delimiter=delimiter)
        heading = tuple(next(reader, ()))
        sorting = Sorting(whose := _agency_column(heading))
        rows_below = rows_by_owner(lines, delimiter) if whose == 0 else one_by_one(reader)
        runs = find_runs(lines, rows_below, sorting)
        sha256 = lines.sha256
    rows = PlacedRows(path, delimiter, stamp, runs)
    return _Parsed(sha256, "UTF-8", heading, rows, whose, sorting.ownerless)


def _after(first: str, lines: Lines) -> Iterator[str]:
    yield first
    yield from lines


def _held(path: Path) -> _Parsed:
    """Keep the rows of a file in another encoding."""
    content = path.read_bytes()
    text, encoding = decoded(content)
    delimiter = delimiter_of(text.split("\n", 1)[0])
    heading, *rows = [*csv.reader(StringIO(text, newline=""), delimiter=delimiter)] or [[]]
    sorting = Sorting(whose := _agency_column(heading))
    by_agency = hold_rows(rows, sorting)
    sha256 = hashlib.sha256(content).hexdigest()
    return _Parsed(sha256, encoding, tuple(heading), HeldRows(by_agency), whose, sorting.ownerless)


def _findings(file: TableLocation, parsed: _Parsed) -> Iterator[Diagnostic]:
    if parsed.encoding != "UTF-8":
        yield form_findings.OTHER_CSV_ENCODING.at(file, encoding=parsed.encoding)
    if parsed.whose is None:
        yield form_findings.NO_AGENCY_COLUMN.at(replace(file, cell="A1"))
        return
    yield from findings_on(parsed.ownerless, parsed.whose, file)


def delimiter_of(first_line: str) -> str:
    return max(DELIMITERS, key=first_line.count)


def _agency_column(heading: Row) -> int | None:
    names = {fold(name) for name in AGENCY_HEADINGS}
    return next((index for index, cell in enumerate(heading) if isinstance(cell, str) and fold(cell) in names), None)


def decoded(content: bytes) -> tuple[str, str]:
    """Return the text and its encoding: UTF-16 by its mark, UTF-8, else Windows Vietnamese."""
    if content.startswith(_UTF16_MARKS):
        return content.decode("utf-16"), "UTF-16"
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        return content.decode("cp1258", errors="replace"), "Windows-1258"
