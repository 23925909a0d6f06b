"""Before a number is given: read the draft, recognise it if it has one, judge it, find the places to write in."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.diagnostic import has_errors
from gen.domain.errors import RegisterError, StorageError
from gen.messages import _
from gen.pipeline.numbering import refusals
from gen.pipeline.numbering.canonical import BodyLetters
from gen.pipeline.numbering.contradictions import contradictions
from gen.pipeline.numbering.describing import Description
from gen.pipeline.numbering.gaps import gaps
from gen.pipeline.numbering.model import Examined, Issued, IssueRequest, IssueState, Office
from gen.pipeline.output.manifest import sha256_of
from gen.pipeline.output.store import is_open_in_word
from gen.register import BookEntry, EntryState, NumberRequest, Particulars, Series, SeriesPolicy, read_mark
from gen.wordml.stamping import Draft

if TYPE_CHECKING:
    from gen.register.book import Register

MARK, DRAFT_DIGEST = "gen.mark", "gen.draft"
"""Custom properties by which a stamped file is recognised."""


class Known(Struct, frozen=True):
    """A file that has its number already; ``digest`` is that of the file as it is now."""

    path: Path
    content: bytes
    draft: Draft
    entry: BookEntry
    digest: str


class Prepared(Struct, frozen=True):
    """A draft that may have its number: read, judged, its places found."""

    path: Path
    draft: Draft
    text: BodyLetters
    examined: Examined
    asked: NumberRequest


def prepare(path: Path, request: IssueRequest, office: Office) -> Prepared | Known | Issued:
    """Return the draft ready for its number, or the number it has, or the refusal; GenError where it cannot be read."""
    content = path.read_bytes()
    digest = sha256_of(content)
    draft = Draft(content, path.name)
    known = known_line(draft, office.register)
    if known is not None and known.state is not EntryState.VOID and not (request.renumber and known.digest != digest):
        return Known(path, content, draft, known, digest)
    if known is None and draft.header.number and not request.renumber:
        return Issued(path, IssueState.REFUSED, reason=refusals.typed_number(draft.header.number))
    draft.require_stampable()
    examined = office.examine(content, draft)
    text = BodyLetters(draft.main)
    against = contradictions(draft, text, content, path)
    contradictory = has_errors(against)
    examined = replace(examined, findings=(*examined.findings, *against))
    if has_errors(examined.findings) and not request.force:
        reason = refusals.with_contradictions() if contradictory else refusals.with_errors()
        return Issued(path, IssueState.REFUSED, findings=examined.findings, reason=reason)
    forced = refusals.forced_against_figures if contradictory else refusals.forced
    note = forced(request.force) if request.force else ""
    if is_open_in_word(path):
        raise StorageError(_("“{file}” đang mở trong Word; hãy đóng lại rồi chạy tiếp.").format(file=path))
    examined = replace(examined, findings=(*examined.findings, *gaps(draft, text, path.name)))
    asked = _number_request(path, digest, draft, examined, request, office)
    return Prepared(path, draft, text, examined, replace(asked, particulars=replace(asked.particulars, note=note)))


def _number_request(
    path: Path, digest: str, draft: Draft, examined: Examined, request: IssueRequest, office: Office
) -> NumberRequest:
    description = examined.description
    return NumberRequest(
        series=_series(draft, description, request, office.policy),
        symbol=description.symbol,
        day=request.day or draft.header.day or office.clock.today(),
        draft=digest,
        path=str(path.resolve()),
        particulars=_particulars(description),
    )


def known_line(draft: Draft, register: "Register") -> BookEntry | None:
    """Return the line of the book that the file is marked with; None for a draft.

    A mark that this book did not give (another office's, a lost book) raises RegisterError.
    """
    mark = draft.header.custom.get(MARK)
    if mark is None:
        return None
    named = read_mark(mark)
    entry = register.find(*named) if named else None
    if entry is None or entry.draft != draft.header.custom.get(DRAFT_DIGEST):
        raise RegisterError(_("“{file}” mang dấu cấp số {mark} mà sổ này không có.").format(file=draft.name, mark=mark))
    return entry


def _series(draft: Draft, description: Description, request: IssueRequest, policy: SeriesPolicy) -> Series:
    recorded = draft.record.agency_id if draft.record else ""
    agency = recorded or request.agency
    if request.agency and request.agency != agency:
        text = _("“{file}” là văn bản của “{agency}”, không phải của “{other}”; hãy bỏ --agency.")
        raise RegisterError(text.format(file=draft.name, agency=agency, other=request.agency))
    if not agency:
        raise RegisterError(_("Chưa rõ cơ quan ban hành “{file}”; hãy thêm --agency.").format(file=draft.name))
    return policy.series_for(agency, description.type_symbol, body=request.body, secret=request.secret)


def _particulars(description: Description) -> Particulars:
    return Particulars(
        issuer=description.issuer,
        type_name=description.type_name,
        subject=description.subject,
        signer=description.signer,
        recipients="; ".join(description.recipients),
        holder=description.holder,
        copies=description.copies,
    )
