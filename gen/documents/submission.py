"""Tờ trình of the Sở Nội vụ to the People's Committee of its province, with the draft report or plan attached."""

from datetime import date

from msgspec import Struct

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of, names_for
from gen.documents.content import KindContent, TitleWords
from gen.documents.figures import Figure
from gen.documents.reporting import ReportCounts, reports_of
from gen.documents.request import DocumentRequest
from gen.domain.document import Behaviour
from gen.domain.errors import GenError
from gen.domain.working_days import working_day_before
from gen.messages import _
from gen.programme import Programme
from gen.programme.kinds import collects
from gen.progress.reporting import ReportingBoard, ReportRow

PLAN, REPORT = "plan", "report"
FIRST_PLAN = "Kế hoạch hành động thực hiện {name}"
LATER_PLAN = "Kế hoạch bổ sung thực hiện {name} giai đoạn {second_phase}"
"""What the plans are called; their years are those of the kind (``documents.toml``)."""
_DRAFTED = {PLAN: Behaviour.PLAN, REPORT: Behaviour.ANNUAL}


class SubmissionContent(Struct, frozen=True):
    """What is submitted besides the frame: the draft, who it is for, and which units' reports it rests on.

    ``draft`` is its name (Báo cáo kết quả …); ``last_day`` is the last day on which the Committee may send it in,
    ``working_day`` the working day before where that is a day off; ``reports`` count the units, ``silent``
    names those that have sent nothing; ``own_pending``: the department's own figures are among what is not in.
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
    silent: tuple[str, ...]
    own_pending: bool


def submission(request: DocumentRequest, board: ReportingBoard) -> KindContent:
    """Return the submission of a draft. Raises GenError for any other department, or in a year without a plan."""
    if not collects(request.agency):
        message = _("Tờ trình do Sở Nội vụ lập, không phải “{agency}”.")
        raise GenError(message.format(agency=request.agency.name))
    form = request.form or REPORT
    parent = request.programme.agencies.get(request.agency.parent, request.day)
    last_day = request.programme.due(_DRAFTED[form]).last_day(request.year)
    working_day = working_day_before(last_day)
    draft = _draft(form, request.programme, request.year)
    waiting = tuple(row for row in board.rows if row.receipt is None)
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
        reports=reports_of(board, request.programme.schema),
        silent=tuple(_name_of(row, request, board) for row in waiting if row.unit.id != request.agency.id),
        own_pending=any(row.unit.id == request.agency.id for row in waiting),
    )
    return KindContent(
        title=TitleWords("TỜ TRÌNH", f"Về việc ban hành {draft}"),
        abbreviation="TTr",
        contents=(content,),
        figures=() if form == PLAN else _figures(content.reports),
    )


def _name_of(row: ReportRow, request: DocumentRequest, board: ReportingBoard) -> str:
    return request.programme.agencies.get(row.unit.id, board.last_day).name


def _figures(reports: ReportCounts) -> tuple[Figure, ...]:
    return (reports.received, reports.expected, reports.late)


def _draft(form: str, programme: Programme, year: int) -> str:
    names = names_for(programme, year)
    if form == REPORT:
        return "Báo cáo kết quả thực hiện {name} {when}".format_map(names)
    due = programme.years_of(Behaviour.PLAN)
    if year not in due:
        years = ", ".join(map(str, due))
        raise GenError(_("Kế hoạch hành động chỉ lập trong các năm {years}.").format(years=years))
    return (FIRST_PLAN if year == due[0] else LATER_PLAN).format_map(names)
