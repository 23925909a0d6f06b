"""Articles and recipients that Word numbers by itself are read as they are printed."""

import io
import re
import zipfile
from pathlib import Path

from gen.lint import lint_document
from gen.wordml.reading.document import read_document
from tests.support.word_parts import OFFICE
from tests.support.word_text import build

_DECISION = Path(__file__).parents[2] / "support" / "documents" / "decision.txt"
_LEVEL = (
    '<w:abstractNum w:abstractNumId="{id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    '<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
)
_NUMBERING = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    + _LEVEL.format(id=0, form="decimal", text="Điều %1.")
    + _LEVEL.format(id=1, form="bullet", text="-")
    + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    + "</w:numbering>"
)
_RELATION = f'<Relationship Id="n1" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
_PARAGRAPH = re.compile(r"<w:p><w:pPr>((?:(?!</w:p>).)*?)(<w:t [^>]*>)(Điều \d\.|- )([^<]*)(?=</w:t>)")


def _numbered(found: re.Match[str]) -> str:
    number = 2 if found[3] == "- " else 1
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbering}{found[1]}{found[2]}{found[4]}"


def _automatic(content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as package:
        for part in source.namelist():
            xml = source.read(part).decode()
            xml = _PARAGRAPH.sub(_numbered, xml) if part == "word/document.xml" else xml
            xml = xml.replace("</Relationships>", _RELATION) if part.endswith("document.xml.rels") else xml
            package.writestr(part, xml)
        package.writestr("word/numbering.xml", _NUMBERING)
    return target.getvalue()


def _document(text: str) -> bytes:
    return _automatic(build(text))


def test_articles_and_recipients_numbered_by_word_are_lawful() -> None:
    content = _document(_DECISION.read_text(encoding="utf-8"))

    document = read_document(content, "decision.docx")

    labels = [paragraph.label for paragraph in document.paragraphs if paragraph.label]
    assert labels == ["Điều 1.", "Điều 2.", "Điều 3.", "-", "-"]
    assert [finding.message for finding in lint_document(document)] == []


def test_an_article_that_word_does_not_count_so_far_is_still_missed() -> None:
    content = _document(_DECISION.read_text(encoding="utf-8").replace("Như Điều 3", "Như Điều 4"))

    found = lint_document(read_document(content, "decision.docx"))

    assert [finding.code for finding in found] == ["RCP016"]
