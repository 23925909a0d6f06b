"""The figures of a report one by one: each with its row, its column and its nature."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from gen.domain.programme import Indicator
from gen.domain.values import NOT_REPORTED
from gen.intake.checks.plausible import load_plausible
from gen.intake.folding import fold
from gen.intake.report import Reading
from gen.intake.rows.record import AgencyTable, Record

Key = tuple[str, str, str]
"""Table, name of the row (folded; "" where rows have no names in common) and column: what figures go by."""
_NAMED_BY = {"indicators": "code", "publicity": "form", "budget": "funding"}


class CheckedFigure(NamedTuple):
    """A figure other than 0: where it stands, the key of its column, what it is by nature, its number."""

    table: AgencyTable
    record: Record
    column: str
    nature: str
    number: Decimal

    @property
    def key(self) -> Key:
        """What the figure of every agency goes by."""
        name = _NAMED_BY.get(self.table.sheet.key, "")
        return self.table.sheet.key, fold(self.record.texts.get(name, "")) if name else "", self.column


def figures_in(reading: Reading, indicators: Mapping[str, Indicator]) -> Iterator[CheckedFigure]:
    """Yield the figures of a report that are not 0."""
    plausible = load_plausible()
    for key, table in reading.rows.items():
        natures = plausible.columns.get(key, {})
        for record in table.records if natures or key == "indicators" else ():
            if key == "indicators":
                indicator = indicators.get(record.texts.get("code", ""))
                natures = plausible.natures_of(indicator) if indicator else {}
            for column, nature in natures.items():
                number = record.numbers.get(column, NOT_REPORTED).number
                if number:
                    yield CheckedFigure(table, record, column, nature, number)
