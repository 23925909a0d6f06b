"""Tờ trình of the ministry to the Prime Minister: what of the programme is to be changed, and who asks for what."""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.figures import Figure, figure
from gen.documents.indicators import IndicatorView, indicator_figures, indicator_views
from gen.documents.paragraphs import SECTIONS, Paragraphs, lines_of, missing_paragraphs, paragraphs_of
from gen.documents.request import DocumentRequest
from gen.domain.values import Value
from gen.progress.nation_model import NationProgress, UnitProgress
from gen.vietnamese import MISSING

NEEDED = ("weaknesses", "causes", "requests")
_REQUESTS = "requests"


class AgencyRequests(Struct, frozen=True):
    """What one agency asks for, in its own words."""

    name: str
    lines: tuple[str, ...]


class AmendmentContent(Struct, frozen=True):
    """What the submission says besides its frame.

    ``goals`` are the rates over all agencies; ``asking`` counts the agencies that ask for something, of those that
    reported; ``requests`` are theirs, ``paragraphs`` what the ministry's secretariat wrote on the nation.
    """

    year: int
    body: Body
    decision: Citation
    goals: tuple[IndicatorView, ...]
    reported: Figure
    asking: Figure
    requests: tuple[AgencyRequests, ...]
    paragraphs: Paragraphs


def amendment(request: DocumentRequest, nation: NationProgress) -> KindContent:
    """Return the submission; what the secretariat has not written on the nation is left to be filled in."""
    requests = _requests(nation.units)
    views = indicator_views(nation.whole.indicators, request.programme, request.day)
    content = AmendmentContent(
        year=request.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        goals=tuple(view for view in views.targets if view.is_ratio),
        reported=_count("reports.received", "Số cơ quan đã gửi báo cáo", sum(unit.handed_in for unit in nation.units)),
        asking=_count("requests.agencies", "Số cơ quan có kiến nghị", len(requests)),
        requests=requests,
        paragraphs=paragraphs_of(nation.whole.paragraphs),
    )
    return KindContent(
        title=TitleWords("TỜ TRÌNH", f"Về việc bổ sung, điều chỉnh {content.decision.project}"),
        abbreviation="TTr",
        contents=(content,),
        figures=(*indicator_figures(content.goals), content.reported, content.asking),
        missing=missing_paragraphs(content.paragraphs, request.year, NEEDED, request.programme.schema),
    )


def _requests(units: Iterable[UnitProgress]) -> tuple[AgencyRequests, ...]:
    asked = ((unit.unit.name, lines_of(unit.progress.paragraphs.get(SECTIONS[_REQUESTS], ()))) for unit in units)
    return tuple(AgencyRequests(name, lines) for name, lines in asked if lines != (MISSING,))


def _count(id_: str, label: str, number: int) -> Figure:
    return figure(id_, label, "cơ quan", Value(Decimal(number)))
