"""What calamine does not tell of a sheet of an xlsx workbook, and how far it reaches, from one pass over its XML."""

from collections.abc import Mapping
from functools import lru_cache
from typing import IO

from gen.intake.files.cell_styles import Styles
from gen.intake.files.extent import COLUMNS, LOOKS_NOTED, ROWS, Extent, Span
from gen.intake.files.markup import Attributes, feed, local, parser_for
from gen.intake.files.rich_texts import TEXT_PARTS, RichText
from gen.intake.raw import Look, SheetNotes

_TRUE = ("1", "true")
_DIGITS = "0123456789"
_LETTERS_OF_A_COLUMN = 3
_TOO_MANY_DIGITS = 10


class XlsxSheet:
    """Gathers what stands in one sheet. Only cells with a value or a text count: calamine skips the others.

    Elements are as many as cells, most of them empty: of a cell its reference alone is kept until it has a value.
    ``styles`` and ``texts`` are those of the workbook whose look carries meaning.
    """

    def __init__(self, styles: Styles | None = None, texts: Mapping[str, RichText] | None = None) -> None:
        self.extent = Extent()
        self.texts = 0
        """How many cells show a text of the workbook's list of shared texts."""
        self._parser = parser_for(self._start)
        self._row, self._row_text, self._row_hidden = 0, "", False
        self._columns: dict[str, int] = {}
        self._reference, self._beyond = "", 0
        self._kind: str | None = None
        self._formula = False
        self._value: list[str] = []
        self._hidden: set[int] = set()
        self._formulas: set[tuple[int, int]] = set()
        self._errors: list[tuple[int, int, str]] = []
        self._styles, self._rich = styles or {}, texts or {}
        self._style = ""
        self._inline: RichText | None = None
        self._looks: list[Look] = []
        self._hidden_columns: set[int] = set()

    def read(self, part: IO[bytes]) -> None:
        """Go through the sheet; raises ExpatError where it is not XML."""
        feed(self._parser, part)
        self._leave_cell()

    def notes(self) -> SheetNotes:
        """Return what was gathered."""
        return SheetNotes(
            frozenset(self._hidden),
            frozenset(self._formulas),
            tuple(self._errors),
            hidden_columns=frozenset(self._hidden_columns),
            looks=tuple(self._looks),
        )

    def _start(self, name: str, attributes: Attributes) -> None:
        if ":" in name:
            name = local(name)
        if self._inline and name in TEXT_PARTS:
            self._inline.start(name, attributes)
        elif name == "c":
            if self._value or self._inline or self._formula or self._kind == "e":
                self._leave_cell()
            self._kind = attributes.get("t")
            self._style = attributes.get("s", "")
            if "r" in attributes:
                self._reference, self._beyond = attributes["r"], 0
            else:
                self._beyond += 1
        elif name == "v" or name == "is":
            self._fill()
            if name == "is":
                self._inline = RichText()
                self._parser.CharacterDataHandler = self._inline.text
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._enter_row(attributes)
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "col" and attributes.get("hidden") in _TRUE:
            self._hide_columns(attributes)

    def _enter_row(self, attributes: Attributes) -> None:
        self._leave_cell()
        number = self._row_text = attributes.get("r", "").strip()
        self._row = min(int(number), ROWS) if number.isdecimal() and len(number) < _TOO_MANY_DIGITS else self._row + 1
        self._row_hidden = attributes.get("hidden") in _TRUE
        self._reference, self._beyond = "", -1

    def _fill(self) -> None:
        row, column = self._row, self._columns.get(self._reference.removesuffix(self._row_text))
        if column is None or self._beyond:
            row, column = self._place()
        self.extent.reach(row, column)
        if self._row_hidden:
            self._hidden.add(row)
        if self._style in self._styles and len(self._looks) < LOOKS_NOTED:
            self._looks.extend(Look(row, column, kind, text) for kind, text in self._styles[self._style])
        if self._kind == "s":
            self.texts += 1
            if self._rich:
                self._parser.CharacterDataHandler = self._value.append
        elif self._formula or self._kind == "e":
            self._parser.CharacterDataHandler = self._value.append

    def _place(self) -> tuple[int, int]:
        """Return the row and the column of the cell: what it says, else the place after the cell before it."""
        row, column = place_of(self._reference) or (self._row, 0)
        if row == self._row and not self._beyond:
            self._columns[self._reference.removesuffix(self._row_text)] = column
        return row, min(column + self._beyond, COLUMNS - 1)

    def _leave_cell(self) -> None:
        """Note a formula without its result, an error, or a text of several looks of the cell that was gone through."""
        if self._inline or (self._kind == "s" and self._value):
            rich = self._inline or self._rich.get("".join(self._value).strip())
            look = rich.look(*self._place()) if rich else None
            if look and len(self._looks) < LOOKS_NOTED:
                self._looks.append(look)
            self._inline = None
            self._parser.CharacterDataHandler = None
            self._value.clear()
        elif self._formula or self._kind == "e":
            value = "".join(self._value).strip()
            if self._kind == "e" and value:
                self._errors.append((*self._place(), value))
            elif self._formula and not value and self._kind != "s":
                self._formulas.add(self._place())
            self._parser.CharacterDataHandler = None
            self._value.clear()
        self._formula, self._kind = False, None

    def _hide_columns(self, attributes: Attributes) -> None:
        first, last = (attributes.get(name, "").strip() for name in ("min", "max"))
        if first.isdecimal() and last.isdecimal() and max(len(first), len(last)) < _TOO_MANY_DIGITS:
            self._hidden_columns.update(range(int(first) - 1, min(int(last), COLUMNS)))

    def _merge(self, reference: str) -> None:
        first, _colon, last = reference.partition(":")
        here, there = place_of(first), place_of(last or first)
        if here and there:
            self.extent.merged.append(_span(here, there))


def _span(one: tuple[int, int], other: tuple[int, int]) -> Span:
    (top, bottom), (left, right) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return top, left, bottom, right


def place_of(reference: str) -> tuple[int, int] | None:
    """Return the row, from 1, and the column, from 0, that a reference names, held to the edge of a sheet."""
    letters = reference.rstrip(_DIGITS)
    column = _column(letters)
    digits = reference[len(letters) :]
    if column is not None and 0 < len(digits) < _TOO_MANY_DIGITS:
        return min(int(digits), ROWS), column
    plain = "".join(filter(str.isalnum, reference))  # blanks, or dollars as in a formula
    return place_of(plain) if len(plain) < len(reference) else None


@lru_cache(maxsize=256)
def _column(letters: str) -> int | None:
    if not (letters.isascii() and letters.isalpha() and len(letters) <= _LETTERS_OF_A_COLUMN):
        return None
    column = 0
    for letter in letters.upper():
        column = 26 * column + ord(letter) - 64
    return min(column, COLUMNS) - 1
