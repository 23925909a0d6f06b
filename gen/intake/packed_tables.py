"""The tables a document carries: what its agency reported, as text in its record, so that nobody types it again.

One line a row, tabs between fields, in the order of the fields of ``gen.domain.tables``; the first is the table's name.
A value is ``number~@file:sheet:cell`` (``~`` marks an estimate, nothing before ``@`` what was not reported), a computed
one has all its cells, ``;`` between them, and after ``|`` the names of what it lacks. Who filled in the form, and their
telephone, are not carried: documents travel further than workbooks.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias, get_type_hints

from gen.domain.errors import DocumentError
from gen.domain.tables import (
    AgencyTables,
    BudgetRow,
    IndicatorRow,
    InputFile,
    InstrumentRow,
    ParagraphRow,
    PublicityRow,
    TaskRow,
    TaskStatus,
    TrainingRow,
)
from gen.domain.typed_numbers import exact, whole
from gen.domain.values import NOT_REPORTED, Source, Value
from gen.messages import _

ROWS: Mapping[str, type] = {
    "indicators": IndicatorRow,
    "tasks": TaskRow,
    "trainings": TrainingRow,
    "instruments": InstrumentRow,
    "publicity": PublicityRow,
    "budget": BudgetRow,
    "paragraphs": ParagraphRow,
}
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_ESCAPED = {"\\": "\\", "t": "\t", "n": "\n", "r": "\r"}
_FORMAT = "gen.tables.1"


@dataclass
class _Files:
    """The files that cells are in, by number: a hash is written once, not with every cell."""

    numbers: dict[tuple[str, str], str] = field(default_factory=dict)

    def cell(self, source: Source | None) -> str:
        """Write a cell."""
        if source is None:
            return ""
        file = (source.file, source.sha256)
        number = self.numbers.get(file)
        if number is None:
            number = self.numbers[file] = str(len(self.numbers))
        return f"{number}:{source.sheet}:{source.cell}"

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


Writer: TypeAlias = Callable[[_Files, Sequence[Any]], Iterable[str]]
"""Writes the cells of one column."""


def pack_tables(tables: AgencyTables) -> str:
    """Write the tables as text."""
    files = _Files()
    rows = []
    for name, kind in ROWS.items():
        writers, cells_of = _written(kind)
        # By column, not by row: what holds for all its cells is then looked at once.
        columns = zip(*map(cells_of, getattr(tables, name)), strict=True)
        texts = [write(files, column) for write, column in zip(writers, columns, strict=False)]
        rows += ["\t".join((name, *cells)) for cells in zip(*texts, strict=True)]
    head = [f"{_FORMAT}\t{tables.agency_id}\t{tables.year}\t{tables.as_of or ''}"]
    head += [f"file\t{_escaped(path)}\t{sha256}" for path, sha256 in files.numbers]
    head += [f"input\t{_escaped(file.path)}\t{file.sha256}" for file in tables.files]
    head += [f"absent\t{name}" for name in tables.absent]
    head += [f"member\t{name}" for name in tables.members]
    head += [f"lacking\t{table}\t{agency}" for table, agency in tables.lacking]
    return "\n".join([*head, *rows])


def unpack_tables(text: str) -> AgencyTables:
    """Read tables back. Raises DocumentError for a text that is none, or of a newer form."""
    try:
        return _unpack(text)
    except (ValueError, LookupError, RuntimeError) as error:
        raise DocumentError(_("Phần số liệu đi kèm văn bản bị hỏng.")) from error


def _unpack(text: str) -> AgencyTables:
    lines = [line.split("\t") for line in text.strip("\n").split("\n")]
    kind, agency, year, as_of = lines[0]
    if kind != _FORMAT:
        raise ValueError(kind)
    told: dict[str, list[list[str]]] = {}
    for line in lines[1:]:
        told.setdefault(line[0], []).append(line[1:])
    files = [(_unescaped(path), sha256) for path, sha256 in told.get("file", [])]
    rows = {name: tuple(_row(kind, line, files) for line in told.get(name, [])) for name, kind in ROWS.items()}
    return AgencyTables(
        agency_id=agency,
        year=_whole(year),
        as_of=_read_day(as_of),
        files=tuple(InputFile(_unescaped(path), sha256) for path, sha256 in told.get("input", [])),
        absent=tuple(name for (name,) in told.get("absent", [])),
        members=tuple(name for (name,) in told.get("member", [])),
        lacking=tuple((table, name) for table, name in told.get("lacking", [])),
        **rows,  # type: ignore[arg-type]
    )


def _row(kind: type, texts: list[str], files: list[tuple[str, str]]) -> Any:
    pairs = zip(_columns(kind), texts, strict=True)
    return kind(**{name: _READERS[type_](text, files) for (name, type_), text in pairs})


@cache
def _columns(kind: type) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((one.name, hints[one.name]) for one in fields(kind))


@cache
def _written(kind: type) -> tuple[list[Writer], Callable[[Any], tuple[Any, ...]]]:
    """Return what writes each column of a table, and what takes the cells of all columns from a row."""
    columns = _columns(kind)
    return [_WRITERS[type_] for _name, type_ in columns], attrgetter(*(name for name, _type in columns))


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES) if _is_special(text) else text


def _is_special(text: str) -> bool:
    return "\\" in text or "\t" in text or "\n" in text or "\r" in text


def _write_texts(_files: _Files, column: Sequence[str]) -> Iterable[str]:
    return map(_escaped, column) if _is_special("".join(column)) else column


def _write_days(_files: _Files, column: Sequence[date | None]) -> Iterable[str]:
    return ["" if day is None else day.isoformat() for day in column]


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    letters = iter(text)
    return "".join(_ESCAPED[next(letters)] if letter == "\\" else letter for letter in letters)


def _read_day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _read_cell(text: str, files: list[tuple[str, str]]) -> Source:
    number, sheet, cell = text.split(":")
    path, sha256 = files[_whole(number)]
    return Source(path, sheet, cell, sha256)


def _read_value(text: str, files: list[tuple[str, str]]) -> Value:
    rest, _bar, lacking = text.partition("|")
    written, _at, cells = rest.partition("@")
    number = written.removesuffix("~")
    sources = tuple(_read_cell(cell, files) for cell in cells.split(";")) if cells else ()
    return Value(
        number=_exact(number) if number else None,
        estimated=written.endswith("~"),
        source=sources[0] if len(sources) == 1 else None,
        parts=sources if len(sources) > 1 else (),
        lacking=tuple(lacking.split(",")) if lacking else (),
    )


def _whole(text: str) -> int:
    found = whole(text)
    if found is None:
        raise ValueError(text)
    return found


def _exact(text: str) -> Decimal:
    """Return a figure; ValueError for one that no form would have let in: endless, infinite, negative."""
    found = exact(text)
    if found is None or found < 0:
        raise ValueError(text)
    return found


_WRITERS: Mapping[Any, Writer] = {
    str: _write_texts,
    bool: lambda _files, column: ["1" if yes else "" for yes in column],
    Value: lambda files, column: map(files.value, column),
    date | None: _write_days,
    TaskStatus | None: lambda _files, column: [status or "" for status in column],
    Source | None: lambda files, column: map(files.cell, column),
}
_READERS: Mapping[Any, Callable[[str, list[tuple[str, str]]], Any]] = {
    str: lambda text, _files: _unescaped(text),
    bool: lambda text, _files: bool(text),
    Value: _read_value,
    date | None: lambda text, _files: _read_day(text),
    TaskStatus | None: lambda text, _files: TaskStatus(text) if text else None,
    Source | None: lambda text, files: _read_cell(text, files) if text else None,
}
