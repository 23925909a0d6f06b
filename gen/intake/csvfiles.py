"""Reading a CSV file of one table for many agencies: parsed once, its rows kept by agency."""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.tables import InputFile
from gen.intake.cells import Raw, address
from gen.intake.faults import forms as faults
from gen.intake.folding import fold
from gen.intake.headings import AGENCY_HEADINGS
from gen.intake.raw import RawSheet, Row, is_blank

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A parsed CSV file: its first row, the numbered rows of each agency, and what is wrong with the file itself."""

    file: InputFile
    name: str
    heading: tuple[Raw, ...]
    by_agency: dict[str, tuple[tuple[int, Row], ...]]
    findings: tuple[Diagnostic, ...] = ()

    def sheet_of(self, agency_id: str) -> RawSheet:
        """Return the heading and the agency's rows as a sheet; row numbers are those of the whole file."""
        rows = ((1, self.heading), *self.by_agency.get(agency_id, ()))
        return RawSheet(self.file, self.name, rows, textual=True)


def read_csv(path: Path, shown_path: str, name: str) -> CsvTable:
    """Parse the file; a column “Mã đơn vị” tells whose each row is."""
    content = path.read_bytes()
    text, encoding = _decode(content)
    first_line = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first_line.count)
    rows: list[Row] = [*csv.reader(StringIO(text, newline=""), delimiter=delimiter)]
    heading = tuple(rows[0]) if rows else ()
    whose = _agency_column(heading)
    by_agency: dict[str, list[tuple[int, Row]]] = {}
    for number, row in enumerate(rows[1:], start=2):
        agency = str(row[whose]).strip().lower() if whose is not None and whose < len(row) else ""
        by_agency.setdefault(agency, []).append((number, row))
    ownerless = [number for number, row in by_agency.pop("", []) if not is_blank(row)]
    return CsvTable(
        InputFile(shown_path, hashlib.sha256(content).hexdigest()),
        name,
        heading,
        {key: tuple(kept) for key, kept in by_agency.items()},
        tuple(_faults(TableLocation(shown_path, name), encoding, whose, ownerless)),
    )


def _faults(file: TableLocation, encoding: str, whose: int | None, ownerless: list[int]) -> Iterator[Diagnostic]:
    if encoding != "UTF-8":
        yield faults.OTHER_CSV_ENCODING.at(file, encoding=encoding)
    if whose is None:
        yield faults.NO_AGENCY_COLUMN.at(replace(file, cell="A1"))
        return
    for number in ownerless:
        yield faults.ROW_WITHOUT_AGENCY.at(replace(file, cell=address(number, whose)), row=number)


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
