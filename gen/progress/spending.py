"""What was planned and spent where both are known: the two terms of the rate of spending."""

from collections.abc import Iterable

from msgspec.structs import replace

from gen.domain.sums import Sum
from gen.domain.tables import AgencyTables
from gen.domain.values import NOT_REPORTED, Value
from gen.progress import sheets

Terms = tuple[Value, Value]
"""Planned and spent, in million đồng."""


def spending_of(tables: AgencyTables) -> Terms:
    """Return the terms over the rows of an agency, or of each agency in a sum, that have both; the others are named."""
    if tables.spending is not None:
        return tables.spending
    planned, spent = Sum(), Sum()
    for row in tables.budget:
        complete = not row.planned.missing and not row.spent.missing
        planned.add(row.funding, row.planned if complete else NOT_REPORTED)
        spent.add(row.funding, row.spent if complete else NOT_REPORTED)
    return planned.value(), spent.value()


def added_spending(parts: Iterable[AgencyTables]) -> Terms:
    """Return the terms over several agencies; what is lacking is named by the agency, not by the row."""
    planned, spent = Sum(), Sum()
    for part in parts:
        for whole, term in zip((planned, spent), _terms(part), strict=True):
            whole.add(part.agency_id, term)
        for key, unit in part.lacking if part.spending is None else ():
            if key == sheets.BUDGET:
                planned.add(unit, NOT_REPORTED)
                spent.add(unit, NOT_REPORTED)
    return planned.value(), spent.value()


def _terms(part: AgencyTables) -> Iterable[Value]:
    if part.spending is not None:
        return part.spending
    if sheets.BUDGET in part.absent:
        return (NOT_REPORTED, NOT_REPORTED)
    return (replace(term, lacking=(part.agency_id,) if term.lacking else ()) for term in spending_of(part))
