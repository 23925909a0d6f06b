"""“Nộp báo cáo”: drop files, learn of each whose it is and what is wrong with it; every version is kept."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from msgspec import Struct
from starlette.responses import Response

from gen.domain.agency import Agency
from gen.domain.diagnostic import Severity
from gen.domain.errors import GenError
from gen.domain.periods import DatedPeriod
from gen.domain.typed_numbers import whole
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.hand_in import HandInRequest, Identified, hand_in, identify
from gen.pipeline.hand_in_tables import CSV, reports_of_tables
from gen.pipeline.reports.handed_in import CheckedReports
from gen.pipeline.reports.unpacking import unpacked
from gen.pipeline.reports.versions import Version, versions_folder, versions_of
from gen.web.holding import Holding
from gen.web.posted import Sent, bare_name
from gen.web.visit import Visit

_ZIP = ".zip"


class Arrival(Struct, frozen=True):
    """What became of one file; ``word`` gets it back where a person has to say whose it is."""

    name: str
    agency: Agency | None = None
    dated: DatedPeriod | None = None
    reason: str = ""
    counts: Counter[Severity] | None = None
    word: str = ""


def show(visit: Visit) -> Response:
    """Show the field for files and what was handed in before."""
    return _page(visit, ())


def take(visit: Visit) -> Response:
    """Take the files that were sent, one after the other; one that cannot be taken does not stop the others."""
    if not visit.posted.files:
        return _page(visit, (), _("Chưa chọn tệp nào; hãy chọn một hoặc nhiều tệp rồi bấm “Kiểm tra”."))
    files = list(_files(visit))
    told = [(file, _told_of(visit, file)) for file in files if not _is_table(file)]
    told += _of_tables(visit, [file for file in files if _is_table(file)])
    whose = Counter((one.agency_id, one.dated) for _file, one in told if not one.reason and one.agency_id)
    arrivals = tuple(_arrived(visit, file, one, whose[one.agency_id, one.dated]) for file, one in told)
    return _page(visit, arrivals)


def _is_table(file: Sent) -> bool:
    return PurePath(file.name).suffix.lower() == CSV


def _of_tables(visit: Visit, files: list[Sent]) -> Iterator[tuple[Sent, Identified]]:
    """Yield the reports in CSV files, one for each agency, and the files that are no tables of reports."""
    reports, refused = reports_of_tables([(file.name, file.content) for file in files], visit.workshop)
    for one in reports:
        yield (
            Sent(one.name, one.content, one.originals),
            Identified(one.name, one.agency_id, one.dated.year, period=one.dated.period),
        )
    for each in refused:
        yield Sent(each.name, b""), each


def settle(visit: Visit) -> Response:
    """Take a file that waited for a person to say whose it is."""
    holding = _holding(visit)
    word = visit.posted.text("tep")
    file = holding.get(visit.person.name, word)
    visit.turn_to(visit.posted.text("nam"))
    agency = visit.require_agency(visit.posted.text("don-vi"))
    arrival = _handed_in(visit, file, agency)
    if not arrival.reason:
        holding.drop(word)
    return _page(visit, (arrival,))


def restore(visit: Visit) -> Response:
    """Let an earlier version be the report again; it becomes the newest version, the others stay."""
    visit.turn_to(visit.posted.text("nam"))
    agency = visit.require_agency(visit.posted.text("don-vi"))
    number = whole(visit.posted.text("lan"))
    wanted = next((one for one in _versions(visit, agency) if one.number == number), None)
    if wanted is None:
        return _page(visit, (), _("Không có lần nộp này."))
    note = _("dùng lại lần {number}").format(number=wanted.number)
    request = HandInRequest(
        agency.id,
        visit.year,
        f"{PurePath(wanted.name).stem}{wanted.file.suffix}",
        wanted.file.read_bytes(),
        visit.person.name,
        note=note,
    )
    hand_in(request, visit.workshop, visit.services.store, visit.services.clock)
    visit.note(note, f"{agency.id} {visit.dated}")
    return visit.go(f"/so-lieu/{visit.dated}/{agency.id}", _("Đã dùng lại lần nộp {number}.").format(number=number))


def _files(visit: Visit) -> Iterator[Sent]:
    """Yield the files that were sent, those within a zip one by one; of a zip that cannot be opened the zip itself."""
    limits = visit.desk.limits
    for file in visit.posted.files:
        if PurePath(file.name).suffix.lower() != _ZIP:
            yield file
            continue
        inside = _unpacked(file, limits.zip_entries, limits.zip_bytes)
        yield from inside or (file,)


def _unpacked(file: Sent, most_entries: int, most_bytes: int) -> list[Sent]:
    try:
        return [
            Sent(bare_name(name), content)
            for name, content in unpacked(file.name, file.content, most_entries, most_bytes)
        ]
    except GenError:
        return []


def _told_of(visit: Visit, file: Sent) -> Identified:
    """Return whose a file is; of a zip, which is here only where it could not be opened, why."""
    if PurePath(file.name).suffix.lower() != _ZIP:
        return identify(file.name, file.content, visit.workshop)
    limits = visit.desk.limits
    found = attempted(lambda: list(unpacked(file.name, file.content, limits.zip_entries, limits.zip_bytes)), file.name)
    return Identified(file.name, reason=found.sentence if isinstance(found, Failure) else _("tệp zip trống."))


def _arrived(visit: Visit, file: Sent, told: Identified, of_this_agency: int) -> Arrival:
    if told.reason:
        return Arrival(file.name, reason=told.reason)
    dated = told.dated if told.year else visit.dated
    if not told.agency_id or (file.originals and not told.year):
        reason = _("Tệp không ghi đủ là báo cáo của cơ quan nào, năm nào; hãy chọn cơ quan và năm.")
        return Arrival(file.name, dated=dated, reason=reason, word=_holding(visit).hold(visit.person.name, file))
    visit.turn_to(str(dated))
    agency = attempted(lambda: visit.require_agency(told.agency_id), file.name)
    if isinstance(agency, Failure):
        return Arrival(file.name, dated=dated, reason=agency.sentence)
    if of_this_agency > 1:
        reason = _("Có {count} tệp cùng là báo cáo {when} của {agency}; hãy chọn tệp dùng làm báo cáo.")
        when = visit.named(visit.dated)
        reason = reason.format(count=of_this_agency, when=when, agency=agency.name)
        return Arrival(file.name, agency, dated, reason, word=_holding(visit).hold(visit.person.name, file))
    return _handed_in(visit, file, agency)


def _handed_in(visit: Visit, file: Sent, agency: Agency) -> Arrival:
    year = visit.year
    request = HandInRequest(agency.id, year, file.name, file.content, visit.person.name, originals=file.originals)
    services = visit.services
    version = attempted(lambda: hand_in(request, visit.workshop, services.store, services.clock), file.name)
    if isinstance(version, Failure):
        return Arrival(file.name, agency, visit.dated, version.sentence)
    visit.note(_("nộp báo cáo"), f"{agency.id} {visit.dated}", f"{file.name}, sha256 {version.sha256}")
    now = visit.look_again()
    reports = CheckedReports(now.figures, now.programme, now.checks, year)
    reports(agency.id, year)
    found = reports.findings.get((agency.id, year), ())
    return Arrival(file.name, agency, visit.dated, counts=Counter(finding.severity for finding in found))


def _holding(visit: Visit) -> Holding:
    return Holding(visit.desk.own / "uploads")


def _versions(visit: Visit, agency: Agency) -> tuple[Version, ...]:
    return versions_of(versions_folder(visit.workshop.year_folder(visit.year), agency.id))


def _page(visit: Visit, arrivals: tuple[Arrival, ...], problem: str = "") -> Response:
    agency = visit.agency
    return visit.page(
        "handing.html",
        arrivals=arrivals,
        problem=problem,
        agency=agency,
        **visit.time(),
        agencies=visit.agencies() if any(one.word for one in arrivals) else (),
        versions=tuple(reversed(_versions(visit, agency))) if agency else (),
        most=visit.desk.limits.upload_bytes // 2**20,
    )
