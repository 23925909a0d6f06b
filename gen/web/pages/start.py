"""“Bắt đầu”: make the workspace, choose agency and year, see how far this year's report has come."""

from msgspec import Struct
from starlette.responses import Response

from gen.domain.agency import Agency
from gen.domain.document import Behaviour
from gen.messages import _
from gen.pipeline.init import start_empty_workspace, start_workspace
from gen.pipeline.programmes.listing import ProgrammeEntry, list_programmes
from gen.pipeline.progress_of_report import progress_of
from gen.programme.shipped import shipped_workspace
from gen.web.place_of_document import address_of
from gen.web.visit import Visit


class ReportStep(Struct, frozen=True):
    """One step of the year's report: its page, its name, its state in words, whether it is done."""

    address: str
    name: str
    state: str
    done: bool


def show(visit: Visit) -> Response:
    """Show the choice and the steps; before there is a workspace, how to make one."""
    if not visit.desk.is_furnished:
        return visit.page("furnish.html", folder=visit.desk.root)
    agency = visit.agency
    steps = _steps(visit, agency) if agency else ()
    return visit.page(
        "start.html",
        agency=agency,
        **visit.time(),
        agencies=visit.agencies(),
        steps=steps,
        next_step=next((step for step in steps if not step.done), None),
        folder=visit.desk.root,
        programmes=_programmes(visit),
    )


def choose(visit: Visit) -> Response:
    """Remember agency and year, or part of it."""
    visit.turn_to(visit.posted.text("nam"))
    agency = visit.require_agency(visit.posted.text("don-vi"))
    answer = visit.go("/")
    visit.remember(answer, agency.id)
    return answer


def change_programme(visit: Visit) -> Response:
    """Remember another programme; the agency stays, where the person may see it there."""
    visit.require_programme()
    answer = visit.go("/")
    visit.remember(answer, visit.agency.id if visit.agency else "")
    return answer


def furnish(visit: Visit) -> Response:
    """Make the workspace where the server was started: empty, or with made-up figures to try things out."""
    begin = start_workspace if visit.posted.text("loai") == "demo" else start_empty_workspace
    if not visit.desk.is_furnished:
        started = begin(shipped_workspace(), visit.desk.root)
        visit.note(_("tạo thư mục làm việc"), str(started.workspace.root))
    return visit.go("/", _("Đã tạo thư mục làm việc; hãy chọn cơ quan và năm báo cáo."))


def _programmes(visit: Visit) -> tuple[ProgrammeEntry, ...]:
    """Return the programmes to choose from; none where there is but one."""
    there = list_programmes(visit.services.settings.workspace)
    return tuple(one for one in there if one.name) if len(there) > 1 else ()


def _steps(visit: Visit, agency: Agency) -> tuple[ReportStep, ...]:
    annual = visit.programme.kind_doing(Behaviour.ANNUAL).kind
    found = progress_of(visit.workshop, agency.id, visit.year)
    errors = found.errors
    checked = _("còn {count} lỗi").format(count=errors) if errors else _("không còn lỗi")
    return (
        ReportStep("/bieu-mau", _("Lấy biểu mẫu"), _("tải tệp Excel để điền"), found.handed_in),
        ReportStep(
            "/nop-bao-cao", _("Nộp báo cáo"), _("đã nộp") if found.handed_in else _("chưa nộp"), found.handed_in
        ),
        ReportStep(
            f"/so-lieu/{visit.dated}/{agency.id}",
            _("Xem và sửa số liệu"),
            checked if found.handed_in else _("chưa có số liệu"),
            found.handed_in and not errors,
        ),
        ReportStep(
            address_of(annual, visit.dated, agency.id),
            _("Lập văn bản"),
            _("đã lập") if found.document else _("chưa lập"),
            found.document is not None,
        ),
        ReportStep("/cap-so", _("Cấp số"), found.code or _("chưa cấp số"), bool(found.code)),
    )
