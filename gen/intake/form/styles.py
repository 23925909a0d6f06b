"""How the form looks: one place for fonts, colours and number formats."""

from msgspec import Struct

from gen.domain.schema import Column, ColumnKind
from gen.spreadsheets.writing import Book, Format

FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top", "text_wrap": True}
BOXED = {"border": 1, "border_color": "#A6A6A6"}
OPEN_CELL = {"bg_color": "#FFFBE6", "locked": False}
CLOSED_CELL = {"bg_color": "#EDEDED", "locked": True}
HEADING = {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#1F4E79", "font_color": "#FFFFFF"}
REFERENCE = {"italic": True, "font_color": "#595959", "bg_color": "#EDEDED", "locked": True}

_NUMBER_FORMATS = {
    ColumnKind.WHOLE: "#,##0",
    ColumnKind.AMOUNT: "#,##0.0",
    ColumnKind.MEASURE: "General",
    ColumnKind.DAY: "dd/mm/yyyy",
    ColumnKind.FROM: "dd/mm/yyyy",
    ColumnKind.UNTIL: "dd/mm/yyyy",
}
_CENTRED = (ColumnKind.CODE, ColumnKind.FLAG, ColumnKind.DAY, ColumnKind.FROM, ColumnKind.UNTIL)


class Styles(Struct):
    """The formats of one workbook; each is made once."""

    workbook: Book
    _made: dict[str, Format]

    @classmethod
    def of(cls, workbook: Book) -> "Styles":
        """Begin the formats of the workbook."""
        return cls(workbook, {})

    def title(self) -> Format:
        """The title of a sheet."""
        return self._format("title", {"bold": True, "font_size": 14, "text_wrap": False})

    def subtitle(self) -> Format:
        """A line below a title."""
        return self._format("subtitle", {"italic": True, "text_wrap": False})

    def text(self) -> Format:
        """Instructions."""
        return self._format("text", {"font_size": 12})

    def heading(self) -> Format:
        """The heading of a column."""
        return self._format("heading", {**BOXED, **HEADING})

    def reference_heading(self) -> Format:
        """The heading of a column of last year's values."""
        return self._format("reference heading", {**BOXED, **HEADING, "bg_color": "#7F7F7F"})

    def cell(self, column: Column, *, locked: bool) -> Format:
        """A cell of the table, open or closed to typing."""
        shade = CLOSED_CELL if locked else OPEN_CELL
        return self._format(f"cell {column.kind} {locked}", {**BOXED, **shade, **_kind(column)})

    def reference(self, column: Column) -> Format:
        """A cell with last year's value."""
        return self._format(f"reference {column.kind}", {**BOXED, **REFERENCE, **_kind(column)})

    def total(self, column: Column) -> Format:
        """A cell of the row of totals."""
        return self._format(f"total {column.kind}", {**BOXED, **CLOSED_CELL, **_kind(column), "bold": True})

    def _format(self, name: str, properties: dict[str, object]) -> Format:
        if name not in self._made:
            self._made[name] = self.workbook.add_format({**FONT, **properties})
        return self._made[name]


def _kind(column: Column) -> dict[str, object]:
    look: dict[str, object] = {}
    if column.kind in _NUMBER_FORMATS:
        look["num_format"] = _NUMBER_FORMATS[column.kind]
    if column.kind in _CENTRED:
        look["align"] = "center"
    return look
