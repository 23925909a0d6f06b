"""``gen issue``: give a draft, as people edited it, its number and date, and enter it in the book.

The order is what makes it safe: the number is *reserved* in the book, the file is *stamped* and replaced in one go, the
number is *confirmed*. A run killed in between is completed by the next one: a draft finds its reserved number by its
content (or its place), a stamped file by the mark it carries.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError, RegisterUnavailable, StorageError
from gen.domain.issuing import Store
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.numbering import findings as numbering
from gen.pipeline.numbering import found as telling
from gen.pipeline.numbering import refusals
from gen.pipeline.numbering.canonical import body_of, content_digest, digest_of
from gen.pipeline.numbering.days import fell_back, require_near
from gen.pipeline.numbering.describing import Description
from gen.pipeline.numbering.leftovers import complete_moved
from gen.pipeline.numbering.model import Issued, IssueRequest, IssueState, Office
from gen.pipeline.numbering.preparing import DRAFT_DIGEST, MARK, Known, Prepared, prepare
from gen.pipeline.numbering.sidecar import free_name, has_sidecar, sidecar_names, sidecar_of
from gen.pipeline.output.locking import keepers_of
from gen.pipeline.output.manifest import sha256_of
from gen.register import BookEntry, EntryState, Reservation
from gen.vietnamese import cited_date, written_date
from gen.wordml.stamping import Stamp

ISSUED_STATUS = "Đã ban hành"
_TOGETHER = 25
"""Files numbered in one transaction: the disk is waited for once, and a kill leaves no more than these to complete."""


def issue(request: IssueRequest, office: Office) -> Iterator[Issued]:
    """Issue the files in the order given; one that cannot be does not stop the others.

    Raises before any number is given where no such issuer is known (UnknownName: a misspelt one would begin a series)
    or the day is far from today (ConfigurationError: a mistyped year would begin the book of that year).
    """
    require_near(request.day, office.clock.today())
    _require_clock(request.day, office)
    if request.agency:
        request = replace(request, agency=office.identify(request.agency))
    files = tuple(dict.fromkeys(request.files))
    for start in range(0, len(files), _TOGETHER):
        yield from _issue_together(files[start : start + _TOGETHER], request, office)


def _issue_together(files: Sequence[Path], request: IssueRequest, office: Office) -> list[Issued]:
    """Issue files in one transaction, while no other run touches them; those that another run works on are reported."""
    with ExitStack() as alone:
        busy = _alone_with(files, office.store, alone)
        ready = [busy.get(path) or _ready(path, request, office) for path in files]
        prepared = [one for one in ready if isinstance(one, Prepared)]
        finished = {one.path: one for one in _number(prepared, office)}
        return [finished[one.path] if isinstance(one, Prepared) else one for one in ready]


def _alone_with(files: Sequence[Path], store: Store, alone: ExitStack) -> dict[Path, Issued]:
    """Keep other runs from the files; return those that it cannot be done for.

    They are taken always in the same order: two runs that take folders crosswise would wait for each other without end.
    """
    keepers = keepers_of(files)
    refused: dict[Path, str] = {}
    for keeper, path in sorted({keeper: path for path, keeper in keepers.items()}.items()):
        try:
            alone.enter_context(store.alone_with(path))
        except StorageError as error:
            refused[keeper] = str(error)
    return {
        path: Issued(path, IssueState.FAILED, reason=refused[keeper])
        for path, keeper in keepers.items()
        if keeper in refused
    }


def _require_clock(day: date | None, office: Office) -> None:
    """Refuse a clock that went back into an earlier year: it would begin, or add to, the book of that year."""
    latest, now = office.register.latest_moment(), office.clock.now()
    if day is None and latest is not None and fell_back(now, latest):
        text = _(
            "Đồng hồ của máy ghi ngày {today}, trong khi sổ đã cấp số ngày {latest}; hãy chỉnh lại đồng hồ, "
            "hoặc ghi rõ ngày văn bản bằng --date."
        )
        raise ConfigurationError(text.format(today=cited_date(now.date()), latest=cited_date(latest.date())))


def _ready(path: Path, request: IssueRequest, office: Office) -> Prepared | Issued:
    """Prepare a file; its failure is a result, and so is the number it already has."""
    found = attempted(lambda: _looked_at(path, request, office), path)
    return _failed(path, found) if isinstance(found, Failure) else found


def _looked_at(path: Path, request: IssueRequest, office: Office) -> Prepared | Issued:
    found = prepare(path, request, office)
    return _again(found, request, office) if isinstance(found, Known) else found


def _failed(path: Path, failure: Failure) -> Issued:
    return Issued(path, IssueState.FAILED, findings=failure.findings, reason=failure.beside_name)


def _number(prepared: Sequence[Prepared], office: Office) -> Sequence[Issued]:
    """Reserve, stamp, confirm. Where the book fails for several together, each is tried alone.

    A book that cannot be used is not asked again for each file: it would take minutes each time.
    """
    found = attempted(lambda: _numbered(prepared, office), ", ".join(one.path.name for one in prepared))
    if not isinstance(found, Failure):
        return found
    if len(prepared) > 1 and not issubclass(found.kind, RegisterUnavailable):
        return [issued for one in prepared for issued in _number([one], office)]
    return [_failed(one.path, found) for one in prepared]


def _numbered(prepared: Sequence[Prepared], office: Office) -> Sequence[Issued]:
    complete_moved([one.asked for one in prepared], office)
    reservations = office.register.reserve([one.asked for one in prepared])
    written = [_write(one, taken, office) for one, taken in zip(prepared, reservations, strict=True)]
    office.store.flush_names(one.prepared.path for one in written if one.digest)
    return list(_confirm(written, office))


class _Written(Struct, frozen=True):
    """A draft that was given a number; ``digest`` is that of the stamped file, "" if it could not be written."""

    prepared: Prepared
    entry: BookEntry
    findings: tuple[Diagnostic, ...]
    digest: str = ""
    reason: str = ""
    content: str = ""


def _write(prepared: Prepared, reservation: Reservation, office: Office) -> _Written:
    """Stamp the file with its number. What cannot be written keeps its number for the next run."""
    entry, path = reservation.entry, prepared.path
    findings = (
        *prepared.examined.findings,
        *telling.overtaken(path.name, entry, reservation.overtaken),
        *telling.day_kept(path.name, entry, prepared.asked.day),
    )
    stamped = attempted(lambda: _stamp(prepared, entry, office), path)
    if isinstance(stamped, Failure):
        kept = telling.kept_for_next_run(path.name, entry)
        return _Written(prepared, entry, (*findings, kept), reason=stamped.beside_name)
    return _Written(prepared, entry, findings, stamped.digest, content=stamped.content)


class _Stamped(Struct, frozen=True):
    """The digests of a stamped file and of the text in it."""

    digest: str
    content: str


def _stamp(prepared: Prepared, entry: BookEntry, office: Office) -> _Stamped:
    parts = prepared.draft.with_stamp(stamp_of(entry))
    letters = prepared.text.of_changed(body_of(parts))
    stamped = parts.packed()
    office.store.write_flushed(prepared.path, stamped)
    return _Stamped(sha256_of(stamped), digest_of(letters))


def _confirm(written: Sequence[_Written], office: Office) -> Iterator[Issued]:
    """Tell the book which files carry their numbers, and write what the document system needs beside them."""
    digests = {one.entry.id: one.digest for one in written if one.digest and one.entry.state is EntryState.RESERVED}
    contents = {one.entry.id: one.content for one in written if one.digest}
    entries = {entry.id: entry for entry in office.register.confirm(digests, contents)}
    for one in written:
        path, entry = one.prepared.path, entries.get(one.entry.id, one.entry)
        if one.reason:
            yield Issued(path, IssueState.FAILED, entry, one.findings, one.reason)
            continue
        findings = _write_sidecar(path, entry, one.prepared.examined.description, office.store)
        yield Issued(path, IssueState.ISSUED, entry, (*one.findings, *findings))


def _again(known: Known, request: IssueRequest, office: Office) -> Issued:
    """Return the number the file has; complete what a killed run left undone."""
    path, entry = known.path, known.entry
    findings = [telling.in_file(numbering.SAME_AS_ISSUED, path.name, code=entry.code)] if request.renumber else []
    state = IssueState.ALREADY
    if entry.state is EntryState.RESERVED:
        contents = {entry.id: content_digest(known.content, path.name)}
        (entry,) = office.register.confirm({entry.id: known.digest}, contents)
        state = IssueState.ISSUED
    elif entry.digest != known.digest and not (entry.content and entry.content == content_digest(known.content)):
        findings.append(telling.changed_before_issue(path.name, entry))
    if not has_sidecar(path):
        description = replace(office.examine(known.content, known.draft).description, symbol=entry.symbol)
        findings += _write_sidecar(path, entry, description, office.store)
    return Issued(path, state, entry, tuple(findings))


def stamp_of(entry: BookEntry) -> Stamp:
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
    return Stamp(
        number, entry.day, written_date(entry.day), {name: text for name, text in core.items() if text}, custom
    )


def _write_sidecar(path: Path, entry: BookEntry, description: Description, store: Store) -> Iterable[Diagnostic]:
    found = attempted(lambda: _sidecar(path, entry, description, store), path)
    return (
        (telling.in_file(numbering.NO_SIDECAR, path.name, reason=found.reason),)
        if isinstance(found, Failure)
        else found
    )


def _sidecar(path: Path, entry: BookEntry, description: Description, store: Store) -> Iterable[Diagnostic]:
    sidecar, names = sidecar_of(entry, description, path.name), sidecar_names(path)
    place = free_name(names)
    if place is None:
        taken = ", ".join(f"“{name.name}”" for name in names)
        reason = refusals.names_taken(taken)
        return (*sidecar.findings, telling.in_file(numbering.NO_SIDECAR, path.name, reason=reason))
    store.write(place, sidecar.content)
    if place != names[0]:
        names_of = {"taken": names[0].name, "used": place.name}
        return (*sidecar.findings, telling.in_file(numbering.SIDECAR_ELSEWHERE, path.name, **names_of))
    return sidecar.findings
