"""Writing the tables of an agency as text, column by column."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias

from msgspec import Struct, field

from gen.domain.schema import Schema
from gen.domain.tables import AgencyTables, TaskStatus
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.intake.packed_tables.columns import FORMAT, NAME, ROWS, columns_of, not_asked_for
from gen.intake.packed_tables.escapes import escaped, is_special
from gen.intake.packed_tables.own import own_lines


class _Places(Struct):
    """The files and sheets that cells are in, by number: a hash is written once, not with every cell."""

    files: dict[tuple[str, str], int] = field(default_factory=dict)
    sheets: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def cell(self, source: Source | None) -> str:
        """Write a cell."""
        if source is None:
            return ""
        sheet = (source.file, source.sheet, source.sha256)
        number = self.sheets.get(sheet)
        if number is None:
            self.files.setdefault((source.file, source.sha256), len(self.files))
            number = self.sheets[sheet] = str(len(self.sheets))
        return f"{number}:{source.cell}"

    def value(self, value: Value) -> str:
        """Write a value."""
        if value is NOT_REPORTED:
            return ""
        text = "" if value.number is None else str(value.number)
        if value.estimated:
            text += "~"
        if value.source is not None:
            text += f"@{self.cell(value.source)}"
        elif value.parts:
            text += f"@{';'.join(map(self.cell, value.parts))}"
        if value.lacking:
            text += f"|{','.join(value.lacking)}"
        return text

    def lines(self) -> Iterator[str]:
        """Write the files and sheets."""
        for path, sha256 in self.files:
            yield f"file\t{escaped(path)}\t{sha256}"
        for path, sheet, sha256 in self.sheets:
            yield f"sheet\t{self.files[path, sha256]}\t{escaped(sheet)}"


Writer: TypeAlias = Callable[[_Places, Sequence[Any]], Iterable[str]]
"""Writes the cells of one column."""


def pack_tables(tables: AgencyTables, schema: Schema, kinds: Mapping[str, type] = ROWS) -> str:
    """Write the tables as text; ``kinds`` are the tables carried, each with the class of its rows."""
    places, not_asked = _Places(), not_asked_for(schema, tables.year)
    rows = []
    for name, kind in kinds.items():
        if (name in tables.absent or name in not_asked) and not getattr(tables, name):
            continue
        heading, writers, cells_of = _written(kind)
        rows.append(f"columns\t{name}\t{heading}")
        # By column, not by row: what holds for all its cells is then looked at once.
        columns = zip(*map(cells_of, getattr(tables, name)), strict=True)
        texts = [write(places, column) for write, column in zip(writers, columns, strict=False)]
        rows += ["\t".join((name, *cells)) for cells in zip(*texts, strict=True)]
    for table in tables.own:
        rows += own_lines(table, places.value, places.cell)
    return "\n".join([f"{NAME}{FORMAT}", *_head(tables), *places.lines(), *rows])


def _head(tables: AgencyTables) -> Iterator[str]:
    yield f"agency\t{tables.agency_id}"
    yield f"year\t{tables.year}"
    if tables.of_period:
        yield f"period_of\t{tables.of_period}"
    if tables.as_of is not None:
        yield f"as_of\t{tables.as_of}"
    yield from (f"input\t{escaped(file.path)}\t{file.sha256}" for file in tables.files)
    yield from (f"absent\t{name}" for name in tables.absent)
    yield from (f"member\t{name}" for name in tables.members)
    yield from (f"lacking\t{table}\t{agency}" for table, agency in tables.lacking)


@cache
def _written(kind: type) -> tuple[str, list[Writer], Callable[[Any], tuple[Any, ...]]]:
    """Return the names of the columns of a table, what writes each, and what takes the cells of all from a row."""
    columns = columns_of(kind)
    names = [column.name for column in columns]
    return "\t".join(names), [_WRITERS[column.type] for column in columns], attrgetter(*names)


def _write_texts(_places: _Places, column: Sequence[str]) -> Iterable[str]:
    return map(escaped, column) if is_special("".join(column)) else column


def _write_days(_places: _Places, column: Sequence[date | None]) -> Iterable[str]:
    return ["" if day is None else day.isoformat() for day in column]


_WRITERS: Mapping[Any, Writer] = {
    str: _write_texts,
    bool: lambda _places, column: ["1" if yes else "" for yes in column],
    Value: lambda places, column: map(places.value, column),
    date | None: _write_days,
    TaskStatus | None: lambda _places, column: [status or "" for status in column],
    Source | None: lambda places, column: map(places.cell, column),
}
