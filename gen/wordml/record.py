"""The record a document carries in a custom XML part: found by its namespace, read, changed in place.

Word renames the part on saving and writes what people type into bound controls back into it; ``printed`` keeps what was
generated, so that the two can be compared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from gen.domain.document import DocumentRecord, FigureRecord
from gen.domain.values import Source
from gen.wordml.patching.archive import Archive
from gen.wordml.patching.markup import as_utf8, attribute_edit, checked, content_edit, elements, prefix_of, spliced
from gen.wordml.patching.parts import parsed

if TYPE_CHECKING:
    from lxml import etree

NAMESPACE = "urn:gen:record:1"
STORE_ID = "{" + str(uuid5(NAMESPACE_URL, NAMESPACE)).upper() + "}"
FIELDS = ("number", "symbol", "place", "date", "signer", "subject")
"""Children of the root that hold one text each."""
_ISO = "iso"
_NAMES = ("record", *FIELDS, "figure", "text")


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """The record and where it lies; ``fields`` are the texts of ``FIELDS`` as stored, blanks of a draft included."""

    part: str
    record: DocumentRecord
    fields: Mapping[str, str]

    @property
    def date(self) -> str:
        """The text of the bound date control (“ngày 05 tháng 3 năm 2025”)."""
        return self.fields["date"].strip()


def find_record(archive: Archive) -> str | None:
    """Return the name of the part that holds the record, or None: by namespace, since names change on saving."""
    marker = NAMESPACE.encode()
    for name in archive.names:
        if name.endswith(".xml") and not name.startswith(("word/", "docProps/", "[")):
            xml = as_utf8(archive.read(name))
            if marker in xml and prefix_of(xml, (NAMESPACE,)) is not None and _is_record(xml, name):
                return name
    return None


def read_record(archive: Archive) -> StoredRecord | None:
    """Return the record of a document, or None where it has none (or lost it)."""
    part = find_record(archive)
    if part is None:
        return None
    root = parsed(archive.read(part), part)
    fields = {name: _text(root, name) for name in FIELDS}
    texts = {name: text.strip() for name, text in fields.items()}
    dated = root.find(f"{{{NAMESPACE}}}date")
    year = root.get("year", "")
    record = DocumentRecord(
        kind=root.get("kind", ""),
        agency_id=root.get("agency", ""),
        year=int(year) if year.isdigit() else 0,
        symbol=texts["symbol"],
        subject=texts["subject"],
        template_sha256=root.get("template", ""),
        program_version=root.get("program", ""),
        number=texts["number"],
        issued_on="" if dated is None else dated.get(_ISO, ""),
        place=texts["place"],
        signer=texts["signer"],
        figures=tuple(_figures(root)),
        tables=_text(root, "tables"),
    )
    return StoredRecord(part, record, fields)


def set_record(xml: bytes, fields: Mapping[str, str], figures: Mapping[str, str] | None = None) -> bytes:
    """Return the record part with these fields (of ``FIELDS``) and figure texts (by id) changed, the rest as it was."""
    xml = checked(as_utf8(xml), "record")
    prefix = prefix_of(xml, (NAMESPACE,)) or ""
    edits = []
    for element in elements(xml, prefix, _NAMES):
        around = element.parent.name if element.parent else ""
        wanted = None
        if around == "record" and element.name in fields:
            wanted = fields[element.name]
        elif around == "figure" and element.name == "text" and element.parent:
            wanted = (figures or {}).get(element.parent.attribute("id") or "")
        if wanted is not None:
            edits.append(content_edit(xml, element, prefix, wanted))
    return spliced(xml, [edit for edit in edits if edit is not None])


def set_record_day(xml: bytes, day: date) -> bytes:
    """Return the record part with the day of issue beside the written date."""
    prefix = prefix_of(xml, (NAMESPACE,)) or ""
    edits = [attribute_edit(xml, one, _ISO, day.isoformat()) for one in elements(xml, prefix, ("date",))]
    return spliced(xml, edits)


def set_template(xml: bytes, sha256: str) -> bytes:
    """Return the record part with the hash of the template that the text was made from."""
    prefix = prefix_of(xml, (NAMESPACE,)) or ""
    (root,) = elements(xml, prefix, ("record",))
    return spliced(xml, [attribute_edit(xml, root, "template", sha256)])


def _is_record(xml: bytes, name: str) -> bool:
    return parsed(xml, name).tag == f"{{{NAMESPACE}}}record"


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
        )


def _sources(figure: "etree._Element") -> Iterator[Source]:
    for source in figure.iterfind(f"{{{NAMESPACE}}}source"):
        yield Source(source.get("file", ""), source.get("sheet", ""), source.get("cell", ""), source.get("sha256", ""))
