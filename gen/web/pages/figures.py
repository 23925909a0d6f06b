"""“Số liệu”: a report as Excel shows it, how each figure was read, what is found, and cells corrected on the page."""

from collections.abc import Mapping
from urllib.parse import quote

from msgspec import Struct
from starlette.responses import Response

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.document import Behaviour
from gen.domain.errors import GenError, UnknownName
from gen.domain.location import TableLocation
from gen.formatters.grouping import FindingGroup, grouped
from gen.intake.annotation import annotated
from gen.intake.answers import Word, needs_reason, words_for
from gen.messages import _
from gen.pipeline.answer import AnswerRequest, answer
from gen.pipeline.correct import CorrectionRequest, correct
from gen.pipeline.hand_in import ChangedMeanwhile
from gen.pipeline.reports.versions import Version, versions_folder, versions_of
from gen.pipeline.show import CellStory, ShownReport, ShownSheet, show_report, story_of
from gen.web.sending import download
from gen.web.visit import Visit


class Reply(Struct, frozen=True):
    """What can be answered to a finding: the word, what its button says, and whether it has to say why."""

    word: Word
    name: str
    needs_reason: bool


class CellQuestion(Struct, frozen=True):
    """A finding at a cell, and what can be answered to it; nothing where it asks nothing."""

    finding: Diagnostic
    sheet: str
    cell: str
    replies: tuple[Reply, ...]


class GroupShown(Struct, frozen=True):
    """Findings that say the same: the first of them, where each is, and the address of the first cell.

    ``asked`` is the question of a finding that stands alone.
    """

    first: Diagnostic
    place: str
    address: str
    count: int
    asked: CellQuestion | None


class Tab(Struct, frozen=True):
    """A sheet to choose: its name, address, and how many findings there are of each severity."""

    name: str
    address: str
    counts: Mapping[Severity, int]
    chosen: bool


def go(visit: Visit) -> Response:
    """Go to the report of the agency and year asked for, or chosen before."""
    if visit.agency is None:
        return visit.page("choose.html", agencies=visit.agencies(), **visit.time())
    answer = visit.go(f"/so-lieu/{visit.dated}/{visit.agency.id}")
    visit.remember(answer, visit.agency.id)
    return answer


def show(visit: Visit) -> Response:
    """Show one sheet of the report, its findings, and the story of the cell that was clicked."""
    return _page(visit, visit.asked.get("trang", ""), visit.asked.get("o", ""))


def correct_cell(visit: Visit) -> Response:
    """Correct a cell: a new version. What was typed is shown again where somebody else was quicker."""
    agency, posted = visit.the_agency(), visit.posted
    sheet, cell, text = posted.text("trang"), posted.text("o"), posted.text("gia-tri")
    request = CorrectionRequest(agency.id, visit.year, sheet, cell, text, visit.person.name, posted.text("ban"))
    services = visit.services
    try:
        version = correct(request, visit.workshop, services.store, services.clock)
    except ChangedMeanwhile as error:
        return _page(visit, sheet, cell, str(error), text)
    visit.note(_("sửa ô {place}").format(place=f"{sheet}!{cell}"), f"{agency.id} {visit.dated}", version.note)
    said = _("Đã sửa ô {place}; bản trước vẫn được giữ.").format(place=f"{sheet}!{cell}")
    return visit.go(_address(visit, sheet, cell), said)


def reply(visit: Visit) -> Response:
    """Answer a finding that asks; why not, where that cannot be done."""
    agency, posted = visit.the_agency(), visit.posted
    sheet, cell, services = posted.text("trang"), posted.text("o"), visit.services
    request = AnswerRequest(
        agency.id,
        visit.year,
        sheet,
        cell,
        posted.text("ma"),
        posted.text("tra-loi"),
        visit.person.name,
        posted.text("ban"),
        posted.text("ly-do"),
    )
    try:
        given = answer(request, visit.workshop, services.store, services.clock)
    except GenError as error:
        return _page(visit, sheet, cell, str(error))
    place = f"{sheet}!{cell}"
    visit.note(
        _("trả lời ở ô {place}").format(place=place), f"{agency.id} {visit.dated}", f"{given.code}: {given.word.said}"
    )
    return visit.go(_address(visit, sheet, cell), _("Đã ghi câu trả lời: {answer}.").format(answer=given.word.said))


