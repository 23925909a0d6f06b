"""“Kiểm tra thể thức”: any .docx: findings with clause beside the pages, a fixed copy, a commented copy."""

from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.responses import Response

from gen.domain.errors import UnknownName
from gen.domain.typed_numbers import whole
from gen.lint import FileReport, LintOptions, office_settings
from gen.messages import _
from gen.pipeline.lint import Linted, LintRequest, lint_all
from gen.web.holding import Holding
from gen.web.pictures import office_is_there
from gen.web.posted import Sent
from gen.web.sending import download, picture
from gen.web.visit import Visit

_FIXED, _COMMENTED = "da-sua", "ghi-chu"


def show(visit: Visit) -> Response:
    """Show the field for a document."""
    return visit.page("lint.html", report=None, name="", word="", problem="", office=False, count=None)


def judge(visit: Visit) -> Response:
    """Judge the document that was sent."""
    if not visit.posted.files:
        problem = _("Chưa chọn tệp Word nào.")
        return visit.page("lint.html", report=None, name="", word="", problem=problem, office=False, count=None)
    file = visit.posted.files[0]
    report = _linted(visit, file).report
    word = "" if report.failure else _holding(visit).hold(visit.person.name, file)
    visit.note(_("kiểm tra thể thức"), file.name)
    office = office_is_there() and not report.failure
    return visit.page(
        "lint.html",
        report=_most_serious_first(report),
        name=file.name,
        word=word,
        problem=report.failure or "",
        office=office,
        count=visit.desk.pictures.known(file.content) if office else None,
    )


def page(visit: Visit) -> Response:
    """Send a page of the document as a picture."""
    file = _holding(visit).get(visit.person.name, visit.places["word"])
    return picture(visit.desk.pictures.page(file.content, whole(visit.places["number"]) or 0))


def copied(visit: Visit) -> Response:
    """Send the copy with safe fixes made, or with Word comments."""
    copy = visit.places["copy"]
    if copy not in (_FIXED, _COMMENTED):
        raise UnknownName(_("Không có bản sao này."))
    file = _holding(visit).get(visit.person.name, visit.places["word"])
    with TemporaryDirectory(prefix="gen-") as scratch:
        folder = Path(scratch)
        linted = _linted(visit, file, folder if copy == _FIXED else None, folder if copy == _COMMENTED else None)
        content = linted.copies[0].read_bytes() if linted.copies else file.content
    return download(f"{Path(file.name).stem}-{copy}.docx", content)


def _linted(visit: Visit, file: Sent, fixed: Path | None = None, annotated: Path | None = None) -> Linted:
    options = LintOptions(office=office_settings(visit.services.settings.lint))
    with TemporaryDirectory(prefix="gen-") as scratch:
        path = Path(scratch, f"{Path(file.name).stem[:80]}.docx")
        path.write_bytes(file.content)
        (linted,) = lint_all(LintRequest((path,), options, fixed, annotated, workers=1), visit.services.store)
    return linted


def _most_serious_first(report: FileReport) -> FileReport:
    ordered = tuple(sorted(report.findings, key=lambda one: -one.severity))
    return FileReport(report.file, ordered, report.failure, report.identity, report.about)


def _holding(visit: Visit) -> Holding:
    return Holding(visit.desk.own / "uploads")
