"""Checks against last year's tables: what fell, what jumped, what was copied, what dropped out."""

from collections.abc import Iterator
from decimal import Decimal

from gen.domain.diagnostic import Diagnostic
from gen.domain.tables import AgencyTables, IndicatorRow
from gen.domain.values import NOT_REPORTED
from gen.intake.cells.digits import plain
from gen.intake.cells.limits import load_limits
from gen.intake.findings import programme as programme_findings
from gen.intake.knowledge import ProgrammeForChecks
from gen.intake.report import Reading
from gen.intake.rows.record import AgencyTable, Record

HUNDRED = Decimal(100)


def check_indicators_over_time(
    reading: Reading, previous: AgencyTables, knowledge: ProgrammeForChecks
) -> Iterator[Diagnostic]:
    """Yield cumulative figures that fell and denominators that jumped."""
    table = reading.rows.get("indicators")
    stocks = {indicator.code for indicator in knowledge.indicators if indicator.over_years == "last"}
    before = {row.code: row for row in previous.indicators}
    for record in table.records if table else ():
        code = record.texts.get("code", "")
        if table and code in before:
            if code in stocks:
                yield from _fell(table, record, before[code], previous.year)
            yield from _denominator_jumped(table, record, before[code], previous.year)


def _fell(table: AgencyTable, record: Record, before: IndicatorRow, year: int) -> Iterator[Diagnostic]:
    for key, then in (("numerator", before.numerator.number), ("value", before.value.number)):
        now = record.numbers.get(key, NOT_REPORTED).number
        is_rate = key == "value" and before.numerator.number is not None
        if now is not None and then is not None and now < then and not is_rate:
            values = {"now": plain(now), "before": plain(then), "year": year, "code": before.code}
            yield programme_findings.CUMULATIVE_FELL.at(table.at(record, key), **values)


def _denominator_jumped(table: AgencyTable, record: Record, before: IndicatorRow, year: int) -> Iterator[Diagnostic]:
    now, then = record.numbers.get("denominator", NOT_REPORTED).number, before.denominator.number
    if now is None or not then:
        return
    change = HUNDRED * (now - then) / then
    if abs(change) > load_limits().figures["denominator_jump"]:
        shown = plain(change.quantize(Decimal("0.1")))
        values = {"now": plain(now), "before": plain(then), "year": year, "change": shown, "code": before.code}
        yield programme_findings.DENOMINATOR_JUMPED.at(table.at(record, "denominator"), **values)


def check_slips_of_unit(reading: Reading, previous: AgencyTables) -> Iterator[Diagnostic]:
    """Yield amounts so far from last year's that they are probably in another unit."""
    for key, (name, columns) in _AMOUNTS.items():
        table = reading.rows.get(key)
        if table is None:
            continue
        before = {getattr(row, name): row for row in getattr(previous, key)}
        for record in table.records:
            row = before.get(record.texts.get(name, ""))
            for column in columns if row is not None else ():
                now, then = record.numbers.get(column, NOT_REPORTED).number, getattr(row, column).number
                if now and then and _is_slip(now, then):
                    yield _jumped(table, record, column, now, then, previous.year)


_AMOUNTS = {
    "indicators": ("code", ("value", "numerator")),
    "publicity": ("form", ("quantity", "audience")),
    "budget": ("funding", ("planned", "spent")),
}
"""Tables compared with last year's: what their rows go by, and the columns of amounts."""


def _jumped(table: AgencyTable, record: Record, column: str, now: Decimal, then: Decimal, year: int) -> Diagnostic:
    times = now / then
    certain = table.sheet.key == "budget" and _is_certain(times, record)
    finding = programme_findings.MONEY_IN_OTHER_UNIT if certain else programme_findings.VALUE_JUMPED
    values = {"now": plain(now), "before": plain(then), "times": f"{times:.0f}"}
    return finding.at(table.at(record, column), year=year, **values)


def _is_certain(times: Decimal, record: Record) -> bool:
    """Tell whether money is so much more than last year that it is in another unit, and nobody says why it is not."""
    return times >= load_limits().figures["money_jump_times"] and not record.texts.get("note")


def _is_slip(now: Decimal, then: Decimal) -> bool:
    figures = load_limits().figures
    less, more = (now, then) if now < then else (then, now)
    return more >= figures["value_jump_floor"] and more / less >= figures["value_jump_times"]


def check_tasks_over_time(reading: Reading, previous: AgencyTables) -> Iterator[Diagnostic]:
    """Yield tasks of last year that are gone without a word."""
    table = reading.rows.get("tasks")
    if table is None or not table.records:
        return
    codes = {record.texts.get("code") for record in table.records}
    for row in previous.tasks:
        if row.code and row.code not in codes:
            place = table.raw.at(table.heading.row)
            yield programme_findings.TASK_DROPPED_OUT.at(place, code=row.code, year=previous.year)
