"""Checks of sums and of numbers that limit one another."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gen.domain.diagnostic import Diagnostic
from gen.domain.schema import NotAbove, SumOfParts
from gen.intake.cells.digits import plain
from gen.intake.cells.limits import load_limits
from gen.intake.findings import figures as figure_findings
from gen.intake.findings import rows as row_findings
from gen.intake.rows.record import AgencyTable, Record, Total
from gen.intake.rows.words import load_row_words


def totals_not_sums(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """A row of totals that is not the sum of the rows it may be the total of, or that counts them otherwise."""
    for total in table.totals:
        blocks = total.blocks or (() if table.records else ((),))
        if table.sheet.total and blocks:
            nearest = min((list(_differences(table, total, block)) for block in blocks), key=len)
            yield from nearest
        yield from _counted_otherwise(table, total)


def _differences(table: AgencyTable, total: Total, block: Sequence[Record]) -> Iterator[Diagnostic]:
    tolerance = load_limits().figures["total_tolerance"]
    for column in table.sheet.columns if block or not table.records else ():
        given = _number(total.record, column.key)
        known = [number for record in block if (number := _number(record, column.key)) is not None]
        computed = sum(known, Decimal(0))
        if given is not None and abs(given - computed) > tolerance:
            is_more = total.cumulative and given > computed
            finding = row_findings.CUMULATIVE if is_more else figure_findings.TOTAL_NOT_SUM
            values = {"given": plain(given), "computed": plain(computed), "column": column.name}
            yield finding.at(table.at(total.record, column.key), **values)


def _counted_otherwise(table: AgencyTable, total: Total) -> Iterator[Diagnostic]:
    nouns = load_row_words().count.get(table.sheet.key, frozenset())
    for given, noun in total.counts:
        counted = [len(block) for block in total.blocks]
        if noun in nouns and given not in (counted or [0]):
            place = table.at(total.record, table.sheet.columns[0].key)
            yield row_findings.TOTAL_NOT_COUNT.at(place, given=given, noun=noun, counted=counted[0] if counted else 0)
            return


def people_above_attendances(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
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


def spent_above_planned(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """More money spent than planned."""
    for record in table.records:
        planned, spent = _number(record, "planned"), _number(record, "spent")
        if planned is not None and spent is not None and spent > planned:
            yield figure_findings.SPENT_ABOVE_PLANNED.at(
                table.at(record, "spent"), planned=plain(planned), spent=plain(spent)
            )


def rows_disagree(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """A row whose parts are not its sum, or in which a number is above one that it cannot be above."""
    for check in table.sheet.checks:
        for record in table.records:
            yield from _parts(table, record, check) if isinstance(check, SumOfParts) else _above(table, record, check)


def _parts(table: AgencyTable, record: Record, check: SumOfParts) -> Iterator[Diagnostic]:
    given = _number(record, check.total)
    known = [number for key in check.parts if (number := _number(record, key)) is not None]
    computed = sum(known, Decimal(0))
    is_whole = len(known) == len(check.parts)
    if given is not None and known and (computed > given or (is_whole and computed != given)):
        column, parts = table.sheet.column(check.total), [table.sheet.column(key).name for key in check.parts]
        values = {"given": plain(given), "computed": plain(computed), "column": column.name, "parts": "; ".join(parts)}
        yield figure_findings.COLUMNS_NOT_SUM.at(table.at(record, check.total), **values)


def _above(table: AgencyTable, record: Record, check: NotAbove) -> Iterator[Diagnostic]:
    less, more = _number(record, check.less), _number(record, check.more)
    if less is not None and more is not None and less > more:
        names = {"column": table.sheet.column(check.less).name, "other": table.sheet.column(check.more).name}
        values = {"given": plain(less), "most": plain(more), **names}
        yield figure_findings.COLUMN_ABOVE_ANOTHER.at(table.at(record, check.less), **values)


def _number(record: Record, key: str) -> Decimal | None:
    value = record.numbers.get(key)
    return value.number if value else None
