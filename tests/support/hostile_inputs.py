"""What the program may be handed, with hostile texts in every field: records, tables, documents, workbooks."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import EnumType
from itertools import cycle
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints
from xml.sax.saxutils import escape, quoteattr

import openpyxl
from msgspec import Struct

from gen.domain.values import Value
from gen.programme.forms.shared import shared_tables
from tests.support.hostile import LIVE, TEXTS
from tests.support.word import parts_of, zipped

DAMAGED = Path(__file__).parent.parent / "data" / "damaged"
RECEIVED = DAMAGED / "formula-labels.docx"
"""A received document with the labels of whose figures somebody played."""
FILE_NAMES = ("=HOSTILE()", "+HOSTILE", "-HOSTILE", "@HOSTILE", "＝HOSTILE", " =HOSTILE", "=CMD'HOSTILE'!A0")
_PLAIN = {int: 2024, bool: False, date: date(2024, 12, 14), Decimal: Decimal(5)}
_ATTRIBUTE = re.compile(r'(?<=[ ])(kind|agency|id|label|unit|printed|file|sheet|cell)="[^"]*"')
_ELEMENT = re.compile(r"<(symbol|text|place|subject)>[^<]*<")


def hostile(kind: type[Any], texts: Iterator[str]) -> Any:
    """Return a record of the kind with the next of the texts in each field of text; lists have a row for each."""
    if kind is Value:
        return Value(Decimal(5), lacking=(next(texts),))
    hints = get_type_hints(kind)
    return kind(**{name: _filled(hints[name], texts) for name in kind.__struct_fields__})


def _filled(hint: Any, texts: Iterator[str]) -> Any:
    if hint is str:
        return next(texts)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, EnumType):
        return next(iter(hint))
    if _is_struct(hint):
        return hostile(hint, texts)
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        if inner[-1] is Ellipsis:
            return tuple(_filled(inner[0], texts) for _text in TEXTS)
        return tuple(_filled(each, texts) for each in inner)
    choices = [each for each in get_args(hint) if each is not type(None)]
    return _filled(choices[0], texts) if choices and (choices[0] in _PLAIN or _is_struct(choices[0])) else None


def _is_struct(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Struct)


def hostile_document(path: Path) -> Path:
    """Write a received document whose record holds hostile texts in every field; XML holds no control characters."""
    texts = cycle(text for text in TEXTS if text.isprintable())
    parts = parts_of(RECEIVED.read_bytes())
    record = parts["customXml/item1.xml"].decode()
    record = _ATTRIBUTE.sub(lambda found: f"{found[1]}={quoteattr(next(texts))}", record)
    record = _ELEMENT.sub(lambda found: f"<{found[1]}>{quoteattr(next(texts))[1:-1]}<", record)
    path.write_bytes(zipped(parts | {"customXml/item1.xml": record}))
    return path


def hostile_ods(path: Path) -> Path:
    """Write an .ods whose cells are hostile texts, a row for each, and whose second sheet has a hostile name."""
    parts = parts_of((DAMAGED / "formula-texts.ods").read_bytes())
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    printable = [text for text in TEXTS if text.isprintable()]
    rows = "".join(f"<table:table-row>{cell.format(escape(text)) * 2}</table:table-row>" for text in printable)
    content = parts["content.xml"].decode().replace("</table:table>", f"{rows}</table:table>")
    content = content.replace('table:name="=1+1"', 'table:name="=HOSTILE()\'[x]/a name longer than Excel lets one be"')
    path.write_bytes(zipped(parts | {"content.xml": content.encode()}))
    return path


def hostile_workbook(path: Path) -> Path:
    """Write a workbook of an agency in which every cell is a hostile text, and a sheet with a hostile name."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    texts = cycle(text for text in TEXTS if "\x1b" not in text)
    for name in (*(sheet.name for sheet in shared_tables().sheets), "=HOSTILE()", "@HOSTILE'S"):
        sheet = book.create_sheet(name)
        headings = [column.name for known in shared_tables().sheets if known.name == name for column in known.columns]
        sheet.append(headings)
        for row in range(2, 2 + len(LIVE)):
            for column in range(1, 1 + max(2, len(headings))):
                cell = sheet.cell(row, column, next(texts))
                cell.data_type, cell.quotePrefix = "s", True
    book.save(path)
    return path
