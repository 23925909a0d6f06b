"""Checks of each figure against its nature: whole or not, how large at an agency of this level, no year, no phone.

They hold in the very first year too, when there is nothing to compare with.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gen.domain.diagnostic import Diagnostic
from gen.domain.schema import ColumnKind
from gen.domain.values import NOT_REPORTED
from gen.intake.cells.digits import fraction_read, grouped
from gen.intake.cells.raw import Percent
from gen.intake.checks.figures import CheckedFigure
from gen.intake.checks.other_units import other_unit
from gen.intake.checks.plausible import MONEY, RATE, Limit, load_plausible
from gen.intake.findings import cells as cell_findings
from gen.intake.findings import natures as nature_findings
from gen.intake.folding import fold
from gen.intake.report import Reading

_PEOPLE = ("people", "class")


def check_natures(reading: Reading, figures: Sequence[CheckedFigure], level: str) -> Iterator[Diagnostic]:
    """Yield figures that cannot be what their column or indicator counts, or hardly so at an agency of the level."""
    own, year, plausible = _civil_servants(reading), reading.tables.year, load_plausible()
    years = (year, year - 1)
    limits = {nature: plausible.limit(nature, level) for nature in {figure.nature for figure in figures}}
    for figure in figures:
        if _may_be_percent(figure):
            yield from _percent(figure)
        if figure.number % 1:
            yield from _fraction(figure)
        limit = limits[figure.nature]
        if limit is not None and figure.number > limit.asked:
            yield _too_large(figure, limit)
        elif limit is not None and own and figure.nature in _PEOPLE and figure.column not in _PARTS:
            yield from _above_own(figure, own)
        if figure.number in years:
            yield from _year(figure)
    yield from _converted_too_small(reading)


_PARTS = ("numerator", "denominator")


def _civil_servants(reading: Reading) -> Decimal | None:
    """Return how many people the agency itself says it has: the largest of its denominators in people."""
    table, units = reading.rows.get("indicators"), load_plausible().units
    numbers = [
        record.numbers.get("denominator", NOT_REPORTED).number
        for record in (table.records if table else ())
        if units.get(fold(record.texts.get("unit", ""))) == "people"
    ]
    return max((number for number in numbers if number), default=None)


def _may_be_percent(figure: CheckedFigure) -> bool:
    """Tell whether it is a count in a column that holds rates too."""
    return figure.column == "value" and figure.nature not in (MONEY, RATE)


def _percent(figure: CheckedFigure) -> Iterator[Diagnostic]:
    """Yield a count that was typed or is shown in per cent: the column of values may hold rates, its row does not."""
    table, record, key, _nature, _number = figure
    if table.sheet.column(key).kind is not ColumnKind.MEASURE:
        return
    row = next(row for number, row in table.raw.rows if number == record.number)
    cell = row[table.heading.columns[key]]
    if isinstance(cell, Percent) or (isinstance(cell, str) and "%" in cell):
        column = table.sheet.column(key).name
        yield cell_findings.PERCENT_IN_COUNT.at(table.at(record, key), column=column, text=cell)


def _fraction(figure: CheckedFigure) -> Iterator[Diagnostic]:
    table, record, key, nature, number = figure
    if nature not in (MONEY, RATE):
        column = table.sheet.column(key).name
        yield cell_findings.NOT_WHOLE.at(table.at(record, key), column=column, **fraction_read(number))


def _too_large(figure: CheckedFigure, limit: Limit) -> Diagnostic:
    table, record, key, nature, number = figure
    values = {"number": grouped(number), "column": table.sheet.column(key).name}
    if nature == MONEY:
        finding = nature_findings.MONEY_REFUSED if number > limit.refused else nature_findings.MONEY_ASKED
        other = other_unit(number, lambda amount: 1 <= amount <= limit.asked)
        return finding.at(table.at(record, key), **values, other=other)
    finding = nature_findings.COUNT_REFUSED if number > limit.refused else nature_findings.COUNT_ASKED
    return finding.at(table.at(record, key), **values, limit=grouped(Decimal(limit.asked)))


def _above_own(figure: CheckedFigure, own: Decimal) -> Iterator[Diagnostic]:
    table, record, key, _nature, number = figure
    rule = load_plausible().own
    if number > rule["floor"] and number > own * rule["times"]:
        values = {"number": grouped(number), "own": grouped(own), "column": table.sheet.column(key).name}
        yield nature_findings.ABOVE_OWN_PEOPLE.at(table.at(record, key), **values)


def _year(figure: CheckedFigure) -> Iterator[Diagnostic]:
    table, record, key, nature, number = figure
    years = load_plausible().years
    for rule, finding in (("never", nature_findings.YEAR_FOR_COUNT), ("asked", nature_findings.YEAR_OR_COUNT)):
        if nature in years[rule]:
            column = table.sheet.column(key).name
            yield finding.at(table.at(record, key), number=grouped(number), text=str(number), column=column)


def _converted_too_small(reading: Reading) -> Iterator[Diagnostic]:
    """Yield amounts of a column given in a smaller unit that would be next to nothing: they were not in that unit."""
    smallest = load_plausible().money["smallest_converted"]
    for table in reading.rows.values():
        for key in table.heading.worths:
            for record in table.records:
                number = record.numbers.get(key, NOT_REPORTED).number
                if number and number < smallest:
                    values = {"number": grouped(number), "column": table.sheet.column(key).name}
                    yield nature_findings.CONVERTED_TOO_SMALL.at(table.at(record, key), **values)
