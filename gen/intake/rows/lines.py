"""A row under judgement: is it one of figures, a total, a part of another, a heading, a note, or below the table."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct, field

from gen.domain.diagnostic import Diagnostic
from gen.domain.finding import Finding
from gen.domain.schema import AGENCY_HEADINGS, Column, ColumnKind, Sheet
from gen.intake.cells.raw import Raw, shown
from gen.intake.folding import fold
from gen.intake.raw import RawSheet, Row
from gen.intake.rows.headings import REFERENCE_PREFIX, Heading
from gen.intake.rows.labels import NAMED, Label, Rank, Says, label_of
from gen.intake.rows.record import AgencyTable, Record

Vector = tuple[Decimal | None, ...]
"""The numbers of a row, one for each column of numbers; None if nothing is reported."""


class RowKind(Enum):
    """What a row is taken for."""

    ROW = auto()
    TOTAL = auto()
    PART = auto()
    GROUP = auto()
    NOTE = auto()
    BELOW = auto()


class ReadRow(Struct):
    """A row with what its words say; ``text`` are those words, in the column ``where``.

    ``has_figures`` and ``has_days`` say whether a column of numbers, or of days, holds one; ``gap`` that an empty row
    stands above; ``indented`` that its name is set in by spaces; ``asked`` that a
    finding asks what the row is.
    """

    record: Record
    row: Row
    said: list[Diagnostic]
    label: Label
    text: str
    where: int
    vector: Vector
    gap: bool
    indented: bool = False
    kind: RowKind = RowKind.ROW
    asked: bool = False
    blocks: tuple[tuple[Record, ...], ...] = ()
    has_figures: bool = False  # these two are worked out when the row is made
    has_days: bool = False

    def __post_init__(self) -> None:
        for number in self.vector:  # a loop: comparing numbers with None is slow, and it mostly ends at the first
            if number is not None:
                self.has_figures = True
                break
        self.has_days = any(self.record.days.values())

    @property
    def filled(self) -> int:
        """How many cells of the table's own columns are not empty."""
        numbers = [number for number in self.vector if number is not None]
        return sum(map(bool, self.record.texts.values())) + len(numbers) + sum(map(bool, self.record.days.values()))

    @property
    def is_alone(self) -> bool:
        """Whether the row holds one cell and nothing more."""
        return not (self.has_figures and self.has_days) and self.filled <= 1 and not self.record.unreadable


class Layout(Struct, frozen=True):
    """The columns of a table as the judgement of its rows needs them: ``own`` are those of the table.

    ``stray`` are other columns, in which a number or a word may stand (STT); columns that only compare are neither.
    """

    sheet: Sheet
    key: Column
    where: int
    numbers: tuple[str, ...]
    stray: tuple[int, ...]
    skipped: frozenset[int]

    @property
    def is_summed(self) -> bool:
        """Whether the rows are parts of a sum."""
        return bool(self.sheet.total)

    @property
    def is_prose(self) -> bool:
        """Whether the table holds paragraphs."""
        return not self.numbers and self.key.kind is ColumnKind.CHOICE

    @property
    def counts_rows(self) -> bool:
        """Whether a row counts by being there: it has a name of its own and no place in a list of choices."""
        return self.is_summed and self.key.kind is ColumnKind.TEXT


def layout_of(sheet: Sheet, raw: RawSheet, heading: Heading) -> Layout:
    """Return the columns of the table."""
    cells: Row = next((row for number, row in raw.rows if number == heading.row), ())
    return _layout_below(sheet, heading, tuple(cells))


@lru_cache(maxsize=64)
def _layout_below(sheet: Sheet, heading: Heading, cells: tuple[Raw, ...]) -> Layout:
    """Return the columns below a heading, whose cells are the same for all agencies in a CSV file."""
    own = heading.columns.values()
    others = [index for index in range(len(cells)) if index not in own]
    skipped = frozenset([index for index in others if _is_beside(cells[index])])
    key = sheet.columns[0]
    numbers = tuple([column.key for column in sheet.columns if column.kind.is_number and column.key in heading.columns])
    stray = tuple([index for index in others if index not in skipped]) if len(others) > len(skipped) else ()
    return Layout(sheet, key, heading.columns.get(key.key, 0), numbers, stray, skipped)


def _is_beside(heading: Raw) -> bool:
    """Tell whether a column says which agency a row belongs to, or last year's values."""
    folded = fold(heading) if isinstance(heading, str) else ""
    return folded.startswith(_REFERENCE) or folded in _AGENCY


