"""The same figure in two tables must be the same: indicators that another table counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from gen.domain.diagnostic import Diagnostic
from gen.intake.cells.digits import plain
from gen.intake.findings import figures as figure_findings
from gen.intake.rows.record import AgencyTable


@dataclass(frozen=True, slots=True)
class Agreement:
    """An indicator whose value is the number of rows of a table, or the sum of a column, perhaps of some rows alone."""

    code: str
    table: str
    column: str | None = None
    row_key: str = ""
    row_name: str = ""


AGREEMENTS = (
    Agreement("CT04", "trainings"),
    Agreement("CT05", "trainings", "attendances"),
    Agreement("CT06", "publicity", "quantity", "form", "Hội nghị, hội thảo"),
)


def tables_that_disagree(tables: Mapping[str, AgencyTable]) -> Iterator[Diagnostic]:
    """Yield indicators that are not what the rows of their table add up to; a table not handed in proves nothing."""
    indicators = tables.get("indicators")
    if not indicators:
        return
    values = {record.texts.get("code"): record for record in indicators.records}
    for agreement in AGREEMENTS:
        record, table = values.get(agreement.code), tables.get(agreement.table)
        given = record.numbers["value"].number if record and "value" in record.numbers else None
        counted = _counted(agreement, table) if table and given is not None else None
        if record and table and given is not None and counted is not None and given != counted:
            numbers = {"code": agreement.code, "given": plain(given), "counted": plain(counted)}
            yield figure_findings.TABLES_DISAGREE.at(indicators.at(record, "value"), table=table.sheet.name, **numbers)


def _counted(agreement: Agreement, table: AgencyTable) -> Decimal | None:
    """Return what the table adds up to; None if it was not handed in or a figure is missing."""
    rows = table.records
    if agreement.row_key:
        rows = [record for record in rows if record.texts.get(agreement.row_key) == agreement.row_name]
    if not rows:
        return Decimal(0) if table.none_this_year else None
    if agreement.column is None:
        return Decimal(len(rows))
    column = agreement.column
    numbers = [record.numbers[column].number for record in rows if column in record.numbers]
    known = [number for number in numbers if number is not None]
    return sum(known, Decimal(0)) if len(known) == len(rows) else None
