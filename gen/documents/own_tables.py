"""The tables that a programme declares itself, as templates print them: ``own.KEY.rows``, ``.totals``, ``.agencies``.

Rows and sums are given by the keys of the columns, each cell as it is printed: “…” for what was not reported.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from gen.documents.request import DocumentRequest
from gen.domain.schema import Schema, Sheet
from gen.domain.tables import AgencyTables, OwnCell, OwnTable
from gen.domain.values import Value
from gen.progress.model import SeriesProgress, YearProgress
from gen.progress.nation_model import NationProgress, NationSeries, UnitProgress
from gen.progress.own import totals_of_table
from gen.vietnamese import MISSING, cited_date, number

Printed = Mapping[str, str]
"""Cells as they are printed, by the keys of their columns."""
_MARK = "x"
_AGENCY = "agency"


class OwnView(Struct, frozen=True):
    """A table: its name, its unit, its rows; the sums of its columns, over all agencies and agency by agency.

    ``agencies`` is empty but in the report on all; each has the name of the agency as ``agency``. ``empty`` says why
    there are no rows: nothing occurred, or nothing was reported.
    """

    name: str
    unit: str
    rows: tuple[Printed, ...]
    totals: Printed
    agencies: tuple[Printed, ...]
    empty: str


def own_views(request: DocumentRequest) -> Mapping[str, OwnView]:
    """Return the tables of the programme by their keys; without rows where the document rests on no figures."""
    sheets = request.programme.schema.own_sheets
    return {sheet.key: _view(sheet, _tables_of(request), _units_of(request)) for sheet in sheets} if sheets else {}


def own_fields(schema: Schema) -> Mapping[str, object]:
    """Return the tree of the names that templates of a programme may use below ``own``."""
    printed: Mapping[str, object] = {}
    found: dict[str, object] = {}
    for sheet in schema.own_sheets:
        cells = dict.fromkeys((column.key for column in sheet.columns), printed)
        plain = dict.fromkeys(("name", "unit", "empty"), printed)
        found[sheet.key] = {
            **plain,
            "rows": {"[]": cells},
            "totals": cells,
            "agencies": {"[]": cells | {_AGENCY: printed}},
        }
    return found


def _tables_of(request: DocumentRequest) -> AgencyTables | None:
    match request.progress:
        case YearProgress(tables=tables):
            return tables
        case NationProgress(whole=whole):
            return whole.tables
        case SeriesProgress(latest=latest):
            return latest.tables
        case NationSeries(series=series):
            return series.latest.tables
        case _:
            return None


def _units_of(request: DocumentRequest) -> tuple[UnitProgress, ...]:
    match request.progress:
        case NationProgress(units=units):
            return units
        case NationSeries(by_year=by_year):
            return by_year[-1].units
        case _:
            return ()


def _view(sheet: Sheet, tables: AgencyTables | None, units: tuple[UnitProgress, ...]) -> OwnView:
    table = tables.own_table(sheet.key) if tables is not None else None
    return OwnView(
        name=sheet.name,
        unit=sheet.unit,
        rows=tuple(_rows(sheet, table)),
        totals=_printed_totals(sheet, table),
        agencies=tuple(_of_unit(sheet, unit) for unit in units),
        empty="Không phát sinh" if table is not None else MISSING,
    )


def _of_unit(sheet: Sheet, unit: UnitProgress) -> Printed:
    return {**_printed_totals(sheet, unit.progress.tables.own_table(sheet.key)), _AGENCY: unit.unit.name}


def _rows(sheet: Sheet, table: OwnTable | None) -> Iterator[Printed]:
    for row in table.rows if table else ():
        cells = table.cells_of(row) if table else {}
        yield {column.key: _printed(cells.get(column.key)) for column in sheet.columns}


def _printed_totals(sheet: Sheet, table: OwnTable | None) -> Printed:
    """Return the sums of the columns, “…” where nothing was reported, "" in a column that is not added up."""
    sums = totals_of_table(table) if table else {}
    missing = {column.key: MISSING if column.kind.is_added else "" for column in sheet.columns}
    return missing | {key: number(value) for key, value in sums.items() if key in missing}


def _printed(cell: OwnCell) -> str:
    match cell:
        case Value():
            return number(cell)
        case bool():
            return _MARK if cell else ""
        case str():
            return cell
        case None:
            return MISSING
        case _:
            return cited_date(cell)
