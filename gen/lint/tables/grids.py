"""A table of the document as rows of cells that stand under columns, with its head and what is written above it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from gen.lint.tables.printed import is_number
from gen.wordml.model import CellRef, Paragraph, Table, WordDocument

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MOST_HEAD_ROWS, _MOST_IN_HEAD = 3, 80
"""Rows and paragraphs at the top of a table among which its head is looked for."""
_CAPTION = 4
"""Paragraphs above a table among which its caption and its unit are looked for."""


class GridCell(NamedTuple):
    """A cell: its words on one line, its first paragraph that has words (else its first)."""

    text: str
    paragraph: Paragraph


Row = Mapping[int, GridCell]
"""The cells of a row by the column of the table in which they begin."""


class Grid:
    """A table; what is read of it is read once."""

    def __init__(self, table: Table, rows: tuple[Row, ...], above: tuple[Paragraph, ...]) -> None:
        self.table = table
        self.rows = rows
        self.above = above
        self._headings: dict[int, str] = {}

    @cached_property
    def head(self) -> int:
        """How many rows at the top are its head: without figures, with years only, or numbering the columns."""
        return next((at for at, row in enumerate(self.rows) if not _is_head(row)), len(self.rows))

    @cached_property
    def body(self) -> tuple[Row, ...]:
        """The rows below the head."""
        return self.rows[self.head :]

    @cached_property
    def figures(self) -> Mapping[int, Mapping[int, GridCell]]:
        """The cells below the head that are numbers: by column from the left, then by row counted from 0."""
        found: dict[int, dict[int, GridCell]] = {}
        for number, row in enumerate(self.body):
            for at, cell in row.items():
                if is_number(cell.text):
                    found.setdefault(at, {})[number] = cell
        return dict(sorted(found.items()))

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that hold a number somewhere below the head."""
        return tuple(self.figures)

    def heading(self, column: int) -> str:
        """Return what the head says of a column, in small letters; of merged cells also those it stands under."""
        found = self._headings.get(column)
        if found is None:
            found = self._headings[column] = self._read_heading(column)
        return found

    def _read_heading(self, column: int) -> str:
        said = []
        for row in self.rows[: self.head]:
            under = max((at for at in row if at <= column), default=None)
            if under is not None and row[under].text:
                said.append(row[under].text.lower())
        return " ".join(said)

    @cached_property
    def caption(self) -> str:
        """The paragraphs right above, in small letters."""
        return " ".join(paragraph.text.lower() for paragraph in self.above)


_LACKING = "*"
"""What stands behind a total of which a part was not reported: a figure all the same."""


def _is_head(row: Row) -> bool:
    texts = [cell.text for cell in row.values() if cell.text]
    numbers = [text for text in texts if is_number(text.rstrip(_LACKING))]
    return all(_is_year(text) for text in numbers) or _numbers_columns(texts)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and _FIRST_YEAR <= int(text) <= _LAST_YEAR


def _numbers_columns(texts: Sequence[str]) -> bool:
    """Tell a row “A | B | 1 | 2 | 3 = 2/1”, which gives the columns their numbers, from one of figures."""
    bare = [text.strip("() []").partition("=")[0].strip("() ") for text in texts]
    counted = [int(text) for text in bare if text.isdecimal() and len(text) <= 2]
    letters = sum(len(text) == 1 and text.isalpha() for text in bare)
    return len(counted) + letters == len(bare) and len(counted) > 1 and counted == _run_from(counted[0], len(counted))


def _run_from(first: int, length: int) -> list[int]:
    return list(range(first, first + length)) if first in (1, 2, 3) else []


def label_of(row: Row) -> str:
    """Return the first words in a row that are no number, in small letters on one line."""
    words = (cell.text for cell in row.values() if cell.text and not is_number(cell.text))
    return next(words, "").lower()


class Grids:
    """The tables of a document, each laid out when it is first asked for."""

    def __init__(self, document: WordDocument) -> None:
        self._document = document
        self._laid_out: dict[int, Grid] = {}

    def headed(self, words: Sequence[str]) -> Iterator[Grid]:
        """Yield the tables with lines in whose first rows one of the words (in small letters) stands."""
        for number, head in self._heads:
            if any(word in head for word in words):
                yield self._laid(self._document.tables[number - 1])

    @cached_property
    def _heads(self) -> list[tuple[int, str]]:
        paragraphs = self._document.paragraphs
        found = []
        for table in self._document.tables:
            if table.bordered and table.rows > 2:
                first = bisect_left(paragraphs, table.first_paragraph, key=_number)
                found.append((table.number, " ".join(_top(paragraphs, first)).lower()))
        return found

    def of(self, cells: Iterable[CellRef]) -> Iterator[Grid]:
        """Yield the tables of these cells that have lines, a head and rows: a letterhead has none."""
        for number in sorted({cell.table for cell in cells}):
            table = self._document.tables[number - 1]
            if table.bordered and table.rows > 2:
                yield self._laid(table)

    def _laid(self, table: Table) -> Grid:
        found = self._laid_out.get(table.number)
        if found is None:
            found = self._laid_out[table.number] = _grid(self._document.paragraphs, table)
        return found


def _number(paragraph: Paragraph) -> int:
    return paragraph.number


def _top(paragraphs: Sequence[Paragraph], first: int) -> Iterator[str]:
    """Yield the words of the rows of a table that may be its head."""
    for paragraph in paragraphs[first : first + _MOST_IN_HEAD]:
        if paragraph.cell is None or paragraph.cell.row > _MOST_HEAD_ROWS:
            return
        yield paragraph.text


def _on_one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text or "  " in text or "\t" in text else text.strip()


def _grid(paragraphs: Sequence[Paragraph], table: Table) -> Grid:
    first = bisect_left(paragraphs, table.first_paragraph, key=_number)
    rows: dict[int, dict[int, GridCell]] = {}
    row, at_row = dict[int, GridCell](), 0
    for paragraph in islice(paragraphs, first, None):
        cell = paragraph.cell
        if cell is None:
            if paragraph.box is None:
                break
            continue
        if cell.table != table.number:
            continue
        if cell.row != at_row:
            at_row = cell.row
            row = rows.setdefault(at_row, {})
        before = row.get(cell.at)
        words = _on_one_line(paragraph.text)
        if before is None:
            row[cell.at] = GridCell(words, paragraph)
        elif words:
            row[cell.at] = GridCell(f"{before.text} {words}".strip(), before.paragraph if before.text else paragraph)
    above = paragraphs[max(first - _CAPTION, 0) : first]
    return Grid(table, tuple(rows.values()), tuple(one for one in above if one.cell is None))
