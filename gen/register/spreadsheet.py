"""A volume of either book as an Excel workbook: a sheet for the cover, one for the lines."""

from datetime import datetime
from io import BytesIO

from gen.register.pages import Pages
from gen.spreadsheets.writing import Book

_MADE = datetime(1980, 1, 1)
"""The same book always makes the same bytes."""
_LETTERS = 2
"""Letters of a column to a per cent of the width."""
_FONT = {"font_name": "Times New Roman", "font_size": 12}
_COVER_SHEET = "Bìa"


def to_workbook(pages: Pages) -> bytes:
    """Return the workbook's bytes."""
    buffer = BytesIO()
    with Book(buffer) as book:
        book.set_properties({"title": pages.title, "created": _MADE})
        _write_cover(book, pages)
        _write_lines(book, pages)
    return buffer.getvalue()


def _write_cover(book: Book, pages: Pages) -> None:
    sheet = book.add_worksheet(_COVER_SHEET)
    sheet.set_column(0, 0, 90)
    plain = book.add_format({**_FONT, "font_size": 14, "align": "center"})
    bold = book.add_format({**_FONT, "font_size": 14, "align": "center", "bold": True})
    title = book.add_format({**_FONT, "font_size": 20, "align": "center", "bold": True})
    italic = book.add_format({**_FONT, "font_size": 14, "align": "center", "italic": True})
    sheet.write_string(0, 0, pages.superior.upper(), plain)
    sheet.write_string(1, 0, pages.issuer.upper(), bold)
    sheet.write_string(5, 0, pages.title, title)
    for row, line in enumerate(pages.cover, start=8):
        sheet.write_string(row, 0, line, bold if line is pages.cover[-1] else italic)


def _write_lines(book: Book, pages: Pages) -> None:
    sheet = book.add_worksheet(pages.sheet)
    frame = {**_FONT, "border": 1, "text_wrap": True}
    head = book.add_format({**frame, "bold": True, "align": "center", "valign": "vcenter"})
    centred = book.add_format({**frame, "align": "center", "valign": "top"})
    plain = book.add_format({**frame, "valign": "top"})
    for column, (heading, share) in enumerate(zip(pages.headings, pages.shares, strict=True)):
        sheet.set_column(column, column, share * _LETTERS)
        sheet.write_string(0, column, heading, head)
        sheet.write_string(1, column, f"({column + 1})", centred)
    for row, line in enumerate(pages.lines, start=2):
        for column, text in enumerate(line):
            sheet.write_string(row, column, text, plain)
    sheet.freeze_panes(2, 0)
    sheet.repeat_rows(0, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
