"""What calamine does not tell of a workbook: hidden rows, formulas without a stored value, cells in error.

Read from the XML of xlsx by patterns, which is quick and needs no tree; xls (the old binary form) tells none.
"""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from io import BytesIO

from gen.domain.errors import TableError
from gen.intake.cells.limits import load_limits
from gen.intake.files.ods_notes import read_ods_notes
from gen.intake.raw import SheetNotes
from gen.messages import _

_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^<>]*)>")
_RELATION = re.compile(rb"<Relationship\b([^<>]*)>")
_ATTRIBUTE = re.compile(rb'(?<![\w:])([\w:]++)="([^"]*)"')
_HIDDEN_ROW = re.compile(rb"<row\b(?=[^<>]*\bhidden=\"(?:1|true)\")[^<>]*\br=\"(\d+)\"")
_FORMULA = re.compile(rb"<c\b([^<>]*)>\s*<f\b[^<>]*?(?:/>|>[^<]*</f>)\s*(?:<v>([^<]*)</v>)?")
_ERROR = re.compile(rb"<c\b(?=[^<>]*\bt=\"e\")([^<>]*+)>(?:\s*<f\b[^<>]*?(?:/>|>[^<]*</f>))?\s*<v>([^<]+)</v>")
_ROW = re.compile(rb"<row\b[^<>]*\br=\"(\d+)\"")
_COLUMN = re.compile(rb"<c\b[^<>]*?\br=\"([A-Z]+)\d")
_REFERENCE = re.compile(r"([A-Z]+)(\d+)")


def read_notes(content: bytes) -> dict[str, SheetNotes]:
    """Return the notes of each sheet by its name, an empty mapping for xls; raise TableError for a bomb."""
    if not content.startswith(b"PK"):
        return {}
    with zipfile.ZipFile(BytesIO(content)) as package:
        names = set(package.namelist())
        if sum(entry.file_size for entry in package.infolist()) > load_limits().form["package_bytes"]:
            raise TableError(_("tệp quá lớn sau khi giải nén"))
        if "xl/workbook.xml" in names:
            return {name: _xlsx_notes(package.read(part)) for name, part in _xlsx_parts(package) if part in names}
        if "content.xml" in names:
            return read_ods_notes(package)
    return {}


def _xlsx_parts(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the name and the part of each sheet."""
    targets = {}
    for match in _RELATION.finditer(package.read("xl/_rels/workbook.xml.rels")):
        attributes = _attributes(match.group(1))
        targets[attributes.get("Id", "")] = attributes.get("Target", "")
    for match in _SHEET.finditer(package.read("xl/workbook.xml")):
        attributes = _attributes(match.group(1))
        target = targets.get(attributes.get("r:id", ""), "")
        yield attributes.get("name", ""), target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _attributes(text: bytes) -> dict[str, str]:
    return {key.decode(): unescape(value.decode("utf-8")) for key, value in _ATTRIBUTE.findall(text)}


def _xlsx_notes(xml: bytes) -> SheetNotes:
    formulas = (match.group(1) for match in _FORMULA.finditer(xml) if not match.group(2))
    errors = ((match.group(1), match.group(2).decode()) for match in _ERROR.finditer(xml))
    return SheetNotes(
        hidden_rows=frozenset(int(number) for number in _HIDDEN_ROW.findall(xml)),
        empty_formulas=frozenset(place for text in formulas if (place := _place_of(text))),
        errors=tuple((*place, value) for text, value in errors if (place := _place_of(text))),
        corner=_corner(xml),
    )


def _place_of(attributes: bytes) -> tuple[int, int] | None:
    """Return the place that a cell's attributes name; some writers name none."""
    reference = _attributes(attributes).get("r")
    return _place(reference) if reference else None


def _corner(xml: bytes) -> tuple[int, int]:
    """Return the last row and the last column in use; rows stand in order, columns begin anew in each row."""
    rows = _ROW.findall(xml, max(0, xml.rfind(b"<row ")))
    columns = set(_COLUMN.findall(xml))
    if not rows or not columns:
        return 0, 0
    return _place(f"{max(columns, key=lambda letters: (len(letters), letters)).decode()}{int(rows[-1])}")


def _place(reference: str) -> tuple[int, int]:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise ValueError(reference)
    column = 0
    for letter in match.group(1):
        column = 26 * column + ord(letter) - 64
    return int(match.group(2)), column - 1
