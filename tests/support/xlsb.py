"""A workbook in Excel's binary form, written record by record: nothing free writes one."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from struct import pack

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
    '<Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/></Types>'
)
_RELATION = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
    "</Relationships>"
)


def xlsb(rows: Sequence[Sequence[str]], name: str = "Thông tin") -> bytes:
    """Return a workbook of one sheet with these texts ([MS-XLSB] 2.1.4)."""
    parts = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": _RELATION.format(kind="officeDocument", target="xl/workbook.bin").encode(),
        "xl/_rels/workbook.bin.rels": _RELATION.format(kind="worksheet", target="worksheets/sheet1.bin").encode(),
        "xl/workbook.bin": _workbook(name),
        "xl/worksheets/sheet1.bin": _sheet(rows),
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return stream.getvalue()


def _workbook(name: str) -> bytes:
    bundle = pack("<II", 0, 1) + _text("rId1") + _text(name)
    return _record(131) + _record(143) + _record(156, bundle) + _record(144) + _record(132)


def _sheet(rows: Sequence[Sequence[str]]) -> bytes:
    content = _record(129) + _record(145)
    for number, row in enumerate(rows):
        height = pack("<IIHHBI", number, 0, 300, 0, 0, 1) + pack("<II", 0, max(0, len(row) - 1))
        content += _record(0, height)
        for column, text in enumerate(row):
            content += _record(6, pack("<II", column, 0) + _text(text))
    return content + _record(146) + _record(130)


def _text(text: str) -> bytes:
    return pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, content: bytes = b"") -> bytes:
    return _number(kind) + _number(len(content)) + content


def _number(value: int) -> bytes:
    """Write a number seven bits at a time, the lowest first."""
    written = b""
    while value >= 0x80:
        written += bytes([value & 0x7F | 0x80])
        value >>= 7
    return written + bytes([value])
