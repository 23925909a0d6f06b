"""What builds each kind of document: imported where one is built, for a command makes documents of one kind or two."""

from collections.abc import Callable
from typing import NamedTuple

from gen.documents.content import KindContent
from gen.documents.request import DocumentRequest
from gen.domain.errors import GenError
from gen.messages import _
from gen.progress.model import SeriesProgress, YearProgress
from gen.progress.nation_model import NationProgress, NationSeries
from gen.progress.reporting import ReportingBoard
from gen.progress.returned import FaultyReport


class Built(NamedTuple):
    """How a kind of document is built, and the structs that hold what it says."""

    contents: tuple[type, ...]
    build: Callable[[DocumentRequest], KindContent]


def _of_a_year(request: DocumentRequest) -> YearProgress:
    if not isinstance(request.progress, YearProgress):
        raise GenError(_("Văn bản này cần số liệu của một năm."))
    return request.progress


def _of_several_years(request: DocumentRequest) -> SeriesProgress:
    if not isinstance(request.progress, SeriesProgress):
        raise GenError(_("Văn bản này cần số liệu của nhiều năm."))
    return request.progress


def _of_the_nation(request: DocumentRequest) -> NationProgress | NationSeries:
    if not isinstance(request.progress, NationProgress | NationSeries):
        raise GenError(_("Văn bản này cần số liệu của cả nước."))
    return request.progress


def _of_the_nation_in_a_year(request: DocumentRequest) -> NationProgress:
    if not isinstance(request.progress, NationProgress):
        raise GenError(_("Văn bản này cần số liệu của cả nước trong một năm."))
    return request.progress


def _of_the_board(request: DocumentRequest) -> ReportingBoard:
    if not isinstance(request.progress, ReportingBoard):
        raise GenError(_("Văn bản này cần tình hình gửi báo cáo của các cơ quan."))
    return request.progress


def _of_a_faulty_report(request: DocumentRequest) -> FaultyReport:
    if not isinstance(request.progress, FaultyReport):
        raise GenError(_("Văn bản này cần báo cáo của một cơ quan."))
    return request.progress


def plan_kind() -> Built:
    """Return what builds the action plan."""
    from gen.documents.plan import PlanContent, plan
    from gen.documents.plan_words import PlanWords
    from gen.documents.supplement import SupplementContent

    return Built((PlanContent, PlanWords, SupplementContent), plan)


def annual_kind() -> Built:
    """Return what builds the yearly report."""
    from gen.documents.annual import AnnualContent, annual

    return Built((AnnualContent,), lambda request: annual(request, _of_a_year(request)))


def midterm_kind() -> Built:
    """Return what builds the evaluation halfway."""
    from gen.documents.charts import EvaluationCharts
    from gen.documents.earlier import EarlierEvaluation
    from gen.documents.evaluation import Evaluation
    from gen.documents.midterm import MidtermContent, midterm

    contents = (Evaluation, MidtermContent, EvaluationCharts, EarlierEvaluation)
    return Built(contents, lambda request: midterm(request, _of_several_years(request)))


def final_kind() -> Built:
    """Return what builds the evaluation at the end."""
    from gen.documents.charts import EvaluationCharts
    from gen.documents.earlier import EarlierEvaluation
    from gen.documents.evaluation import Evaluation
    from gen.documents.final import FinalContent, final

    contents = (Evaluation, FinalContent, EvaluationCharts, EarlierEvaluation)
    return Built(contents, lambda request: final(request, _of_several_years(request)))


def summary_kind() -> Built:
    """Return what builds the report on the whole country."""
    from gen.documents.charts import SummaryCharts
    from gen.documents.earlier import EarlierPeriod, EarlierSummary
    from gen.documents.period import Period
    from gen.documents.summary import SummaryContent, summary

    contents = (SummaryContent, SummaryCharts, Period, EarlierSummary, EarlierPeriod)
    return Built(contents, lambda request: summary(request, _of_the_nation(request)))


def plan_status_kind() -> Built:
    """Return what builds the report on who has issued a plan."""
    from gen.documents.plan_status import PlanStatusContent, plan_status

    return Built((PlanStatusContent,), lambda request: plan_status(request, _of_the_nation_in_a_year(request)))


def guidance_kind() -> Built:
    """Return what builds the letter that guides reporting."""
    from gen.documents.guidance import GuidanceContent, guidance

    return Built((GuidanceContent,), guidance)


def reminder_kind() -> Built:
    """Return what builds the letter to one agency that is late."""
    from gen.documents.reminder import ReminderContent, reminder

    return Built((ReminderContent,), lambda request: reminder(request, _of_the_board(request)))


def reminder_to_all_kind() -> Built:
    """Return what builds the letter to all agencies that are late."""
    from gen.documents.reminder_to_all import ReminderToAllContent, reminder_to_all

    return Built((ReminderToAllContent,), lambda request: reminder_to_all(request, _of_the_board(request)))


def returned_report_kind() -> Built:
    """Return what builds the letter that returns a report."""
    from gen.documents.returned_report import ReturnedReportContent, returned_report

    return Built((ReturnedReportContent,), lambda request: returned_report(request, _of_a_faulty_report(request)))


def cover_kind() -> Built:
    """Return what builds the letter that a report goes with."""
    from gen.documents.cover import CoverContent, cover

    return Built((CoverContent,), lambda request: cover(request, _of_a_year(request)))


def proposal_kind() -> Built:
    """Return what builds the proposal of an agency."""
    from gen.documents.proposal import ProposalContent, proposal

    return Built((ProposalContent,), lambda request: proposal(request, _of_a_year(request)))


def amendment_kind() -> Built:
    """Return what builds the proposal to change the programme."""
    from gen.documents.amendment import AmendmentContent, amendment

    return Built((AmendmentContent,), lambda request: amendment(request, _of_the_nation_in_a_year(request)))


def submission_kind() -> Built:
    """Return what builds the paper with which a document is submitted for signature."""
    from gen.documents.submission import SubmissionContent, submission

    return Built((SubmissionContent,), lambda request: submission(request, _of_the_board(request)))


def collection_kind() -> Built:
    """Return what builds the letter that asks units for their figures."""
    from gen.documents.collection import CollectionContent, collection

    return Built((CollectionContent,), collection)


def yearly_plan_kind() -> Built:
    """Return what builds the plan of one year."""
    from gen.documents.plan_words import PlanWords
    from gen.documents.yearly_plan import YearlyPlanContent, yearly_plan

    return Built((YearlyPlanContent, PlanWords), yearly_plan)


def budget_plan_kind() -> Built:
    """Return what builds the estimate of a plan's costs."""
    from gen.documents.budget_plan import BudgetPlanContent, budget_plan

    return Built((BudgetPlanContent,), budget_plan)


def conference_plan_kind() -> Built:
    """Return what builds the plan of a conference."""
    from gen.documents.conference import ConferenceContent, conference_plan

    return Built((ConferenceContent,), conference_plan)


def invitation_kind() -> Built:
    """Return what builds the invitation to a conference."""
    from gen.documents.conference import ConferenceContent, invitation

    return Built((ConferenceContent,), invitation)


def conclusion_kind() -> Built:
    """Return what builds the conclusion of a conference."""
    from gen.documents.conference import ConferenceContent, conclusion

    return Built((ConferenceContent,), conclusion)
