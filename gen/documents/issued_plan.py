"""The instrument by which an agency issued its action plan, among those it lists."""

from collections.abc import Iterable

from gen.documents.citations import names_for
from gen.documents.request import DocumentRequest
from gen.domain.tables import InstrumentRow
from gen.vietnamese import join, written_date

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
    """Say which instrument the first plan is: “(Kế hoạch số 59/KH-UBND ngày 05 tháng 3 năm 2024 của …)”; "" if none.

    A plan that a decision issued is “ban hành kèm theo Quyết định số …”. Of a body put together from others the first
    plan of each is named.
    """
    first: dict[str, InstrumentRow] = {}
    for row in instruments:
        if is_plan(row) and row.symbol and row.issued_on:
            first.setdefault(row.issuer, row)
    plans = [f"Kế hoạch {_cited(row)}" for row in first.values() if not _is_decision(row)]
    decisions = [f"Quyết định {_cited(row)}" for row in first.values() if _is_decision(row)]
    named = [f"({join(plans)})"] if plans else []
    issued = [f"ban hành kèm theo {join(decisions)}"] if decisions else []
    return join([*named, *issued]) if first else ""


def _is_decision(row: InstrumentRow) -> bool:
    return "/QĐ-" in row.symbol


def _cited(row: InstrumentRow) -> str:
    return f"số {row.symbol} {written_date(row.issued_on)} của {row.issuer}"
