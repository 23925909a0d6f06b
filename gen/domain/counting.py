"""What a table adds up to: its rows, or the sum of a column."""

from collections.abc import Iterator
from decimal import Decimal

from gen.domain.programme import CountedIn
from gen.domain.sums import total
from gen.domain.tables import AgencyTables
from gen.domain.values import NOT_REPORTED, Value

Named = tuple[str, Value]


def counted(tables: AgencyTables, place: CountedIn) -> Value:
    """Return what a table adds up to; not reported where it was not handed in, lacking what a row lacks."""
    if place.table in tables.absent:
        return NOT_REPORTED
    lacking = tuple(unit for name, unit in tables.lacking if name == place.table)
    named = list(_named(tables, place))
    if place.column:
        return total([*named, *((unit, NOT_REPORTED) for unit in lacking)])
    cells = tuple(cell for _name, value in named for cell in value.cells)
    return Value(Decimal(len(named)), parts=cells, lacking=lacking)


def _named(tables: AgencyTables, place: CountedIn) -> Iterator[Named]:
    """Yield the rows that count: each under its name, with its figure or, where rows are counted, its cell."""
    for row in getattr(tables, place.table):
        key = _key_of(row)
        if not place.rows or key in place.rows:
            yield key, getattr(row, place.column) if place.column else Value(Decimal(1), source=row.source)


def _key_of(row: object) -> str:
    return str(next(getattr(row, name) for name in ("form", "funding", "symbol", "name") if hasattr(row, name)))
