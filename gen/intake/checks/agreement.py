"""The same figure in two tables must be the same: indicators that repeat what another table counts."""

from collections.abc import Iterable, Iterator

from gen.domain.counting import counted
from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.programme import Indicator
from gen.domain.schema import Schema
from gen.domain.tables import AgencyTables
from gen.domain.values import Source
from gen.intake.cells.digits import plain
from gen.intake.findings import figures as figure_findings


def check_agreement(tables: AgencyTables, indicators: Iterable[Indicator], schema: Schema) -> Iterator[Diagnostic]:
    """Yield indicators that are not what their table adds up to; one not handed in, or with gaps, proves nothing."""
    rows = {row.code: row for row in tables.indicators}
    for indicator in indicators:
        place, row = indicator.counted_in, rows.get(indicator.code)
        if place is None or row is None or row.value.number is None:
            continue
        sum_ = counted(tables, place)
        if sum_.number is not None and not sum_.lacking and sum_.number != row.value.number:
            yield figure_findings.TABLES_DISAGREE.at(
                _place_of(row.value.source, tables),
                code=indicator.code,
                given=plain(row.value.number),
                counted=plain(sum_.number),
                table="; ".join(schema.names_of((place.table,))),
            )


def _place_of(source: Source | None, tables: AgencyTables) -> TableLocation:
    if source is not None:
        return TableLocation(source.file, source.sheet, source.cell)
    return TableLocation(tables.files[0].path if tables.files else str(tables.year))
