"""Tờ trình of the Sở Nội vụ to the People's Committee of its province, with the draft report or plan attached."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.figures import Figure
from gen.documents.reporting import ReportCounts, reports_of
from gen.documents.request import DocumentRequest
from gen.domain.errors import GenError
from gen.messages import _
from gen.programme.kinds import collects
from gen.progress.reporting import ReportingBoard, working_day_before

PLAN, REPORT = "plan", "report"
PLANS: Mapping[int, str] = MappingProxyType(
    {
        2019: "Kế hoạch hành động thực hiện Đề án 1439",
        2022: "Kế hoạch bổ sung thực hiện Đề án 1439 giai đoạn 2022 - 2025",
    }
)
"""The plans by the year in which they are due (Quyết định số 1439/QĐ-TTg, mục IV.2a, IV.2c)."""
_DEADLINES = {PLAN: "plan", REPORT: "annual"}


@dataclass(frozen=True, slots=True)
class SubmissionContent:
    """What is submitted besides the frame: the draft, who it is for, and which units' reports it rests on.

    ``draft`` is its name (Báo cáo kết quả …); ``last_day`` is the last day on which the Committee may send it in,
    ``working_day`` the working day before where that is a day off; ``reports`` count the units.
    """

    year: int
    body: Body
    decision: Citation
    parent: str
    parent_unit: str
    draft: str
    last_day: date
    working_day: date
    on_weekend: bool
    reports: ReportCounts


def submission(request: DocumentRequest, board: ReportingBoard) -> KindContent:
    """Return the submission of a draft. Raises GenError for any other department, or in a year without a plan."""
    if not collects(request.agency):
        message = _("Tờ trình do Sở Nội vụ lập, không phải “{agency}”.")
        raise GenError(message.format(agency=request.agency.name))
    form = request.form or REPORT
    parent = request.programme.agencies.get(request.agency.parent, request.day)
    last_day = request.programme.deadline(_DEADLINES[form]).last_day(request.year)
    working_day = working_day_before(last_day)
    draft = _draft(form, request.year)
    content = SubmissionContent(
        year=request.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        parent=parent.name,
        parent_unit=parent.unit,
        draft=draft,
        last_day=last_day,
        working_day=working_day,
        on_weekend=working_day != last_day,
        reports=reports_of(board),
    )
    return KindContent(
        title=TitleWords("TỜ TRÌNH", f"Về việc ban hành {draft}"),
        abbreviation="TTr",
        contents=(content,),
        figures=() if form == PLAN else _figures(content.reports),
    )


def _figures(reports: ReportCounts) -> tuple[Figure, ...]:
    return (reports.received, reports.expected, reports.late)


def _draft(form: str, year: int) -> str:
    if form == REPORT:
        return f"Báo cáo kết quả thực hiện Đề án 1439 năm {year}"
    if year not in PLANS:
        years = ", ".join(map(str, PLANS))
        raise GenError(_("Kế hoạch hành động chỉ lập trong các năm {years}.").format(years=years))
    return PLANS[year]
