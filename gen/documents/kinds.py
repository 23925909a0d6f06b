"""The registry of kinds: what each says, and what figures it rests on. A new kind is one file and one row here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from gen.documents.amendment import AmendmentContent, amendment
from gen.documents.annual import AnnualContent, annual
from gen.documents.budget_plan import BudgetPlanContent, budget_plan
from gen.documents.charts import EvaluationCharts, SummaryCharts
from gen.documents.collection import CollectionContent, collection
from gen.documents.conference import ConferenceContent, conclusion, conference_plan, invitation
from gen.documents.content import KindContent
from gen.documents.cover import CoverContent, cover
from gen.documents.earlier import EarlierEvaluation, EarlierPeriod, EarlierSummary
from gen.documents.evaluation import Evaluation
from gen.documents.final import FinalContent, final
from gen.documents.guidance import GuidanceContent, guidance
from gen.documents.midterm import MidtermContent, midterm
from gen.documents.period import Period
from gen.documents.plan import PlanContent, plan
from gen.documents.plan_status import PlanStatusContent, plan_status
from gen.documents.plan_words import PlanWords
from gen.documents.proposal import ProposalContent, proposal
from gen.documents.reminder import ReminderContent, reminder
from gen.documents.reminder_to_all import ReminderToAllContent, reminder_to_all
from gen.documents.request import DocumentRequest
from gen.documents.returned_report import ReturnedReportContent, returned_report
from gen.documents.submission import SubmissionContent, submission
from gen.documents.summary import SummaryContent, summary
from gen.documents.supplement import SupplementContent
from gen.documents.yearly_plan import YearlyPlanContent, yearly_plan
from gen.domain.document import Kind
from gen.domain.errors import GenError
from gen.domain.plans import Plans
from gen.messages import _
from gen.progress.model import SeriesProgress, YearProgress
from gen.progress.nation_model import NationProgress, NationSeries
from gen.progress.reporting import ReportingBoard
from gen.progress.returned import FaultyReport


class Basis(Enum):
    """What figures a kind rests on."""

    NOTHING = auto()
    """No figures: a letter that states none."""
    YEAR = auto()
    """The figures of its agency for one year, compared with the year before."""
    PLAN = auto()
    """The same; where the workbook holds a plan, what is still wrong in its tables of figures does not stop it."""
    PLAN_OF_YEAR = auto()
    """The same, with what was issued in the years before: it cites the plan that it carries out."""
    PLAN_OF_PARENT = auto()
    """The same; the department that adds up a province's reports takes the province's workbook."""
    YEARS = auto()
    """The figures of its agency for all years up to its own."""
    SUPPLEMENT = auto()
    """The same, of which it carries those of its own year; what is wrong in earlier years does not stop it."""
    NATION = auto()
    """The figures of all agencies, for a year or over a period."""
    PLANS = auto()
    """Which agencies have issued a plan."""
    BOARD = auto()
    """Which agencies have reported to the issuer."""
    FAULTS = auto()
    """What is wrong with the report of the agency that a letter goes to."""


@dataclass(frozen=True, slots=True)
class RegisteredKind:
    """How a kind of document is built, the dataclasses that hold what it says, and what figures it rests on.

    ``when_supplemented`` is what it rests on in the year in which plans are supplemented, where that is something else;
    ``under_plan`` tells whether a body below a province cites the plan of its province in it.
    """

    contents: tuple[type, ...]
    build: Callable[[DocumentRequest], KindContent]
    basis: Basis
    when_supplemented: Basis | None = None
    under_plan: bool = False

    def basis_in(self, year: int, plans: Plans) -> Basis:
        """Return what figures the document of a year rests on in a programme with these plans."""
        return self.when_supplemented if self.when_supplemented and year == plans.supplement_year else self.basis


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


KINDS: Mapping[Kind, RegisteredKind] = MappingProxyType(
    {
        Kind.PLAN: RegisteredKind((PlanContent, PlanWords, SupplementContent), plan, Basis.PLAN, Basis.SUPPLEMENT),
        Kind.ANNUAL: RegisteredKind(
            (AnnualContent,), lambda request: annual(request, _of_a_year(request)), Basis.YEAR, under_plan=True
        ),
        Kind.MIDTERM: RegisteredKind(
            (Evaluation, MidtermContent, EvaluationCharts, EarlierEvaluation),
            lambda request: midterm(request, _of_several_years(request)),
            Basis.YEARS,
            under_plan=True,
        ),
        Kind.FINAL: RegisteredKind(
            (Evaluation, FinalContent, EvaluationCharts, EarlierEvaluation),
            lambda request: final(request, _of_several_years(request)),
            Basis.YEARS,
            under_plan=True,
        ),
        Kind.SUMMARY: RegisteredKind(
            (SummaryContent, SummaryCharts, Period, EarlierSummary, EarlierPeriod),
            lambda request: summary(request, _of_the_nation(request)),
            Basis.NATION,
        ),
        Kind.PLAN_STATUS: RegisteredKind(
            (PlanStatusContent,), lambda request: plan_status(request, _of_the_nation_in_a_year(request)), Basis.PLANS
        ),
        Kind.GUIDANCE: RegisteredKind((GuidanceContent,), guidance, Basis.NOTHING),
        Kind.REMINDER: RegisteredKind(
            (ReminderContent,), lambda request: reminder(request, _of_the_board(request)), Basis.BOARD, under_plan=True
        ),
        Kind.REMINDER_TO_ALL: RegisteredKind(
            (ReminderToAllContent,),
            lambda request: reminder_to_all(request, _of_the_board(request)),
            Basis.BOARD,
            under_plan=True,
        ),
        Kind.RETURN: RegisteredKind(
            (ReturnedReportContent,),
            lambda request: returned_report(request, _of_a_faulty_report(request)),
            Basis.FAULTS,
            under_plan=True,
        ),
        Kind.COVER: RegisteredKind((CoverContent,), lambda request: cover(request, _of_a_year(request)), Basis.YEAR),
        Kind.PROPOSAL: RegisteredKind(
            (ProposalContent,), lambda request: proposal(request, _of_a_year(request)), Basis.YEAR
        ),
        Kind.AMENDMENT: RegisteredKind(
            (AmendmentContent,), lambda request: amendment(request, _of_the_nation_in_a_year(request)), Basis.NATION
        ),
        Kind.SUBMISSION: RegisteredKind(
            (SubmissionContent,), lambda request: submission(request, _of_the_board(request)), Basis.BOARD
        ),
        Kind.COLLECTION: RegisteredKind((CollectionContent,), collection, Basis.NOTHING, under_plan=True),
        Kind.YEARLY_PLAN: RegisteredKind((YearlyPlanContent, PlanWords), yearly_plan, Basis.PLAN_OF_YEAR),
        Kind.BUDGET_PLAN: RegisteredKind((BudgetPlanContent,), budget_plan, Basis.PLAN_OF_PARENT),
        Kind.CONFERENCE_PLAN: RegisteredKind((ConferenceContent,), conference_plan, Basis.PLAN),
        Kind.INVITATION: RegisteredKind((ConferenceContent,), invitation, Basis.PLAN),
        Kind.CONCLUSION: RegisteredKind((ConferenceContent,), conclusion, Basis.PLAN),
    }
)
"""Every kind that can be made, in the order in which help and handbook name them."""
