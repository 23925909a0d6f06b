"""Texts that a spreadsheet program, a word processor or a terminal would obey, and how to find one that is obeyed."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl

from gen.spreadsheets.live import is_live
from tests.support.libreoffice import convert

TOKEN = "HOSTILE"
"""Stands in every text, in capitals: the title of a printed book is in capitals too."""
LIVE = (
    f"={TOKEN}()",
    f"+{TOKEN}",
    f"-{TOKEN}",
    f"@{TOKEN}(1)",
    f"\t={TOKEN}()",
    f"\r={TOKEN}()",
    f"\n={TOKEN}()",
    f"  ={TOKEN}()",
    f"\u200b={TOKEN}()",
    f"＝{TOKEN}()",
    f"＋{TOKEN}",
    f"－{TOKEN}",
    f"＠{TOKEN}(1)",
    f"=CMD|'/C {TOKEN}'!A0",
    f'=HYPERLINK("HTTP://{TOKEN}","X")',
    f'=WEBSERVICE("HTTP://{TOKEN}")',
)
"""What a program might take for a formula."""
TEXTS = (*LIVE, f"http://{TOKEN}/", f"file://{TOKEN}/x", f"{{={TOKEN}()}}", f"A\x1b]0;{TOKEN}\x07", f"\u202e{TOKEN}")
"""These, and what a writer might take for a link, a matrix formula, or an order to the terminal."""


def obeyed_by_excel(content: bytes) -> list[str]:
    """Return the cells of a workbook whose hostile text is a formula or a link, or becomes one when it is edited."""
    found = []
    for sheet in openpyxl.load_workbook(BytesIO(content)):
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            text = str(cell.value)
            unmarked = is_live(text) and not cell.quotePrefix
            if TOKEN in text and (cell.data_type != "s" or unmarked or cell.hyperlink is not None):
                found.append(f"{sheet.title}!{cell.coordinate} {text!r}")
    with ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}
    outside = [name for name, part in parts.items() if name.endswith(".rels") and TOKEN in part]
    formulas = [text for part in parts.values() for text in re.findall(r"<f[ >][^<]*", part) if TOKEN in text]
    return found + outside + formulas


def carried(content: bytes) -> int:
    """Return how many cells of a workbook hold a hostile text."""
    book = openpyxl.load_workbook(BytesIO(content))
    return sum(TOKEN in str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)


def obeyed_by_libreoffice(path: Path, folder: Path) -> list[str]:
    """Return the formulas and links that LibreOffice makes of hostile texts when it opens a workbook or a CSV file."""
    flat = convert(path, "fods", folder).read_text(encoding="utf-8")
    obeying = r'(?:table:formula|xlink:href)="([^"]*)"'
    return [text for text in re.findall(obeying, flat) if TOKEN in text.upper()]
