"""“Tình hình”: who has handed in, who is late; days of receipt; reminders."""

from functools import lru_cache
from io import BytesIO
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile

from msgspec import Struct
from msgspec.structs import replace
from starlette.responses import Response

from gen.domain.errors import GenError
from gen.domain.schema import Schema
from gen.messages import _
from gen.pipeline.batch import jobs_of, output_folder, produce
from gen.pipeline.receive import receive as write_receipt
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.return_reports import has_letter, return_reports, returns_about
from gen.pipeline.status import Status, StatusRequest, letters_about, status
from gen.pipeline.status_table import by_attention, cells_of_row, counts, due_lines, heading
from gen.progress.reporting import ReportRow, ReportState
from gen.web.access.people import looked_after
from gen.web.sending import download
from gen.web.visit import Visit
from gen.web.words import day_typed

_SEVERITY = {ReportState.LATE: "warning", ReportState.NOT_SENT: "error", ReportState.UNDATED: "info"}


class BoardRow(Struct, frozen=True):
    """A row of the board: the agency's id, what the board says of it, the mark of its state, the day of receipt."""

    agency_id: str
    cells: tuple[str, ...]
    mark: str
    received: str
    is_faulty: bool


def show(visit: Visit) -> Response:
    """Show the board of the year."""
    return _page(visit)


def receive(visit: Visit) -> Response:
    """Write down the day on which a report came in."""
    visit.turn_to(visit.posted.text("nam"))
    agency = visit.require_agency(visit.posted.text("don-vi"))
    day = day_typed(visit.posted.text("ngay"))
    write_receipt(visit.workshop.year_folder(visit.year), agency.id, day, visit.services.store)
    visit.note(_("ghi ngày nhận"), f"{agency.id} {visit.dated}", str(day or ""))
    return visit.go(
        f"/tinh-hinh?nam={visit.dated}#{agency.id}", _("Đã ghi ngày nhận của {agency}.").format(agency=agency.name)
    )


def remind(visit: Visit) -> Response:
    """Make the reminders to those who are late, and send them as one zip."""
    visit.turn_to(visit.posted.text("nam"))
    services = visit.services
    request = letters_about(_request(visit), visit.workshop, None)
    jobs = jobs_of(request, visit.workshop, services.store)
    if not jobs:
        return visit.go(_here(visit), _("Không có cơ quan nào cần đôn đốc."))
    result = produce(request, visit.workshop, jobs, services.store, lambda _made: None)
    folder = output_folder(request, visit.workshop)
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as bundle:
        for made in result.results:
            if (folder / made.path).is_file():
                bundle.write(folder / made.path, made.path)
    visit.note(_("lập công văn đôn đốc"), str(visit.dated), str(len(jobs)))
    return download(f"don-doc-{visit.dated}.zip", stream.getvalue())


def give_back(visit: Visit) -> Response:
    """Make the letters that return reports with errors, of one agency or all, and send them with the marked copies."""
    visit.turn_to(visit.posted.text("nam"))
    asked, services = visit.posted.text("don-vi"), visit.services
    request = _request(visit)
    if asked:
        request = replace(request, agencies=visit.require_agency(asked).id)
    letters = returns_about(request, visit.workshop, None)
    returned = return_reports(letters, visit.workshop, services.store)
    paths = [path for one in returned.reports for path in (one.letter, one.marked) if path is not None]
    reasons = [made.reason for made in returned.result.results if made.reason]
    if not paths:
        told = " ".join(reasons) or _("Không có báo cáo nào còn lỗi để trả lại.")
        return visit.go(_here(visit), told)
    visit.note(_("lập công văn trả lại báo cáo"), f"{asked or _('tất cả')} {visit.dated}", str(len(returned.reports)))
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as bundle:
        for path in paths:
            bundle.write(path, path.name)
        if reasons:
            bundle.writestr(_("chua-lap-duoc.txt"), "\n".join(reasons))
    return download(f"tra-lai-{asked or 'tat-ca'}-{visit.dated}.zip", stream.getvalue())


def _here(visit: Visit) -> str:
    """Return the address of the board as it was looked at."""
    until = visit.posted.text("den")
    return f"/tinh-hinh?nam={visit.dated}" + (f"&den={quote(until)}" if until else "")


def _request(visit: Visit) -> StatusRequest:
    """Return what the board is asked: as it stood on the day typed, which letters carry too; today where none is."""
    on = day_typed(visit.posted.text("den") or visit.asked.get("den", "")) or visit.today
    return StatusRequest(visit.year, on, agencies=looked_after(visit.person, visit.programme))


def _page(visit: Visit) -> Response:
    found: Status | None = None
    problem = ""
    try:
        found = _status(_request(visit), visit.workshop)
    except GenError as error:
        problem = str(error)
    board = found.board if found else None
    return visit.page(
        "board.html",
        **visit.time(),
        until=visit.asked.get("den", ""),
        problem=problem,
        findings=found.findings if found else (),
        heading=heading(),
        rows=[_row(row, visit.programme.schema) for row in by_attention(board)] if board else (),
        counts=counts(board) if board else "",
        due=due_lines(_("{label}: hạn cuối ngày {day}"), board.due) if board else (),
        onward=[line for due in found.onward for line in due_lines(_("Tiếp theo: {label}, hạn cuối ngày {day}"), due)]
        if found
        else (),
        overdue=len(board.overdue) if board else 0,
        faulty=len(board.faulty) if board else 0,
        returns=has_letter(visit.programme),
    )


@lru_cache(maxsize=8)
def _status(request: StatusRequest, workshop: Workshop) -> Status:
    """Return the board; the desk gives the same workshop as long as no file changed."""
    return status(request, workshop)


def _row(row: ReportRow, schema: Schema) -> BoardRow:
    received = row.receipt.received_on if row.receipt else None
    return BoardRow(
        row.unit.id,
        cells_of_row(row, schema),
        _SEVERITY.get(row.state, ""),
        f"{received:%d/%m/%Y}" if received else "",
        row.valid is False,
    )
