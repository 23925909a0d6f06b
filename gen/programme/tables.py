"""Reads a CSV file of the dated data: UTF-8 with or without a mark, header in the first line, one value per cell."""

import csv
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from gen.domain.agency import Validity
from gen.domain.finding import Finding
from gen.domain.typed_numbers import whole
from gen.messages import _
from gen.messages.reasons import unreadable_text
from gen.programme.collecting import FindingCollector
from gen.programme.findings import (
    COLUMN_MISSING,
    FIELD_EMPTY,
    FILE_UNREADABLE,
    NOT_A_DATE,
    NOT_A_NUMBER,
    NOT_NFC,
    SPAN_REVERSED,
    UNKNOWN_COLUMN,
    VALUE_NOT_ALLOWED,
)

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

LINE_SEPARATOR = " / "
"""Between the lines of a cell that holds several (header lines, signing lines)."""


class CsvRow(Struct, frozen=True):
    """One line of a CSV file; the readers record a finding with file, line and field and return a harmless value."""

    file: str
    line: int
    columns: Mapping[str, int]
    cells: tuple[str, ...]
    findings: FindingCollector

    def text(self, field: str) -> str:
        """Return the cell, empty where it is empty."""
        index = self.columns.get(field, len(self.cells))
        return self.cells[index] if index < len(self.cells) else ""

    def required(self, field: str) -> str:
        """Return the cell; a finding where it is empty."""
        value = self.text(field)
        if not value:
            self.blame(FIELD_EMPTY, field, _("ô không được để trống"))
        return value

    def choice(self, field: str, allowed: Collection[str]) -> str:
        """Return the cell if it is one of the allowed values; a finding otherwise."""
        value = self.text(field)
        if value not in allowed:
            wanted = ", ".join(allowed)
            self.blame(
                VALUE_NOT_ALLOWED, field, _("“{value}” không thuộc: {wanted}").format(value=value, wanted=wanted)
            )
        return value

    def flag(self, field: str) -> bool:
        """Return whether the cell says ``yes`` (the other word is ``no``)."""
        return self.choice(field, ("yes", "no")) == "yes"

    def number(self, field: str) -> int:
        """Return the cell as a whole number; a finding and 0 where it is not one."""
        value = self.text(field)
        number = whole(value)
        if number is None:
            self.blame(NOT_A_NUMBER, field, _("“{value}” không phải là số nguyên").format(value=value))
            return 0
        return number

    def optional_number(self, field: str) -> int | None:
        """Return the cell as a whole number, None if it is empty."""
        return self.number(field) if self.text(field) else None

    def day(self, field: str) -> date | None:
        """Return the cell as a date (``2025-07-01`` or, as Excel saves it, ``01/07/2025``); None if empty."""
        value = self.text(field)
        if not value:
            return None
        parsed = _parse_day(value)
        if parsed is None:
            self.blame(NOT_A_DATE, field, _("“{value}” không phải là ngày (năm-tháng-ngày)").format(value=value))
        return parsed

    def required_day(self, field: str) -> date:
        """Return the cell as a date; a finding where it is empty."""
        self.required(field)
        return self.day(field) or date.min

    def span(self, start: str, end: str) -> Validity:
        """Return two cells as a span of dates; a finding where it ends before it starts."""
        validity = _span(self.day(start), self.day(end))
        if validity.start and validity.end and validity.end < validity.start:
            self.blame(SPAN_REVERSED, end, _("ngày kết thúc trước ngày bắt đầu"))
        return validity

    def lines(self, field: str) -> tuple[str, ...]:
        """Return a cell of several lines, which are separated by “ / ”."""
        return _lines_of(self.required(field))

    def words(self, field: str) -> tuple[str, ...]:
        """Return a cell of several words, which are separated by spaces."""
        return tuple(self.text(field).split())

    def blame(self, finding: Finding, field: str, message: str) -> None:
        """Record a finding at this line and field."""
        self.findings.add(finding, message, self.file, self.line, field)


@lru_cache(maxsize=1024)
def _span(start: date | None, end: date | None) -> Validity:
    """Return one span for all the rows that have it: a roster of ten thousand has a handful of them."""
    return Validity(start, end)


@lru_cache(maxsize=1024)
def _lines_of(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(LINE_SEPARATOR))


def _parse_day(value: str) -> date | None:
    try:
        if "/" in value:
            day, month, year = value.split("/")
            return date(int(year), int(month), int(day))
        return date.fromisoformat(value)
    except ValueError:
        return None


def read_text(path: Path, findings: FindingCollector) -> str | None:
    """Return the text of a UTF-8 file without its mark; record a finding and return None if it cannot be read."""
    lines = _Lines(path, findings)
    text = "".join(lines)
    return text if lines.readable else None


class _Lines:
    """The lines of a UTF-8 file without its mark, one at a time; what is wrong with the file is a finding.

    ``readable`` is known after the last.
    """

    def __init__(self, path: Path, findings: FindingCollector) -> None:
        self._path = path
        self._findings = findings
        self.readable = True

    def __iter__(self) -> Iterator[str]:
        composed = True
        try:
            with self._path.open(encoding="utf-8-sig", newline="") as file:
                for line in file:
                    composed = composed and unicodedata.is_normalized("NFC", line)
                    yield line
        except FileNotFoundError:
            self._fail(_("không tìm thấy tệp"))
        except (OSError, UnicodeDecodeError) as error:
            self._fail(_("không đọc được tệp: {reason}").format(reason=unreadable_text(error)))
        else:
            if not composed:
                self._findings.add(NOT_NFC, _("chữ tiếng Việt không ở dạng dựng sẵn (NFC)"), str(self._path))

    def _fail(self, message: str) -> None:
        self.readable = False
        self._findings.add(FILE_UNREADABLE, message, str(self._path))


def read_rows(
    path: Path, columns: tuple[str, ...], findings: FindingCollector, optional: tuple[str, ...] = ()
) -> tuple[CsvRow, ...]:
    """Return the rows of a CSV file that must have exactly these columns, in any order; blank lines are skipped.

    ``optional`` are columns that files of earlier versions do not have.
    """
    source = _Lines(path, findings)
    lines = iter(source)
    first = next(lines, "")
    if not source.readable:
        return ()
    reader = csv.reader(chain([first], lines), delimiter=_delimiter(first))
    header = next(reader, [])
    for column in (name for name in columns if name not in header):
        findings.add(COLUMN_MISSING, _("thiếu cột “{column}”").format(column=column), str(path), 1, column)
    for column in (name for name in header if name not in (*columns, *optional)):
        findings.add(UNKNOWN_COLUMN, _("cột “{column}” không được dùng").format(column=column), str(path), 1, column)
    rows = tuple(_rows(reader, str(path), {name: index for index, name in enumerate(header)}, findings))
    return rows if source.readable and set(columns) <= set(header) else ()


def _rows(reader: "CsvReader", file: str, columns: Mapping[str, int], findings: FindingCollector) -> Iterator[CsvRow]:
    known: dict[str, str] = {}  # rows say the same again and again; each text is kept once
    line = reader.line_num + 1
    for cells in reader:
        if any(cells):
            kept = tuple(known.setdefault(cell, cell) for cell in map(str.strip, cells))
            yield CsvRow(file, line, columns, kept, findings)
        line = reader.line_num + 1


def _delimiter(header: str) -> str:
    """Excel with Vietnamese settings separates cells by semicolons; the header tells."""
    return ";" if header.count(";") > header.count(",") else ","
