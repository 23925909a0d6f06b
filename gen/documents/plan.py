"""Kế hoạch hành động: the plan of a programme, its supplement, alone or attached to a Quyết định."""

from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from gen.documents.body import Body, authority_of, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.plan_rows import lasting_rows, own_groups
from gen.documents.plan_tasks import PlanGroup, plan_figures, plan_groups
from gen.documents.plan_words import PlanWords, missing_activities, missing_words, plan_words, tables_of, words_figures
from gen.documents.request import DocumentRequest
from gen.documents.scope import led_within, scope_of
from gen.documents.supplement import SupplementContent, supplement_figures, supplement_of
from gen.domain.tables import PlannedRow
from gen.progress.model import SeriesProgress, YearProgress
from gen.vietnamese import MISSING, first_lower
from gen.vietnamese.unbroken import kept_whole

DECISION_FORM = "decision"
GENERAL_GOAL = "general"


class PlanContent(Struct, frozen=True):
    """What a plan says besides its frame.

    ``subject`` and ``plan_name`` are the plan's own (the frame's title is the Decision's where there is one),
    ``authority`` is the line above the bases of a Decision, ``guidance`` the ministry's letter on plans, "" before it
    was sent; ``whose`` is “của tỉnh”.
    """

    year: int
    supplement: bool
    span: str
    subject: str
    plan_name: str
    authority: str
    guidance: str
    body: Body
    decision: Citation
    general_goal: str
    goals: tuple[str, ...]
    whose: str
    groups: tuple[PlanGroup, ...]


def plan(request: DocumentRequest) -> KindContent:
    """Return the plan; with the form ``decision`` the Quyết định that it is attached to."""
    supplement, request = _supplement(request), _in_its_year(request)
    content = _content(request)
    words = _words(request, content)
    figures = (*plan_figures(content.groups), *words_figures(words), *supplement_figures(supplement))
    missing = (*missing_activities(rows_of(request), request), *missing_words(request))
    contents = (content, words, supplement)
    if request.form != DECISION_FORM:
        return KindContent(TitleWords("KẾ HOẠCH", content.subject), "KH", contents, figures, missing)
    return KindContent(
        title=TitleWords("QUYẾT ĐỊNH", f"Ban hành {content.plan_name}"),
        abbreviation="QĐ",
        contents=(_printed_below(content, request), *contents[1:]),
        figures=figures,
        missing=missing,
        last_base=_proposal(content.body, words),
        first_recipient="Như Điều 3",
    )


def _printed_below(content: PlanContent, request: DocumentRequest) -> PlanContent:
    """Return the content as a Decision prints it, whose own title is another: the plan's subject as a title is set."""
    return replace(content, subject=kept_whole(content.subject, request.programme.measures.whole_names))


def _proposal(body: Body, words: PlanWords) -> str:
    proposed = f"Theo đề nghị của {body.focal_head}"
    return f"{proposed} tại {words.submission}" if words.submission else proposed


def _content(request: DocumentRequest) -> PlanContent:
    body = body_of(request.agency, request.programme, request.day)
    decision = decision_of(request)
    programme = request.programme
    supplement = programme.plans.is_supplemented(request.year)
    span = f"{request.year} - {programme.decision.last_year}"
    goals = {goal.id: goal.own.format(**scope_of(body)) or goal.text for goal in programme.goals}
    subject = f"Hành động {'bổ sung ' if supplement else ''}thực hiện {decision.project} giai đoạn {span}"
    return PlanContent(
        year=request.year,
        supplement=supplement,
        span=span,
        subject=subject,
        plan_name=f"Kế hoạch {first_lower(subject)}",
        authority=authority_of(request.agency),
        guidance=guidance_of(request),
        body=body,
        decision=decision,
        general_goal=goals.get(GENERAL_GOAL, MISSING),
        goals=tuple(text for id_, text in goals.items() if id_ not in (GENERAL_GOAL, programme.plans.goal)),
        whose=scope_of(body)["whose"],
        groups=_groups(request, body),
    )


def _groups(request: DocumentRequest, body: Body) -> tuple[PlanGroup, ...]:
    """Return the agency's own activities by group; where it planned none, what its tasks or the Decision say."""
    programme = request.programme
    shown = plan_groups(
        programme,
        programme.tasks_on(request.day),
        request.progress if isinstance(request.progress, YearProgress) else None,
        led=partial(led_within, body),
        first_year=request.year,
    )
    return own_groups(programme, rows_of(request), shown)


def _words(request: DocumentRequest, content: PlanContent) -> PlanWords:
    return plan_words(request, rows_of(request), content.groups, content.body)


def rows_of(request: DocumentRequest) -> tuple[PlannedRow, ...]:
    """Return the activities that the plan of the whole period takes up."""
    tables = tables_of(request)
    return lasting_rows(tables) if tables else ()


def _in_its_year(request: DocumentRequest) -> DocumentRequest:
    """Return the request with the figures of the plan's own year, where those before it came with them."""
    progress = request.progress
    return replace(request, progress=progress.latest) if isinstance(progress, SeriesProgress) else request


def _supplement(request: DocumentRequest) -> SupplementContent:
    names = {indicator.code: indicator.name for indicator in request.programme.indicators_on(request.day)}
    series = request.progress if isinstance(request.progress, SeriesProgress) else None
    return supplement_of(series, request.year, names, request.programme)


def guidance_of(request: DocumentRequest) -> str:
    """Return the full citation of the ministry's letter on plans; "" before it was sent."""
    bases = request.programme.bases_for(request.kind, request.agency, request.day)
    return next((base.citation for base in bases if base.id == request.programme.plans.guidance), "")
