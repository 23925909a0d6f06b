"""Công văn kiến nghị bổ sung, điều chỉnh Đề án: what an agency asks for, and on which figures and causes it rests."""

from msgspec import Struct

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.indicators import IndicatorView, indicator_figures, indicator_views
from gen.documents.paragraphs import Paragraphs, missing_paragraphs, paragraphs_of
from gen.documents.request import DocumentRequest
from gen.domain.errors import GenError
from gen.messages import _
from gen.progress.model import YearProgress

NEEDED = ("weaknesses", "causes", "requests")


class ProposalContent(Struct, frozen=True):
    """What the letter says besides its frame: the goals that are rates, and the agency's own paragraphs of the year."""

    year: int
    body: Body
    decision: Citation
    goals: tuple[IndicatorView, ...]
    paragraphs: Paragraphs


def proposal(request: DocumentRequest, progress: YearProgress) -> KindContent:
    """Return the letter with the proposals of a year; what the agency did not write down is left to be filled in.

    Raises GenError for the ministry that the proposals go to.
    """
    if request.agency.id == request.programme.lead:
        message = _("Kiến nghị gửi về {agency} nên {agency} không lập công văn này cho chính mình.")
        raise GenError(message.format(agency=request.agency.name))
    views = indicator_views(progress.indicators, request.programme, request.day)
    content = ProposalContent(
        year=request.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        goals=tuple(view for view in views.targets if view.is_ratio),
        paragraphs=paragraphs_of(progress.paragraphs),
    )
    return KindContent(
        title=TitleWords("", "", f"kiến nghị bổ sung, điều chỉnh {request.programme.decision.short_name}"),
        abbreviation="",
        contents=(content,),
        figures=indicator_figures(content.goals),
        missing=missing_paragraphs(content.paragraphs, request.year, NEEDED, request.programme.schema),
    )
