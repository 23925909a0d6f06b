"""What calamine does not tell of the sheets of an OpenDocument spreadsheet, and how far they reach, from one pass."""

from itertools import islice, product
from typing import IO
from xml.parsers.expat import XMLParserType

from msgspec import Struct, field
from msgspec.structs import replace

from gen.intake.files.extent import COLUMNS, LOOKS_NOTED, ROWS, Extent
from gen.intake.files.markup import Attributes, feed, local, parser_for
from gen.intake.files.ods_styles import OdsStyles
from gen.intake.files.rich_texts import RichText
from gen.intake.raw import Look, LookKind, SheetNotes

_CELLS = ("table-cell", "covered-table-cell")
_CONTENTS = ("value", "date-value", "time-value", "boolean-value", "string-value", "formula")
"""Attributes, without their prefix, that give a cell a content which its text need not show."""
_TOO_MANY_DIGITS = 10


class _Cell(Struct):
    """A cell as its attributes tell it, standing for ``wide`` columns; its text comes after."""

    column: int
    wide: int
    spanned: tuple[int, int]
    kinds: tuple[str, ...]
    formula: bool
    filled: bool
    style: str = ""
    text: list[str] = field(default_factory=list)
    rich: RichText = field(default_factory=RichText)


class _Sheet:
    """One sheet being gathered, row by row."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.extent = Extent()
        self._first, self._high, self._next = 1, 0, 0
        self._seen = True
        self._hidden: set[int] = set()
        self._formulas: set[tuple[int, int]] = set()
        self._errors: list[tuple[int, int, str]] = []
        self._columns: list[tuple[int, str, bool]] = []
        self._looks: list[Look] = []

    def enter_column(self, attributes: Attributes) -> None:
        """Note a column, or as many as it is repeated: its usual style, and whether it is seen."""
        wide = _times(attributes, "number-columns-repeated", COLUMNS)
        seen = attributes.get("visibility", "visible") == "visible"
        first = self._columns[-1][0] if self._columns else 0
        self._columns.append((first + wide, attributes.get("default-cell-style-name", ""), seen))

    def enter_row(self, attributes: Attributes) -> None:
        """Begin a row; a repeated row stands for as many."""
        self._first = min(self._first + self._high, ROWS)
        self._high = _times(attributes, "number-rows-repeated", ROWS)
        self._seen = attributes.get("visibility", "visible") == "visible"
        self._next = 0

    def enter_cell(self, attributes: Attributes, kinds: tuple[str, ...]) -> _Cell:
        """Return the cell that begins, with its place."""
        wide = _times(attributes, "number-columns-repeated", COLUMNS)
        spanned = _times(attributes, "number-columns-spanned", COLUMNS), _times(attributes, "number-rows-spanned", ROWS)
        filled = any(name in attributes for name in _CONTENTS)
        cell = _Cell(min(self._next, COLUMNS - 1), wide, spanned, kinds, "formula" in attributes, filled)
        cell.style = attributes.get("style-name", "")
        self._next += wide
        return cell

    def leave_cell(self, cell: _Cell, styles: OdsStyles) -> None:
        """Note what the cell holds, once its text is known."""
        wide, high = cell.spanned
        if wide > 1 or high > 1:
            self.extent.merged.append((self._first, cell.column, self._first + high - 1, cell.column + wide - 1))
        if not cell.filled:
            return
        text = "".join(cell.text).strip()
        last = min(self._first + self._high - 1, ROWS)
        self.extent.reach(last, min(cell.column + cell.wide, COLUMNS) - 1)
        self.extent.text += len(text) * cell.wide * self._high
        self._note_looks(cell, styles)
        if not self._seen:
            self._hidden.update(range(self._first, last + 1))
        if "error" in cell.kinds:
            self._errors.append((self._first, cell.column, text))
        elif cell.formula and not cell.kinds and not text:
            self._formulas.add((self._first, cell.column))

    def _note_looks(self, cell: _Cell, styles: OdsStyles) -> None:
        """Note what the cell shows beside its value, for each cell that it stands for."""
        usual = next((style for last, style, _seen in self._columns if cell.column < last), "")
        found = list(styles.of(cell.style or usual))
        if "percentage" in cell.kinds:
            found.append((LookKind.PERCENT, ""))
        rich = cell.rich.look(self._first, cell.column)
        if not found and rich is None:
            return
        rows, columns = range(self._first, self._first + self._high), range(cell.column, cell.column + cell.wide)
        for row, column in islice(product(rows, columns), max(LOOKS_NOTED - len(self._looks), 0)):
            self._looks.extend(Look(row, column, kind, text) for kind, text in found)
            if rich is not None:
                self._looks.append(replace(rich, row=row, column=column))

    def notes(self) -> SheetNotes:
        """Return what was gathered."""
        merged = tuple(sorted(self.extent.merged))
        hidden, first = set[int](), 0
        for last, _style, seen in self._columns:
            hidden.update(range(first, 0 if seen else min(last, COLUMNS)))
            first = last
        return SheetNotes(
            frozenset(self._hidden),
            frozenset(self._formulas),
            tuple(self._errors),
            merged,
            frozenset(hidden),
            tuple(self._looks),
        )


class OdsSheets:
    """Gathers what stands in the sheets of ``content.xml``."""

    def __init__(self) -> None:
        self.sheets: list[_Sheet] = []
        self._cell: _Cell | None = None
        self.styles = OdsStyles()
        """Those of the workbook; some stand in a part of their own, which is to be read before."""
        self._spans: list[set[LookKind]] = []
        self._parser = self._new_parser()

    def read_styles(self, part: IO[bytes]) -> None:
        """Go through the part that holds some of the styles; raises ExpatError where it is not XML."""
        self._parser = self._new_parser()
        feed(self._parser, part)
        self._parser = self._new_parser()

    def read(self, part: IO[bytes]) -> None:
        """Go through the part; raises ExpatError where it is not XML."""
        feed(self._parser, part)
        self._leave_cell()

    def _new_parser(self) -> XMLParserType:
        parser = parser_for(self._start)
        parser.EndElementHandler = self._end
        return parser

    def _start(self, name: str, attributes: Attributes) -> None:
        kind = local(name)
        if kind in _CELLS:
            self._enter_cell(attributes)
        elif kind == "table-row":
            self._leave_cell()
            if self.sheets:
                self.sheets[-1].enter_row(_plain(attributes))
        elif kind == "table":
            self._leave_cell()
            self.sheets.append(_Sheet(_plain(attributes).get("name", "")))
        elif kind == "table-column" and self.sheets:
            self.sheets[-1].enter_column(_plain(attributes))
        elif kind == "p" and self._cell:
            self._cell.filled = True
            self._parser.CharacterDataHandler = self._text
        elif not self.sheets:
            self._enter_style(name, attributes)
        elif kind == "span" and self._cell:
            self._spans.append({kind for kind, _text in self.styles.of(_plain(attributes).get("style-name", ""))})

    def _end(self, name: str) -> None:
        if self._spans and local(name) == "span":
            self._spans.pop()
        elif not self.sheets:
            self.styles.formats.leave(local(name))

    def _enter_style(self, name: str, attributes: Attributes) -> None:
        self.styles.take(name, attributes)
        formats = self.styles.formats
        self._parser.CharacterDataHandler = formats.text if formats.wants_text else None

    def _text(self, letters: str) -> None:
        if self._cell:
            self._cell.text.append(letters)
            kinds = self._spans[-1] if self._spans else ()
            rich = self._cell.rich
            part = rich.struck if LookKind.STRUCK in kinds else rich.raised if LookKind.RAISED in kinds else rich.kept
            part.append(letters)

    def _enter_cell(self, attributes: Attributes) -> None:
        self._leave_cell()
        if self.sheets:
            kinds = tuple(value for name, value in attributes.items() if local(name) == "value-type")
            self._cell = self.sheets[-1].enter_cell(_plain(attributes), kinds)

    def _leave_cell(self) -> None:
        if self._cell:
            self.sheets[-1].leave_cell(self._cell, self.styles)
        self._cell = None
        self._parser.CharacterDataHandler = None


def _plain(attributes: Attributes) -> dict[str, str]:
    """Return the attributes by their names without prefixes."""
    return {local(name): value for name, value in attributes.items()}


def _times(attributes: Attributes, name: str, most: int) -> int:
    """Return how often something is repeated, or how far it spans: 1 to ``most``."""
    written = attributes.get(name, "").strip()
    if not written.isdecimal():
        return 1
    return min(max(int(written[:_TOO_MANY_DIGITS]), 1), most)
