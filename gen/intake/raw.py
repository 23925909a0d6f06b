"""A table as its file holds it, before anything is understood: rows of raw cells with their places."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gen.domain.frozen import frozen
from gen.domain.location import TableLocation
from gen.domain.tables import InputFile
from gen.intake.cells.raw import Raw, address

Row = Sequence[Raw]


class LookKind(StrEnum):
    """What the formatting of a cell says beside its value."""

    STRUCK = "struck"
    STRUCK_PART = "struck part"
    RAISED = "raised"
    INVISIBLE = "invisible"
    PERCENT = "percent"
    MONTH = "month"
    YEAR = "year"
    MONTH_FIRST = "month first"
    SCALED = "scaled"
    DIGITS = "digits"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Look:
    """How one cell (row from 1, column from 0) is shown, where that carries meaning.

    ``text`` is the part struck out or raised, or what its format adds; ``kept`` is what else stands in the cell.
    """

    row: int
    column: int
    kind: LookKind
    text: str = ""
    kept: str = ""


@dataclass(frozen=True, slots=True)
class SheetNotes:
    """What a reader of values does not tell.

    These are rows (from 1) that are hidden, cells (row from 1, column from 0) whose formula has no stored value or
    shows an error, merged ranges (first row, first column, last row, last column), hidden columns, and cells whose
    formatting carries meaning.
    """

    hidden_rows: frozenset[int] = frozenset()
    empty_formulas: frozenset[tuple[int, int]] = frozenset()
    errors: tuple[tuple[int, int, str], ...] = ()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_columns: frozenset[int] = frozenset()
    looks: tuple[Look, ...] = ()


NO_NOTES = SheetNotes()


@frozen
class RawSheet:
    """Rows of a sheet, each with its number as Excel shows it; ``heading`` rows may stand anywhere near the top.

    ``textual`` says that the file holds text alone (CSV), so that a number written as text is no finding.
    """

    file: InputFile
    name: str
    rows: tuple[tuple[int, Row], ...]
    notes: SheetNotes = NO_NOTES
    textual: bool = False

    def at(self, row: int | None = None, column: int | None = None) -> TableLocation:
        """Return the place of a cell, of a row (its first cell) or of the sheet."""
        cell = None if row is None else address(row, column or 0)
        return TableLocation(self.file.path, self.name, cell)


def is_blank(row: Row) -> bool:
    """Tell whether no cell of the row holds anything but spaces."""
    for cell in row:  # noqa: SIM110 - a loop: it runs for every row and mostly ends at the first cell
        if cell is not None and (not isinstance(cell, str) or cell.strip()):
            return False
    return True
