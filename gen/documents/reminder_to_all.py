"""Công văn đôn đốc chung: one letter to all agencies that are late, with the list of them attached."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from gen.documents.body import Body, body_of
from gen.documents.citations import Citation, decision_of
from gen.documents.content import KindContent, TitleWords
from gen.documents.figures import Figure, figure
from gen.documents.reminder import Collector, answer_by, collector_of, due_words, needs_reminder, wanted_of
from gen.documents.request import DocumentRequest
from gen.domain.errors import GenError
from gen.domain.schema import Schema
from gen.domain.values import Value
from gen.messages import _
from gen.programme.kinds import collects
from gen.progress.reporting import ReportingBoard, ReportRow
from gen.vietnamese import join

NAMED_ABOVE = 10
"""So many addressees at most stand after “Kính gửi”; more are those of the list."""
_LISTED = "Các cơ quan, đơn vị trong danh sách kèm theo"


class LateAgency(Struct, frozen=True):
    """One agency of the list: what it has not sent, and how many days it is late ("" where it only left tables out)."""

    name: str
    lacking: str
    days_late: str


class ReminderToAllContent(Struct, frozen=True):
    """What the letter says besides its frame; its words are those of the letter to a single agency.

    ``silent`` tells whether some sent nothing, ``partial`` whether some left tables out, ``how`` says so in words.
    """

    year: int
    body: Body
    decision: Citation
    collector: Collector
    wanted: str
    due: str
    last_day: date
    on: date
    answer_by: date
    received: Figure
    expected: Figure
    late: Figure
    agencies: tuple[LateAgency, ...]
    silent: bool
    partial: bool
    how: str


def reminder_to_all(request: DocumentRequest, board: ReportingBoard) -> KindContent:
    """Return the letter to all who are late. Raises GenError where nobody is, or where reports go to somebody else.

    An office that is late itself does not write to itself, nor count itself among those it waits for.
    """
    if request.agency.id != request.programme.lead and not collects(request.agency):
        message = _("Công văn đôn đốc chung do Bộ Nội vụ hoặc Sở Nội vụ lập, không phải “{agency}”.")
        raise GenError(message.format(agency=request.agency.name))
    board = replace(board, rows=tuple(row for row in board.rows if not _is_own(row, request)))
    rows = tuple(row for row in board.rows if needs_reminder(row))
    if not rows:
        raise GenError(_("Không có cơ quan nào thuộc diện phải đôn đốc."))
    wanted = wanted_of(request, board)
    names = tuple(request.programme.agencies.get(row.unit.id, board.last_day).name for row in rows)
    schema = request.programme.schema
    content = ReminderToAllContent(
        year=board.year,
        body=body_of(request.agency, request.programme, request.day),
        decision=decision_of(request),
        collector=collector_of(request),
        wanted=wanted,
        due=due_words(board.deadline),
        last_day=board.last_day,
        on=board.on,
        answer_by=answer_by(request, board),
        received=_count("reports.received", "Số cơ quan đã gửi", len(board.received)),
        expected=_count("reports.expected", "Số cơ quan phải gửi", len(board.rows)),
        late=_count("reports.reminded", "Số cơ quan phải đôn đốc", len(rows)),
        agencies=tuple(_late(row, name, wanted, schema) for row, name in zip(rows, names, strict=True)),
        silent=any(row.receipt is None for row in rows),
        partial=any(row.receipt is not None for row in rows),
        how=_how(rows),
    )
    return KindContent(
        title=TitleWords("", "", f"đôn đốc gửi {wanted}"),
        abbreviation="",
        contents=(content,),
        figures=(content.received, content.expected, content.late),
        addressees=names if len(names) <= NAMED_ABOVE else (_LISTED,),
    )


def _is_own(row: ReportRow, request: DocumentRequest) -> bool:
    return row.unit.id == request.agency.id and needs_reminder(row)


def _how(rows: Sequence[ReportRow]) -> str:
    """Say what is wrong with those reminded: they sent nothing, or not everything, or some this and some that."""
    kinds = {row.receipt is None for row in rows}
    return " hoặc ".join(words for silent, words in ((True, "chưa gửi"), (False, "gửi chưa đủ")) if silent in kinds)


def _late(row: ReportRow, name: str, wanted: str, schema: Schema) -> LateAgency:
    if row.receipt is None:
        return LateAgency(name, f"Chưa gửi {wanted}", str(row.days_late))
    return LateAgency(name, f"Thiếu bảng: {join(schema.names_of(row.receipt.absent))}", "")


def _count(id_: str, label: str, number: int) -> Figure:
    return figure(id_, label, "cơ quan", Value(Decimal(number)))
