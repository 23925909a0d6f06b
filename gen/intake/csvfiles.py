"""Reading a CSV file of one table for many agencies: parsed once, its rows kept by agency."""

import csv
import hashlib
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from gen.domain.tables import InputFile
from gen.intake.folding import fold
from gen.intake.headings import AGENCY_HEADINGS
from gen.intake.raw import RawSheet, Row

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A parsed CSV file: its first row, and the numbered rows of each agency (of none: id ``""``)."""

    file: InputFile
    name: str
    heading: Row
    by_agency: dict[str, tuple[tuple[int, Row], ...]]
    encoding: str

    def sheet_of(self, agency_id: str) -> RawSheet:
        """Return the heading and the agency's rows as a sheet; row numbers are those of the whole file."""
        rows = ((1, self.heading), *self.by_agency.get(agency_id, ()))
        return RawSheet(self.file, self.name, rows, textual=True)


def read_csv(path: Path, shown_path: str, name: str) -> CsvTable:
    """Parse the file. A column “Mã đơn vị” tells whose each row is; without it all rows belong to agency ``""``."""
    content = path.read_bytes()
    text, encoding = _decode(content)
    first_line = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first_line.count)
    rows: list[Row] = [*csv.reader(StringIO(text, newline=""), delimiter=delimiter)]
    heading = rows[0] if rows else ()
    whose = _agency_column(heading)
    by_agency: dict[str, list[tuple[int, Row]]] = {}
    for number, row in enumerate(rows[1:], start=2):
        agency = str(row[whose]).strip().lower() if whose is not None and whose < len(row) else ""
        by_agency.setdefault(agency, []).append((number, row))
    file = InputFile(shown_path, hashlib.sha256(content).hexdigest())
    return CsvTable(file, name, heading, {key: tuple(kept) for key, kept in by_agency.items()}, encoding)


def _agency_column(heading: Row) -> int | None:
    names = {fold(name) for name in AGENCY_HEADINGS}
    return next((index for index, cell in enumerate(heading) if isinstance(cell, str) and fold(cell) in names), None)


def _decode(content: bytes) -> tuple[str, str]:
    """Return the text and its encoding: UTF-8 (Excel's “CSV UTF-8”), UTF-16 by its mark, else Windows Vietnamese."""
    if content.startswith(_UTF16_MARKS):
        return content.decode("utf-16"), "UTF-16"
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        return content.decode("cp1258", errors="replace"), "Windows-1258"
