"""“Văn bản”: what people changed in Word: the edited file taken back, every change shown, new figures put in."""

from functools import partial

from starlette.responses import Response

from gen.domain.typed_numbers import whole
from gen.messages import _
from gen.pipeline.accept import Acceptance, accept
from gen.pipeline.editing import compare_with_generated, take_edited
from gen.pipeline.make import SingleRequest
from gen.pipeline.read import read_figures
from gen.pipeline.refuse import Refusal, made_again, refuse
from gen.pipeline.reports.versions import digest_of
from gen.pipeline.update import update_one
from gen.web.pages.documents import document_page
from gen.web.place_of_document import NamedDocument, document_named
from gen.web.visit import Visit


def take(visit: Visit) -> Response:
    """Take the edited document, keep the one before, show what differs from what the figures say now."""
    named = document_named(visit)
    if not visit.posted.files:
        return document_page(visit, named, problem=_("Chưa chọn tệp Word nào."))
    edited = visit.posted.files[0]
    kept = visit.desk.own / "documents"
    take_edited(named.path, edited.name, edited.content, named.job, visit.programme.id, kept, visit.services.store)
    visit.note(_("đưa lại văn bản đã sửa"), named.job.name, edited.name)
    if read_figures(edited.content, named.path).revision.unknown:
        difference = compare_with_generated(visit.workshop, named.job, named.path)
        return document_page(visit, named, difference=difference)
    return document_page(visit, named, taken=True)


def decide(visit: Visit) -> Response:
    """Accept one change made in Word into the figures, or refuse it: its place is as generated again."""
    named, posted = document_named(visit), visit.posted
    if digest_of(named.content()) != posted.text("ban"):
        problem = _("Văn bản này đã có bản khác từ khi anh/chị mở trang; hãy xem lại các thay đổi rồi chọn lại.")
        return document_page(visit, named, problem=problem)
    accepted, refused = whole(posted.text("chap-nhan")), whole(posted.text("tu-choi"))
    told = _accepted(visit, named, accepted) if accepted else _refused(visit, named, refused or 0)
    problem, said = told
    return document_page(visit, named, problem=problem) if problem else visit.go(f"{named.address}#thay-doi", said)


def _accepted(visit: Visit, named: NamedDocument, number: int) -> tuple[str, str]:
    """Return what speaks against it, or what was done."""
    services = visit.services
    asked = Acceptance(visit.workshop.workspace, services.store, services.clock, visit.person.name, {number})
    (done,) = accept([named.path], asked)
    if not done.taken:
        left = _("số này được tính từ nhiều ô hoặc không rõ ô nào; hãy sửa các ô gốc ở trang Số liệu")
        return done.reason or f"{left} ({', '.join(done.left)})", ""
    (one,) = done.taken
    visit.note(_("chấp nhận số sửa trong Word"), named.job.name, f"{one.cell}: {one.old} → {one.new}")
    text = _("Đã ghi {new} vào ô {cell}; bấm “Cập nhật số liệu, giữ lời văn” để các chỗ khác theo số mới.")
    return "", text.format(new=one.new, cell=one.cell)


def _refused(visit: Visit, named: NamedDocument, number: int) -> tuple[str, str]:
    """Return what speaks against it, or what was done."""
    services, workshop = visit.services, visit.workshop
    again = partial(made_again, lambda: workshop)
    asked = Refusal(workshop.workspace, services.store, services.clock, visit.person.name, again, {number})
    (done,) = refuse([named.path], asked)
    if not done.undone:
        left = _("chỗ này còn chờ duyệt trong Word, hoặc số liệu nay đã khác; hãy bấm “Cập nhật số liệu, giữ lời văn”")
        return done.reason or left, ""
    (one,) = done.undone
    visit.note(_("từ chối sửa đổi trong Word"), named.job.name, one.place)
    return "", _("Đã ghi lại như lúc lập: {place}; bản đã sửa vẫn được giữ.").format(place=one.place)


def update(visit: Visit) -> Response:
    """Put the figures as they are now into the edited document; what people wrote stays."""
    named = document_named(visit)
    request = SingleRequest(named.asked, named.agency.id)
    updated = update_one(request, named.path, visit.workshop, visit.services.store)
    visit.note(_("cập nhật số liệu vào văn bản"), named.job.name)
    return document_page(visit, named, updated=updated)
