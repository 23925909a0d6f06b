"""The instrument by which an agency issued its action plan, among those it lists."""

from collections.abc import Iterable

from gen.documents.citations import names_for
from gen.documents.request import DocumentRequest
from gen.domain.tables import InstrumentRow
from gen.vietnamese import join, period

PLAN_WORDS = ("kế hoạch hành động",)
"""What the subject of the instrument that issued the plan says."""


def is_plan(row: InstrumentRow) -> bool:
    """Tell whether an instrument issued the action plan."""
    subject = row.subject.casefold()
    return any(words in subject for words in PLAN_WORDS)


def plan_of(request: DocumentRequest, owner: str) -> str:
    """Name the plan of the whole period that a document carries out, with its number and day where they are known."""
    names = names_for(request.programme, request.year)
    issued = (row for row in request.plans if row.issued_on and row.issued_on <= request.day)
    where = plan_citation(issued) or f"của {owner}"
    return f"Kế hoạch hành động thực hiện {names['name']} giai đoạn {names['span']} {where}"


def plan_above(request: DocumentRequest) -> str:
    """Name the plan of the province that a body below it reports on; "" where none is on record, or it is none."""
    if not request.agency.parent or not any(map(is_plan, request.plans)):
        return ""
    return plan_of(request, request.programme.agencies.get(request.agency.parent, request.day).name)


def plan_citation(instruments: Iterable[InstrumentRow]) -> str:
    """Say where the first plan stands: “tại Kế hoạch số 59/KH-UBND ngày 05/3/2024 của …”; "" if there is none.

    Of a body put together from others it says where the first plan of each stands.
    """
    first: dict[str, InstrumentRow] = {}
    for row in instruments:
        if is_plan(row) and row.symbol and row.issued_on:
            first.setdefault(row.issuer, row)
    return join(_where(row) for row in first.values()) if first else ""


def _where(row: InstrumentRow) -> str:
    where = "ban hành kèm theo Quyết định" if "/QĐ-" in row.symbol else "tại Kế hoạch"
    return f"{where} số {row.symbol} ngày {period(row.issued_on, None)} của {row.issuer}"
