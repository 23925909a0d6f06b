"""Mutations of a sheet of a workbook that stays a sheet: odd cells, far cells, merged areas, very many of a kind."""

import re
from collections.abc import Callable
from random import Random
from xml.sax.saxutils import escape

from tests.soak.fuzz.values import EVERYTHING, NUMBERS

_CELL = re.compile(r"<c [^<>]*?r=\"([A-Z]+\d+)\"[^<>]*?(?:/>|>.*?</c>)", re.DOTALL)
_ODS_CELL = re.compile(r"<table:table-cell[^<>]*?(?:/>|>.*?</table:table-cell>)", re.DOTALL)
_ODS = "content.xml"


def is_sheet(name: str) -> bool:
    """Tell whether a part of a package holds cells."""
    return name == _ODS or name.startswith("xl/worksheets/sheet")


def mutated(part: bytes, chance: Random) -> bytes:
    """Return a sheet, of Excel or of LibreOffice, after one mutation."""
    xml = part.decode("utf-8", "replace")
    ways = _OF_ODS if "<table:table" in xml else _OF_EXCEL
    return chance.choice(ways)(xml, chance).encode("utf-8", "surrogatepass")


def _cells_changed(xml: str, chance: Random) -> str:
    """Write values nobody expects into a few cells, as text, number, formula, date, error or truth."""
    for _time in range(chance.choice([1, 3, 10])):
        cells = list(_CELL.finditer(xml))
        if not cells:
            return xml
        cell = chance.choice(cells)
        xml = xml[: cell.start()] + _cell(cell[1], chance) + xml[cell.end() :]
    return xml


def _cell(place: str, chance: Random) -> str:
    value, number = escape(chance.choice(EVERYTHING)), escape(chance.choice(NUMBERS))
    return chance.choice(
        (
            f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>',
            f'<c r="{place}"><v>{number}</v></c>',
            f'<c r="{place}" t="{chance.choice(["s", "b", "e", "d", "n", "str", "x"])}"><v>{number}</v></c>',
            f'<c r="{place}"><f>{value}</f><v>{number}</v></c>',
            f'<c r="{place}" t="str"><f>{value}</f></c>',
            f'<c r="{place}" s="{number[:9]}"><v>45000</v></c>',
            f'<c r="{chance.choice(["XFD1048576", "A0", "1", "", "a1", "AAAAAA1", "A99999999999"])}"><v>1</v></c>',
        )
    )


def _far_cell(xml: str, chance: Random) -> str:
    row, column = chance.choice([("1048576", "XFD"), ("1048576", "A"), ("2", "XFD"), ("99999999", "ZZZZ"), ("0", "A")])
    quote = chance.choice("\"'")
    cell = f"<row r={quote}{row}{quote}><c r={quote}{column}{row}{quote}><v>1</v></c></row>"
    return xml.replace("</sheetData>", f"{cell}</sheetData>", 1)


def _merged(xml: str, chance: Random) -> str:
    area = chance.choice(
        ["A1:XFD1048576", "A1:B2", "C5:C900000", "B2:A1", "A1", "x", "A1:ZZZZ9999999", "1:1048576", "$A$1:$XFD$9"]
    )
    many = chance.choice([1, 1, 5_000])
    merge = f'<mergeCells count="{many}">{f"""<mergeCell ref="{area}"/>""" * many}</mergeCells>'
    return xml.replace("</sheetData>", f"</sheetData>{merge}", 1)


def _many_rows(xml: str, chance: Random) -> str:
    text = "x" * chance.choice([1, 200, 32_000])
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{text}</t></is></c></row>'
        for row in range(300, 300 + min(20_000, 20_000_000 // len(text)))
    )
    return xml.replace("</sheetData>", f"{rows}</sheetData>", 1)


def _settings_added(xml: str, chance: Random) -> str:
    """Add what else a sheet may say: hidden rows, dimension, columns, links, lists of choices, conditions."""
    said = chance.choice(
        (
            '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576">'
            "<formula1>[1]x!A1</formula1></dataValidation></dataValidations>",
            '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="x" priority="-1"/></conditionalFormatting>',
            '<hyperlinks><hyperlink ref="A1" location="x!A1"/>'
            '<hyperlink ref="A1:XFD1048576" display="x"/></hyperlinks>',
            '<autoFilter ref="A1:XFD1048576"/>',
            '<legacyDrawing id="x"/>',
            '<tableParts count="1"><tablePart id="rId999"/></tableParts>',
        )
    )
    return xml.replace("</sheetData>", f"</sheetData>{said}", 1)


def _ods_cells_changed(xml: str, chance: Random) -> str:
    for _time in range(chance.choice([1, 3, 10])):
        cells = list(_ODS_CELL.finditer(xml))
        if not cells:
            return xml
        cell = chance.choice(cells)
        xml = xml[: cell.start()] + _ods_cell(chance) + xml[cell.end() :]
    return xml


def _ods_cell(chance: Random) -> str:
    value, number = escape(chance.choice(EVERYTHING), {'"': "&quot;"}), chance.choice(NUMBERS)
    kind = chance.choice(["float", "date", "time", "boolean", "percentage", "string", "currency", "x"])
    said = chance.choice(["value", "date-value", "time-value", "boolean-value", "string-value"])
    spans = f' table:number-columns-spanned="{number}" table:number-rows-spanned="{number}"'
    spread = chance.choice(
        ["", "", spans, f' table:number-columns-repeated="{number}"', f' table:formula="of:={value}"']
    )
    typed = f'office:value-type="{kind}" office:{said}="{number}"'
    return f"<table:table-cell {typed}{spread}><text:p>{value}</text:p></table:table-cell>"


def _ods_far(xml: str, chance: Random) -> str:
    rows, columns = chance.choice(
        [(1_048_576, 1), (1_048_570, 16_384), (1, 16_384), (10**12, 10**12), (0, 0), (-5, -5), (60_000, 60)]
    )
    spread = f'table:number-columns-repeated="{columns}" office:value-type="string"'
    cell = f"<table:table-cell {spread}><text:p>x</text:p></table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
    return xml.replace("</table:table>", f"{row}</table:table>", 1)


_OF_EXCEL: tuple[Callable[[str, Random], str], ...] = (
    *(_cells_changed,) * 6,
    *(_far_cell, _merged, _many_rows, _settings_added),
)
_OF_ODS: tuple[Callable[[str, Random], str], ...] = (*(_ods_cells_changed,) * 4, _ods_far)
