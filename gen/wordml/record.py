"""The record a document carries in a custom XML part: found by its namespace, read, changed in place.

Word renames the part on saving and writes what people type into bound controls back into it; ``printed`` keeps what was
generated, so that the two can be compared.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from gen.domain.document import DocumentRecord, FigureRecord
from gen.domain.errors import NewerDocument
from gen.domain.periods import DatedPeriod, read_dated
from gen.domain.typed_numbers import whole
from gen.domain.values import Source
from gen.messages.versions import newer
from gen.wordml.bindings import FAMILY, NAMESPACE, VERSION
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.markup import (
    Edit,
    as_utf8,
    attribute_edit,
    broken,
    checked,
    content_edit,
    elements,
    escaped,
    prefix_of,
    root_name,
    spliced,
    text_of,
)
from gen.wordml.patching.parts import parsed
from gen.wordml.recorded_figures import is_record

if TYPE_CHECKING:
    from lxml import etree

FIELDS = ("number", "symbol", "place", "date", "signer", "subject")
"""Children of the root that hold one text each."""
_ISO = "iso"
_VERSIONED = re.compile(rb"""["'](""" + FAMILY.encode() + rb"""([0-9]{1,9}))["']""")
_RECORD_END = b"</record>"
_NAMES = ("record", *FIELDS, "figure", "text")
_GENERATED, _FORMAT, _SEAL = "generated", "format", "seal"


class Generated(NamedTuple):
    """What a document carries of its text as it was generated: the format, and the content in it.

    ``seal`` is a digest of all its letters and of the content, "" where there is none: what it fits is as it was.
    """

    format: int
    content: str
    seal: str = ""


class StoredRecord:
    """The record and where it is. Numbering needs its fields only; figures are parsed when first asked for.

    ``fields`` are the texts of ``FIELDS`` as stored, blanks of a draft included.
    """

    def __init__(self, part: str, xml: bytes) -> None:
        self.part = part
        self._xml = xml
        prefix = prefix_of(xml, (NAMESPACE,)) or ""
        found = elements(xml, prefix, ("record", *FIELDS), end=_fields_end(xml, prefix))
        if not found:
            raise broken()
        self._root = found[0]
        inside = [one for one in found if one.parent is self._root]
        self.fields: Mapping[str, str] = dict.fromkeys(FIELDS, "") | {one.name: text_of(xml, one) for one in inside}

    @property
    def agency_id(self) -> str:
        """The id of the agency whose document it is."""
        return self._root.attribute("agency") or ""

    @property
    def programme(self) -> str:
        """The id of the programme that the document is of, "" where it does not say."""
        return self._root.attribute("programme") or ""

    def text(self, field: str) -> str:
        """Return a field as people read it, without the blanks of a draft."""
        return self.fields[field].strip()

    @cached_property
    def record(self) -> DocumentRecord:
        """The whole record, figures and tables included. DocumentError where it is broken."""
        root = parsed(self._xml, self.part)
        dated = root.find(f"{{{NAMESPACE}}}date")
        period = read_dated(root.get("year", "")) or DatedPeriod(0)
        return DocumentRecord(
            kind=root.get("kind", ""),
            agency_id=self.agency_id,
            year=period.year,
            period=period.period,
            symbol=self.text("symbol"),
            subject=self.text("subject"),
            template_sha256=root.get("template", ""),
            program_version=root.get("program", ""),
            number=self.text("number"),
            issued_on="" if dated is None else dated.get(_ISO, ""),
            place=self.text("place"),
            signer=self.text("signer"),
            figures=tuple(_figures(root)),
            tables=_text(root, "tables"),
            programme=self.programme,
        )

    @cached_property
    def generated(self) -> Generated | None:
        """The text as generated, in the form in which it is remembered; None where it never was."""
        xml, prefix = self._xml, prefix_of(self._xml, (NAMESPACE,)) or ""
        start = xml.rfind(f"<{prefix}{_GENERATED}".encode())
        found = {one.name: one for one in elements(xml, prefix, (_GENERATED, _SEAL), start)} if start > -1 else {}
        if _GENERATED not in found:
            return None
        content, seal = text_of(xml, found[_GENERATED]).strip(), found.get(_SEAL)
        return Generated(whole(found[_GENERATED].attribute(_FORMAT)) or 0, content, text_of(xml, seal) if seal else "")


def find_record(archive: DocxArchive) -> str | None:
    """Return the name of the part that holds the record, or None: by namespace, since names change on saving."""
    others = (name for name in archive.names if not name.startswith(("word/", "docProps/", "[")))
    found = (name for name in others if name.endswith(".xml") and _version_of(as_utf8(archive.read(name))) is not None)
    return next(found, None)


def _version_of(xml: bytes) -> int | None:
    """Return in which version of the record a part is, or None for a part that is no record."""
    found = _VERSIONED.search(xml)
    prefix = prefix_of(xml, (found[1].decode(),)) if found else None
    return int(found[2]) if found and prefix is not None and root_name(xml) == f"{prefix}record" else None


def read_record(archive: DocxArchive) -> StoredRecord | None:
    """Return the record of a document, or None if it has none (or lost it).

    Raises NewerDocument where a later version of the program wrote it.
    """
    part = find_record(archive)
    if part is None:
        return None
    xml = as_utf8(archive.read(part))
    version = _version_of(xml) or 0
    if version > VERSION:
        raise NewerDocument(newer(archive.name, version, VERSION))
    return StoredRecord(part, checked(xml, part))


