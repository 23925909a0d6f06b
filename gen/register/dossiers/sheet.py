"""A list for the archive as an Excel workbook."""

from datetime import datetime
from io import BytesIO

from gen.register.dossiers.pages import ListPages
from gen.spreadsheets.writing import Book

_MADE = datetime(1980, 1, 1)
"""The same list always makes the same bytes."""
_LETTERS = 1.4
"""Letters of a column to a per cent of the width."""
_FONT = {"font_name": "Times New Roman", "font_size": 12}
_SHEET = "Mục lục"


def list_workbook(pages: ListPages) -> bytes:
    """Return the workbook's bytes: title, lines under it, the table, what stands below."""
    buffer = BytesIO()
    with Book(buffer) as book:
        book.set_properties({"title": pages.form.title, "created": _MADE})
        _write(book, pages)
    return buffer.getvalue()


def _write(book: Book, pages: ListPages) -> None:
    sheet = book.add_worksheet(_SHEET)
    title = book.add_format({**_FONT, "bold": True})
    frame = {**_FONT, "border": 1, "text_wrap": True}
    head = book.add_format({**frame, "bold": True, "align": "center", "valign": "vcenter"})
    centred = book.add_format({**frame, "align": "center", "valign": "top"})
    looks = {heading: book.add_format({**frame, "valign": "top", "bold": heading}) for heading in (False, True)}
    for row, text in enumerate((pages.form.title, *pages.below)):
        sheet.write_string(row, 0, text, title)
    first = len(pages.below) + 2
    for column, heading in enumerate(pages.form.columns):
        sheet.set_column(column, column, heading.share * _LETTERS)
        sheet.write_string(first, column, heading.heading, head)
        sheet.write_string(first + 1, column, f"({column + 1})", centred)
    for row, line in enumerate(pages.lines, start=first + 2):
        for column, text in enumerate(line.texts):
            sheet.write_string(row, column, text, looks[line.heading])
    for row, text in enumerate(pages.closing, start=first + 3 + len(pages.lines)):
        sheet.write_string(row, 0, text, book.add_format(_FONT))
    sheet.freeze_panes(first + 2, 0)
    sheet.repeat_rows(first, first + 1)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