def marked(visit: Visit) -> Response:
    """Send the workbook with its findings marked."""
    agency = visit.the_agency()
    report = show_report(visit.workshop, agency.id, visit.year)
    if report.file is None or not report.editable:
        raise UnknownName(_("Báo cáo này không phải tệp Excel nên không có bản đánh dấu."))
    content = annotated(report.file, report.findings)
    return download(f"{agency.id}-{visit.dated}-danh-dau.xlsx", content)


def version(visit: Visit) -> Response:
    """Send a version as it was handed in."""
    agency = visit.the_agency()
    wanted = next((one for one in _versions(visit) if str(one.number) == visit.places["number"]), None)
    if wanted is None:
        raise UnknownName(_("Không có lần nộp này."))
    return download(f"{agency.id}-{visit.dated}-lan-{wanted.number}{wanted.file.suffix}", wanted.file.read_bytes())


def _versions(visit: Visit) -> tuple[Version, ...]:
    return versions_of(versions_folder(visit.workshop.year_folder(visit.year), visit.the_agency().id))


def _page(visit: Visit, sheet: str, cell: str, problem: str = "", text: str | None = None) -> Response:
    agency = visit.the_agency()
    report = show_report(visit.look_again(), agency.id, visit.year)
    chosen = _chosen(report, sheet)
    story = story_of(report, chosen.name, cell) if chosen and cell else None
    least = visit.asked.get("muc", "")
    shown = [one for one in report.findings if not least or one.severity.label == least]
    return visit.page(
        "figures.html",
        agency=agency,
        **visit.time(),
        agencies=visit.agencies(),
        report=report,
        sheet=chosen,
        story=story,
        asked=[_asked(finding) for finding in story.findings] if story else (),
        value=_value(story, text),
        tabs=[_tab(visit, one, chosen) for one in report.sheets],
        groups=[_group(visit, one) for one in grouped(shown)],
        counts={severity: sum(one.severity is severity for one in report.findings) for severity in Severity},
        level=least,
        problem=problem,
        versions=tuple(reversed(_versions(visit))),
        here=f"/so-lieu/{visit.dated}/{agency.id}",
        last=_capital(visit.named(visit.dated._replace(year=visit.year - 1))),
        annual=visit.programme.kind_doing(Behaviour.ANNUAL).kind,
    )


def _value(story: CellStory | None, text: str | None) -> str:
    if text is not None:
        return text
    return story.typed if story else ""


def _chosen(report: ShownReport, name: str) -> ShownSheet | None:
    """Return the sheet asked for, else the first with an error, else the first that is a table."""
    by_name = next((one for one in report.sheets if one.name == name), None)
    wrong = next((one for one in report.sheets if one.counts[Severity.ERROR]), None)
    return by_name or wrong or next(iter(report.sheets), None)


def _tab(visit: Visit, sheet: ShownSheet, chosen: ShownSheet | None) -> Tab:
    return Tab(sheet.name, _address(visit, sheet.name), sheet.counts, sheet is chosen)


def _group(visit: Visit, group: FindingGroup) -> GroupShown:
    first = group.findings[0]
    place = first.location
    address = _address(visit, place.sheet or "", place.cell or "") if isinstance(place, TableLocation) else ""
    return GroupShown(
        first,
        group.place.removeprefix(first.location.file).lstrip("!") or first.location.file,
        address if isinstance(place, TableLocation) and place.sheet else "",
        len(group.findings),
        _asked(first) if len(group.findings) == 1 else None,
    )


def _asked(finding: Diagnostic) -> CellQuestion | None:
    place = finding.location
    if not isinstance(place, TableLocation) or not place.sheet or not place.cell:
        return None
    replies = (Reply(word, _capital(word.said), needs_reason(finding, word)) for word in words_for(finding))
    return CellQuestion(finding, place.sheet, place.cell, tuple(replies))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _address(visit: Visit, sheet: str, cell: str = "") -> str:
    base = f"/so-lieu/{visit.dated}/{visit.the_agency().id}?trang={quote(sheet)}"
    return f"{base}&o={quote(cell)}#o-{quote(cell)}" if cell else base