def set_record(xml: bytes, fields: Mapping[str, str], figures: Mapping[str, str] | None = None) -> bytes:
    """Return the record part with these fields (of ``FIELDS``) and figure texts (by id) changed, the rest as it was."""
    xml = as_utf8(xml)
    prefix = prefix_of(xml, (NAMESPACE,)) or ""
    edits = []
    for element in elements(xml, prefix, _NAMES, end=None if figures else _fields_end(xml, prefix)):
        around = element.parent.name if element.parent else ""
        wanted = None
        if around == "record" and element.name in fields:
            wanted = fields[element.name]
        elif around == "figure" and element.name == "text" and element.parent:
            wanted = (figures or {}).get(element.parent.attribute("id") or "")
        if wanted is not None:
            edits.append(content_edit(xml, element, prefix, wanted))
    return spliced(xml, [edit for edit in edits if edit is not None])


def _fields_end(xml: bytes, prefix: str) -> int:
    """Return where the figures begin: the fields stand before them, and there are many figures."""
    place = xml.find(f"<{prefix}figure".encode())
    return len(xml) if place == -1 else place


def set_record_day(xml: bytes, day: date) -> bytes:
    """Return the record part with the day of issue beside the written date."""
    prefix = prefix_of(xml, (NAMESPACE,)) or ""
    edits = [
        attribute_edit(xml, one, _ISO, day.isoformat())
        for one in elements(xml, prefix, ("date",), end=_fields_end(xml, prefix))
    ]
    return spliced(xml, edits)


def set_template(xml: bytes, sha256: str) -> bytes:
    """Return the record part with the hash of the template that the text was made from."""
    prefix = prefix_of(xml, (NAMESPACE,)) or ""
    (root,) = elements(xml, prefix, ("record",))
    return spliced(xml, [attribute_edit(xml, root, "template", sha256)])


def with_generated(parts: Sequence[tuple[str, bytes]], generated: Generated) -> list[tuple[str, bytes]]:
    """Return the parts of a document just generated, the record carrying its text."""
    return [(name, _remembering(xml, generated) if is_record(xml) else xml) for name, xml in parts]


def _remembering(record: bytes, generated: Generated) -> bytes:
    element = f'<{_GENERATED} {_FORMAT}="{generated.format}">{generated.content}</{_GENERATED}>'
    seal = f"<{_SEAL}>{generated.seal}</{_SEAL}>"
    head, _end, tail = record.rpartition(_RECORD_END)
    return head + f"{element}{seal}".encode() + _RECORD_END + tail


def set_accepted(xml: bytes, figures: Mapping[str, tuple[str, str]], tables: str, generated: Generated) -> bytes:
    """Return the record part with figures (text and exact value by id) and tables as people corrected them."""
    xml = as_utf8(xml)
    prefix = prefix_of(xml, (NAMESPACE,)) or ""
    edits: list[Edit | None] = []
    for one in elements(xml, prefix, (*_NAMES, "tables", _GENERATED, _SEAL)):
        around = one.parent
        if one.name == "figure" and (told := figures.get(one.attribute("id") or "")):
            figure = _with_attributes(xml[one.start : one.inner], {"printed": told[0], "value": told[1]})
            edits.append(Edit(one.start, one.inner, figure))
        elif one.name == "text" and around is not None and (told := figures.get(around.attribute("id") or "")):
            edits.append(content_edit(xml, one, prefix, told[0]))
        elif one.name == _SEAL:
            edits.append(Edit(one.start, one.end, b""))
        elif one.name in ("tables", _GENERATED):
            edits.append(content_edit(xml, one, prefix, tables if one.name == "tables" else generated.content))
    return spliced(xml, [edit for edit in edits if edit is not None])


def _with_attributes(tag: bytes, values: Mapping[str, str]) -> bytes:
    for name, text in values.items():
        tag = re.sub(rb"\s" + name.encode() + rb"""\s*=\s*(?:"[^"]*"|'[^']*')""", b"", tag)
        tag = tag[:-1] + f" {name}=".encode() + b'"' + escaped(text) + b'">'
    return tag


def without_generated(xml: bytes) -> bytes:
    """Return the record part without the text as generated: that of another state of the document says nothing."""
    xml = as_utf8(xml)
    prefix = prefix_of(xml, (NAMESPACE,)) or ""
    return spliced(xml, [Edit(one.start, one.end, b"") for one in elements(xml, prefix, (_GENERATED, _SEAL))])


def _text(parent: "etree._Element", name: str) -> str:
    return parent.findtext(f"{{{NAMESPACE}}}{name}") or ""


def _figures(root: "etree._Element") -> Iterator[FigureRecord]:
    for figure in root.iterfind(f"{{{NAMESPACE}}}figure"):
        text = _text(figure, "text")
        yield FigureRecord(
            id=figure.get("id", ""),
            label=figure.get("label", ""),
            text=text,
            value=figure.get("value") if figure.get("state") == "number" else None,
            unit=figure.get("unit", ""),
            sources=tuple(_sources(figure)),
            printed=figure.get("printed"),
            shown=figure.get("shown") is not None,
        )


def _sources(figure: "etree._Element") -> Iterator[Source]:
    for source in figure.iterfind(f"{{{NAMESPACE}}}source"):
        yield Source(source.get("file", ""), source.get("sheet", ""), source.get("cell", ""), source.get("sha256", ""))
