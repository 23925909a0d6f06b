"""Which cell of the tables a figure of a document is the content of, if it is that of one cell alone."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from msgspec.structs import asdict, replace

from gen.domain.schema import Schema
from gen.domain.tables import AgencyTables
from gen.domain.values import Source, Value
from gen.intake.figures_in_document import ReadFigure
from gen.intake.folding import fold
from gen.intake.packed_tables.columns import ROWS
from gen.revision.changes import DocumentChange
from gen.vietnamese import number, parse_number

_LEAST_WORDS = 1


class CellsOfFigures:
    """The cells of an agency's tables, found by what a document shows of them."""

    def __init__(self, tables: AgencyTables, schema: Schema) -> None:
        self._schema = schema
        self._rows = [(name, row) for name in ROWS for row in getattr(tables, name)]
        values = ((value.source, value) for _name, row in self._rows for _column, value in _values(row))
        self._values = {_key(source): value for source, value in values if source is not None}

    def of_figure(self, figure: ReadFigure) -> Source | None:
        """Return the one cell that a figure of the record was read from, if that cell holds what was printed."""
        cell = figure.sources[0] if len(figure.sources) == 1 else None
        value = self._values.get(_key(cell)) if cell is not None else None
        return cell if value is not None and value.number == figure.old_value else None

    def of_change(self, change: DocumentChange, figures: Sequence[ReadFigure]) -> Source | None:
        """Return the one cell that a changed number was printed from: of the figure it is, else of its row."""
        if parse_number(change.new) is None:
            return None
        named = next((figure for figure in figures if figure.id == change.figure), None)
        if named is not None:
            return self.of_figure(named)
        cells = list(self._of_row(change)) if change.is_row else []
        below = [cell for cell in cells if self._is_below(cell, change.place.column)] if len(cells) > 1 else cells
        found = {_key(cell.source): cell.source for cell in below or cells}
        return next(iter(found.values())) if len(found) == 1 else None

    def _of_row(self, change: DocumentChange) -> Iterator["_Cell"]:
        """Yield the cells with the old number in those rows whose words stand in the row of the document."""
        words = _words(change.text)
        for name, row in self._rows:
            said = [_words(text) for text in _texts(row)]
            if said and all(text in words for text in said):
                for column, value in _values(row):
                    if value.source is not None and number(value) == change.old:
                        yield _Cell(name, column, value.source)

    def _is_below(self, cell: "_Cell", heading: str) -> bool:
        """Tell whether a cell is in the column under a heading of the document: two cells of a row may be alike."""
        columns = (each for sheet in self._schema.sheets if sheet.key == cell.table for each in sheet.columns)
        column = next((each for each in columns if each.key == cell.column), None)
        return column is not None and fold(heading) in map(fold, (column.name, *column.aliases))


class _Cell(NamedTuple):
    """A cell with the table and the column it is in, by their keys."""

    table: str
    column: str
    source: Source


def with_values(tables: AgencyTables, numbers: Mapping[tuple[str, str, str], Decimal]) -> AgencyTables:
    """Return the tables with other numbers in cells, by file, sheet and address."""
    rows: dict[str, Any] = {name: tuple(_row(row, numbers) for row in getattr(tables, name)) for name in ROWS}
    return replace(tables, **rows)


def _row(row: Any, numbers: Mapping[tuple[str, str, str], Decimal]) -> Any:
    values = asdict(row)
    new = {
        name: replace(value, number=numbers[_key(value.source)])
        for name, value in values.items()
        if isinstance(value, Value) and value.source is not None and _key(value.source) in numbers
    }
    return replace(row, **new) if new else row


def _texts(row: Any) -> list[str]:
    """Return the words that tell a row from others."""
    texts = (getattr(row, name) for name in row.__struct_fields__)
    return [text for text in texts if isinstance(text, str) and text][:_LEAST_WORDS]


def _words(text: str) -> str:
    return " ".join(text.lower().split())


def _values(row: Any) -> Iterator[tuple[str, Value]]:
    values = ((name, getattr(row, name)) for name in row.__struct_fields__)
    return ((name, value) for name, value in values if isinstance(value, Value))


def _key(source: Source) -> tuple[str, str, str]:
    return source.file, source.sheet, source.cell
