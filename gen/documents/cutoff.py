"""Up to which day the figures of a report go."""

from gen.documents.request import DocumentRequest
from gen.domain.tables import AgencyTables
from gen.vietnamese import cited_date


def as_of_words(request: DocumentRequest, tables: AgencyTables) -> str:
    """Say up to which day the figures go; "" if unknown.

    They are called an estimate where that day is later than the document's own and at least one of them was marked as
    one: reports are due before 15/12 and figures are closed on 14/12 (Nghị định 09/2019/NĐ-CP).
    """
    if tables.as_of is None:
        return ""
    written = request.stamp.issued_on if request.stamp else request.day
    estimated = tables.as_of > written and tables.has_estimates
    return f"số liệu {'ước' if estimated else 'tính'} đến ngày {cited_date(tables.as_of)}"
