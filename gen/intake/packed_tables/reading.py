"""Reading tables back from their text, whichever version wrote it; what this one does not know is kept aside."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any

from msgspec import Struct

from gen.domain.errors import DocumentError, NewerDocument
from gen.domain.schema import Schema
from gen.domain.tables import AgencyTables, InputFile
from gen.domain.typed_numbers import whole
from gen.intake.packed_tables.cells import READERS, Cell, read_day
from gen.intake.packed_tables.columns import FORMAT, NAME, ROWS, columns_of, not_asked_for
from gen.intake.packed_tables.escapes import unescaped
from gen.intake.packed_tables.formats import Stored, taken_apart
from gen.intake.packed_tables.own import OWN, read_own
from gen.messages import _
from gen.messages.versions import newer


class KeptAside(Struct, frozen=True):
    """What a text carries that this version does not know.

    It is a column of a table (``texts`` are its cells as stored), or, where ``column`` is "", lines that begin with an
    unknown word.
    """

    table: str
    column: str
    texts: tuple[str, ...]

    @property
    def filled(self) -> int:
        """How many of its cells or lines say anything."""
        return sum(map(bool, self.texts))


class Unpacked(Struct, frozen=True):
    """The tables as this version knows them, and what else the text carries."""

    tables: AgencyTables
    aside: tuple[KeptAside, ...] = ()


def unpack_tables(text: str, schema: Schema, file: str = "", kinds: Mapping[str, type] = ROWS) -> Unpacked:
    """Read tables back; a column that the text lacks has its default, a table that it does not speak of is absent.

    Raises DocumentError for a text that is not one, NewerDocument for one in a later format; ``file`` is named then.
    """
    try:
        number = _format_of(text)
        if number <= FORMAT:
            return _unpacked(taken_apart(number, text), schema, kinds)
    except (ValueError, LookupError, ArithmeticError, RuntimeError) as error:
        raise DocumentError(_("Phần số liệu đi kèm văn bản bị hỏng.")) from error
    raise NewerDocument(newer(file, number, FORMAT))


def _format_of(text: str) -> int:
    name, number = text[: len(NAME)], text[len(NAME) :].split("\n", 1)[0].split("\t", 1)[0]
    found = whole(number)
    if name != NAME or found is None:
        raise ValueError(number)
    return found


def _year(text: str) -> int:
    found = whole(text)
    if found is None:
        raise ValueError(text)
    return found


def _unpacked(stored: Stored, schema: Schema, kinds: Mapping[str, type]) -> Unpacked:
    rows: dict[str, Any] = {
        name: _rows(kind, stored.columns.get(name, ()), stored.said.get(name, ()), stored.cell)
        for name, kind in kinds.items()
    }
    declared = [name for (name,) in stored.said.get("absent", ())]
    year = _year(_only(stored, "year"))
    own = read_own(stored)
    asked = (kinds.keys() - not_asked_for(schema, year)) | {sheet.key for sheet in schema.own_sheets}
    spoken = {*stored.columns, *declared, *(table.key for table in own)}
    unspoken = [name for name in (*kinds, *_own_keys(schema, year)) if name not in spoken]
    tables = AgencyTables(
        agency_id=_only(stored, "agency"),
        year=year,
        as_of=read_day(_only(stored, "as_of")) if "as_of" in stored.said else None,
        of_period=_only(stored, "period_of") if "period_of" in stored.said else "",
        files=tuple(InputFile(unescaped(path), sha256) for path, sha256 in stored.said.get("input", ())),
        absent=tuple(name for name in (*declared, *unspoken) if name in asked),
        members=tuple(name for (name,) in stored.said.get("member", ())),
        lacking=tuple((table, name) for table, name in stored.said.get("lacking", ()) if table in asked),
        own=own,
        not_asked=schema.not_asked,
        **rows,
    )
    return Unpacked(tables, (*_unknown_columns(stored, kinds), *_unknown_words(stored, kinds)))


def _own_keys(schema: Schema, year: int) -> Iterator[str]:
    """Yield the keys of the tables that the programme declares itself and every report of the year has."""
    return (sheet.key for sheet in schema.own_sheets if not sheet.optional and sheet.is_of(year))


def _only(stored: Stored, word: str) -> str:
    ((text,),) = stored.said[word]
    return text


def _rows(kind: type, names: Sequence[str], lines: Sequence[Sequence[str]], cell: Cell) -> tuple[Any, ...]:
    cells = _by_column(names, lines)
    columns = [
        READERS[column.type](cells[column.name], cell) if column.name in cells else repeat(column.default, len(lines))
        for column in columns_of(kind)
    ]
    return tuple(map(kind, *columns))


def _by_column(names: Sequence[str], lines: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return the cells of each column; ValueError where a row has not as many cells as there are columns."""
    columns = zip(*lines, strict=True) if lines else repeat((), len(names))
    return dict(zip(names, columns, strict=True))


def _unknown_columns(stored: Stored, kinds: Mapping[str, type]) -> Iterator[KeptAside]:
    for table, names in stored.columns.items():
        if table.startswith(OWN):
            continue
        known = {column.name for column in columns_of(kinds[table])} if table in kinds else set(names)
        cells = _by_column(names, stored.said.get(table, ()))
        yield from (KeptAside(table, name, cells[name]) for name in names if name not in known)


def _unknown_words(stored: Stored, kinds: Mapping[str, type]) -> Iterator[KeptAside]:
    for word, lines in stored.said.items():
        if word not in kinds and word not in _WORDS and not word.startswith(OWN):
            yield KeptAside(word, "", tuple("\t".join(cells) for cells in lines))


_WORDS = frozenset({"agency", "year", "period_of", "as_of", "input", "absent", "member", "lacking"})
