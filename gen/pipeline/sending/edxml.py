"""An edXML envelope: a document's fields and files for the exchange, as XML (``gen.decree.edxml``; not tried live)."""

import mimetypes
import zipfile
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from gen.decree.edocument import OUTGOING_FIELDS
from gen.decree.edxml import (
    DAY_FORM,
    DOCUMENT_ID,
    FIRST_SENT,
    MOMENT_FORM,
    NAMESPACE,
    NEW_DOCUMENT,
    NO_PAPER,
    ORDINARY,
)
from gen.pipeline.numbering.describing import Description
from gen.pipeline.output.manifest import sha256_of
from gen.programme.directory import Contact
from gen.register import BookEntry
from gen.wordml.writing.markup import document, element, text

_ANY_TYPE = "application/octet-stream"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LENGTHS = {field.name.rpartition(".")[2]: field.length for field in OUTGOING_FIELDS if field.name != "To.OrganId"}
_CUT = "…"
_OUTER = "edXML"


class SentFile(Struct, frozen=True):
    """A file that goes with the envelope: the name it goes by, and its content."""

    name: str
    content: bytes

    @property
    def identifier(self) -> str:
        """What the list of files calls it: the same file always the same."""
        return f"cid:{uuid5(NAMESPACE_URL, f'{self.name}:{sha256_of(self.content)}')}"

    @property
    def kind(self) -> str:
        """Its MIME type."""
        return mimetypes.guess_type(self.name)[0] or _ANY_TYPE


class Envelope(Struct, frozen=True):
    """What is put into an envelope.

    ``sender`` and ``receivers`` have codes, ``others`` are recipients the exchange does not know; ``moment`` is when it
    is made.
    """

    entry: BookEntry
    description: Description
    sender: Contact
    receivers: Sequence[Contact]
    others: Sequence[str]
    attachments: Sequence[SentFile]
    moment: datetime


def written(envelope: Envelope) -> bytes:
    """Return the envelope as XML in UTF-8; it keeps to ``gen/decree/edxml.xsd``."""
    header = _group("edXMLHeader", _message(envelope), _trace(envelope))
    body = _group("edXMLBody", _manifest(envelope.attachments))
    names = {f"xmlns:{_OUTER}": NAMESPACE}
    inner = element(f"{_OUTER}:edXMLEnvelope", names, header, body)
    return document(element(_OUTER, {"xmlns": NAMESPACE}, inner, _encoded(envelope.attachments)))


def is_envelope(content: bytes) -> bool:
    """Tell an envelope of ours by how it begins."""
    return f'<{_OUTER} xmlns="{NAMESPACE}"><{_OUTER}:edXMLEnvelope'.encode() in content[:400]


def _message(envelope: Envelope) -> str:
    entry, said = envelope.entry, envelope.entry.particulars
    number, subject = f"{entry.number:02d}", said.subject or said.type_name or entry.code
    identifier = DOCUMENT_ID.value.format(
        organ=envelope.sender.identifier, day=entry.day, number=number, symbol=entry.symbol
    )
    return _group(
        "MessageHeader",
        _organ("From", envelope.sender),
        *(_organ("To", one) for one in envelope.receivers),
        _field("DocumentId", identifier),
        _group("Code", _field("CodeNumber", number), _field("CodeNotation", entry.symbol)),
        _group(
            "PromulgationInfo",
            _field("Place", envelope.description.place),
            _field("PromulgationDate", entry.day.strftime(DAY_FORM)),
        ),
        _group("DocumentType", _field("TypeName", said.type_name)),
        _field("Subject", subject),
        _field("Content", subject, "Subject"),
        _group("SignerInfo", _field("Position", envelope.description.position), _field("FullName", said.signer)),
        _group("ToPlaces", *(_field("Place", name) for name in envelope.others)),
        _other(envelope),
        _field("SteeringType", FIRST_SENT.value),
    )


def _other(envelope: Envelope) -> str:
    described = envelope.description
    return _group(
        "OtherInfo",
        _field("Priority", ORDINARY),
        _count("PromulgationAmount", envelope.entry.particulars.copies),
        _count("PageAmount", described.pages),
        _group("Appendixes", *(_field("Appendix", name) for name in described.annexes)),
    )


def _trace(envelope: Envelope) -> str:
    kind, reason = NEW_DOCUMENT.value
    return _group(
        "TraceHeaderList",
        _group(
            "TraceHeader",
            _field("OrganId", envelope.sender.identifier),
            _field("Timestamp", envelope.moment.strftime(MOMENT_FORM)),
        ),
        _group(
            "Bussiness",
            _field("BussinessDocType", kind),
            _field("BussinessDocReason", reason),
            _field("Paper", NO_PAPER.value),
        ),
    )


def _organ(name: str, who: Contact) -> str:
    return _group(
        name,
        _field("OrganId", who.identifier),
        _field("OrganizationInCharge", who.name, "OrganName"),
        _field("OrganName", who.name),
    )


def _manifest(attachments: Iterable[SentFile]) -> str:
    references = (
        _group(
            "Reference",
            _field("ContentId", one.identifier),
            _field("ContentType", one.kind),
            _field("AttachmentName", one.name),
        )
        for one in attachments
    )
    return element(f"{_OUTER}:edXMLManifest", {"version": "1.0"}, *references)


def _encoded(attachments: Iterable[SentFile]) -> str:
    """Write the files themselves, outside of the envelope and without its prefix."""
    return element("AttachmentEncoded", None, *(element("Attachment", None, *_parts(one)) for one in attachments))


def _parts(one: SentFile) -> Iterator[str]:
    yield element("ContentId", None, one.identifier)
    yield element("AttachmentName", None, text(one.name))
    yield element("ContentType", None, one.kind)
    yield element("ContentTransferEncoded", None, b64encode(_zipped(one)).decode("ascii"))


def _zipped(one: SentFile) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo(one.name, _EPOCH), one.content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _group(name: str, *parts: str) -> str:
    """Write an element of elements; nothing where it would be empty."""
    return element(f"{_OUTER}:{name}", None, *parts) if any(parts) else ""


def _field(name: str, content: str, as_long_as: str = "") -> str:
    """Write a text on one line, no longer than the document system takes; nothing if there is none."""
    line, most = " ".join(content.split()), _LENGTHS.get(as_long_as or name)
    if most is not None and len(line) > most:
        line = line[: most - len(_CUT)] + _CUT
    return element(f"{_OUTER}:{name}", None, text(line)) if line else ""


def _count(name: str, number: int | None) -> str:
    return _field(name, str(number)) if number else ""
