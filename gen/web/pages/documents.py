"""“Văn bản”: make the document, see its pages, click a figure to see its cells, download it."""

from pathlib import Path
from urllib.parse import quote

from msgspec import Struct
from starlette.responses import JSONResponse, Response

from gen.domain.diagnostic import Diagnostic
from gen.domain.document import Behaviour
from gen.domain.programme import KindSpec
from gen.domain.typed_numbers import whole
from gen.domain.values import Source
from gen.formatters.changes import change_line
from gen.intake.figures_in_document import FigureState, ReadFigure
from gen.lint import LintOptions, lint_file, office_settings
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.diff import Difference
from gen.pipeline.jobs.model import Outcome, State
from gen.pipeline.jobs.words import kept_line, labels
from gen.pipeline.make import SingleRequest, produce_one
from gen.pipeline.read import ReadDocument, read_figures
from gen.pipeline.reports.versions import digest_of
from gen.pipeline.update import Updated
from gen.revision.changes import DocumentChangeKind
from gen.web.pictures import office_is_there
from gen.web.place_of_document import NamedDocument, address_of, document_named
from gen.web.sending import download, picture
from gen.web.visit import Visit
from gen.web.words import form_name
from gen.wordml.model import Paragraph
from gen.wordml.reading.document import read_document


class CellLink(Struct, frozen=True):
    """A cell that a figure comes from, and the address of the page that shows it, "" where none does."""

    text: str
    address: str


class ChangeShown(Struct, frozen=True):
    """A change made in Word, by its number: in words, what stood there and stands there, what can be done with it."""

    number: int
    text: str
    old: str
    new: str
    can_accept: bool
    can_refuse: bool


class FigureShown(Struct, frozen=True):
    """A figure of the document: what is printed with its unit, what became of it, the cells it comes from."""

    figure: ReadFigure
    printed: str
    state: str
    cells: tuple[CellLink, ...]


def go(visit: Visit) -> Response:
    """Go to the document of the kind, agency and year asked for, or chosen before."""
    kinds = kinds_of(visit)
    usual = visit.programme.kind_doing(Behaviour.ANNUAL).kind
    kind = visit.asked.get("loai", usual)
    if visit.agency is None:
        return visit.page("choose.html", agencies=visit.agencies(), **visit.time())
    known = {spec.kind for spec in kinds}
    answer = visit.go(address_of(kind if kind in known else usual, visit.dated, visit.agency.id))
    visit.remember(answer, visit.agency.id)
    return answer


def show(visit: Visit) -> Response:
    """Show the document as it is."""
    return document_page(visit, document_named(visit))


def make(visit: Visit) -> Response:
    """Make the document, or say why it cannot be; of a kind with several forms the first is the usual one."""
    named = document_named(visit, bool(visit.posted.text("du-thao")), visit.posted.text("hinh-thuc"))
    request = SingleRequest(named.asked, named.agency.id)
    outcome, place = produce_one(request, visit.workshop, visit.services.store)
    if not outcome.made:
        return document_page(visit, named, outcome)
    visit.note(_("lập văn bản"), outcome.path or named.job.name, str(outcome.state))
    said = kept_line(outcome.job.name, place) if outcome.state is State.KEPT else _told(outcome)
    return visit.go(named.address, said)


def word(visit: Visit) -> Response:
    """Send the document."""
    named = document_named(visit)
    visit.note(_("tải văn bản"), named.job.name)
    return download(f"{named.job.name.replace('/', '-')}.docx", named.content())


def pdf(visit: Visit) -> Response:
    """Send the document as PDF."""
    named = document_named(visit)
    content = visit.desk.pictures.pdf(named.content()).read_bytes()
    return download(f"{named.job.name.replace('/', '-')}.pdf", content)


def pages(visit: Visit) -> Response:
    """Say how many pages the document has, once it is laid out."""
    return JSONResponse({"pages": visit.desk.pictures.count(document_named(visit).content())})


def page(visit: Visit) -> Response:
    """Send a page as a picture."""
    content = document_named(visit).content()
    return picture(visit.desk.pictures.page(content, whole(visit.places["number"]) or 0))


def kinds_of(visit: Visit) -> tuple[KindSpec, ...]:
    """Return the kinds of document that there are for the year."""
    return tuple(spec for spec in visit.programme.kinds if visit.year in spec.years)


