"""Hand a report in: find out whose it is and of which year, keep every version, let the last one be what is read."""

from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from msgspec import Struct

from gen.domain.errors import ConfigurationError, StorageError
from gen.domain.issuing import Clock, Store
from gen.domain.periods import DatedPeriod
from gen.intake.files.workbooks import EXTENSIONS as WORKBOOKS
from gen.intake.owners.index import owner_of
from gen.intake.owners.kinds import kind_of
from gen.intake.owners.said import glance_through, said_in
from gen.intake.report_reading import EXTENSIONS, read_report_of
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.reports.boards import reporting_day
from gen.pipeline.reports.versions import Version, digest_of, keep_version, versions_folder, versions_of
from gen.pipeline.reports.workshop import Workshop


class Identified(Struct, frozen=True):
    """Whose a file is and of which year; ``agency_id`` "" and ``year`` 0 where it does not say.

    ``reason`` says why it cannot be taken at all; ``period`` is the part of the year, "" for the year itself.
    """

    name: str
    agency_id: str = ""
    year: int = 0
    reason: str = ""
    period: str = ""

    @property
    def dated(self) -> DatedPeriod:
        """The year, or the part of it, that the file says."""
        return DatedPeriod(self.year, self.period)


class HandInRequest(Struct, frozen=True):
    """A file handed in as the report of an agency for a year, by a person.

    ``seen`` is the digest of the report that the person had before them, "" where there was none, None where they did
    not look; a report that was changed meanwhile is not replaced. ``note`` says why there is a new version.
    ``originals`` is what the file was made of (CSV files in a zip), kept beside it.
    """

    agency_id: str
    year: int
    name: str
    content: bytes
    person: str
    seen: str | None = None
    note: str = ""
    originals: bytes = b""


class ChangedMeanwhile(StorageError):
    """Somebody else handed in another version since the person looked."""


def identify(name: str, content: bytes, workshop: Workshop) -> Identified:
    """Find out whose report a file is and of which year: as it says itself, else by its name."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in EXTENSIONS:
        text = _("không phải là tệp báo cáo mà gen đọc được ({endings}).")
        advice = kind_of(PurePath(name)).advice(workshop.programme.schema)
        return Identified(name, reason=f"{text.format(endings=', '.join(EXTENSIONS))} {advice}")
    with TemporaryDirectory(prefix="gen-") as scratch:
        path = Path(scratch, f"{PurePath(name).stem[:80]}{suffix}")
        path.write_bytes(content)
        found = attempted(lambda: _identified(name, path, workshop), name)
    return Identified(name, reason=found.sentence) if isinstance(found, Failure) else found


def _identified(name: str, path: Path, workshop: Workshop) -> Identified:
    glance_through([path], workshop.programme.schema)
    said = said_in(path, workshop.programme.schema)
    owner = owner_of(path, said, workshop.names)
    if said.readable and said.reports and said.year in workshop.programme.years:
        return Identified(name, owner, said.year, period=said.period)
    reading = read_report_of(path, name, owner or None, None, workshop.programme.schema)
    if not said.readable or not said.reports:
        findings = [finding for finding in reading.findings if not reading.tables.files] or list(reading.findings)
        worst = max(findings, key=lambda finding: finding.severity, default=None)
        reason = f"{worst.message} {worst.fix or ''}".strip() if worst else _("tệp không có bảng nào của biểu mẫu.")
        return Identified(name, owner, reason=reason)
    year = reading.tables.year
    known = year if year in workshop.programme.years else 0
    return Identified(name, owner, known, period=reading.tables.of_period)


def hand_in(request: HandInRequest, workshop: Workshop, store: Store, clock: Clock) -> Version:
    """Keep the file as the newest version and let it be the agency's report; return the version.

    Files of the agency that were put into the folder by hand are kept as versions first. The same file handed in again
    makes no new version. Raises ChangedMeanwhile, UnknownName, NotInForce, StorageError.
    """
    workshop.programme.require_year(request.year)
    workshop.programme.agencies.get(request.agency_id, reporting_day(workshop.programme, request.year))
    suffix = PurePath(request.name).suffix.lower()
    if suffix not in EXTENSIONS:
        raise ConfigurationError(_("“{file}” không phải là tệp báo cáo.").format(file=request.name))
    folder = versions_folder(workshop.year_folder(request.year), request.agency_id)
    with store.alone_in(folder):
        return _hand_in_alone(request, workshop, folder, store, clock)


def _hand_in_alone(request: HandInRequest, workshop: Workshop, folder: Path, store: Store, clock: Clock) -> Version:
    before = workshop.folder_at(workshop.progress).of(request.year).workbooks(request.agency_id)
    contents = {path: path.read_bytes() for path in before}
    _require_seen(request, tuple(map(digest_of, contents.values())), folder)
    for path, content in contents.items():
        if digest_of(content) not in {version.sha256 for version in versions_of(folder)}:
            _keep(folder, content, path.name, "", _("có sẵn trong thư mục số liệu"), store, clock)
    target = workshop.year_folder(request.year) / f"{request.agency_id}{PurePath(request.name).suffix.lower()}"
    known = versions_of(folder)
    if known and known[-1].sha256 == digest_of(request.content) and tuple(before) == (target,):
        return known[-1]
    if request.originals:
        note = _("các tệp CSV như khi nộp, của lần nộp ngay sau")
        _keep(folder, request.originals, "csv.zip", request.person, note, store, clock)
    version = _keep(folder, request.content, request.name, request.person, request.note, store, clock)
    store.write(target, request.content)
    for path in before:
        if path != target:
            path.unlink(missing_ok=True)  # it is kept among the versions
    return version


def _require_seen(request: HandInRequest, there: tuple[str, ...], folder: Path) -> None:
    if request.seen is None or (request.seen in there if request.seen else not there):
        return
    last = next(iter(reversed(versions_of(folder))), None)
    who = f" ({last.person}, {last.moment:%H:%M %d/%m/%Y})" if last and last.person else ""
    text = _(
        "Báo cáo này đã có bản khác từ khi anh/chị mở trang{who}; hãy xem bản mới rồi làm lại. Chưa có gì bị ghi đè."
    )
    raise ChangedMeanwhile(text.format(who=who))


def _keep(folder: Path, content: bytes, name: str, person: str, note: str, store: Store, clock: Clock) -> Version:
    number = max((version.number for version in versions_of(folder)), default=0) + 1
    file = folder / f"{number:04d}{PurePath(name).suffix.lower()}"
    version = Version(number, clock.now(), person, name, file, digest_of(content), note)
    keep_version(folder, content, version, store)
    return version


def is_workbook(path: PurePath) -> bool:
    """Tell whether cells of the report can be corrected: of a document the figures are those it carries."""
    return path.suffix.lower() in WORKBOOKS
