"""Báo cáo tổng hợp: what the ministry reports of all agencies to the Prime Minister, for a year or over a period."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from msgspec import Struct

from gen.documents.activities import (
    BudgetView,
    InstrumentsView,
    PublicityView,
    TrainingView,
    activity_figures,
    billions_figure,
    budget_view,
    instruments_view,
    publicity_view,
    training_view,
)
from gen.documents.body import Body, body_of
from gen.documents.causes import causes_of
from gen.documents.charts import summary_charts
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.earlier import earlier_period, earlier_summary
from gen.documents.figures import Figure
from gen.documents.gathering import Gathered
from gen.documents.indicators import GoalSummary, Indicators, indicator_figures, indicator_views, summary_of
from gen.documents.national import (
    NationalGoal,
    NationalTasks,
    behind_words,
    goal_figures,
    names_of_units,
    national_goals,
    national_tasks,
    task_figures,
)
from gen.documents.paragraphs import Paragraphs, missing_paragraphs, paragraphs_of
from gen.documents.period import period_figures, period_of
from gen.documents.period_words import missing_words, period_words
from gen.documents.reporting import ReportCounts, report_figures, reports_of
from gen.documents.request import DocumentRequest
from gen.documents.unit_tables import (
    OWN_ROWS,
    ActivityTable,
    GoalTable,
    UnitGap,
    activity_table,
    goal_tables,
    unit_gaps,
)
from gen.domain.errors import GenError
from gen.messages import _
from gen.progress.model import MissingFigure, YearProgress
from gen.progress.nation_model import NationProgress, NationSeries
from gen.vietnamese import MISSING

ANNUAL, MIDTERM, FINAL = "annual", "midterm", "final"
EVALUATIONS = (MIDTERM, FINAL)
"""The forms that are made in the years of the evaluations alone."""

NEEDED = ("direction", "strengths", "weaknesses", "causes", "outlook", "requests")
"""The paragraphs that the secretariat writes on the nation for the report on a year."""
_ASKED = 2
"""How many of the requests the summary on top repeats."""

_SUBJECTS: Mapping[str, str] = MappingProxyType(
    {
        ANNUAL: "Tổng hợp kết quả thực hiện {project} {when}",
        MIDTERM: "Tổng hợp kết quả {midterm} thực hiện {project} giai đoạn {first_year} - {year}",
        FINAL: "Tổng kết thực hiện {project} giai đoạn {first_year} - {year}",
    }
)


class SummaryContent(Struct, frozen=True):
    """What the summary says of the year, or of the last year of the period.

    ``silent`` are the agencies that handed in nothing, ``incomplete`` counts those that handed in but left something
    out. ``causes`` are those that the agencies behind name themselves, ``behind_words`` how these stand; ``asked`` is
    what the summary on top repeats of the requests; ``planned`` and ``spent`` are in billion đồng. The paragraphs are
    those written for the nation (id ``ca-nuoc``): what the ministry wrote of itself is not said of all.
    """

    year: int
    body: Body
    decision: Citation
    reports: ReportCounts
    goal_summary: GoalSummary
    goals: tuple[NationalGoal, ...]
    indicators: Indicators
    tasks: NationalTasks
    training: TrainingView
    publicity: PublicityView
    instruments: InstrumentsView
    budget: BudgetView
    paragraphs: Paragraphs
    outlook_title: str
    causes: tuple[Gathered, ...]
    behind_words: str
    asked: tuple[str, ...]
    planned: Figure
    spent: Figure
    silent: tuple[str, ...]
    incomplete: int
    goal_tables: tuple[GoalTable, ...]
    activities: ActivityTable
    unit_gaps: tuple[UnitGap, ...]


def summary(request: DocumentRequest, progress: NationProgress | NationSeries) -> KindContent:
    """Return the summary in the form asked for. Raises GenError where form, year and figures do not go together."""
    form = request.form or ANNUAL
    nation = progress.latest if isinstance(progress, NationSeries) else progress
    _check(request, form, progress)
    content = _content(request, nation, form)
    charts = summary_charts(progress, request.programme.measures)
    contents: tuple[Struct, ...] = (content, charts, earlier_summary(nation))
    figures = _figures(content)
    missing = missing_paragraphs(content.paragraphs, request.year, NEEDED, request.programme.schema)
    if isinstance(progress, NationSeries):
        period = period_of(request, progress, content.indicators, _behind(content.goals))
        contents = (*contents, period, earlier_period(progress, content.indicators))
        figures = (*figures, *period_figures(period))
        missing = missing_words(nation.whole.period, request.year)
    subject = _SUBJECTS[form].format(
        project=content.decision.project,
        year=request.year,
        when=request.when,
        first_year=request.programme.years[0],
        midterm=request.programme.measures.wording.midterm,
    )
    return KindContent(
        title=TitleWords("BÁO CÁO", subject),
        abbreviation="BC",
        contents=contents,
        figures=figures,
        missing=(*_wholly_missing(nation), *missing),
    )


def _check(request: DocumentRequest, form: str, progress: NationProgress | NationSeries) -> None:
    if form not in _SUBJECTS:
        raise GenError(_("Báo cáo tổng hợp không có hình thức “{form}”.").format(form=form))
    years = request.programme.years_of(form) if form in EVALUATIONS else (request.year,)
    if request.year not in years:
        message = _("Báo cáo tổng hợp hình thức “{form}” chỉ lập cho năm {year}.")
        raise GenError(message.format(form=form, year=", ".join(map(str, years)) or MISSING))
    if isinstance(progress, NationSeries) != (form in EVALUATIONS):
        raise GenError(_("Báo cáo tổng hợp hình thức “{form}” cần số liệu của kỳ khác.").format(form=form))


def _content(request: DocumentRequest, nation: NationProgress, form: str) -> SummaryContent:
    if nation.board is None:
        raise GenError(_("Báo cáo tổng hợp cần tình hình gửi báo cáo của các cơ quan."))
    whole, programme = nation.whole, request.programme
    indicators = indicator_views(whole.indicators, programme, request.day)
    goals = national_goals(nation, indicators, programme.measures.collection.reporters)
    return SummaryContent(
        year=request.year,
        body=body_of(request.agency, programme, request.day),
        decision=decision_of(request),
        reports=reports_of(nation.board, programme.schema),
        goal_summary=summary_of(indicators.targets),
        goals=goals,
        indicators=indicators,
        tasks=national_tasks(nation),
        training=training_view(whole.training, programme.period),
        publicity=publicity_view(whole),
        instruments=instruments_view(whole, programme.measures),
        budget=budget_view(whole),
        paragraphs=paragraphs_of(whole.paragraphs),
        outlook_title=request.outlook_title,
        asked=_asked(whole, request.year, form),
        causes=causes_of(unit for unit in nation.units if unit.unit.name in _behind(goals)),
        behind_words=behind_words(goal for goal in goals if goal.goal.is_ratio),
        planned=billions_figure("budget.planned.billions", "Kinh phí dự toán", whole.budget_total.planned),
        spent=billions_figure("budget.spent.billions", "Kinh phí thực hiện", whole.budget_total.spent),
        silent=tuple(unit.unit.name for unit in nation.units if not unit.handed_in),
        incomplete=sum(unit.handed_in and bool(unit.progress.missing) for unit in nation.units),
        goal_tables=goal_tables(nation, goals),
        activities=activity_table(nation),
        unit_gaps=unit_gaps(nation, {view.code: view.name for view in indicators.every}),
    )


def _asked(whole: YearProgress, year: int, form: str) -> tuple[str, ...]:
    """Return what the summary on top says is asked for: the first of the requests of the year, or of the period."""
    of_year, of_period = paragraphs_of(whole.paragraphs).requests, period_words(whole.period, year).requests
    return (of_period if form in EVALUATIONS else of_year)[:_ASKED]


def _behind(goals: Iterable[NationalGoal]) -> frozenset[str]:
    """Return the names of the agencies that are behind in a goal that is a rate."""
    return frozenset(name for goal in goals if goal.goal.is_ratio for name in goal.behind)


def _figures(content: SummaryContent) -> tuple[Figure, ...]:
    return (
        *report_figures(content.reports),
        *indicator_figures(content.indicators.every),
        *goal_figures(content.goals),
        *task_figures(content.tasks),
        *activity_figures(content.training, content.publicity, content.instruments, content.budget),
        *(content.planned, content.spent),
    )


def _wholly_missing(nation: NationProgress) -> tuple[MissingFigure, ...]:
    """List what no agency reported; what single agencies did not report is named in the tables by agency."""
    names = names_of_units(nation)
    lacking: dict[tuple[str, str, str], set[str]] = {}
    for gap in nation.whole.missing:
        if gap.table not in OWN_ROWS or not gap.row:
            lacking.setdefault((gap.table, gap.row, gap.column), set()).add(gap.unit)
    everywhere = (key for key, units in lacking.items() if "" in units or units >= set(names))
    return tuple(MissingFigure(nation.year, *key) for key in everywhere)
