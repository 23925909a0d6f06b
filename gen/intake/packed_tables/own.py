"""The tables that a programme declares itself, in the text that documents carry: each column with its kind.

A text tells itself what the columns are, so that a document is read back whatever has become of the programme's tables.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import starmap

from gen.domain.schema import ColumnKind
from gen.domain.tables import OwnCell, OwnRow, OwnTable
from gen.domain.values import Source, Value
from gen.intake.packed_tables.cells import READERS, Cell
from gen.intake.packed_tables.escapes import escaped
from gen.intake.packed_tables.formats import Stored

OWN = "own."
"""What the first word of each row of such a table begins with: no other word of the text does."""
_KIND = ":"
_SOURCE = "source"


def own_lines(table: OwnTable, value: Callable[[Value], str], cell: Callable[[Source | None], str]) -> Iterator[str]:
    """Write a table: a line for its columns, one for each row; ``value`` and ``cell`` write figures and places."""
    word = f"{OWN}{table.key}"
    yield "\t".join(("columns", word, *(f"{key}{_KIND}{kind}" for key, kind in table.columns), _SOURCE))
    for row in table.rows:
        yield "\t".join((word, *(_written(one, value) for one in row.cells), cell(row.source)))


def _written(one: OwnCell, value: Callable[[Value], str]) -> str:
    match one:
        case Value():
            return value(one)
        case bool():
            return "1" if one else ""
        case date():
            return one.isoformat()
        case _:
            return escaped(one or "")


def read_own(stored: Stored) -> tuple[OwnTable, ...]:
    """Read these tables back; ValueError where one is damaged."""
    return tuple(
        _read(word.removeprefix(OWN), names, stored.said.get(word, ()), stored.cell)
        for word, names in stored.columns.items()
        if word.startswith(OWN)
    )


def _read(key: str, names: Sequence[str], lines: Sequence[Sequence[str]], cell: Cell) -> OwnTable:
    columns = tuple((name, ColumnKind(kind)) for name, _mark, kind in (each.partition(_KIND) for each in names[:-1]))
    if any(len(line) != len(names) for line in lines) or names[-1:] != [_SOURCE]:
        raise ValueError(key)
    texts = list(zip(*lines, strict=True)) or [()] * len(names)
    read = [READERS[_type_of(kind)](column, cell) for (_name, kind), column in zip(columns, texts, strict=False)]
    sources = READERS[Source | None](texts[-1], cell)
    return OwnTable(key, columns, tuple(starmap(OwnRow, zip(zip(*read, strict=True), sources, strict=True))))


def _type_of(kind: ColumnKind) -> object:
    if kind.is_number:
        return Value
    if kind.is_day:
        return date | None
    return bool if kind is ColumnKind.FLAG else str
