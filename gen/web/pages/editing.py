"""“Văn bản”: what people changed in Word: the edited file taken back, every change shown, new figures put in."""

from starlette.responses import Response

from gen.messages import _
from gen.pipeline.editing import compare_with_generated, take_edited
from gen.pipeline.make import SingleRequest
from gen.pipeline.update import update_one
from gen.web.pages.documents import document_page
from gen.web.place_of_document import document_named
from gen.web.visit import Visit


def take(visit: Visit) -> Response:
    """Take the edited document, keep the one before, show what differs from what the figures say now."""
    named = document_named(visit)
    if not visit.posted.files:
        return document_page(visit, named, problem=_("Chưa chọn tệp Word nào."))
    edited = visit.posted.files[0]
    kept = visit.desk.own / "documents"
    take_edited(named.path, edited.name, edited.content, named.job, kept, visit.desk.services.store)
    visit.note(_("đưa lại văn bản đã sửa"), named.job.name, edited.name)
    difference = compare_with_generated(visit.workshop, named.job, named.path)
    return document_page(visit, named, difference=difference)


def update(visit: Visit) -> Response:
    """Put the figures as they are now into the edited document; what people wrote stays."""
    named = document_named(visit)
    request = SingleRequest(named.asked, named.agency.id)
    updated = update_one(request, named.path, visit.workshop, visit.desk.services.store)
    visit.note(_("cập nhật số liệu vào văn bản"), named.job.name)
    return document_page(visit, named, updated=updated)
