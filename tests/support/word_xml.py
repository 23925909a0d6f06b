"""Documents from raw WordprocessingML: only what a test is about is written out."""

import io
import zipfile

from gen.wordml.model import Paragraph, WordDocument
from gen.wordml.reading.document import read_document
from tests.support.word_parts import CONTENT_TYPES, DOCUMENT_CLOSE, DOCUMENT_OPEN, OFFICE, PACKAGE_RELATIONS

_W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
_RELATED = ("styles", "numbering", "theme", "footnotes", "comments")


def package(body: str, **parts: str) -> bytes:
    """Return a .docx whose body holds this XML; other parts by kind: ``numbering="<w:num …"`` and so on."""
    links = "".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in _RELATED if kind in parts
    )
    relations = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", PACKAGE_RELATIONS)
        archive.writestr("word/_rels/document.xml.rels", relations)
        archive.writestr("word/document.xml", DOCUMENT_OPEN + body + DOCUMENT_CLOSE)
        for kind, content in parts.items():
            whole = content if content.startswith("<a:") else f"<w:{kind} {_W}>{content}</w:{kind}>"
            archive.writestr(f"word/{kind}.xml", whole)
    return target.getvalue()


def read_body(body: str, styles: str = "", **parts: str) -> WordDocument:
    """Read a document whose agency and styles are these."""
    return read_document(package(body, styles=styles, **parts), "test.docx")


def paragraph_of(xml: str, styles: str = "", **parts: str) -> Paragraph:
    """Read a document of one paragraph and return that."""
    return read_body(xml, styles, **parts).paragraphs[0]
