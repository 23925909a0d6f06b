"""``gen status --year Y``: who has reported, who is late."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from gen.cli import exits
from gen.cli.context import Entrance, pass_entrance
from gen.cli.options import command as command_with_help
from gen.cli.options import data_option, date_option, json_option, year_option
from gen.cli.summaries import echo_result
from gen.messages import _
from gen.pipeline.jobs import Outcome
from gen.pipeline.producing import jobs_of, output_folder, produce
from gen.pipeline.status import StatusRequest, letters_about, status
from gen.pipeline.workshop import Workshop
from gen.progress.reporting import ReportingBoard, ReportRow, ReportState


@command_with_help(_("Xem cơ quan nào đã gửi, chưa gửi, gửi chậm báo cáo của một năm."))
@year_option
@click.option("--kind", default="annual", show_default=True, metavar=_("LOẠI"), help=_("Loại báo cáo cần theo dõi."))
@click.option(
    "--agencies", default="all", show_default=True, metavar=_("CHỌN"), help=_("all, provinces hoặc ministries.")
)
@click.option("--letters", is_flag=True, help=_("Lập công văn đôn đốc, mỗi cơ quan chưa gửi một bản dự thảo."))
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar=_("THƯ_MỤC"), help=_("Thư mục ghi công văn."))
@date_option
@data_option
@json_option
@pass_entrance
def command(
    entrance: Entrance, /, as_json: bool, letters: bool, output: Path | None, day: date | None, **words: Any
) -> int:
    """Print the board, and write the letters where they are asked for."""
    services = entrance.services
    request = StatusRequest(on=day or services.clock.today(), **words)
    workshop = Workshop(services.settings.workspace, request.data)
    board = status(request, workshop)
    click.echo(to_json(board) if as_json else "\n".join(lines(board)))
    if letters:
        wanted = letters_about(request, output)
        result = produce(wanted, workshop, jobs_of(wanted, workshop, services.store), services.store, _silent)
        if not as_json:
            echo_result(result, output_folder(wanted, workshop))
    return exits.FAULTS_FOUND if board.overdue else exits.DONE


def _silent(outcome: Outcome) -> None:
    """Letters are few: there is no progress to show."""


def labels() -> dict[ReportState, str]:
    """Return what people call the states."""
    return {
        ReportState.NOT_DUE: _("chưa đến hạn"),
        ReportState.ON_TIME: _("đúng hạn"),
        ReportState.LATE: _("gửi chậm"),
        ReportState.NOT_SENT: _("chưa gửi, quá hạn"),
        ReportState.UNDATED: _("đã gửi, chưa rõ ngày"),
    }


def lines(board: ReportingBoard) -> list[str]:
    """Return the board as text: those who need attention first by name, then the counts."""
    named = labels()
    deadline = _("{label}: hạn cuối ngày {day}").format(label=board.deadline.label, day=_day(board.last_day))
    result = [deadline]
    if board.falls_on_weekend:
        text = _("Hạn cuối rơi vào ngày nghỉ; ngày làm việc liền trước là {day}.")
        result.append(text.format(day=_day(board.working_day)))
    for row in board.in_state(ReportState.NOT_SENT, ReportState.LATE, ReportState.UNDATED):
        late = _(" {days} ngày").format(days=row.days_late) if row.days_late else ""
        result.append(f"  {row.unit.id:24} {row.unit.name:32} {named[row.state]}{late}")
    counts = [f"{named[state]} {len(board.in_state(state))}" for state in ReportState if board.in_state(state)]
    received = _("Đã gửi {count}/{total}").format(count=len(board.received), total=len(board.rows))
    return [*result, f"{received}; {', '.join(counts)}."]


def to_json(board: ReportingBoard) -> str:
    """Return the board for programs."""
    rows = [_record(row) for row in board.rows]
    head = {"year": board.year, "deadline": board.last_day.isoformat(), "on": board.on.isoformat()}
    return json.dumps(head | {"agencies": rows}, ensure_ascii=False, indent=1)


def _record(row: ReportRow) -> dict[str, object]:
    received = row.receipt.received_on if row.receipt else None
    return {
        "agency": row.unit.id,
        "name": row.unit.name,
        "state": str(row.state),
        "received_on": received.isoformat() if received else None,
        "days_late": row.days_late,
        "absent": list(row.receipt.absent) if row.receipt else [],
    }


def _day(day: date) -> str:
    return f"{day.day:02d}/{day.month}/{day.year}"
