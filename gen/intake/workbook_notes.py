"""What calamine does not tell of a workbook: hidden rows, formulas without a stored value, cells in error.

Read from the XML of xlsx by patterns, which is quick and needs no tree; xls (the old binary form) tells none.
"""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from io import BytesIO

from gen.intake.ods_notes import read_ods_notes
from gen.intake.raw import SheetNotes

_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)>")
_RELATION = re.compile(rb"<Relationship\b([^>]*)>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_HIDDEN_ROW = re.compile(rb"<row\b(?=[^>]*\bhidden=\"(?:1|true)\")[^>]*\br=\"(\d+)\"")
_CELL = re.compile(rb"<c\b([^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
_VALUE = re.compile(rb"<v>([^<]+)</v>")
_REFERENCE = re.compile(r"([A-Z]+)(\d+)")


def read_notes(content: bytes) -> dict[str, SheetNotes]:
    """Return the notes of each sheet by its name; an empty mapping for xls."""
    if not content.startswith(b"PK"):
        return {}
    with zipfile.ZipFile(BytesIO(content)) as package:
        names = set(package.namelist())
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
    formulas: set[tuple[int, int]] = set()
    errors: list[tuple[int, int, str]] = []
    if b"<f" in xml or b't="e"' in xml:
        for match in _CELL.finditer(xml):
            inner = match.group(2) or b""
            value = _VALUE.search(inner)
            attributes = _attributes(match.group(1))
            if attributes.get("t") == "e" and value:
                errors.append((*_place(attributes["r"]), value.group(1).decode()))
            elif b"<f" in inner and not value:
                formulas.add(_place(attributes["r"]))
    hidden = frozenset(int(number) for number in _HIDDEN_ROW.findall(xml))
    return SheetNotes(hidden, frozenset(formulas), tuple(errors))


def _place(reference: str) -> tuple[int, int]:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise ValueError(reference)
    column = 0
    for letter in match.group(1):
        column = 26 * column + ord(letter) - 64
    return int(match.group(2)), column - 1
