"""The board of who has reported, as a table for people and as JSON for programs."""

import json

from gen.domain.schema import Schema
from gen.messages import _
from gen.pipeline.status import Status
from gen.progress.reporting import Due, ReportingBoard, ReportRow, ReportState
from gen.vietnamese import MISSING, cited_date

_ATTENTION = (ReportState.NOT_SENT, ReportState.LATE, ReportState.UNDATED)
"""The states that come first on the board, in this order."""


def labels() -> dict[ReportState, str]:
    """Return what people call the states."""
    return {
        ReportState.NOT_DUE: _("chưa đến hạn"),
        ReportState.ON_TIME: _("đúng hạn"),
        ReportState.LATE: _("gửi chậm"),
        ReportState.NOT_SENT: _("chưa gửi, quá hạn"),
        ReportState.UNDATED: _("đã gửi, chưa rõ ngày"),
    }


def lines(status: Status) -> list[str]:
    """Return the board as text: deadline, every agency (those who need attention first), counts, the levels above."""
    board = status.board
    return [
        *due_lines(_("{label}: hạn cuối ngày {day}"), board.due),
        "",
        *_table(board, status.schema),
        "",
        counts(board),
        *(line for due in status.onward for line in due_lines(_("Tiếp theo: {label}, hạn cuối ngày {day}"), due)),
    ]


def due_lines(words: str, due: Due) -> list[str]:
    """Return what is said of a deadline, in these words with ``label`` and ``day``."""
    said = [words.format(label=due.deadline.label, day=cited_date(due.last_day))]
    if due.falls_on_weekend:
        text = _("Hạn cuối rơi vào ngày nghỉ; ngày làm việc liền trước là {day}.")
        said.append(text.format(day=cited_date(due.working_day)))
    return said


def _table(board: ReportingBoard, schema: Schema) -> list[str]:
    table = [heading(), *(cells_of_row(row, schema) for row in by_attention(board))]
    widths = [max(len(cells[column]) for cells in table) for column in range(len(table[0]))]
    return ["  ".join(map(str.ljust, cells, widths)).rstrip() for cells in table]


def heading() -> tuple[str, ...]:
    """Return the headings of the board's columns."""
    return _("Mã"), _("Đơn vị"), _("Tình trạng"), _("Ngày gửi"), _("Hợp lệ"), _("Ghi chú")


def by_attention(board: ReportingBoard) -> list[ReportRow]:
    """Return the rows of the board, those who need attention first."""
    return sorted(board.rows, key=_attention)


def _attention(row: ReportRow) -> int:
    if row.state in _ATTENTION:
        return _ATTENTION.index(row.state)
    incomplete = row.receipt is not None and row.receipt.absent
    return len(_ATTENTION) + (row.valid is not False and not incomplete)


def cells_of_row(row: ReportRow, schema: Schema) -> tuple[str, ...]:
    """Return what the board says of an agency, column by column; ``schema`` are the tables that reports have."""
    late = _(" {days} ngày").format(days=row.days_late) if row.days_late else ""
    received = row.receipt.received_on if row.receipt else None
    return (
        row.unit.id,
        row.unit.name,
        f"{labels()[row.state]}{late}",
        cited_date(received),
        _validity(row),
        "; ".join(_notes(row, schema)),
    )


def _validity(row: ReportRow) -> str:
    if row.receipt is None or row.receipt.errors is None:
        return MISSING
    return _("{count} lỗi").format(count=row.receipt.errors) if row.receipt.errors else _("Hợp lệ")


def _notes(row: ReportRow, schema: Schema) -> list[str]:
    if row.receipt is None:
        return []
    inferred = [_("theo ngày chốt số liệu")] if row.receipt.inferred else []
    names = ", ".join(schema.names_of(row.receipt.absent))
    return inferred + ([_("thiếu bảng: {names}").format(names=names)] if names else [])


def counts(board: ReportingBoard) -> str:
    """Return how many agencies are in which state, as a sentence."""
    named = labels()
    known = [f"{named[state]} {len(board.in_state(state))}" for state in ReportState if board.in_state(state)]
    received = _("Đã gửi {count}/{total}").format(count=len(board.received), total=len(board.rows))
    return f"{'; '.join(filter(None, (received, *known, _validity_counts(board))))}."


def _validity_counts(board: ReportingBoard) -> str:
    known = len(board.valid) + len(board.faulty)
    unknown = len(board.received) - known
    parts = [_("hợp lệ {count}/{total}").format(count=len(board.valid), total=len(board.received))] if known else []
    parts += [_("có lỗi {count}").format(count=len(board.faulty))] if board.faulty else []
    parts += [_("chưa kiểm tra {count}").format(count=unknown)] if unknown else []
    return ", ".join(parts)


def to_json(status: Status) -> str:
    """Return the board for programs."""
    board = status.board
    head = {
        "year": board.year,
        "deadline": board.last_day.isoformat(),
        "working_day": board.due.working_day.isoformat(),
        "on": board.on.isoformat(),
        "counts": _counted(board),
        "next": [_due_record(due) for due in status.onward],
        "faults": [
            {"code": finding.code, "location": str(finding.location), "message": finding.message}
            for finding in status.findings
        ],
    }
    rows = [_record(row) for row in board.rows]
    return json.dumps(head | {"agencies": rows}, ensure_ascii=False, indent=1)


def _counted(board: ReportingBoard) -> dict[str, int]:
    states = {str(state): len(board.in_state(state)) for state in ReportState}
    totals = {"expected": len(board.rows), "received": len(board.received)}
    return totals | states | {"valid": len(board.valid), "faulty": len(board.faulty)}


def _due_record(due: Due) -> dict[str, str]:
    return {
        "id": due.deadline.id,
        "label": due.deadline.label,
        "deadline": due.last_day.isoformat(),
        "working_day": due.working_day.isoformat(),
    }


def _record(row: ReportRow) -> dict[str, object]:
    received = row.receipt.received_on if row.receipt else None
    return {
        "agency": row.unit.id,
        "name": row.unit.name,
        "state": str(row.state),
        "received_on": received.isoformat() if received else None,
        "days_late": row.days_late,
        "valid": row.valid,
        "faults": row.receipt.errors if row.receipt else None,
        "absent": list(row.receipt.absent) if row.receipt else [],
    }
