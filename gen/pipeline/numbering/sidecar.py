"""The sidecar of an issued document.

It is what the clerk types into the document system, in the fields of ND30 Annex VI and the names of the edXML exchange
standard (QCVN 102:2016/BTTTT), and the code of the document (Thông tư 05/2025/TT-BNV), as JSON. It is written for other
programs, never read.
"""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.json import encode as encode_json
from msgspec.json import format as format_json

from gen.decree.edocument import OUTGOING_FIELDS
from gen.domain.diagnostic import Diagnostic
from gen.pipeline.numbering.describing import Description
from gen.pipeline.numbering.document_code import document_code
from gen.pipeline.numbering.found import too_long
from gen.register import BookEntry

_FORMAT = 1
"""The number rises when a name goes or changes its meaning, not with one name more. Version 0.1.0 did not write it."""
_LANGUAGE = "Tiếng Việt"
_ORDINARY = 0
"""Priority: not urgent."""
_RECIPIENTS = "To"
_MARKS = frozenset({"document", "outgoing", "register", "promulgationDate"})
"""Fields that only a sidecar has together."""


class Sidecar(Struct, frozen=True):
    """The file's bytes, and a warning for each field that the document system would cut off."""

    content: bytes
    findings: tuple[Diagnostic, ...]


def sidecar_names(document: Path) -> tuple[Path, ...]:
    """Return where a sidecar may be.

    It is beside the document, under its name, or under its whole name where a file of a person has taken the first
    (``plan.json`` of ``plan.docx``, then ``plan.docx.json``).
    """
    document = Path(os.path.realpath(document))
    return document.with_suffix(".json"), document.with_name(f"{document.name}.json")


def has_sidecar(document: Path) -> bool:
    """Tell whether a sidecar of ours is beside the document."""
    return any(is_sidecar(path) for path in sidecar_names(document))


def is_sidecar(path: Path) -> bool:
    """Tell a sidecar of ours by what is in it; any other file of that name belongs to people."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(content, dict) and content.keys() >= _MARKS


def free_name(names: tuple[Path, ...]) -> Path | None:
    """Return which of a sidecar's names may be written; None if all are taken by files of people."""
    free = (path for path in names if not os.path.lexists(path) or is_sidecar(path))
    return next(free, None)


def sidecar_of(entry: BookEntry, description: Description, file: str) -> Sidecar:
    """Make the sidecar of an entry; what is not known is null, never "" or 0."""
    fields = _fields(entry, description)
    content = {
        "format": _FORMAT,
        "document": file,
        "outgoing": fields,
        "place": description.place or None,
        "promulgationDate": f"{entry.day:%Y/%m/%d}",
        "identity": _identity(entry, description),
        "fileCopyHolder": description.holder or None,
        "attachments": list(description.annexes),
        "programme": description.programme or None,
        "register": {"series": entry.series.key, "year": entry.year, "number": entry.number},
        "sha256": entry.digest or None,
    }
    written = format_json(encode_json(content), indent=2) + b"\n"
    return Sidecar(written, tuple(_too_long(fields, file)))


def _identity(entry: BookEntry, description: Description) -> dict[str, str | None]:
    kind = entry.particulars.type_name
    code = document_code(description.organ, entry.day, entry.number, entry.symbol, kind)
    return {
        "documentCode": code.text or None,
        "fileName": code.file_name or None,
        "organId": code.organ or None,
        "organSymbol": code.symbol or None,
        "typeCode": code.type or None,
    }


def _fields(entry: BookEntry, description: Description) -> dict[str, object]:
    particulars = entry.particulars
    return {
        "CodeNumber": f"{entry.number:02d}",
        "CodeNotation": entry.symbol,
        "TypeName": particulars.type_name or None,
        "OrganName": particulars.issuer or None,
        "Subject": particulars.subject or None,
        "Language": _LANGUAGE,
        "PageAmount": description.pages,
        "Description": particulars.note or None,
        "Position": description.position or None,
        "FullName": particulars.signer or None,
        _RECIPIENTS: [
            {"OrganId": description.identifiers.get(name), "OrganName": name} for name in description.recipients
        ],
        "Priority": _ORDINARY,
        "IssuedAmount": particulars.copies,
        "DueDate": None,
        "IssuedDate": f"{entry.day:%d/%m/%Y}",
    }


def _too_long(fields: Mapping[str, object], file: str) -> Iterator[Diagnostic]:
    for field in OUTGOING_FIELDS:
        owner, _dot, name = field.name.rpartition(".")
        holders = fields[owner] if owner else [fields]
        for holder in holders if isinstance(holders, list) else []:
            text = "" if holder[name] is None else str(holder[name])
            if len(text) > field.length:
                yield too_long(file, field.label, len(text), field.length, field.clause)
