"""Up to which day the figures of a report go."""

from collections.abc import Iterator

from gen.documents.request import DocumentRequest
from gen.domain.tables import AgencyTables
from gen.domain.values import Value
from gen.vietnamese import cited_date


def as_of_words(request: DocumentRequest, tables: AgencyTables) -> str:
    """Say up to which day the figures go; "" if unknown.

    They are called an estimate where that day is later than the document's own and at least one of them was marked as
    one: reports are due before 15/12 and figures are closed on 14/12 (Nghị định 09/2019/NĐ-CP).
    """
    if tables.as_of is None:
        return ""
    written = request.stamp.issued_on if request.stamp else request.day
    estimated = tables.as_of > written and has_estimates(tables)
    return f"số liệu {'ước' if estimated else 'tính'} đến ngày {cited_date(tables.as_of)}"


def has_estimates(tables: AgencyTables) -> bool:
    """Tell whether any figure was reported as an estimate."""
    return any(row.estimated for row in tables.indicators) or any(value.estimated for value in _values(tables))


def _values(tables: AgencyTables) -> Iterator[Value]:
    for indicator in tables.indicators:
        yield from (indicator.numerator, indicator.denominator, indicator.value)
    for training in tables.trainings:
        yield from (training.people, training.attendances)
    for publicity in tables.publicity:
        yield from (publicity.quantity, publicity.audience)
    for budget in tables.budget:
        yield from (budget.planned, budget.spent)
