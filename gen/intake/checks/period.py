"""Checks of what people wrote of a whole period: is every section there, is any copied from the year's own report?"""

from collections.abc import Iterator

from gen.domain.diagnostic import Diagnostic
from gen.domain.schema import Schema
from gen.intake.checks.copied import sameness
from gen.intake.findings import period as period_findings
from gen.intake.folding import fold
from gen.intake.report import Reading
from gen.intake.rows.record import AgencyTable

PERIOD, YEAR = "period", "paragraphs"


def check_period(reading: Reading, schema: Schema) -> Iterator[Diagnostic]:
    """Yield the sections that nobody wrote, and the paragraphs that stand in the report of the year too."""
    table = reading.rows.get(PERIOD)
    if table is None or not table.records:
        return
    yield from _empty_sections(table)
    of_year = [row.text for row in reading.tables.paragraphs]
    for record in table.records:
        percent = sameness(record.texts.get("text", ""), of_year)
        if percent is not None:
            sheet = "; ".join(schema.names_of((YEAR,)))
            yield period_findings.PERIOD_COPIED.at(table.at(record, "text"), percent=percent, sheet=sheet)


def _empty_sections(table: AgencyTable) -> Iterator[Diagnostic]:
    written = {fold(record.texts.get("section", "")) for record in table.records if record.texts.get("text")}
    empty = [section for section in table.sheet.column("section").values if fold(section) not in written]
    if empty:
        values = {"sheet": table.sheet.name, "count": len(empty), "sections": "; ".join(empty)}
        yield period_findings.PERIOD_SECTIONS_EMPTY.at(table.raw.at(table.heading.row), **values)
