"""Checks of sums and of numbers that bound one another."""

from collections.abc import Iterator
from decimal import Decimal

from gen.domain.diagnostic import Diagnostic
from gen.intake.cells.digits import plain
from gen.intake.cells.limits import load_limits
from gen.intake.findings import figures as figure_findings
from gen.intake.rows.records import Record, Table


def totals_not_sums(table: Table, _year: int) -> Iterator[Diagnostic]:
    """A row of totals that is not the sum of the rows above it."""
    if not table.totals:
        return
    tolerance = Decimal(str(load_limits().figures["total_tolerance"]))
    columns = [column for column in table.sheet.columns if column.kind.is_number]
    for total in table.totals:
        parts = [record for record in table.records if record.number < total.number] or table.records
        for column in columns:
            given = _number(total, column.key)
            known = [number for record in parts if (number := _number(record, column.key)) is not None]
            computed = sum(known, Decimal(0))
            if given is not None and abs(given - computed) > tolerance:
                values = {"given": plain(given), "computed": plain(computed), "column": column.name}
                yield figure_findings.TOTAL_NOT_SUM.at(table.at(total, column.key), **values)


def people_above_attendances(table: Table, _year: int) -> Iterator[Diagnostic]:
    """More people than attendances in a class."""
    for record in table.records:
        people, attendances = _number(record, "people"), _number(record, "attendances")
        if people is not None and attendances is not None and people > attendances:
            yield figure_findings.PEOPLE_ABOVE_ATTENDANCES.at(
                table.at(record, "people"),
                people=plain(people),
                attendances=plain(attendances),
                other=table.at(record, "attendances").cell,
            )


def spent_above_planned(table: Table, _year: int) -> Iterator[Diagnostic]:
    """More money spent than planned."""
    for record in table.records:
        planned, spent = _number(record, "planned"), _number(record, "spent")
        if planned is not None and spent is not None and spent > planned:
            yield figure_findings.SPENT_ABOVE_PLANNED.at(
                table.at(record, "spent"), planned=plain(planned), spent=plain(spent)
            )


def _number(record: Record, key: str) -> Decimal | None:
    value = record.numbers.get(key)
    return value.number if value else None
