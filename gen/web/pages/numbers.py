"""“Cấp số”: drafts that wait, what speaks against numbering them, the book of the year."""

from functools import partial
from pathlib import Path

from starlette.responses import Response

from gen.bootstrap.issuing import the_office, the_register
from gen.domain.errors import ConfigurationError, GenError, UnknownName
from gen.domain.typed_numbers import whole
from gen.messages import _
from gen.pipeline.issue import issue
from gen.pipeline.made import MadeDocument, made_documents
from gen.pipeline.numbering.leftovers import left_over
from gen.pipeline.numbering.model import Issued, IssueRequest
from gen.pipeline.numbering.sidecar import is_sidecar, sidecar_names
from gen.register import BookEntry, Series
from gen.web.access.people import may_see
from gen.web.exported_book import book_in_a_zip
from gen.web.place_of_document import address_of
from gen.web.sending import download
from gen.web.visit import Visit
from gen.web.words import book_states, day_typed, series_name

_MOST = 500
"""Lines of the book on the page; the exported book has all."""


def show(visit: Visit) -> Response:
    """Show drafts and book."""
    return _page(visit)


def give(visit: Visit) -> Response:
    """Give the drafts that were marked their numbers."""
    chosen = {one.name: one for one in _drafts(visit)}
    files = [chosen[name].path for name in visit.posted.texts.get("tep", ()) if name in chosen]
    if not files:
        return _page(visit, problem=_("Chưa chọn dự thảo nào."))
    day = day_typed(visit.posted.text("ngay"))
    request = IssueRequest(tuple(files), day, visit.posted.text("ly-do"))
    with the_office(visit.services, files) as office:
        waiting = office.register.reserved()
        issued = tuple(issue(request, office))
        left = tuple(left_over(waiting, office))
    for one in issued:
        if one.entry is not None:
            visit.note(_("cấp số"), one.path.name, one.entry.code)
    return _page(visit, issued=issued, left=left)


def strike(visit: Visit) -> Response:
    """Strike a number out, with its reason."""
    number, year = whole(visit.posted.text("so")), whole(visit.posted.text("nam"))
    if number is None or year is None:
        raise ConfigurationError(_("Chưa nêu số cần hủy."))
    with the_register(visit.services) as register:
        register.require_sound()
        entry = register.void(Series.parse(visit.posted.text("day-so")), year, number, visit.posted.text("ly-do"))
    visit.note(_("hủy số"), entry.code, entry.reason)
    return visit.go("/cap-so", _("Đã hủy số {code}.").format(code=entry.code))


def export(visit: Visit) -> Response:
    """Send the book of a series and year, as Word, Excel and CSV in one zip."""
    return book_in_a_zip(visit, "so-van-ban-di")


def file(visit: Visit) -> Response:
    """Send the document of a line of the book, or what the document system needs beside it."""
    with the_register(visit.services) as register:
        entry = next((one for one in register.entries() if str(one.id) == visit.places["entry"]), None)
    document = Path(entry.path) if entry else None
    output = visit.workshop.workspace.output
    if document is None or not document.is_file() or not document.resolve().is_relative_to(output.resolve()):
        raise UnknownName(_("Tệp của số này không còn ở chỗ cũ."))
    wanted = document
    if visit.places["part"] == "json":
        wanted = next((one for one in sidecar_names(document) if one.is_file() and is_sidecar(one)), document)
    return download(wanted.name, wanted.read_bytes())


def _drafts(visit: Visit) -> list[MadeDocument]:
    made = made_documents(visit.workshop.workspace.output)
    return [one for one in made if not one.read.issued and may_see(visit.person, one.read.agency, visit.programme)]


def _address(draft: MadeDocument, visit: Visit) -> str:
    """Return where a draft is seen: by the name of its file, which also tells the form, or whom a letter goes to."""
    agency, stem = draft.read.agency, draft.path.stem
    if stem.startswith(f"{agency}-"):
        return address_of(draft.read.kind, draft.read.dated, agency, stem.removeprefix(f"{agency}-"))
    return address_of(draft.read.kind, draft.read.dated, stem if visit.workshop.names.is_id(stem) else agency)


def _book(visit: Visit) -> tuple[list[BookEntry], str]:
    """Return the lines of the book, the newest first, and why there are none where the book cannot be opened."""
    try:
        with the_register(visit.services) as register:
            return list(reversed(register.entries())), ""
    except GenError as error:
        return [], str(error)


def _page(visit: Visit, issued: tuple[Issued, ...] = (), left: tuple[object, ...] = (), problem: str = "") -> Response:
    entries, broken = _book(visit)
    return visit.page(
        "numbers.html",
        series_name=partial(series_name, agencies=visit.programme.agencies.agencies),
        drafts=[(one, _address(one, visit)) for one in _drafts(visit)],
        issued=issued,
        left=left,
        problem=problem or broken,
        entries=entries[:_MOST],
        total=len(entries),
        volumes=sorted({(one.series.key, one.year) for one in entries}, key=lambda one: (-one[1], one[0])),
        states=book_states(),
    )
