"""Công văn đôn đốc: a letter to an agency whose report or plan has not come in, or lacks tables."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import astuple

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of, names_for
from gen.documents.content import KindContent, TitleWords
from gen.documents.figures import Figure, figure
from gen.documents.issued_plan import plan_of
from gen.documents.request import DocumentRequest
from gen.domain.agency import Agency
from gen.domain.errors import GenError
from gen.domain.programme import Deadline
from gen.domain.values import Value
from gen.domain.working_days import is_weekend
from gen.messages import _
from gen.progress.reporting import ReportingBoard, ReportRow
from gen.vietnamese import day_of_year

DAYS_TO_ANSWER = 3
"""Working days that a reminder gives: usual practice (from memory), no rule was found."""

LOWER = "lower-level"
"""Id of the term for the People's Committees below the province."""

WANTED: Mapping[str, str] = MappingProxyType(
    {
        "midterm": "báo cáo sơ kết thực hiện {name} giai đoạn {first_phase}",
        "final": "báo cáo tổng kết thực hiện {name} giai đoạn {span}",
        "plan": "Kế hoạch hành động thực hiện {name}",
        "plan-accepted": "Kế hoạch hành động thực hiện {name}",
    }
)
"""What is due, by the id of the deadline that has passed; it is the report of the year by any other."""
_OF_THE_YEAR = "báo cáo kết quả thực hiện {name} {when}"


class Collector(Struct, frozen=True):
    """The agency that collects the reports, and so reminds of them.

    ``reporters`` are those who report to it, ``plan`` what obliges them besides the Decision ("" if that is all),
    ``onward`` what it does with the reports after adding them up.
    """

    reporters: str
    plan: str
    onward: str


_LEAD = Collector("các {reporters}", "", "báo cáo {reports_to}")
_HOME_AFFAIRS = Collector(
    "các sở, ban, ngành và {lower_level}",
    "{plan}",
    "trình {parent} báo cáo {lead}",
)
"""Who reports to the Sở Nội vụ of a province, and why: Kế hoạch hành động của một tỉnh ngày 12/3/2019."""


class ReminderContent(Struct, frozen=True):
    """What a reminder says besides its frame.

    ``wanted`` is what has not come in, ``due`` by when it comes in every year; ``name`` the agency reminded; ``absent``
    the tables it left out, empty where nothing came in; ``days_late`` counts from ``last_day`` to ``on``; ``answer_by``
    is the day asked for now.
    """

    year: int
    body: Body
    decision: Citation
    collector: Collector
    name: str
    wanted: str
    due: str
    last_day: date
    on: date
    days_late: int
    absent: tuple[str, ...]
    answer_by: date
    received: Figure
    expected: Figure


def reminder(request: DocumentRequest, board: ReportingBoard) -> KindContent:
    """Return the letter to ``request.addressee``. Raises GenError where that agency needs no reminder."""
    row = _row_of(request, board)
    wanted = wanted_of(request, board)
    content = ReminderContent(
        year=board.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        collector=collector_of(request),
        name=_addressee(request).name,
        wanted=wanted,
        due=due_words(board.deadline),
        last_day=board.last_day,
        on=board.on,
        days_late=row.days_late,
        absent=request.programme.schema.names_of(row.receipt.absent) if row.receipt else (),
        answer_by=answer_by(request, board),
        received=_count("reports.received", "Số cơ quan đã gửi", len(board.received)),
        expected=_count("reports.expected", "Số cơ quan phải gửi", len(board.rows)),
    )
    return KindContent(
        title=TitleWords("", "", f"đôn đốc gửi {wanted}"),
        abbreviation="",
        contents=(content,),
        figures=(content.received, content.expected),
    )


def wanted_of(request: DocumentRequest, board: ReportingBoard) -> str:
    """Say what has not come in: the report of the year, an evaluation, a plan."""
    return WANTED.get(board.deadline.id, _OF_THE_YEAR).format_map(names_for(request.programme, board.year))


def collector_of(request: DocumentRequest) -> Collector:
    """Return who collects the reports: the agency that does so for the country, or the department of a province."""
    agency, programme, day = request.agency, request.programme, request.day
    collection = programme.measures.collection
    names = {"name": programme.decision.short_name, "reports_to": collection.reports_to}
    names["reporters"] = collection.reporters
    names["lead"] = programme.agencies.get(collection.agency, day).name
    if agency.parent:
        names["parent"] = programme.agencies.get(agency.parent, day).name
        names["plan"] = plan_of(request, names["parent"])
        names["lower_level"] = programme.term(LOWER, day)
    return Collector(*(text.format_map(names) for text in astuple(_HOME_AFFAIRS if agency.parent else _LEAD)))


def due_words(deadline: Deadline) -> str:
    """Say by when reports come in: “trước ngày 15 tháng 12 hằng năm”, “chậm nhất ngày 05 tháng 12 hằng năm”."""
    until = "chậm nhất" if deadline.inclusive else "trước"
    when = f"năm {deadline.year}" if deadline.year else "hằng năm"
    return f"{until} {day_of_year(deadline.month, deadline.day)} {when}"


def needs_reminder(row: ReportRow) -> bool:
    """Tell whether an agency is to be reminded: its time is over and nothing, or not everything, has come in."""
    return (row.receipt is None and row.days_late > 0) or bool(row.receipt and row.receipt.absent)


def answer_by(request: DocumentRequest, board: ReportingBoard) -> date:
    """Return the day asked for: not after the last day on which the issuer itself reports, unless that is over."""
    answer = answer_day(board.on)
    if not board.deadline.onward:
        return answer
    own = request.programme.deadline(board.deadline.onward).last_day(board.year)
    return min(answer, own) if own > board.on else answer


def answer_day(day: date) -> date:
    """Return the last day to answer: some working days after the letter, weekends not counted."""
    left = DAYS_TO_ANSWER
    while left:
        day += timedelta(days=1)
        left -= not is_weekend(day)
    return day


def _addressee(request: DocumentRequest) -> Agency:
    if request.addressee is None:
        raise GenError(_("Công văn đôn đốc cần một cơ quan nhận."))
    return request.addressee


def _row_of(request: DocumentRequest, board: ReportingBoard) -> ReportRow:
    agency = _addressee(request)
    row = next((row for row in board.rows if row.unit.id == agency.id), None)
    if row is None or not needs_reminder(row):
        raise GenError(_("“{name}” không thuộc diện phải đôn đốc.").format(name=agency.name))
    return row


def _count(id_: str, label: str, number: int) -> Figure:
    return figure(id_, label, "cơ quan", Value(Decimal(number)))
