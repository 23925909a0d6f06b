"""Which cell of the tables a figure of a document is the content of, if it is that of one cell alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

from gen.domain.tables import AgencyTables
from gen.domain.values import Source, Value
from gen.intake.figures_in_document import ReadFigure
from gen.intake.packed_tables.columns import ROWS
from gen.revision.changes import DocumentChange
from gen.vietnamese import number, parse_number

_LEAST_WORDS = 1


class CellsOfFigures:
    """The cells of an agency's tables, found by what a document shows of them."""

    def __init__(self, tables: AgencyTables) -> None:
        self._rows = [row for name in ROWS for row in getattr(tables, name)]
        values = ((value.source, value) for row in self._rows for value in _values(row))
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
        found = {_key(source): source for source in self._of_row(change)} if change.is_row else {}
        return next(iter(found.values())) if len(found) == 1 else None

    def _of_row(self, change: DocumentChange) -> Iterator[Source]:
        """Yield the cells with the old number in those rows whose words stand in the row of the document."""
        words = _words(change.text)
        for row in self._rows:
            said = [_words(text) for text in _texts(row)]
            if said and all(text in words for text in said):
                values = (value for value in _values(row) if value.source is not None)
                yield from (value.source for value in values if value.source and number(value) == change.old)


def with_values(tables: AgencyTables, numbers: Mapping[tuple[str, str, str], Decimal]) -> AgencyTables:
    """Return the tables with other numbers in cells, by file, sheet and address."""
    rows: dict[str, Any] = {name: tuple(_row(row, numbers) for row in getattr(tables, name)) for name in ROWS}
    return replace(tables, **rows)


def _row(row: Any, numbers: Mapping[tuple[str, str, str], Decimal]) -> Any:
    values = {one.name: getattr(row, one.name) for one in fields(row)}
    new = {
        name: replace(value, number=numbers[_key(value.source)])
        for name, value in values.items()
        if isinstance(value, Value) and value.source is not None and _key(value.source) in numbers
    }
    return replace(row, **new) if new else row


def _texts(row: Any) -> list[str]:
    """Return the words that tell a row from others."""
    texts = (getattr(row, one.name) for one in fields(row))
    return [text for text in texts if isinstance(text, str) and text][:_LEAST_WORDS]


def _words(text: str) -> str:
    return " ".join(text.lower().split())


def _values(row: Any) -> Iterator[Value]:
    values = (getattr(row, one.name) for one in fields(row))
    return (value for value in values if isinstance(value, Value))


def _key(source: Source) -> tuple[str, str, str]:
    return source.file, source.sheet, source.cell
