"""Where something is, as a person finds it: a cell in Excel, a line in a text file, a block in Word."""

from msgspec import Struct


class TableLocation(Struct, frozen=True):
    """A place in a workbook or CSV file; ``cell`` is written as Excel shows it (``D17``), header row = 1."""

    file: str
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        return "!".join(part for part in (self.file, self.sheet, self.cell) if part)


class TextLocation(Struct, frozen=True):
    """A line of a text file (CSV of the programme, TOML, template source), counted from 1, and perhaps its field."""

    file: str
    line: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.field) if part is not None)


class DocumentLocation(Struct, frozen=True):
    """A place in a Word document.

    It names the part (``body``, ``header1`` …), the block counted from 1, and its first words.

    In a template also: the heading above it, the table, row and cell counted from 1, and the tag.
    """

    file: str
    part: str = "body"
    block: int | None = None
    text: str = ""
    heading: str = ""
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    tag: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.part}"
        if self.block is not None:
            place += f":{self.block}"
        return f"{place} (“{self.text}”)" if self.text else place


Location = TableLocation | TextLocation | DocumentLocation
