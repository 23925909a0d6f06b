"""Checks of the sheet “Chỉ tiêu”: numerators, denominators, rates."""

from collections.abc import Iterator
from decimal import Decimal

from gen.domain.diagnostic import Diagnostic
from gen.domain.values import NOT_REPORTED, Value
from gen.intake.cells.digits import plain
from gen.intake.cells.limits import load_limits
from gen.intake.cells.raw import address
from gen.intake.findings import cells as cell_findings
from gen.intake.findings import figures as figure_findings
from gen.intake.folding import fold
from gen.intake.rows.record import AgencyTable, Record

HUNDRED = Decimal(100)
ONE = Decimal(1)


def is_rate(record: Record) -> bool:
    """Tell whether the row is of an indicator in per cent: it has a numerator or denominator, or is named a rate."""
    if not (_of(record, "numerator").missing and _of(record, "denominator").missing):
        return True
    return record.texts.get("unit", "") == "%" or fold(record.texts.get("name", "")).startswith("ty le")


def numerators_and_denominators(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Numerators above their denominators; denominators of zero."""
    for record in table.records:
        numerator, denominator = _of(record, "numerator").number, _of(record, "denominator").number
        code = record.texts.get("code", "")
        if denominator == 0:
            yield figure_findings.ZERO_DENOMINATOR.at(table.at(record, "denominator"), code=code)
        elif numerator is not None and denominator is not None and numerator > denominator:
            yield figure_findings.NUMERATOR_ABOVE_DENOMINATOR.at(
                table.at(record, "numerator"),
                numerator=plain(numerator),
                denominator=plain(denominator),
                code=code,
                other=_cell(table, record, "denominator"),
            )


def halves_of_rates(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """A numerator without a denominator, or the other way round."""
    for record in table.records:
        without = _of(record, "numerator").missing
        if without == _of(record, "denominator").missing:
            continue
        absent, present = ("numerator", "denominator") if without else ("denominator", "numerator")
        if absent not in record.unreadable:
            yield figure_findings.HALF_A_RATE.at(
                table.at(record, absent),
                code=record.texts.get("code", ""),
                present=table.sheet.column(present).name.lower(),
                absent=table.sheet.column(absent).name.lower(),
                other=_cell(table, record, absent),
            )


def rates(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Rates and targets above 100 %, and rates that are not numerator divided by denominator."""
    tolerance = load_limits().figures["rate_tolerance"]
    for record in table.records:
        for key in ("value", "target"):
            number = _of(record, key).number
            if number is not None and number > HUNDRED and is_rate(record):
                column = table.sheet.column(key).name
                yield figure_findings.PERCENT_ABOVE_100.at(table.at(record, key), value=plain(number), column=column)
        given = _of(record, "value").number
        computed = None if given is None else _computed(record)
        if given is None or computed is None:
            continue
        if abs(given - computed) > tolerance and abs(HUNDRED * given - computed) > tolerance:
            shown = plain(computed.quantize(Decimal("0.1")))
            yield figure_findings.RATE_DISAGREES.at(table.at(record, "value"), given=plain(given), computed=shown)


def _computed(record: Record) -> Decimal | None:
    numerator, denominator = _of(record, "numerator").number, _of(record, "denominator").number
    return None if numerator is None or not denominator else HUNDRED * numerator / denominator


def fractions_for_percent(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Targets, and rates without their parts, typed as a fraction of one (0,8 for 80 %)."""
    for record in table.records:
        for key in ("value", "target"):
            number = _of(record, key).number
            if number is None or number > ONE or number <= 0 or not is_rate(record):
                continue
            if key == "target" or _of(record, "numerator").missing or _of(record, "denominator").missing:
                values = {"text": plain(number), "percent": plain(HUNDRED * number)}
                column = table.sheet.column(key).name
                yield cell_findings.FRACTION_FOR_PERCENT.at(table.at(record, key), column=column, **values)


def _of(record: Record, key: str) -> Value:
    return record.numbers.get(key, NOT_REPORTED)


def _cell(table: AgencyTable, record: Record, key: str) -> str:
    return address(record.number, table.heading.columns.get(key, 0))
