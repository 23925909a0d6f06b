"""A template that would have documents fetch something from elsewhere is refused, each time with part and paragraph."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

import pytest

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.rendering import CompiledTemplate, check_template
from tests.support.rendering import template

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
BODY, SETTINGS, RELATIONS = "word/document.xml", "word/settings.xml", "word/_rels/document.xml.rels"


def with_xml(added: Mapping[str, str]) -> bytes:
    """Return a template of two paragraphs with XML added before the end of some of its parts."""
    before = {BODY: "<w:sectPr", SETTINGS: "</w:settings>", RELATIONS: "</Relationships>"}
    source, target = zipfile.ZipFile(io.BytesIO(template("Năm {{ year }}", "Hết"))), io.BytesIO()
    with source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            data = source.read(name).decode("utf-8") if name in added else source.read(name)
            if isinstance(data, str):
                assert data.count(before[name]) == 1
                data = data.replace(before[name], added[name] + before[name])
            package.writestr(name, data)
    return target.getvalue()


def field(*instructions: str, tag: str = "instrText") -> str:
    """Return a paragraph with a field whose instruction is given in pieces."""
    runs = "".join(f"<w:r><w:{tag}>{piece}</w:{tag}></w:r>" for piece in instructions)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"<w:p>{mark.format('begin')}{runs}{mark.format('separate')}<w:r><w:t>x</w:t></w:r>{mark.format('end')}</w:p>"
    )


def simple(instruction: str) -> str:
    """Return a paragraph with a simple field."""
    return f"<w:p><w:fldSimple w:instr={quoteattr(instruction)}><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"


def relation(kind: str, target: str) -> str:
    """Return a relationship to something outside."""
    return f'<Relationship Id="rId99" Type="{OFFICE}{kind}" Target={quoteattr(target)} TargetMode="External"/>'


def vml(attribute: str) -> str:
    """Return an old drawing with a picture."""
    spaces = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    return f"<w:p><w:r><w:pict><v:shape {spaces}><v:imagedata {attribute}/></v:shape></w:pict></w:r></w:p>"


IN_BODY = {
    "DDEAUTO": field("DDEAUTO excel x"),
    "DDE over runs": field(" d", "D", "e", ' "a" b'),
    "a deleted field": field("ddeauto a b", tag="delInstrText"),
    "a field without end": '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText>DDE a b</w:instrText></w:r></w:p>",
    "an instruction alone": "<w:p><w:r><w:instrText>DDE a b</w:instrText></w:r></w:p>",
    "a picture": field('INCLUDEPICTURE "http://example.org/a.png" \\d'),
    "a picture by ftp": simple("includepicture ftp://example.org/a.png"),
    "a text of a share": simple('INCLUDETEXT "\\\\\\\\server\\\\share\\\\a.docx"'),
    "a text of a share, plainly": simple("INCLUDETEXT \\\\server\\share\\a.docx"),
    "an object": field("LINK ", "Word.Document.8 ", '"https://example.org/a.docx"'),
    "an old picture": field('IMPORT "https://example.org/a.png"'),
    "a document of an index": field('RD "//server/share/a.docx"'),
    "a query": field('DATABASE \\c "DSN=x"'),
    "a link to a file": field('HYPERLINK "file:///C:/Windows/System32/calc.exe"'),
    "an old drawing": vml('src="http://example.org/a.png"'),
    "an old drawing of a share": vml('src="\\\\server\\a.png"'),
    "an old drawing that links": vml('o:href="file://server/a.png"'),
}
CLEAN = {
    "fields of Word's own": {
        BODY: field("PAGE") + field('TOC \\o "1-3" \\h') + simple("REF _Ref1 \\h") + field("DATE")
    },
    "a link to a page": {
        BODY: field('HYPERLINK "https://example.org" \\o "Trang"'),
        RELATIONS: relation("hyperlink", "https://example.org"),
    },
    "a link to a mailbox": {RELATIONS: relation("hyperlink", "mailto:a@example.org")},
    "a link in the document": {BODY: field('HYPERLINK \\l "muc_1"')},
    "words about a field": {BODY: "<w:p><w:r><w:t>DDEAUTO, INCLUDEPICTURE http://example.org</w:t></w:r></w:p>"},
    "a local picture": {BODY: field('INCLUDEPICTURE "C:\\\\a.png" \\* MERGEFORMAT')},
    "an old drawing of the file": {BODY: vml('o:title="logo"')},
    "protection": {SETTINGS: '<w:documentProtection w:edit="forms"/>'},
    "letters without a source": {SETTINGS: '<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge>'},
}


def outside(content: bytes) -> list[Diagnostic]:
    """Return the findings of this kind."""
    return [found for found in check_template(content, name="mẫu.docx") if found.name == "outside-content"]


@pytest.mark.parametrize("xml", IN_BODY.values(), ids=IN_BODY.keys())
def test_what_the_body_fetches_is_found_at_its_paragraph(xml: str) -> None:
    (found,) = outside(with_xml({BODY: xml}))

    assert isinstance(found.location, DocumentLocation)
    assert found.location.part == "body"
    assert "word/document.xml" in found.message


def test_a_field_is_placed_by_part_and_paragraph() -> None:
    (found,) = outside(with_xml({BODY: "<w:p/>" + field("DDEAUTO a b")}))

    assert isinstance(found.location, DocumentLocation)
    assert found.location.block == 4
    assert (
        found.message
        == "Mẫu lấy nội dung từ bên ngoài tệp: DDEAUTO “DDEAUTO a b” (phần word/document.xml, đoạn thứ 4)."
    )


def test_a_field_inside_a_field_is_found() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = field("INCLUDETEXT ", '"https://example.org/a.docx"').removeprefix("<w:p>").removesuffix("</w:p>")
    outer = (
        f"<w:p>{mark.format('begin')}<w:r><w:instrText>IF 1 = 1 </w:instrText></w:r>{inner}{mark.format('end')}</w:p>"
    )

    assert [found.message.split()[8] for found in outside(with_xml({BODY: outer}))] == ["INCLUDETEXT"]


def test_an_address_that_a_field_inside_shows_belongs_to_the_instruction() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    address = (
        field("QUOTE 1").removeprefix("<w:p>").removesuffix("</w:p>").replace(">x<", ">https://example.org/a.png<")
    )
    begin = mark.format("begin") + "<w:r><w:instrText>INCLUDEPICTURE </w:instrText></w:r>"
    outer = f"<w:p>{begin}{address}{mark.format('end')}</w:p>"

    assert len(outside(with_xml({BODY: outer}))) == 1


def test_a_link_that_opens_a_file_is_found() -> None:
    (found,) = outside(with_xml({RELATIONS: relation("hyperlink", "file:///C:/Windows/System32/calc.exe")}))

    assert "calc.exe" in found.message
    assert "word/_rels/document.xml.rels" in found.message


def test_the_source_of_a_mail_merge_is_found() -> None:
    source = '<w:mailMerge><w:connectString w:val="Provider=x;Data Source=\\\\server\\a.mdb"/></w:mailMerge>'

    (found,) = outside(with_xml({SETTINGS: source}))

    assert "mailMerge" in found.message


@pytest.mark.parametrize("kind", ["image", "oleObject", "attachedTemplate", "frame", "subDocument", "aFChunk"])
@pytest.mark.parametrize(
    "target", ["https://example.org/a", "ftp://example.org/a", "\\\\server\\share\\a", "file://server/a"]
)
def test_a_relationship_to_content_elsewhere_is_refused(kind: str, target: str) -> None:
    with pytest.raises(TemplateError) as refused:
        CompiledTemplate.compile(with_xml({RELATIONS: relation(kind, target)}))

    assert target in str(refused.value)


def test_a_template_with_such_a_field_is_not_loaded() -> None:
    with pytest.raises(TemplateError) as refused:
        CompiledTemplate.compile(with_xml({BODY: field("DDEAUTO a b")}), name="mẫu.docx")

    assert [found.name for found in refused.value.findings] == ["outside-content"]


@pytest.mark.parametrize("added", CLEAN.values(), ids=CLEAN.keys())
def test_what_stays_in_the_file_is_no_finding(added: Mapping[str, str]) -> None:
    content = with_xml(added)

    assert outside(content) == []
    assert CompiledTemplate.compile(content).render({"year": 2024}).startswith(b"PK")
