"""Templates from raw WordprocessingML: paragraphs, cells and wrappers in a line each, and parts under any name."""

import io
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SECTION = '<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def r(text: str, look: str = "") -> str:
    """Return a run."""
    shape = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{shape}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*contents: str, shape: str = "") -> str:
    """Return a paragraph; a content that is no XML becomes a run."""
    inside = "".join(one if one.startswith("<") else r(one) for one in contents)
    return f"<w:p>{f'<w:pPr>{shape}</w:pPr>' if shape else ''}{inside}</w:p>"


def tc(*contents: str, shape: str = '<w:tcW w:w="1000" w:type="dxa"/>') -> str:
    """Return a cell; a content that is no XML becomes a paragraph."""
    inside = "".join(one if one.startswith("<") else p(one) for one in contents)
    return f"<w:tc>{f'<w:tcPr>{shape}</w:tcPr>' if shape else ''}{inside}</w:tc>"


def tr(*cells: str) -> str:
    """Return a row; a content that is no XML becomes a cell."""
    return f"<w:tr>{''.join(one if one.startswith('<') else tc(one) for one in cells)}</w:tr>"


def tbl(*rows: str, columns: int = 2) -> str:
    """Return a table."""
    grid = '<w:gridCol w:w="1000"/>' * columns
    shape = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{shape}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def sdt(content: str) -> str:
    """Return a content control, wherever it stands."""
    return f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def hyperlink(content: str) -> str:
    return f'<w:hyperlink w:anchor="x">{content}</w:hyperlink>'


def ins(content: str) -> str:
    return f'<w:ins w:id="90" w:author="a" w:date="2024-01-01T00:00:00Z">{content}</w:ins>'


def deleted(text: str) -> str:
    run = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f'<w:del w:id="91" w:author="a" w:date="2024-01-01T00:00:00Z">{run}</w:del>'


def smart_tag(content: str) -> str:
    return f'<w:smartTag w:uri="urn:x" w:element="y">{content}</w:smartTag>'


def simple_field(content: str) -> str:
    return f'<w:fldSimple w:instr=" TITLE ">{content}</w:fldSimple>'


def box(content: str) -> str:
    """Return a run that holds a text box."""
    shape = '<v:shape id="s1" style="width:10pt;height:10pt">'
    return (
        f"<w:r><w:pict>{shape}<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def picture(name: str = "x") -> str:
    """Return a run that holds a drawing."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="7" name="{name}"/><a:graphic>'
        '<a:graphicData uri="urn:x"/></a:graphic></wp:inline></w:drawing></w:r>'
    )


def bookmark(name: str, content: str, identity: int = 5) -> str:
    start = f'<w:bookmarkStart w:id="{identity}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{identity}"/>'


@dataclass(frozen=True)
class Part:
    """A part beside the body: the last word of its content type, of its relationship, and its XML.

    ``whole`` is a content type written out.
    """

    kind: str
    xml: str
    whole: str = ""


def header(content: str) -> Part:
    return Part("header", f"<w:hdr {SPACES}>{content}</w:hdr>")


def footer(content: str) -> Part:
    return Part("footer", f"<w:ftr {SPACES}>{content}</w:ftr>")


def notes(kind: str, content: str) -> Part:
    """Return a part of ``footnotes``, ``endnotes`` or ``comments`` with one of them."""
    author = ' w:author="a"' if kind == "comments" else ""
    single = kind.removesuffix("s")
    return Part(kind, f'<w:{kind} {SPACES}><w:{single} w:id="1"{author}>{content}</w:{single}></w:{kind}>')


def package(
    *body: str,
    parts: Mapping[str, Part] | None = None,
    main: str = "word/document.xml",
    main_type: str = MAIN,
    links: Mapping[str, tuple[str, str]] | None = None,
    section: str = "",
) -> bytes:
    """Return a .docx; ``parts`` by their path, ``links`` of the body by id: the kind and the target outside."""
    others = dict(parts or {})
    marks = "".join(
        f'<w:{part.kind}Reference w:type="default" r:id="rId{number}"/>'
        for number, part in enumerate(others.values(), 1)
        if part.kind in ("header", "footer")
    )
    blocks = "".join(one if one.startswith("<") else p(one) for one in body)
    end = section or _SECTION.format(marks)
    folder, _, name = main.rpartition("/")
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{part.kind}" Target="/{path}"/>'
        for number, (path, part) in enumerate(others.items(), 1)
    ) + "".join(
        f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
        for identity, (kind, target) in (links or {}).items()
    )
    entries = {
        "[Content_Types].xml": _types(main, main_type, others),
        "_rels/.rels": _relations(f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="{main}"/>'),
        f"{folder}/_rels/{name}.rels": _relations(relations),
        main: f"<w:document {SPACES}><w:body>{blocks}{end}</w:body></w:document>",
        **{path: part.xml for path, part in others.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, xml in entries.items():
            archive.writestr(path, xml)
    return buffer.getvalue()


def _types(main: str, main_type: str, others: Mapping[str, Part]) -> str:
    declared = "".join(
        f'<Override PartName="/{path}" ContentType="{part.whole or _PART.format(part.kind)}"/>'
        for path, part in others.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{main_type}"/>{declared}</Types>'
    )


def _relations(content: str) -> str:
    return f'<Relationships xmlns="{_RELATIONS}">{content}</Relationships>'


def entries_of(content: bytes) -> dict[str, bytes]:
    """Return the entries of a finished document."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def root_of(content: bytes, part: str = "word/document.xml") -> etree._Element:
    """Return a part of a finished document, parsed strictly."""
    return etree.fromstring(entries_of(content)[part])


def texts_of(root: etree._Element) -> list[str]:
    """Return the text of each paragraph."""
    return ["".join(text.text or "" for text in paragraph.iter(W + "t")) for paragraph in root.iter(W + "p")]


def xml_of(content: bytes, part: str = "word/document.xml") -> str:
    return entries_of(content)[part].decode("utf-8")


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def complaints(content: bytes) -> list[str]:
    """Return what a validator of Open XML says against a document."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.docx")
        path.write_bytes(content)
        errors = OpenXmlValidator(FileFormat.OFFICE_2019).validate(path).errors
    return sorted({f"{error.part_uri}: {error.description}" for error in errors})
