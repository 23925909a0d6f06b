"""Hidden rows, merged cells, formulas without a value and cells in error of an OpenDocument spreadsheet."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, iterparse

from gen.intake.raw import SheetNotes

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_EXTENDED = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


@dataclass(slots=True)
class _Sheet:
    """The notes of one sheet being gathered, row by row."""

    row: int = 0
    hidden: set[int] = field(default_factory=set)
    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    corner: tuple[int, int] = (0, 0)

    def take(self, element: Element) -> None:
        """Note the row; a repeated row stands for as many."""
        repeated = int(element.get(f"{_TABLE}number-rows-repeated", "1"))
        first = self.row + 1
        self.row += repeated
        filled = False
        for column, cell in _cells(element):
            filled = True
            self._take_cell(first, column, cell)
            self.corner = (self.row, max(self.corner[1], column))
        if filled and element.get(f"{_TABLE}visibility", "visible") != "visible":
            self.hidden.update(range(first, self.row + 1))

    def _take_cell(self, row: int, column: int, cell: Element) -> None:
        text = "".join(part.text or "" for part in cell.iter(f"{_TEXT}p"))
        if cell.get(f"{_EXTENDED}value-type") == "error":
            self.errors.append((row, column, text))
        elif cell.get(f"{_TABLE}formula") and not cell.get(f"{_OFFICE}value-type") and not text:
            self.formulas.add((row, column))
        wide = int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
        high = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
        if wide > 1 or high > 1:
            self.merged.append((row, column, row + high - 1, column + wide - 1))

    def notes(self) -> SheetNotes:
        """Return what was gathered."""
        return SheetNotes(
            frozenset(self.hidden),
            frozenset(self.formulas),
            tuple(self.errors),
            tuple(sorted(self.merged)),
            self.corner,
        )


def read_ods_notes(package: zipfile.ZipFile) -> dict[str, SheetNotes]:
    """Return the notes of each sheet by its name."""
    notes: dict[str, SheetNotes] = {}
    sheet = _Sheet()
    with package.open("content.xml") as stream:
        for event, element in iterparse(stream, events=("start", "end")):
            if event == "start" and element.tag == f"{_TABLE}table":
                sheet = _Sheet()
            elif event == "end" and element.tag == f"{_TABLE}table-row":
                sheet.take(element)
                element.clear()
            elif event == "end" and element.tag == f"{_TABLE}table":
                notes[element.get(f"{_TABLE}name", "")] = sheet.notes()
    return notes


def _cells(row: Element) -> Iterator[tuple[int, Element]]:
    """Yield the cells that hold or show something, each with its column from 0."""
    column = 0
    for cell in row:
        if cell.tag in _CELLS:
            if len(cell) or cell.get(f"{_TABLE}formula") or cell.get(f"{_TABLE}number-columns-spanned"):
                yield column, cell
            column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
