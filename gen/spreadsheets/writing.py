"""A new workbook (XlsxWriter) that keeps text as text."""

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format as Format  # for those who write with it
from xlsxwriter.worksheet import Worksheet

from gen.messages.visible import visible
from gen.spreadsheets.live import is_live

_AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


class SafeSheet(Worksheet):  # type: ignore[misc] # XlsxWriter has no types
    """A sheet whose texts are marked as such where a program would calculate them.

    The mark (``quotePrefix``) is the apostrophe that Excel shows in the formula bar: without it the text would become a
    formula as soon as somebody edits the cell.
    """

    book: "Book"

    def _write_string(self, row: int, col: int, string: str, cell_format: Format | None = None) -> int:
        """Write a text; every other way to write one ends here."""
        form = self.book.marked_as_text(cell_format) if is_live(string) else cell_format
        written: int = super()._write_string(row, col, visible(string), form)
        return written


def _write_text(sheet: SafeSheet, row: int, col: int, text: str, cell_format: Format | None = None) -> int | None:
    """Write a text as text before XlsxWriter looks what it might be (“{=…}” was a formula, whatever was asked)."""
    written: int | None = sheet.write_string(row, col, text, cell_format) if text else None
    return written


class Book(Workbook):  # type: ignore[misc]
    """A workbook in memory, closed at the end of its ``with`` block; then its bytes are in ``stream``."""

    def __init__(self, stream: BytesIO) -> None:
        self._made_of: dict[Format | None, dict[str, object]] = {None: {}}
        self._marked: dict[Format | None, Format] = {}
        super().__init__(stream, _AS_TEXT)

    def add_worksheet(self, name: str | None = None, worksheet_class: type[SafeSheet] = SafeSheet) -> SafeSheet:
        """Add a sheet at the end."""
        sheet: SafeSheet = super().add_worksheet(name, worksheet_class)
        sheet.book = self
        sheet.add_write_handler(str, _write_text)
        return sheet

    def add_format(self, properties: dict[str, object] | None = None) -> Format:
        """Add a format."""
        made = super().add_format(properties)
        self._made_of[made] = properties or {}
        return made

    def marked_as_text(self, cell_format: Format | None) -> Format:
        """Return the same format with the mark of text."""
        if cell_format not in self._marked:
            self._marked[cell_format] = self.add_format({**self._made_of[cell_format], "quote_prefix": True})
        return self._marked[cell_format]
