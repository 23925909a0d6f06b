"""Read a text of tables in each of its formats: one function per format; no function is ever removed."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from gen.domain.values import Source
from gen.intake.packed_tables.cells import Cell
from gen.intake.packed_tables.columns import FIRST_COLUMNS, NAME
from gen.intake.packed_tables.escapes import unescaped

Lines: TypeAlias = dict[str, list[list[str]]]
"""What stands after each first word, line by line."""


class Stored(Struct, frozen=True):
    """A text taken apart: its lines by their first word, the columns of each table, and how places are read."""

    said: Mapping[str, Sequence[Sequence[str]]]
    columns: Mapping[str, Sequence[str]]
    cell: Cell


def taken_apart(number: int, text: str) -> Stored:
    """Take apart a text in the format with this number; raises ValueError or LookupError where it is damaged."""
    return _FORMATS[number](_by_word(text.strip("\n").split("\n")))


def _by_word(lines: Sequence[str]) -> Lines:
    said: Lines = {}
    for line in lines:
        word, *cells = line.split("\t")
        said.setdefault(word, []).append(cells)
    return said


def _first(said: Lines) -> Stored:
    """Format 1: agency, year and day in the first line, columns by their order, each cell with its sheet's name."""
    ((agency, year, day),) = said.pop(f"{NAME}1")
    files = [(unescaped(path), sha256) for path, sha256 in said.pop("file", [])]

    def cell(text: str) -> Source:
        number, sheet, address = text.split(":")
        path, sha256 = files[int(number)]
        return Source(path, sheet, address, sha256)

    return Stored(said | {"agency": [[agency]], "year": [[year]], "as_of": [[day]]}, FIRST_COLUMNS, cell)


def _second(said: Lines) -> Stored:
    """Format 2: a line for each, the names of columns before their rows, each cell with the number of its sheet."""
    del said[f"{NAME}2"]
    files = [(unescaped(path), sha256) for path, sha256 in said.pop("file", [])]
    sheets = [(*files[int(file)], unescaped(name)) for file, name in said.pop("sheet", [])]
    columns = {table: names for table, *names in said.pop("columns", [])}
    if any(len(set(names)) < len(names) for names in columns.values()):
        raise ValueError(columns)

    def cell(text: str) -> Source:
        number, address = text.split(":")
        path, sha256, sheet = sheets[int(number)]
        return Source(path, sheet, address, sha256)

    return Stored(said, columns, cell)


_FORMATS: Mapping[int, Callable[[Lines], Stored]] = {1: _first, 2: _second}
