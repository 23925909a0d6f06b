"""The tables that a programme declares itself: their rows of several agencies, and what their columns add up to.

Where rows go by a code or a choice (the first column), the rows of one name are added up. Else each row is one of its
own, as a class held is, and they follow one another. A measure (per cent, an index that is given) is never added.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from gen.domain.schema import ColumnKind
from gen.domain.sums import Sum
from gen.domain.tables import AgencyTables, OwnCell, OwnRow, OwnTable
from gen.domain.values import NOT_REPORTED, Value

_NAMING = frozenset({ColumnKind.CODE, ColumnKind.CHOICE})
Named = tuple[str, OwnTable | None]
"""A table of an agency with the agency's id; None where it was not handed in."""


def goes_by_name(table: OwnTable) -> bool:
    """Tell whether rows of one name in the tables of several agencies are one row of their sum."""
    return table.columns[0][1] in _NAMING


def totals_of_table(table: OwnTable) -> Mapping[str, Value]:
    """Return the sums of the columns that can be added, by their keys."""
    return {key: _sum_of(table, place) for place, (key, kind) in enumerate(table.columns) if kind.is_added}


def _sum_of(table: OwnTable, place: int) -> Value:
    result = Sum()
    for row in table.rows:
        result.add(str(row.cells[0] or ""), _number(row.cells[place]))
    return result.value()


def merge_own(parts: Sequence[AgencyTables]) -> tuple[OwnTable, ...]:
    """Add up these tables over several agencies; an agency that did not hand one in is lacking in its sums."""
    first = {table.key: table for part in reversed(parts) for table in part.own}
    keys = dict.fromkeys(table.key for part in parts for table in part.own)
    return tuple(_merged(first[key], [(part, part.own_table(key)) for part in parts]) for key in keys)


def _merged(first: OwnTable, parts: Sequence[tuple[AgencyTables, OwnTable | None]]) -> OwnTable:
    tables = [table for _part, table in parts if table is not None and table.columns == first.columns]
    if not goes_by_name(first):
        return replace(first, rows=tuple(row for table in tables for row in table.rows))
    names = dict.fromkeys(row.cells[0] for table in tables for row in table.rows)
    return replace(first, rows=tuple(_added(first, name, parts) for name in names))


def _added(first: OwnTable, name: OwnCell, parts: Sequence[tuple[AgencyTables, OwnTable | None]]) -> OwnRow:
    """Add up the rows of one name; what was not handed in names the agency."""
    rows = [(part, _rows_named(table, name) if table else None) for part, table in parts]
    return OwnRow(tuple(_cell(kind, place, rows) for place, (_key, kind) in enumerate(first.columns)))


def _rows_named(table: OwnTable, name: OwnCell) -> tuple[OwnRow, ...]:
    return tuple(row for row in table.rows if row.cells[0] == name)


def _cell(kind: ColumnKind, place: int, rows: Sequence[tuple[AgencyTables, tuple[OwnRow, ...] | None]]) -> OwnCell:
    if not kind.is_added:
        return _in_common(kind, [row.cells[place] for _part, own in rows for row in own or ()], len(rows))
    result = Sum()
    for part, own in rows:
        for unit in (part.members or (part.agency_id,)) if own is None else ():
            result.add(unit, NOT_REPORTED)
        for row in own or ():
            result.add(part.agency_id, _number(row.cells[place]))
    return result.value()


def _in_common(kind: ColumnKind, found: Sequence[OwnCell], parts: int) -> OwnCell:
    """Return what is not added up: words that all have; a rate, a day or a mark of one agency is not that of many."""
    is_word = not kind.is_number and not kind.is_day and kind is not ColumnKind.FLAG
    if len(found) == 1 == parts or (is_word and len(set(found)) == 1):
        return found[0]
    if kind.is_number:
        return NOT_REPORTED
    return "" if is_word else None


def _number(cell: OwnCell) -> Value:
    return cell if isinstance(cell, Value) else NOT_REPORTED


def bare_table(table: OwnTable) -> OwnTable:
    """Return what a sum of thousands needs of a table: rows that go by a name, without the cells they came from."""
    rows = table.rows if goes_by_name(table) else ()
    return replace(table, rows=tuple(OwnRow(tuple(_bare(row.cells))) for row in rows))


def _bare(cells: Iterable[OwnCell]) -> Iterable[OwnCell]:
    return (replace(cell, source=None, parts=()) if isinstance(cell, Value) else cell for cell in cells)
