"""Công văn đôn đốc: a letter to one body whose report, or plan, has not come in, or has come in without some tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.figures import Figure, figure
from gen.documents.piece import Piece, Title
from gen.documents.reporting import absent_names
from gen.documents.request import DocumentRequest
from gen.domain.agency import Agency
from gen.domain.errors import GenError
from gen.domain.values import Value
from gen.messages import _
from gen.progress.reporting import ReportingBoard, ReportRow

DAYS_TO_ANSWER = 3
"""Working days that a reminder gives: usual practice (from memory), no rule was found."""

SATURDAY = 5

WANTED: Mapping[str, str] = MappingProxyType(
    {
        "annual": "báo cáo kết quả thực hiện Đề án 1439 năm {year}",
        "midterm": "báo cáo sơ kết thực hiện Đề án 1439 giai đoạn 2019 - 2022",
        "final": "báo cáo tổng kết thực hiện Đề án 1439 giai đoạn 2019 - 2025",
        "plan": "Kế hoạch hành động thực hiện Đề án 1439",
        "plan-accepted": "Kế hoạch hành động thực hiện Đề án 1439",
    }
)
"""What is due, by the id of the deadline that has passed."""


@dataclass(frozen=True, slots=True)
class ReminderContent:
    """What a reminder says besides its frame.

    ``wanted`` is what has not come in; ``name`` the body reminded; ``absent`` the tables it left out, empty where
    nothing came in; ``days_late`` counts from ``last_day`` to ``on``; ``answer_by`` is the day asked for now.
    """

    year: int
    body: Body
    decision: Citation
    name: str
    wanted: str
    last_day: date
    on: date
    days_late: int
    absent: tuple[str, ...]
    answer_by: date
    received: Figure
    expected: Figure


def reminder(request: DocumentRequest, board: ReportingBoard) -> Piece:
    """Return the letter to ``request.addressee``. Raises GenError where that body needs no reminder."""
    row = _row_of(request, board)
    wanted = WANTED[board.deadline.id].format(year=board.year)
    content = ReminderContent(
        year=board.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        name=_addressee(request).name,
        wanted=wanted,
        last_day=board.last_day,
        on=board.on,
        days_late=row.days_late,
        absent=absent_names(row.receipt.absent) if row.receipt else (),
        answer_by=answer_day(board.on),
        received=_count("reports.received", "Số cơ quan đã gửi", len(board.received)),
        expected=_count("reports.expected", "Số cơ quan phải gửi", len(board.rows)),
    )
    return Piece(
        title=Title("", "", f"đôn đốc gửi {wanted}"),
        abbreviation="",
        contents=(content,),
        figures=(content.received, content.expected),
    )


def needs_reminder(row: ReportRow) -> bool:
    """Tell whether a body is to be reminded: its time is over and nothing, or not everything, has come in."""
    return (row.receipt is None and row.days_late > 0) or bool(row.receipt and row.receipt.absent)


def answer_day(day: date) -> date:
    """Return the last day to answer: some working days after the letter, weekends not counted."""
    left = DAYS_TO_ANSWER
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
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
