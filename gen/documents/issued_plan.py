"""The instrument by which an agency issued its action plan, among those it lists."""

from collections.abc import Iterable

from gen.domain.tables import InstrumentRow
from gen.vietnamese import cited_date

PLAN_WORDS = ("kế hoạch hành động",)
"""What the subject of the instrument that issued the plan says."""


def is_plan(row: InstrumentRow) -> bool:
    """Tell whether an instrument issued the action plan."""
    subject = row.subject.casefold()
    return any(words in subject for words in PLAN_WORDS)


def plan_citation(instruments: Iterable[InstrumentRow]) -> str:
    """Say where the first plan stands: “tại Kế hoạch số 59/KH-UBND ngày 05/3/2019 của …”; "" if there is none."""
    row = next((row for row in instruments if is_plan(row) and row.symbol and row.issued_on), None)
    if row is None:
        return ""
    where = "ban hành kèm theo Quyết định" if "/QĐ-" in row.symbol else "tại Kế hoạch"
    return f"{where} số {row.symbol} ngày {cited_date(row.issued_on)} của {row.issuer}"
