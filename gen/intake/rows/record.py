"""One row read, and a table of them: what the checks, the typed tables and the form know of a sheet."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from msgspec import Struct, field

from gen.domain.location import TableLocation
from gen.domain.schema import Sheet
from gen.domain.values import Source, Value
from gen.intake.cells.raw import column_letters
from gen.intake.raw import RawSheet
from gen.intake.rows.headings import Heading


class Record(Struct):
    """One row: texts, numbers, days and flags by the key of their column; ``number`` is the row as Excel shows it.

    ``textual_days`` are the columns whose date was typed as text, ``unreadable`` those whose cell could not be read.
    """

    number: int
    texts: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, Value] = field(default_factory=dict)
    days: dict[str, date | None] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    textual_days: frozenset[str] = frozenset()
    unreadable: frozenset[str] = frozenset()


class Total(Struct):
    """A row of totals: ``blocks`` are the rows it may be the total of, ``counts`` how many its words say (“03 lớp”).

    ``cumulative`` says that it may count on from earlier years.
    """

    record: Record
    blocks: tuple[tuple[Record, ...], ...] = ()
    counts: tuple[tuple[int, str], ...] = ()
    cumulative: bool = False


class AgencyTable(Struct):
    """The rows of one table of one agency; ``totals`` are rows of totals, kept apart from the ``records``."""

    sheet: Sheet
    raw: RawSheet
    heading: Heading
    records: list[Record] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    none_this_year: bool = False
    letters: Mapping[str, str] = field(default_factory=dict)  # worked out when the table is made

    def __post_init__(self) -> None:
        self.letters = _letters_of(self.heading)

    @property
    def filled(self) -> tuple[Record, ...]:
        """All rows that hold something of the table, those of totals after the others."""
        return (*self.records, *(total.record for total in self.totals))

    def at(self, record: Record, key: str) -> TableLocation:
        """Return the place of a cell; where the column is missing, of the first cell of the row."""
        return self.raw.at(record.number, self.heading.columns.get(key, 0))

    def source(self, record: Record, key: str) -> Source:
        """Return the cell as the source of a figure or text."""
        cell = f"{self.letters.get(key, 'A')}{record.number}"
        return Source(self.raw.file.path, self.raw.name, cell, self.raw.file.sha256)


@lru_cache(maxsize=64)
def _letters_of(heading: Heading) -> Mapping[str, str]:
    """Return the letters of the columns by their keys, for all tables under one heading."""
    return {key: column_letters(index) for key, index in heading.columns.items()}
