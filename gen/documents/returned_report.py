"""Công văn trả lại báo cáo: a letter to an agency whose report has errors, with the list of what is to be fixed."""

from collections import Counter
from datetime import date
from decimal import Decimal

from msgspec import Struct

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of, names_for
from gen.documents.content import KindContent, TitleWords
from gen.documents.figures import Figure, figure
from gen.documents.reminder import Collector, answer_day, collector_of
from gen.documents.request import DocumentRequest
from gen.domain.errors import GenError
from gen.domain.values import Value
from gen.messages import _
from gen.progress.returned import Fault, FaultyReport
from gen.vietnamese import cited_date

LISTED = 60
"""So many places at most stand in the list; the marked workbook that goes with the letter shows all."""
_WHOLE_FILE = "Tệp số liệu"
_WANTED = "báo cáo kết quả thực hiện {name} {when}"


class FaultsOfTable(Struct, frozen=True):
    """How many places of a table are to be fixed."""

    table: str
    count: int


class ReturnedReportContent(Struct, frozen=True):
    """What the letter says besides its frame.

    ``wanted`` is what came in, ``received_on`` when (None where it is not on record); ``faults`` are the places listed,
    ``unlisted`` how many more there are; ``is_marked`` that a marked workbook goes with it; ``answer_by`` is the day
    asked for.
    """

    year: int
    body: Body
    decision: Citation
    collector: Collector
    name: str
    wanted: str
    received_on: date | None
    count: Figure
    tables: tuple[FaultsOfTable, ...]
    faults: tuple[Fault, ...]
    unlisted: int
    is_marked: bool
    answer_by: date


def returned_report(request: DocumentRequest, report: FaultyReport) -> KindContent:
    """Return the letter to ``request.addressee``. Raises GenError where there is nothing to return yet."""
    if request.addressee is None:
        raise GenError(_("Công văn trả lại báo cáo cần một cơ quan nhận."))
    if not report.faults:
        text = _("Báo cáo năm {year} của “{name}” không có lỗi nên không có gì để trả lại.")
        raise GenError(text.format(year=report.year, name=request.addressee.name))
    _check_came_in(report, request)
    named = tuple(Fault(fault.table or _WHOLE_FILE, fault.cell, fault.what, fault.how) for fault in report.faults)
    count = figure("report.faults", "Số chỗ phải hoàn thiện", "chỗ", Value(Decimal(len(named))))
    wanted = _WANTED.format_map(names_for(request.programme, report.year))
    content = ReturnedReportContent(
        year=report.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        collector=collector_of(request),
        name=request.addressee.name,
        wanted=wanted,
        received_on=report.received_on,
        count=count,
        tables=tuple(FaultsOfTable(*item) for item in Counter(fault.table for fault in named).items()),
        faults=named[:LISTED],
        unlisted=max(len(named) - LISTED, 0),
        is_marked=report.is_marked,
        answer_by=answer_day(request.day),
    )
    return KindContent(
        title=TitleWords("", "", f"đề nghị hoàn thiện số liệu {wanted}"),
        abbreviation="",
        contents=(content,),
        figures=(count,),
    )


def _check_came_in(report: FaultyReport, request: DocumentRequest) -> None:
    day = request.printed_day
    if day and report.received_on and day < report.received_on:
        message = _("Công văn ghi ngày {day}, trước ngày tiếp nhận báo cáo ({received}): xem lại một trong hai ngày.")
        raise GenError(message.format(day=cited_date(day), received=cited_date(report.received_on)))
