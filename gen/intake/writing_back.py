"""One number into one cell of a workbook or CSV file, every other byte of the file as it was."""

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path, PurePath
from posixpath import normpath
from typing import NamedTuple

from gen.domain.errors import TableError
from gen.domain.typed_numbers import exact, whole
from gen.intake.cells.digits import plain
from gen.messages import _
from gen.vietnamese import parse_number
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.markup import Edit, as_utf8, checked, elements, prefix_of, spliced
from gen.wordml.patching.parts import related

_MAIN = ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
_WORKBOOK = "xl/workbook.xml"
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_DELIMITERS = ",;\t"
WORKBOOKS = (".xlsx", ".xlsm")


class NewNumber(NamedTuple):
    """What to write: the sheet and cell, the number it must hold before (None: nothing), and the new one."""

    sheet: str
    cell: str
    old: Decimal | None
    new: Decimal


def with_numbers(content: bytes, file: Path, numbers: Sequence[NewNumber]) -> bytes:
    """Return the file with the numbers in their cells.

    Raises TableError, one sentence, where a cell does not hold what it should, holds a formula, or the file is of a
    form that is not written here.
    """
    ending = PurePath(file.name).suffix.lower()
    if ending == ".csv":
        return _csv_with(content, file.name, numbers)
    if ending in WORKBOOKS:
        return _workbook_with(content, file.name, numbers)
    raise TableError(_("“{file}” không phải tệp .xlsx hoặc .csv; hãy sửa tay trong tệp đó.").format(file=file.name))


def _csv_with(content: bytes, file: str, numbers: Sequence[NewNumber]) -> bytes:
    bom = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    try:
        text = content[len(bom) :].decode()
    except UnicodeDecodeError as error:
        raise TableError(_("“{file}” không ở dạng UTF-8; hãy sửa tay trong tệp đó.").format(file=file)) from error
    records = _records(text)
    first = text.splitlines()[0] if text else ""
    delimiter = max(_DELIMITERS, key=first.count)
    for number in numbers:
        column, row = _address(number.cell)
        if not 0 < row <= len(records):
            raise _changed(file, number)
        record = records[row - 1]
        cells = _cells(record, delimiter)
        start, end = cells[column] if column < len(cells) else (0, 0)
        if column >= len(cells) or _value(record[start:end].strip('"')) != number.old:
            raise _changed(file, number)
        written = plain(number.new)
        written = f'"{written}"' if delimiter in written else written
        records[row - 1] = record[:start] + written + record[end:]
    return bom + "".join(records).encode()


def _records(text: str) -> list[str]:
    """Return the records of a CSV text as they stand, ends of lines included; one may go over several lines."""
    records: list[str] = []
    open_one = ""
    for line in text.splitlines(keepends=True):
        open_one += line
        if open_one.count('"') % 2 == 0:
            records.append(open_one)
            open_one = ""
    return [*records, open_one] if open_one else records


def _cells(record: str, delimiter: str) -> list[tuple[int, int]]:
    """Return where each cell of a record stands, its quotation marks included."""
    cells, start, quoted = [], 0, False
    end = len(record.rstrip("\r\n"))
    for place, letter in enumerate(record[:end]):
        if letter == '"':
            quoted = not quoted
        elif letter == delimiter and not quoted:
            cells.append((start, place))
            start = place + 1
    return [*cells, (start, end)]


def _workbook_with(content: bytes, file: str, numbers: Sequence[NewNumber]) -> bytes:
    archive = DocxArchive(content, file)
    for number in numbers:
        part = _sheet_part(archive, number.sheet)
        if part is None:
            raise _changed(file, number)
        archive.write(part, _sheet_with(checked(as_utf8(archive.read(part)), part), file, number))
    return archive.packed()


def _sheet_part(archive: DocxArchive, sheet: str) -> str | None:
    """Return the part of a sheet by its name."""
    (workbook, *_others) = (*related(archive, "officeDocument"), _WORKBOOK)
    xml = as_utf8(archive.read(workbook))
    prefix = prefix_of(xml, _MAIN) or ""
    named = {one.attribute("name"): one for one in elements(xml, prefix, ("sheet",))}
    identity = named[sheet].attribute("r:id") if sheet in named else None
    folder, _slash, name = workbook.rpartition("/")
    relations = as_utf8(archive.read(f"{folder}/_rels/{name}.rels"))
    for relation in elements(relations, "", ("Relationship",)):
        if identity is not None and relation.attribute("Id") == identity:
            target = relation.attribute("Target") or ""
            return target.lstrip("/") if target.startswith("/") else normpath(f"{folder}/{target}")
    return None


def _sheet_with(xml: bytes, file: str, number: NewNumber) -> bytes:
    prefix = prefix_of(xml, _MAIN) or ""
    found = elements(xml, prefix, ("c", "v", "f"))
    cell = next((one for one in found if one.name == "c" and one.attribute("r") == number.cell), None)
    if cell is None:
        raise _changed(file, number)
    inside = [one for one in found if one.parent is cell]
    if any(one.name == "f" for one in inside):
        text = _("Ô {cell} trang “{sheet}” của “{file}” là công thức; hãy sửa các ô mà nó tính từ đó.")
        raise TableError(text.format(cell=number.cell, sheet=number.sheet, file=file))
    held = next((xml[one.inner : one.inner_end].decode() for one in inside if one.name == "v"), "")
    kind = cell.attribute("t") or "n"
    if (kind == "n" and exact(held) != number.old) or (kind != "n" and number.old is None):
        raise _changed(file, number)
    style = cell.attribute("s")
    styled = f' s="{style}"' if style else ""
    written = f'<{prefix}c r="{number.cell}"{styled}><{prefix}v>{number.new:f}</{prefix}v></{prefix}c>'
    return spliced(xml, [Edit(cell.start, cell.end, written.encode())])


def _address(cell: str) -> tuple[int, int]:
    found = _ADDRESS.fullmatch(cell)
    if found is None:
        return 0, 0
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1, whole(found[2]) or 0


def _value(text: str) -> Decimal | None:
    """Return the number in a cell of CSV, written the Vietnamese way or the program's own."""
    clean = text.strip().lstrip("'")
    return exact(clean) if exact(clean) is not None else parse_number(clean)


def _changed(file: str, number: NewNumber) -> TableError:
    text = _("Ô {cell} trang “{sheet}” của “{file}” không còn là {old} như khi lập văn bản; hãy xem lại rồi sửa tay.")
    old = "…" if number.old is None else plain(number.old)
    return TableError(text.format(cell=number.cell, sheet=number.sheet, file=file, old=old))
