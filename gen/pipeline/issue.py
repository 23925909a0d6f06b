"""``gen issue``: give a draft, as people edited it, its number and date, and enter it in the book.

The order is what makes it safe: the number is *reserved* in the book, the file is *stamped* and replaced in one go, the
number is *confirmed*. A run killed in between is completed by the next one: a draft finds its reserved number by its
content (or its place), a stamped file by the mark it carries.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from gen.domain.diagnostic import Diagnostic, has_errors
from gen.domain.errors import GenError, RegisterError, StorageError
from gen.domain.issuing import Clock, Store
from gen.messages import _
from gen.pipeline import issue_notes as notes
from gen.pipeline.describing import Description
from gen.pipeline.sidecar import sidecar_of, sidecar_path
from gen.pipeline.store import is_open_in_word
from gen.register import Entry, EntryState, NumberRequest, Particulars, Register, Series, SeriesPolicy
from gen.vietnamese import cited_date, written_date
from gen.wordml.stamping import Draft, Stamp

MARK, DRAFT_DIGEST = "gen.mark", "gen.draft"
"""Custom properties by which a stamped file is known again."""
ISSUED_STATUS = "Đã ban hành"


class IssueState(StrEnum):
    """What became of a file."""

    ISSUED = "issued"
    ALREADY = "already"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class IssueRequest:
    """What ``gen issue`` was asked for.

    ``day`` None means the date on the draft if it is complete, else today. ``force`` is the reason for numbering a
    file in which the linter finds errors; it is written into the book. ``agency`` is the issuer's id where the file
    does not say. ``body`` and ``secret`` choose those series. ``renumber`` takes a file that carries a number, a copy
    of an issued one made into another document, for a new draft.
    """

    files: tuple[Path, ...]
    day: date | None = None
    force: str = ""
    agency: str = ""
    body: str = ""
    secret: bool = False
    renumber: bool = False


@dataclass(frozen=True, slots=True)
class Examined:
    """What an examiner says of a document: the linter's findings, and what the book must know of it."""

    findings: tuple[Diagnostic, ...]
    description: Description


Examiner = Callable[[bytes, Draft], Examined]


@dataclass(frozen=True, slots=True)
class Office:
    """What issuing works with: the book, the office's choice of series, the clock, the disk, the linter."""

    register: Register
    policy: SeriesPolicy
    clock: Clock
    store: Store
    examine: Examiner


@dataclass(frozen=True, slots=True)
class Issued:
    """What became of one file; ``entry`` is its line in the book where it has one."""

    path: Path
    state: IssueState
    entry: Entry | None = None
    findings: tuple[Diagnostic, ...] = ()
    reason: str = ""


def issue(request: IssueRequest, office: Office) -> Iterator[Issued]:
    """Issue the files in the order given; one that cannot be does not stop the others."""
    for path in request.files:
        try:
            yield _issue_file(path, request, office)
        except GenError as error:
            yield Issued(path, IssueState.FAILED, findings=error.findings, reason=str(error))
        except OSError as error:
            yield Issued(path, IssueState.FAILED, reason=error.strerror or str(error))


def _issue_file(path: Path, request: IssueRequest, office: Office) -> Issued:
    content = path.read_bytes()
    draft = Draft(content, path.name)
    known = _known(draft, office.register)
    digest = _sha256(content)
    if known is not None and known.state is not EntryState.VOID and not (request.renumber and known.digest != digest):
        return _again(path, content, known, office)
    if known is None and draft.header.number and not request.renumber:
        return Issued(path, IssueState.REFUSED, reason=notes.typed_number(draft.header.number))
    draft.require_places()
    examined = office.examine(content, draft)
    if has_errors(examined.findings) and not request.force:
        return Issued(path, IssueState.REFUSED, findings=examined.findings, reason=notes.faulty())
    if is_open_in_word(path):
        raise StorageError(_("“{file}” đang mở trong Word; hãy đóng lại rồi chạy tiếp.").format(file=path))
    return _number(path, digest, draft, examined, request, office)


