"""How the ministry speaks of who has reported and who is late: sentences, and the list of the late (biểu B10)."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct

from gen.documents.figures import Figure, figure
from gen.domain.schema import Schema
from gen.domain.values import NOT_REPORTED, Value
from gen.progress.reporting import ReportingBoard, ReportRow, ReportState
from gen.vietnamese import MISSING, cited_date, count, join

BRANCHES: Mapping[str, str] = {"ministry": "bộ, cơ quan ngang bộ", "province": "tỉnh, thành phố trực thuộc trung ương"}
"""What the units of a level are called, in the order of the tables."""

_BODIES = "cơ quan"
_STATES: Mapping[ReportState, str] = {
    ReportState.ON_TIME: "Đúng hạn",
    ReportState.LATE: "Gửi chậm",
    ReportState.NOT_SENT: "Chưa gửi",
    ReportState.NOT_DUE: "Chưa gửi (chưa đến hạn)",
    ReportState.UNDATED: "Đã gửi, chưa rõ ngày",
}
_SILENT = (ReportState.NOT_SENT, ReportState.NOT_DUE)


class BranchReports(Struct, frozen=True):
    """How many of one level have reported."""

    name: str
    received: Figure
    expected: Figure


class LateRow(Struct, frozen=True):
    """One agency that has not reported, or reported late, in part or with errors, as a row of the list.

    ``validity`` is what the checks found; “…” where nothing came in or what came in was not checked.
    """

    name: str
    state: str
    received_on: str
    days_late: str
    validity: str
    note: str


class ReportCounts(Struct, frozen=True):
    """Who has reported by ``on``.

    ``last_day`` is the last day in time; ``inferred`` counts the reports whose day of receipt is not on record and was
    taken from the day their figures were closed. ``checked`` tells whether it is known how many of the reports are
    ``valid``; where it is not, nothing may be said of them.
    """

    on: date
    last_day: date
    expected: Figure
    received: Figure
    branches: tuple[BranchReports, ...]
    on_time: Figure
    late: Figure
    not_sent: Figure
    undated: Figure
    checked: bool
    valid: Figure
    faulty: Figure
    inferred: int
    silent_names: tuple[str, ...]
    late_names: tuple[str, ...]
    faulty_names: tuple[str, ...]
    rows: tuple[LateRow, ...]


def reports_of(board: ReportingBoard, schema: Schema) -> ReportCounts:
    """Return what is said of a board; ``schema`` are the tables that reports have."""
    silent, late = board.in_state(*_SILENT), board.in_state(ReportState.LATE)
    return ReportCounts(
        on=board.on,
        last_day=board.last_day,
        expected=_count("reports.expected", "Số cơ quan phải báo cáo", board.rows),
        received=_count("reports.received", "Số cơ quan đã gửi báo cáo", board.received),
        branches=tuple(_branch(board, branch, name) for branch, name in BRANCHES.items()),
        on_time=_count("reports.on-time", "Số cơ quan gửi đúng hạn", board.in_state(ReportState.ON_TIME)),
        late=_count("reports.late", "Số cơ quan gửi chậm", late),
        not_sent=_count("reports.not-sent", "Số cơ quan chưa gửi", silent),
        undated=_count("reports.undated", "Số cơ quan đã gửi, chưa rõ ngày", board.in_state(ReportState.UNDATED)),
        checked=board.checked and bool(board.received),
        valid=_validity_count("reports.valid", "Số báo cáo hợp lệ", board, board.valid),
        faulty=_validity_count("reports.faulty", "Số báo cáo còn lỗi số liệu", board, board.faulty),
        inferred=sum(row.receipt is not None and row.receipt.inferred for row in board.rows),
        silent_names=tuple(row.unit.name for row in silent),
        late_names=tuple(row.unit.name for row in late),
        faulty_names=tuple(row.unit.name for row in board.faulty),
        rows=tuple(_row(row, schema) for row in board.rows if _needs_mention(row)),
    )


def report_figures(reports: ReportCounts) -> tuple[Figure, ...]:
    """Return the figures of who has reported."""
    branches = (shown for branch in reports.branches for shown in (branch.received, branch.expected))
    totals = (reports.expected, reports.received, reports.on_time, reports.late, reports.not_sent, reports.undated)
    validity = (reports.valid, reports.faulty) if reports.checked else ()
    return (*totals, *validity, *branches)


def state_words(row: ReportRow) -> str:
    """Say how an agency stands in a cell of a table: “Gửi chậm”; “Đúng hạn, còn lỗi” where the checks found errors."""
    return f"{_STATES[row.state]}, còn lỗi" if row.valid is False else _STATES[row.state]


def _branch(board: ReportingBoard, branch: str, name: str) -> BranchReports:
    rows = [row for row in board.rows if row.unit.branch == branch]
    received = [row for row in rows if row.receipt is not None]
    return BranchReports(
        name=name,
        received=_count(f"reports.{branch}.received", f"Số {name} đã gửi báo cáo", received),
        expected=_count(f"reports.{branch}.expected", f"Số {name} phải báo cáo", rows),
    )


def _count(id_: str, label: str, rows: Iterable[ReportRow]) -> Figure:
    return figure(id_, label, _BODIES, Value(Decimal(len(tuple(rows)))))


def _validity_count(id_: str, label: str, board: ReportingBoard, rows: Iterable[ReportRow]) -> Figure:
    return _count(id_, label, rows) if board.checked else figure(id_, label, _BODIES, NOT_REPORTED)


def _needs_mention(row: ReportRow) -> bool:
    return row.state is not ReportState.ON_TIME or row.valid is False or bool(row.receipt and row.receipt.absent)


def _row(row: ReportRow, schema: Schema) -> LateRow:
    receipt = row.receipt
    absent = schema.names_of(receipt.absent) if receipt else ()
    return LateRow(
        name=row.unit.name,
        state=_STATES[row.state],
        received_on=cited_date(receipt.received_on) if receipt else "",
        days_late=str(row.days_late) if row.days_late else "",
        validity=_validity(row),
        note=f"Thiếu bảng: {join(absent)}" if absent else "",
    )


def _validity(row: ReportRow) -> str:
    if row.receipt is None or row.receipt.errors is None:
        return MISSING
    return f"Còn {count(row.receipt.errors)} lỗi" if row.receipt.errors else "Hợp lệ"