def document_page(
    visit: Visit,
    named: NamedDocument,
    refused: Outcome | None = None,
    problem: str = "",
    difference: Difference | None = None,
    updated: Updated | None = None,
    taken: bool = False,
) -> Response:
    """Return the page of a document: pictures, or its text without LibreOffice; figures, gaps, findings of format.

    ``taken``: it was just taken back from Word; that nothing was changed in it is said then.
    """
    content = named.path.read_bytes() if named.path.is_file() else b""
    read = attempted(lambda: read_figures(content, named.path), named.path) if content else None
    office = office_is_there()
    figures = _figures(visit, read) if isinstance(read, ReadDocument) else ()
    return visit.page(
        "document.html",
        spec=named.spec,
        forms=[(form, form_name(form), form == named.asked.form) for form in named.spec.forms],
        agency=named.agency,
        **visit.time(),
        agencies=visit.agencies(),
        kinds=kinds_of(visit),
        here=named.address,
        there=bool(content),
        issued=isinstance(read, ReadDocument) and read.issued,
        code=read.code if isinstance(read, ReadDocument) else "",
        office=office,
        count=visit.desk.pictures.known(content) if content and office else None,
        version=digest_of(content)[:16],
        paragraphs=() if office or not content else _text(content, named.path.name),
        figures=figures,
        gaps=[one for one in figures if one.figure.value is None and one.figure.state is FigureState.GENERATED],
        findings=_judged(visit, named.path) if content else (),
        refused=refused,
        reasons=sorted(refused.findings, key=lambda finding: -finding.severity) if refused else (),
        of_many=bool(named.spec.issuer) and not named.spec.per_addressee,
        problem=problem or (read.sentence if isinstance(read, Failure) else ""),
        difference=difference,
        updated=updated,
        taken=taken,
        digest=digest_of(content),
        changes=_changes(read) if isinstance(read, ReadDocument) and not read.issued else (),
        tracked=read.revision.tracked if isinstance(read, ReadDocument) else (),
    )


def _changes(read: ReadDocument) -> tuple[ChangeShown, ...]:
    """Return what people changed in Word, numbered as ``gen read`` does."""
    labels = {figure.id: figure.label for figure in read.figures}
    return tuple(
        ChangeShown(
            number,
            change_line(change, labels),
            change.old if change.kind is DocumentChangeKind.FIGURE else "",
            change.new,
            change.kind is DocumentChangeKind.FIGURE and bool(change.new) and not change.tracked,
            not change.tracked,
        )
        for number, change in enumerate(read.revision.changes, start=1)
    )


def _told(outcome: Outcome) -> str:
    parts = [labels()[outcome.state]]
    parts += [_("còn {count} số liệu chưa có").format(count=len(outcome.missing))] if outcome.missing else []
    parts += [_("còn thiếu {count} báo cáo").format(count=len(outcome.unreported))] if outcome.unreported else []
    return _("Đã lập văn bản: {state}.").format(state=", ".join(parts))


def _judged(visit: Visit, path: Path) -> tuple[Diagnostic, ...]:
    options = LintOptions(office=office_settings(visit.services.settings.lint))
    return tuple(sorted(lint_file(path, options).findings, key=lambda one: -one.severity))


def _figures(visit: Visit, read: ReadDocument) -> tuple[FigureShown, ...]:
    states = {
        FigureState.GENERATED: "",
        FigureState.EDITED: _("đã sửa trong Word"),
        FigureState.LOST: _("đã xóa khỏi văn bản"),
    }
    return tuple(
        FigureShown(
            figure, _printed(figure), states[figure.state], tuple(_cell(visit, source) for source in figure.sources)
        )
        for figure in read.figures
    )


def _printed(figure: ReadFigure) -> str:
    """Return what the document prints with its unit, which a percentage has already."""
    return figure.text if figure.text.endswith(figure.unit) else f"{figure.text} {figure.unit}"


def _cell(visit: Visit, source: Source) -> CellLink:
    """Return the link to a cell of the agency's own report; cells of others are named only."""
    year, _slash, _file = source.file.partition("/")
    if not (year.isascii() and year.isdigit() and visit.agency):
        return CellLink(str(source), "")
    sheet, cell = quote(source.sheet), quote(source.cell)
    return CellLink(str(source), f"/so-lieu/{year}/{visit.agency.id}?trang={sheet}&o={cell}#o-{cell}")


def _text(content: bytes, name: str) -> list[Paragraph]:
    return [each for each in read_document(content, name).paragraphs if each.text.strip()]