def _number(
    path: Path, digest: str, draft: Draft, examined: Examined, request: IssueRequest, office: Office
) -> Issued:
    """Reserve, stamp, confirm."""
    day = request.day or draft.header.day or office.clock.today()
    description = examined.description
    series = _series(draft, description, request, office.policy)
    particulars = _particulars(description, request.force)
    asked = NumberRequest(series, description.symbol, day, digest, str(path.resolve()), particulars)
    reservation = office.register.reserve(asked)
    entry = reservation.entry
    stamped = draft.stamped(stamp_of(entry))
    office.store.write(path, stamped)
    if entry.state is EntryState.RESERVED:
        entry = office.register.confirm(entry.id, _sha256(stamped))
    findings = [*examined.findings, *notes.dates_backwards(path.name, entry, reservation.overtaken)]
    findings += _write_sidecar(path, entry, description, office.store)
    return Issued(path, IssueState.ISSUED, entry, tuple(findings))


def _again(path: Path, content: bytes, entry: Entry, office: Office) -> Issued:
    """Return the number the file has; complete what a killed run left undone."""
    digest = _sha256(content)
    draft = Draft(content, path.name)
    findings: list[Diagnostic] = []
    state = IssueState.ALREADY
    if entry.state is EntryState.RESERVED:
        entry = office.register.confirm(entry.id, digest)
        state = IssueState.ISSUED
    elif entry.digest != digest:
        findings.append(notes.changed_after_issue(path.name, entry))
    if not sidecar_path(path).exists():
        description = replace(office.examine(content, draft).description, symbol=entry.symbol)
        findings += _write_sidecar(path, entry, description, office.store)
    return Issued(path, state, entry, tuple(findings))


def _known(draft: Draft, register: Register) -> Entry | None:
    """Return the line of the book that the file is marked with; None for a draft.

    A mark that this book did not give (another office's, a lost book) raises RegisterError.
    """
    mark = draft.header.custom.get(MARK)
    if mark is None:
        return None
    key, _at, rest = mark.rpartition("@")
    year, _hash, number = rest.partition("#")
    entry = register.find(Series.parse(key), int(year), int(number)) if year.isdigit() and number.isdigit() else None
    if entry is None or entry.draft != draft.header.custom.get(DRAFT_DIGEST):
        raise RegisterError(
            _("“{file}” mang dấu cấp số {mark} mà sổ này không có.").format(file=draft.name, mark=mark)
        )
    return entry


def _series(draft: Draft, description: Description, request: IssueRequest, policy: SeriesPolicy) -> Series:
    agency = draft.record.record.agency_id if draft.record else request.agency
    agency = agency or request.agency
    if not agency:
        raise RegisterError(
            _("Chưa rõ cơ quan ban hành “{file}”; hãy thêm --agency.").format(file=draft.name)
        )
    return policy.series_for(agency, description.type_symbol, body=request.body, secret=request.secret)


def _particulars(description: Description, force: str) -> Particulars:
    return Particulars(
        issuer=description.issuer,
        type_name=description.type_name,
        subject=description.subject,
        signer=description.signer,
        recipients="; ".join(description.recipients),
        holder=description.holder,
        copies=description.copies,
        note=notes.forced(force) if force else "",
    )


def stamp_of(entry: Entry) -> Stamp:
    """Return what a line of the book writes into its document: the same line always the same."""
    particulars = entry.particulars
    core = {"title": particulars.subject, "subject": particulars.type_name, "creator": particulars.issuer}
    core |= {"identifier": entry.code, "contentStatus": ISSUED_STATUS}
    custom = {
        "Số, ký hiệu": entry.code,
        "Ngày ban hành": cited_date(entry.day),
        "Cơ quan ban hành": particulars.issuer,
        "Trạng thái": ISSUED_STATUS,
        MARK: entry.mark,
        DRAFT_DIGEST: entry.draft,
    }
    number = f"{entry.number:02d}"
    return Stamp(number, entry.day, written_date(entry.day), {name: text for name, text in core.items() if text}, custom)


def _write_sidecar(path: Path, entry: Entry, description: Description, store: Store) -> Iterable[Diagnostic]:
    sidecar = sidecar_of(entry, description, path.name)
    store.write(sidecar_path(path), sidecar.content)
    return sidecar.findings


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
