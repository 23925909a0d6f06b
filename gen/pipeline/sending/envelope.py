"""``gen register envelope``: an issued document put into an edXML envelope with the files that are sent."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from gen.domain.errors import DocumentError, RegisterError
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.numbering.canonical import content_digest
from gen.pipeline.numbering.describing import Description
from gen.pipeline.numbering.document_code import document_code
from gen.pipeline.numbering.model import Office
from gen.pipeline.numbering.preparing import known_line
from gen.pipeline.output.beside import write_apart
from gen.pipeline.output.manifest import sha256_of
from gen.pipeline.sending.addressing import Addressed, addressed
from gen.pipeline.sending.edxml import Envelope, SentFile, is_envelope, written
from gen.programme.directory import Contact, Directory
from gen.register import BookEntry, EntryState
from gen.wordml.stamping import Draft

_ENDING = ".edxml"
_SENT_AS = ".pdf"
_PDF = b"%PDF-"
_LARGEST = 50_000_000
"""Bytes of one attachment; offices are told to send less."""


class EnvelopeRequest(Struct, frozen=True):
    """A document to be sent; ``attachments`` are the files that go, the PDF beside the document where none is named."""

    document: Path
    attachments: tuple[Path, ...] = ()
    folder: Path | None = None


class Enveloped(Struct, frozen=True):
    """An envelope as written: to how many bodies it goes, and which recipients it cannot reach."""

    path: Path
    receivers: int
    others: tuple[str, ...]


def put_into_envelope(request: EnvelopeRequest, office: Office, directory: Directory) -> Enveloped:
    """Write the envelope of an issued document.

    Raises RegisterError where it is not issued, was changed, recalled, or lacks the codes; DocumentError where a file
    cannot go; OSError where it cannot be read.
    """
    content = request.document.read_bytes()
    draft = Draft(content, request.document.name)
    entry = _issued(draft, content, office)
    description = office.examine(content, draft).description
    lines = addressed(entry, directory)
    receivers, others = _parted(lines)
    sender = _sender(entry, description, directory)
    if not sender.identifier or not receivers:
        who = _("cơ quan ban hành") if not sender.identifier else _("nơi nhận nào")
        text = _("Văn bản số {code}: chưa biết mã định danh của {who}; hãy bổ sung vào data/agencies.")
        raise RegisterError(text.format(code=entry.code, who=who))
    code = document_code(sender.identifier, entry.day, entry.number, entry.symbol, entry.particulars.type_name)
    files = _attachments(request, code.file_name)
    made = written(Envelope(entry, description, sender, receivers, others, files, office.clock.now()))
    target = (request.folder or request.document.parent) / f"{code.text or request.document.stem}{_ENDING}"
    return Enveloped(write_apart(target, made, office.store, is_envelope), len(receivers), others)


def _issued(draft: Draft, content: bytes, office: Office) -> BookEntry:
    entry = known_line(draft, office.register)
    if entry is None or entry.state is not EntryState.ISSUED:
        text = _("“{file}” chưa được cấp số; hãy chạy gen issue trước.")
        raise RegisterError(text.format(file=draft.name))
    recalled = office.register.sendings.recalls().get(entry.id)
    if recalled is not None:
        raise RegisterError(_("Văn bản số {code} đã thu hồi, không gửi nữa.").format(code=entry.code))
    if entry.digest != sha256_of(content) and entry.content != content_digest(content, draft.name):
        text = _("“{file}” đã bị sửa sau khi cấp số {code}; hãy lấy lại bản đã ban hành.")
        raise RegisterError(text.format(file=draft.name, code=entry.code))
    return entry


def _sender(entry: BookEntry, described: Description, directory: Directory) -> Contact:
    """Return who sends: the body of the series, else the one that the header names."""
    own = entry.series.issuer
    found = directory.find(own, entry.day, own) or directory.find(described.issuer, entry.day)
    known = found[0] if found else Contact(described.issuer)
    return Contact(known.name or described.issuer, known.agency, known.identifier, known.email)


def _parted(lines: Iterable[Addressed]) -> tuple[tuple[Contact, ...], tuple[str, ...]]:
    """Return the bodies that have codes, each once, and the names of the other recipients."""
    every = [contact for line in lines for contact in line.recipients]
    reached = {contact.identifier: contact for contact in reversed(every) if contact.identifier}
    receivers = dict.fromkeys(contact.identifier for contact in every if contact.identifier)
    others = dict.fromkeys(contact.name for contact in every if not contact.identifier)
    return tuple(reached[code] for code in receivers), tuple(others)


def _attachments(request: EnvelopeRequest, name: str) -> tuple[SentFile, ...]:
    """Read the files; the first goes by the name that the law gives it, where that is known."""
    paths: Sequence[Path] = request.attachments or (request.document.with_suffix(_SENT_AS),)
    if not request.attachments and not paths[0].exists():
        text = _("Chưa có “{file}” để gửi; hãy nêu tệp đã ký bằng --attach.")
        raise DocumentError(text.format(file=paths[0].name))
    files = [_attachment(path) for path in dict.fromkeys(paths)]
    if name and files[0].name.lower().endswith(_SENT_AS):
        files[0] = SentFile(name, files[0].content)
    return tuple(files)


def _attachment(path: Path) -> SentFile:
    """Read a file that is sent; what is wrong with it is said of this file, not of the document."""
    found = attempted(lambda: _read(path), path)
    if isinstance(found, Failure):
        raise DocumentError(found.sentence)
    return found


def _read(path: Path) -> SentFile:
    if path.stat().st_size > _LARGEST:
        text = _("“{file}” lớn hơn {most} MB, không gửi kèm được.")
        raise DocumentError(text.format(file=path.name, most=_LARGEST // 1_000_000))
    content = path.read_bytes()
    if not content or (path.suffix.lower() == _SENT_AS and not content.startswith(_PDF)):
        raise DocumentError(_("“{file}” rỗng hoặc không phải là tệp PDF.").format(file=path.name))
    return SentFile("".join(letter if letter.isprintable() else "_" for letter in path.name), content)
