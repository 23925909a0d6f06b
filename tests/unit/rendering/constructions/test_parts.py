"""Parts are found by what they are, and no finished document holds a tag."""

import pytest

from gen.rendering import CompiledTemplate, check_template
from tests.support.template_xml import (
    SPACES,
    Part,
    entries_of,
    footer,
    header,
    notes,
    p,
    package,
    r,
    root_of,
    texts_of,
)

CHART = Part(
    "chart",
    f"<c:chartSpace {SPACES}><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Năm {{{{ na</a:t></a:r>"
    "<a:r><a:t>m }}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea/></c:chart></c:chartSpace>",
    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
)
SETTINGS = Part(
    "settings",
    f'<w:settings {SPACES}><w:docVars><w:docVar w:name="d" w:val="{{{{ nam }}}}"/></w:docVars></w:settings>',
)


def tags_left(content: bytes) -> list[str]:
    return [name for name, data in entries_of(content).items() if b"{{" in data or b"{%" in data]


@pytest.mark.parametrize("name", ["word/hdr1.xml", "word/Header1.xml", "word/headers/header1.xml", "hd.xml"])
def test_a_header_is_filled_in_whatever_its_name(name: str) -> None:
    compiled = CompiledTemplate.compile(package(p("a"), parts={name: header(p("đầu {{ nam }}"))}))

    content = compiled.render({"nam": "2024"})

    assert tags_left(content) == []
    assert texts_of(root_of(content, "word/header1.xml")) == ["đầu 2024"]


def test_two_headers_keep_apart() -> None:
    parts = {"word/header1.xml": header(p("một {{ nam }}")), "word/h/header1.xml": footer(p("hai {{ nam }}"))}

    content = CompiledTemplate.compile(package(p("a"), parts=parts)).render({"nam": "2024"})

    assert tags_left(content) == []
    assert texts_of(root_of(content, "word/header1.xml")) == ["một 2024"]
    assert texts_of(root_of(content, "word/footer1.xml")) == ["hai 2024"]


@pytest.mark.parametrize("main", ["word/document2.xml", "doc/main.xml"])
def test_the_body_is_filled_in_whatever_its_name(main: str) -> None:
    source = package(p("{{ nam }}"), main=main, parts={"word/header1.xml": header(p("{{ nam }}"))})

    content = CompiledTemplate.compile(source).render({"nam": "2024"})

    assert tags_left(content) == []
    assert texts_of(root_of(content)) == ["2024"]


@pytest.mark.parametrize("kind", ["footnotes", "endnotes", "comments"])
def test_notes_and_comments_are_filled_in(kind: str) -> None:
    source = package(p("a"), parts={f"word/x-{kind}.xml": notes(kind, p("{{ nam }}"))})

    content = CompiledTemplate.compile(source).render({"nam": "2024"})

    assert tags_left(content) == []
    assert texts_of(root_of(content, f"word/{kind}.xml")) == ["2024"]


def test_the_title_of_a_chart_is_filled_in() -> None:
    content = CompiledTemplate.compile(package(p("a"), parts={"word/charts/c.xml": CHART})).render({"nam": "<2024>"})

    assert tags_left(content) == []
    assert "".join(root_of(content, "word/charts/chart1.xml").itertext()) == "Năm <2024>"


def test_alternative_texts_are_filled_in_and_their_tags_have_places() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="n" descr="Bản đồ {{ tinh }}"/></wp:inline></w:drawing></w:r>'
    )
    compiled = CompiledTemplate.compile(package(p("chữ "), p("hình ", drawing)))

    made = compiled.render_reporting({}, missing="…")

    assert 'descr="Bản đồ …"' in entries_of(made.content)["word/document.xml"].decode()
    assert [(one.tag, one.location.block) for one in made.missing] == [("{{ tinh }}", 2)]


def test_a_field_code_is_filled_in_and_its_tag_has_a_place() -> None:
    code = '<w:r><w:instrText>HYPERLINK "{{ </w:instrText></w:r><w:r><w:instrText>url }}"</w:instrText></w:r>'
    compiled = CompiledTemplate.compile(package(p("chữ"), p("x", code)))

    made = compiled.render_reporting({}, missing="…")

    assert [(one.tag, one.location.block) for one in made.missing] == [("{{ url }}", 2)]
    assert tags_left(made.content) == []


def test_a_tag_in_a_link_target_is_a_finding() -> None:
    link = '<w:hyperlink r:id="rIdA">' + r("trang") + "</w:hyperlink>"
    source = package(p(link), links={"rIdA": ("hyperlink", "http://a.vn/%7B%7B%20ma%20%7D%7D")})

    (found,) = check_template(source)

    assert found.name == "tag-not-filled"
    assert "{{ ma }}" in found.message
    assert 'HYPERLINK "{{ … }}"' in (found.fix or "")


def test_a_tag_in_a_document_variable_is_a_finding() -> None:
    (found,) = check_template(package(p("a"), parts={"word/settings.xml": SETTINGS}))

    assert found.name == "tag-not-filled"
    assert "{{ nam }}" in found.message


def test_braces_that_are_no_tag_are_no_finding() -> None:
    plain = Part(
        "settings", f'<w:settings {SPACES}><w:docVars><w:docVar w:name="d" w:val="{{{{"/></w:docVars></w:settings>'
    )

    assert check_template(package(p("a"), parts={"word/settings.xml": plain})) == ()
