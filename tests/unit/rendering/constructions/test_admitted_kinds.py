"""Which Word files are templates: those of an office's own .dotx too."""

import pytest

from gen.domain.errors import TemplateError
from gen.rendering import CompiledTemplate, check_template
from tests.support.template_xml import SPACES, Part, entries_of, p, package, root_of, texts_of
from tests.support.zips import rezipped

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TYPES = {
    "dotx": WORD + "template.main+xml",
    "dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
}


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES.keys())
def test_a_word_template_without_macros_makes_documents(kind: str) -> None:
    content = CompiledTemplate.compile(package(p("{{ a }}"), main_type=kind)).render({"a": "1"})

    assert texts_of(root_of(content)) == ["1"]
    assert WORD + "document.main+xml" in entries_of(content)["[Content_Types].xml"].decode()


def test_a_template_with_macros_is_refused() -> None:
    macros = Part("vbaProject", "x", "application/vnd.ms-office.vbaProject")

    with pytest.raises(TemplateError, match="macro"):
        check_template(package(p("a"), main_type=TYPES["dotm"], parts={"word/vbaProject.bin": macros}))


def test_a_document_made_from_the_offices_own_template_is_taken_and_let_go_of_it() -> None:
    settings = Part("settings", f'<w:settings {SPACES}><w:attachedTemplate r:id="rId1"/></w:settings>')
    entries = entries_of(package(p("{{ a }}"), parts={"word/settings.xml": settings}))
    entries["word/_rels/settings.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" TargetMode="External" Target="file:///C:/Mau/BoNoiVu.dotx" Type="'
        b'http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
    )

    source = rezipped(entries)
    content = CompiledTemplate.compile(source).render({"a": "1"})

    assert check_template(source) == ()
    assert not any(b"attachedTemplate" in data for data in entries_of(content).values())


def test_a_strict_document_is_told_what_it_is_and_how_to_save_it() -> None:
    entries = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006", b"http://purl.oclc.org/ooxml/officeDocument"
        ).replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006", b"http://purl.oclc.org/ooxml/wordprocessingml"
        )
        for name, data in entries_of(package(p("{{ a }}"))).items()
    }

    with pytest.raises(TemplateError) as refused:
        check_template(rezipped(entries))

    assert "Strict Open XML" in str(refused.value)
    assert "Word Document (*.docx)" in str(refused.value)
