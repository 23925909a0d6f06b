"""Báo cáo hằng năm: what a ministry or province reports for one year."""

from msgspec import Struct
from msgspec.structs import replace

from gen.documents.activities import (
    BudgetView,
    InstrumentsView,
    PublicityView,
    TrainingView,
    activity_figures,
    budget_view,
    instruments_view,
    publicity_view,
    training_view,
)
from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of, predecessors_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.cooperation import Cooperation, cooperation_of
from gen.documents.cutoff import as_of_words
from gen.documents.gaps import GapRow, gap_rows
from gen.documents.indicators import (
    NOT_APPLICABLE,
    GoalSummary,
    Indicators,
    indicator_figures,
    indicator_views,
    summary_of,
)
from gen.documents.issued_plan import plan_above
from gen.documents.paragraphs import Paragraphs, missing_paragraphs, paragraphs_of
from gen.documents.request import DocumentRequest
from gen.documents.tasks import GroupView, TaskSummary, group_view, task_figures, task_summary
from gen.domain.tables import TaskRow, TaskStatus
from gen.progress.model import YearProgress
from gen.vietnamese import ended, first_lower

NEEDED = ("direction", "strengths", "weaknesses", "causes", "outlook", "requests")


class AnnualContent(Struct, frozen=True):
    """What the annual report says besides its frame; ``plan_above`` names the plan that a unit reports on."""

    year: int
    as_of_words: str
    body: Body
    decision: Citation
    plan_above: str
    predecessors: tuple[str, ...]
    goals: GoalSummary
    indicators: Indicators
    tasks: TaskSummary
    groups: tuple[GroupView, ...]
    training: TrainingView
    publicity: PublicityView
    instruments: InstrumentsView
    budget: BudgetView
    cooperation: Cooperation
    paragraphs: Paragraphs
    outlook_title: str
    gaps: tuple[GapRow, ...]


def annual(request: DocumentRequest, progress: YearProgress) -> KindContent:
    """Return the annual report of a year."""
    content = _content(request, progress)
    figures = (
        *indicator_figures(content.indicators.every),
        *task_figures(content.tasks, content.groups),
        *activity_figures(content.training, content.publicity, content.instruments, content.budget),
    )
    missing = (
        *progress.missing,
        *missing_paragraphs(content.paragraphs, request.year, NEEDED, request.programme.schema),
    )
    subject = f"Kết quả thực hiện {content.decision.project} {request.when}"
    return KindContent(TitleWords("BÁO CÁO", subject), "BC", (content,), figures, missing)


def _content(request: DocumentRequest, progress: YearProgress) -> AnnualContent:
    former = predecessors_of(request, progress.predecessors)
    indicators = indicator_views(progress.indicators, request.programme, request.day)
    if request.year == request.programme.years[0]:
        indicators = _without_year_before(indicators)
    in_tables = {row.code: row.result or _cause_of(row) for row in progress.tables.tasks}
    groups = tuple(group_view(group, in_tables) for group in progress.groups)
    return AnnualContent(
        year=request.year,
        as_of_words=as_of_words(request, progress.tables),
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        plan_above=plan_above(request),
        predecessors=tuple(former.values()),
        goals=summary_of(indicators.targets),
        indicators=indicators,
        tasks=task_summary(progress.groups, groups, progress.cutoff),
        groups=groups,
        training=training_view(progress.training, request.programme.period),
        publicity=publicity_view(progress),
        instruments=instruments_view(progress, request.programme.measures),
        budget=budget_view(progress),
        cooperation=cooperation_of(indicators, groups, request.programme.measures.joint),
        paragraphs=paragraphs_of(progress.paragraphs),
        outlook_title=request.outlook_title,
        gaps=gap_rows(progress.missing, former, {view.code: view.name for view in indicators.every}),
    )


def _without_year_before(indicators: Indicators) -> Indicators:
    """Return the goals of the first year: before the programme there is nothing that somebody could still report."""
    every = (replace(view, cells=replace(view.cells, before=NOT_APPLICABLE)) for view in indicators.every)
    return replace(indicators, every=tuple(every))


def _cause_of(row: TaskRow) -> str:
    """Say in the table why a task was not carried out."""
    cause = row.cause.strip() if row.status is TaskStatus.DROPPED else ""
    return f"Nguyên nhân: {first_lower(ended(cause, ''))}" if cause else ""
