"""Up to which day the figures of a report go."""

from datetime import date

from gen.documents.request import DocumentRequest
from gen.vietnamese import cited_date


def as_of_words(request: DocumentRequest, as_of: date | None) -> str:
    """Say up to which day the figures go; a day later than the document's own is an estimate; "" where unknown.

    Reports are due before 15/12 and figures are closed on 14/12 (Nghị định 09/2019/NĐ-CP), so this is the usual case.
    """
    if as_of is None:
        return ""
    written = request.stamp.issued_on if request.stamp else request.day
    return f"số liệu {'tính' if as_of <= written else 'ước'} đến ngày {cited_date(as_of)}"
