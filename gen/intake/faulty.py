"""Tables without the numbers whose cells have an error: a number that is not to be trusted is printed nowhere."""

from collections.abc import Iterable
from typing import Any, TypeVar

from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import Location, TableLocation
from gen.domain.tables import AgencyTables, BudgetRow, IndicatorRow, PublicityRow, TrainingRow
from gen.domain.values import NOT_REPORTED, Value

_Row = TypeVar("_Row", IndicatorRow, PublicityRow, BudgetRow, TrainingRow)
_NUMBERS: dict[str, tuple[str, ...]] = {
    "indicators": ("numerator", "denominator", "value"),
    "trainings": ("people", "attendances"),
    "publicity": ("quantity", "audience"),
    "budget": ("planned", "spent"),
}


def without_faulty(tables: AgencyTables, findings: Iterable[Diagnostic]) -> AgencyTables:
    """Return the tables with “not reported” in place of every number at whose cell one of the findings is an error."""
    faulty = {finding.location for finding in findings if finding.severity is Severity.ERROR}
    if not faulty:
        return tables
    return replace(
        tables,
        indicators=tuple(_row(row, _NUMBERS["indicators"], faulty) for row in tables.indicators),
        trainings=tuple(_row(row, _NUMBERS["trainings"], faulty) for row in tables.trainings),
        publicity=tuple(_row(row, _NUMBERS["publicity"], faulty) for row in tables.publicity),
        budget=tuple(_row(row, _NUMBERS["budget"], faulty) for row in tables.budget),
    )


def _row(row: _Row, names: tuple[str, ...], faulty: set[Location]) -> _Row:
    wrong: dict[str, Any] = {name: NOT_REPORTED for name in names if _place(getattr(row, name)) in faulty}
    return replace(row, **wrong) if wrong else row


def _place(value: Value) -> TableLocation | None:
    source = value.source
    return TableLocation(source.file, source.sheet, source.cell) if source else None
