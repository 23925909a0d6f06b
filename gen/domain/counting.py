"""What a table adds up to: its rows, or the sum of a column."""

from collections.abc import Callable
from decimal import Decimal
from operator import attrgetter
from typing import Any

from gen.domain.programme import CountedIn
from gen.domain.sums import total
from gen.domain.tables import AgencyTables
from gen.domain.values import NOT_REPORTED, Value


def counted(tables: AgencyTables, place: CountedIn) -> Value:
    """Return what a table adds up to; not reported where it was not handed in, lacking what a row lacks."""
    if tables.lacks(place.table):
        return NOT_REPORTED
    lacking = tuple(unit for name, unit in tables.lacking if name == place.table) if tables.lacking else ()
    rows, key_of = getattr(tables, place.table), _KEYS[place.table]
    if place.rows:
        rows = [row for row in rows if key_of(row) in place.rows]
    if not place.column:
        cells = tuple([row.source for row in rows if row.source is not None])
        return Value(Decimal(len(rows)), parts=cells, lacking=lacking)
    named = [(key_of(row), getattr(row, place.column)) for row in rows]
    return total([*named, *[(unit, NOT_REPORTED) for unit in lacking]])


_KEYS: dict[str, Callable[[Any], str]] = {
    "trainings": attrgetter("name"),
    "instruments": attrgetter("symbol"),
    "publicity": attrgetter("form"),
    "budget": attrgetter("funding"),
}
"""What the rows of a table that is counted go by."""
