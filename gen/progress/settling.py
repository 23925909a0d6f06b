"""One value for one quantity: an indicator that repeats a table is printed from the table.

The table stands where it was handed in and lacks no figure. Else what the indicator says stands, for the table's total
as well; where it says nothing, what the table has.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from gen.domain.counting import counted
from gen.domain.programme import CountedIn
from gen.domain.tables import AgencyTables, IndicatorRow, PublicityRow
from gen.domain.values import NOT_REPORTED, Value
from gen.progress import sheets
from gen.progress.knowledge import ProgrammeForFigures


def settled(tables: AgencyTables, programme: ProgrammeForFigures) -> AgencyTables:
    """Return an agency's tables with one value for each quantity that stands in two of them.

    They are settled before several agencies are added up, so that the sums agree as well.
    """
    repeated = {one.code: one.counted_in for one in programme.indicators if one.counted_in is not None}
    rows = {row.code: row for row in tables.indicators}
    changed = {code: row for code, row in _settled_rows(repeated, rows, tables) if row is not rows.get(code)}
    if changed:
        tables = replace(tables, indicators=tuple(changed.get(row.code, row) for row in tables.indicators))
    publicity = tuple(_stood_in(row, repeated.items(), rows) for row in tables.publicity)
    return replace(tables, publicity=publicity) if publicity != tables.publicity else tables


def settled_total(tables: AgencyTables, programme: ProgrammeForFigures, place: CountedIn) -> Value:
    """Return the total of a table's column (the number of its rows), as the indicator that repeats it has it."""
    said = total_said(tables, programme, place)
    return counted(tables, place) if said.missing else said


def total_said(tables: AgencyTables, programme: ProgrammeForFigures, place: CountedIn) -> Value:
    """Return what the indicator says that repeats a total; not reported if there is none, or where it is silent."""
    code = next((one.code for one in programme.indicators if one.counted_in == place), None)
    return next((row.value for row in tables.indicators if row.code == code), NOT_REPORTED)


def _settled_rows(
    repeated: dict[str, CountedIn], rows: dict[str, IndicatorRow], tables: AgencyTables
) -> Iterator[tuple[str, IndicatorRow]]:
    for code, place in repeated.items():
        row = rows.get(code)
        if row is not None:
            yield code, _from_table(row, counted(tables, place))


def _from_table(row: IndicatorRow, sum_: Value) -> IndicatorRow:
    """Return the indicator with the table's sum, unless that lacks something which the indicator knows."""
    if sum_.missing or sum_.number == row.value.number:
        return row
    if sum_.lacking and not row.value.missing:
        return row
    return replace(row, value=sum_)


def _stood_in(
    row: PublicityRow, repeated: Iterable[tuple[str, CountedIn]], rows: dict[str, IndicatorRow]
) -> PublicityRow:
    """Return a row without its figure with that of the indicator which repeats this row alone."""
    if not row.quantity.missing:
        return row
    wanted = CountedIn(sheets.PUBLICITY, "quantity", (row.form,))
    code = next((code for code, place in repeated if place == wanted), None)
    given = rows[code].value if code in rows else NOT_REPORTED
    return row if given.missing else replace(row, quantity=given)
