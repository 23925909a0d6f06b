"""Checks of cells that were filled in and go into no document: each is named, with the reason."""

from collections.abc import Iterator, Mapping

from gen.domain.diagnostic import Diagnostic
from gen.domain.programme import Indicator
from gen.domain.typed_numbers import exact
from gen.domain.values import NOT_REPORTED
from gen.intake.cells.digits import plain
from gen.intake.cells.raw import Raw, address
from gen.intake.findings import unused as unused_findings
from gen.intake.raw import Row
from gen.intake.rows.record import AgencyTable, Record


def unused_figures(table: AgencyTable, indicators: Mapping[str, Indicator]) -> Iterator[Diagnostic]:
    """Yield rates typed without their parts, parts of what is counted, and targets other than the programme's."""
    for record in table.records:
        indicator = indicators.get(record.texts.get("code", ""))
        if indicator is not None:
            yield from _own_target(table, record, indicator)
            yield from _rate_alone(table, record) if indicator.kind == "ratio" else _parts_of_count(table, record)


def _rate_alone(table: AgencyTable, record: Record) -> Iterator[Diagnostic]:
    given = record.numbers.get("value", NOT_REPORTED).number
    parts = [record.numbers.get(key, NOT_REPORTED) for key in ("numerator", "denominator")]
    if given is not None and all(part.missing for part in parts):
        code = record.texts.get("code", "")
        yield unused_findings.RATE_ALONE.at(table.at(record, "value"), number=plain(given), code=code)


def _parts_of_count(table: AgencyTable, record: Record) -> Iterator[Diagnostic]:
    for key in ("numerator", "denominator"):
        number = record.numbers.get(key, NOT_REPORTED).number
        if number is not None:
            values = {"column": table.sheet.column(key).name, "code": record.texts.get("code", "")}
            yield unused_findings.PART_OF_COUNT.at(table.at(record, key), number=plain(number), **values)


def _own_target(table: AgencyTable, record: Record, indicator: Indicator) -> Iterator[Diagnostic]:
    number = record.numbers.get("target", NOT_REPORTED).number
    target = exact(indicator.target)
    if number is not None and number != target:
        values = {"number": plain(number), "target": "–" if target is None else plain(target)}
        yield unused_findings.OWN_TARGET.at(table.at(record, "target"), code=indicator.code, **values)


def cells_beside(table: AgencyTable, _year: int) -> Iterator[Diagnostic]:
    """Yield columns without a heading that hold something in the rows of the table: a total, a note, a figure."""
    rows = dict(table.raw.rows)
    heading = rows.get(table.heading.row, ())
    width = max((len(row) for row in rows.values()), default=0)
    used = set(table.heading.columns.values())
    numbers = [record.number for record in table.filled]
    for index in range(width):
        if index in used or not _is_empty(heading, index):
            continue
        filled = [number for number in numbers if not _is_empty(rows[number], index)]
        if filled and not _counts_rows([rows[number][index] for number in filled]):
            place = table.raw.at(filled[0], index)
            cells = ", ".join(address(number, index) for number in filled[:_NAMED])
            more = " …" if len(filled) > _NAMED else ""
            yield unused_findings.CELLS_BESIDE.at(place, cells=cells + more, sheet=table.sheet.name)


_NAMED = 5
"""Cells named in one finding."""


def _is_empty(row: Row, index: int) -> bool:
    cell = row[index] if index < len(row) else None
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _counts_rows(cells: list[Raw]) -> bool:
    """Tell whether the cells are the numbers 1, 2, 3 … of rows."""
    return [str(cell).removesuffix(".0").strip(" .") for cell in cells] == [str(n) for n in range(1, len(cells) + 1)]
