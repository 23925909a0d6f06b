"""Reads a CSV file of the dated data: UTF-8 with or without a mark, header in the first line, one value per cell."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gen.domain.agency import Validity
from gen.messages import _
from gen.messages.reasons import unreadable_text
from gen.programme.faults import Faults

LINE_SEPARATOR = " / "
"""Between the lines of a cell that holds several (header lines, signing lines)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a CSV file; the readers record a fault with file, line and field and return a harmless value."""

    file: str
    line: int
    cells: Mapping[str, str]
    faults: Faults

    def text(self, field: str) -> str:
        """Return the cell, empty where it is empty."""
        return self.cells.get(field, "")

    def required(self, field: str) -> str:
        """Return the cell; a fault where it is empty."""
        value = self.text(field)
        if not value:
            self.blame("PRG003", field, _("ô không được để trống"))
        return value

    def choice(self, field: str, allowed: Iterable[str]) -> str:
        """Return the cell if it is one of the allowed values; a fault otherwise."""
        value, options = self.text(field), tuple(allowed)
        if value not in options:
            wanted = ", ".join(options)
            self.blame("PRG005", field, _("“{value}” không thuộc: {wanted}").format(value=value, wanted=wanted))
        return value

    def flag(self, field: str) -> bool:
        """Return whether the cell says ``yes`` (the other word is ``no``)."""
        return self.choice(field, ("yes", "no")) == "yes"

    def number(self, field: str) -> int:
        """Return the cell as a whole number; a fault and 0 where it is none."""
        value = self.text(field)
        if not value.isdecimal():
            self.blame("PRG006", field, _("“{value}” không phải là số nguyên").format(value=value))
            return 0
        return int(value)

    def optional_number(self, field: str) -> int | None:
        """Return the cell as a whole number, None where it is empty."""
        return self.number(field) if self.text(field) else None

    def day(self, field: str) -> date | None:
        """Return the cell as a date (``2025-07-01`` or, as Excel saves it, ``01/07/2025``); None where empty."""
        value = self.text(field)
        if not value:
            return None
        parsed = _parse_day(value)
        if parsed is None:
            self.blame("PRG004", field, _("“{value}” không phải là ngày (năm-tháng-ngày)").format(value=value))
        return parsed

    def required_day(self, field: str) -> date:
        """Return the cell as a date; a fault where it is empty."""
        self.required(field)
        return self.day(field) or date.min

    def span(self, start: str, end: str) -> Validity:
        """Return two cells as a span of dates; a fault where it ends before it starts."""
        validity = Validity(self.day(start), self.day(end))
        if validity.start and validity.end and validity.end < validity.start:
            self.blame("PRG007", end, _("ngày kết thúc trước ngày bắt đầu"))
        return validity

    def lines(self, field: str) -> tuple[str, ...]:
        """Return a cell of several lines, which are parted by “ / ”."""
        return tuple(part.strip() for part in self.required(field).split(LINE_SEPARATOR))

    def words(self, field: str) -> tuple[str, ...]:
        """Return a cell of several words, which are parted by spaces."""
        return tuple(self.text(field).split())

    def blame(self, code: str, field: str, message: str) -> None:
        """Record a fault at this line and field."""
        self.faults.add(code, message, self.file, self.line, field)


def _parse_day(value: str) -> date | None:
    try:
        if "/" in value:
            day, month, year = value.split("/")
            return date(int(year), int(month), int(day))
        return date.fromisoformat(value)
    except ValueError:
        return None


def read_text(path: Path, faults: Faults) -> str | None:
    """Return the text of a UTF-8 file without its mark; record a fault and return None where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        faults.add("PRG001", _("không tìm thấy tệp"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        faults.add("PRG001", _("không đọc được tệp: {reason}").format(reason=unreadable_text(error)), str(path))
    else:
        if not unicodedata.is_normalized("NFC", text):
            faults.add("PRG013", _("chữ tiếng Việt không ở dạng dựng sẵn (NFC)"), str(path))
        return text
    return None


def read_rows(path: Path, columns: tuple[str, ...], faults: Faults) -> tuple[Row, ...]:
    """Return the rows of a CSV file that must have exactly these columns, in any order; blank lines are skipped."""
    text = read_text(path, faults)
    if text is None:
        return ()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    header = next(reader, [])
    for column in (name for name in columns if name not in header):
        faults.add("PRG002", _("thiếu cột “{column}”").format(column=column), str(path), 1, column)
    for column in (name for name in header if name not in columns):
        faults.add("PRG014", _("cột “{column}” không được dùng").format(column=column), str(path), 1, column)
    rows, line = [], reader.line_num + 1
    for cells in reader:
        if any(cells):
            rows.append(Row(str(path), line, dict(zip(header, map(str.strip, cells), strict=False)), faults))
        line = reader.line_num + 1
    return tuple(rows) if set(columns) <= set(header) else ()


def _delimiter(text: str) -> str:
    """Excel with Vietnamese settings parts cells by semicolons; the header tells."""
    header = text.split("\n", 1)[0]
    return ";" if header.count(";") > header.count(",") else ","
