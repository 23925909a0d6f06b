"""Word templates from a few lines of XML, for the constructs that python-docx cannot write."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

NAMESPACES = nsdecls("w", "r", "wp", "a", "pic")
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
_NOTES_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"


def run(text: str, properties: str = "") -> str:
    """Return a run."""
    shape = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shape}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*texts: str, properties: str = "") -> str:
    """Return a paragraph with a run for each text; a text that is XML already stays as it is."""
    shape = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    runs = "".join(text if text.startswith("<") else run(text) for text in texts)
    return f"<w:p>{shape}{runs}</w:p>"


def cell(*contents: str, width: int = 1000, properties: str = "") -> str:
    """Return a cell; each content is a paragraph's text, or XML."""
    inside = "".join(text if text.startswith("<w:") else paragraph(text) for text in contents)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inside}</w:tc>'


def row(*cells: str) -> str:
    """Return a row; each cell is a text, or XML."""
    return f"<w:tr>{''.join(text if text.startswith('<w:tc>') else cell(text) for text in cells)}</w:tr>"


def table(columns: int, *rows: str) -> str:
    """Return a table with a grid of ``columns``."""
    grid = "".join(f'<w:gridCol w:w="{1000 + 10 * number}"/>' for number in range(columns))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def document(
    *body: str,
    header: str = "",
    footer: str = "",
    sections: int = 1,
    properties: Mapping[str, str] | None = None,
    notes: Mapping[str, str] | None = None,
) -> bytes:
    """Return a .docx with ``body`` (XML, or a paragraph's text), and notes given as ``{"footnotes": xml}``."""
    made = docx.Document()
    for name, value in (properties or {}).items():
        setattr(made.core_properties, name, value)
    for _ in range(sections - 1):
        made.add_section()
    if header:
        made.sections[0].header.paragraphs[0].text = header
    if footer:
        made.sections[0].footer.paragraphs[0].text = footer
    blocks = "".join(text if text.startswith("<") else paragraph(text) for text in body)
    parsed = parse_xml(f"<w:body {NAMESPACES}>{blocks}</w:body>")
    for element in reversed(list(parsed)):
        made.element.body.insert(0, element)
    buffer = io.BytesIO()
    made.save(buffer)
    return with_notes(buffer.getvalue(), notes) if notes else buffer.getvalue()


def with_notes(package: bytes, notes: Mapping[str, str]) -> bytes:
    """Return ``package`` with parts of notes (``footnotes``, ``endnotes``) added."""
    entries = read(package)
    for number, (kind, text) in enumerate(notes.items(), 90):
        single = kind.removesuffix("s")
        note = f'<w:{single} w:id="1">{paragraph(text)}</w:{single}>'
        entries[f"word/{kind}.xml"] = f"<w:{kind} {NAMESPACES}>{note}</w:{kind}>".encode()
        types = f'<Override PartName="/word/{kind}.xml" ContentType="{_NOTES.format(kind=kind)}"/></Types>'
        relation = f'<Relationship Id="rId{number}" Type="{_NOTES_RELATION.format(kind=kind)}" Target="{kind}.xml"/>'
        append(entries, "[Content_Types].xml", "</Types>", types)
        append(entries, "word/_rels/document.xml.rels", "</Relationships>", relation + "</Relationships>")
    return packed(entries)


def append(entries: dict[str, bytes], name: str, end: str, replacement: str) -> None:
    """Replace the closing tag of an entry."""
    entries[name] = entries[name].replace(end.encode(), replacement.encode())


def read(package: bytes) -> dict[str, bytes]:
    """Return the entries of a zip."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(entries: Mapping[str, bytes], twice: Sequence[str] = ()) -> bytes:
    """Return a zip of ``entries``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()