_REFERENCE = fold(REFERENCE_PREFIX)
_AGENCY = frozenset(map(fold, AGENCY_HEADINGS))


def line_of(layout: Layout, record: Record, row: Row, said: list[Diagnostic], *, gap: bool) -> ReadRow:
    """Return the row with what it says."""
    cell = row[layout.where] if layout.where < len(row) else None
    name = cell if isinstance(cell, str) else ""
    is_offered = layout.key.values and record.texts.get(layout.key.key, "") in layout.key.values
    label, text, where = label_of(name) if name and not is_offered else NAMED, name.strip(), layout.where
    if not text or layout.stray:
        label, text, where = _with_others(layout, row, label, text)
    numbers = record.numbers
    vector = tuple([numbers[key].number for key in layout.numbers])
    return ReadRow(record, row, said, label, text, where, vector, gap, name[:2].isspace() and len(name) > 1)


def _with_others(layout: Layout, row: Row, label: Label, text: str) -> tuple[Label, str, int]:
    """Let other cells speak: a number or word in a column that is not the table's, any word where the name is empty."""
    rank = label.rank
    for index in layout.stray:
        cell = _as_text(row[index]) if index < len(row) else ""
        if not cell:
            continue
        stray = label_of(cell)
        if stray.says is not Says.NAME and label.says is Says.NAME and index < layout.where:
            return stray, cell if not text else f"{cell} {text}", index if not text else layout.where
        if stray.bare:
            rank = stray.rank
    if text:
        return (label, text, layout.where) if rank is label.rank else (_of_rank(label, rank), text, layout.where)
    for index, cell in texts_of(layout, row):
        return label_of(cell), cell.strip(), index
    return label, text, layout.where


@lru_cache(maxsize=1024)
def _of_rank(label: Label, rank: Rank) -> Label:
    says = Says.GROUP if label.says is Says.NAME and rank in (Rank.LETTER, Rank.ROMAN) else label.says
    return Label(says, rank, label.bare, label.partial, label.strong, label.counts)


def _as_text(cell: Raw) -> str:
    """Return what stands in a cell of numbers of rows: 1.1 may be kept as a number."""
    if isinstance(cell, str):
        return cell.strip()
    return str(cell) if isinstance(cell, float) and not cell.is_integer() else ""


def texts_of(layout: Layout, row: Row) -> Iterator[tuple[int, str]]:
    """Yield the cells of a row that hold words, and their columns; not those that only compare."""
    for index, cell in enumerate(row):
        if isinstance(cell, str) and index not in layout.skipped and cell.strip() and not cell.strip().isdecimal():
            yield index, cell


class ReadRows(Struct):
    """The rows of a table under judgement, and what is said of them."""

    table: AgencyTable
    layout: Layout
    every: list[ReadRow]
    findings: list[Diagnostic] = field(default_factory=list)

    def say(self, line: ReadRow, finding: Finding, **values: object) -> None:
        """Report a finding at the words of a row."""
        column = self.layout.key.name
        place = self.table.raw.at(line.record.number, line.where)
        text = shown(line.text or _figures(line))
        self.findings.append(finding.at(place, **{"text": text, "column": column, "row": line.record.number, **values}))

    def ask(self, line: ReadRow, finding: Finding, **values: object) -> None:
        """Report that it is not clear what a row is; it stays a row of figures."""
        line.asked = True
        self.say(line, finding, **values)

    def is_data_like(self, line: ReadRow) -> bool:
        """Tell whether a row holds what only a row of figures holds, whatever its words are."""
        if line.has_figures or line.has_days:
            return True
        texts, key = line.record.texts, self.layout.key
        if key.kind is ColumnKind.CHOICE:
            return texts.get(key.key, "") in key.values and line.filled > 1
        required = [column.key for column in self.layout.sheet.columns if column.required]
        return line.filled > 2 or (len(required) > 1 and all(texts.get(name) for name in required))

    @property
    def rows(self) -> list[ReadRow]:
        """The rows that are still taken for rows of figures."""
        return [line for line in self.every if line.kind is RowKind.ROW]


def _figures(line: ReadRow) -> str:
    return "; ".join(str(number) for number in line.vector if number is not None)


def numbers_of(lines: list[ReadRow]) -> str:
    """Return the numbers of rows in words: “5–8”, or “5, 7, 9”."""
    numbers = [line.record.number for line in lines]
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    few = ", ".join(map(str, numbers[:_NAMED]))
    return few if len(numbers) <= _NAMED else f"{few}, …"


_NAMED = 8
