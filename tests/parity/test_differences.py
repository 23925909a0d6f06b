"""Where this engine does not do as docxtpl does, because docxtpl is wrong. docs/rendering.md lists the same cases."""

import io
from typing import Any

import docx
import pytest
from docxtpl import DocxTemplate, RichText

from gen.domain.errors import TemplateError
from gen.rendering import CompiledTemplate, Picture
from tests.parity.building import cell, document, packed, paragraph, read, row, run, table
from tests.parity.comparing import CORE, by_docxtpl, saved
from tests.parity.test_objects import png

INNER = table(4, row("1", "2", "3", "{{ a }}"))
CELL_CONTROL = f"<w:sdt><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt>"


def ours(template: bytes, **context: Any) -> bytes:
    return CompiledTemplate.compile(template).render(context)


def as_usual(template: bytes, **context: Any) -> bytes:
    """Render with docxtpl as most people call it: no autoescaping, no strictness."""
    upstream = DocxTemplate(io.BytesIO(template))
    upstream.render(context)
    return saved(upstream)


def text_of(package: bytes) -> str:
    return "\n".join(line.text for line in docx.Document(io.BytesIO(package)).paragraphs)


def part_of(package: bytes, name: str) -> str:
    return read(package)[name].decode()


def test_data_in_footnotes_is_not_executed() -> None:
    template = document("{{ a }}", sections=2, notes={"footnotes": "{{ a }}"})
    context = {"a": "{{ 7 * 6 }}"}

    assert "42" in part_of(by_docxtpl(template, context, {}), "word/footnotes.xml")
    assert "{{ 7 * 6 }}" in part_of(ours(template, **context), "word/footnotes.xml")


def test_text_after_a_less_than_sign_is_not_lost() -> None:
    template = document("{{ a }}")

    assert text_of(as_usual(template, a="tỷ lệ <5%, đạt")) != "tỷ lệ <5%, đạt"
    assert text_of(ours(template, a="tỷ lệ <5%, đạt")) == "tỷ lệ <5%, đạt"


def test_properties_are_escaped_once() -> None:
    template = document("{{ a }}", properties={"title": "{{ a }}"})

    assert "A &amp;amp; B" in part_of(by_docxtpl(template, {"a": "A & B"}, {}), CORE)
    assert "A &amp; B" in part_of(ours(template, a="A & B"), CORE)


def test_formatted_text_in_a_plain_tag_is_refused() -> None:
    template = document("trước {{ a }} sau")
    rich = RichText("một\nhai")

    assert text_of(by_docxtpl(template, {"a": rich}, {})) != "trước một\nhai sau"
    with pytest.raises(TemplateError) as refused:
        ours(template, a=rich)
    assert refused.value.findings[0].name == "rich-text-in-plain-tag"


def test_plain_text_in_a_tag_for_runs_gets_a_run() -> None:
    template = document(paragraph(run("trước "), run("{{r a }}")), "{{p a }}")

    assert "chữ" not in text_of(by_docxtpl(template, {"a": "chữ"}, {}))
    assert text_of(ours(template, a="chữ")) == "trước chữ\nchữ"


def test_a_picture_may_stand_in_a_tag_for_runs_or_paragraphs() -> None:
    content = ours(document("{{r a }}", "{{p a }}"), a=Picture(png(1)))

    assert len(docx.Document(io.BytesIO(content)).inline_shapes) == 2


def test_an_unknown_name_is_not_left_blank() -> None:
    template = document("Số: {{ number }}/BC")

    assert text_of(as_usual(template)) == "Số: /BC"
    with pytest.raises(TemplateError):
        ours(template)


def test_none_is_not_printed() -> None:
    template = document("{{ a }}")

    assert text_of(as_usual(template, a=None)) == "None"
    with pytest.raises(TemplateError):
        ours(template, a=None)


def test_text_written_in_a_tag_is_escaped_once() -> None:
    template = document("{{ 'A &amp; B' }}")

    assert text_of(by_docxtpl(template, {}, {})) == "A &amp; B"
    assert text_of(ours(template)) == "A & B"


def test_a_key_of_a_row_is_not_taken_for_a_method() -> None:
    template = document("{{ row.items }}")

    assert "built-in method" in text_of(by_docxtpl(template, {"row": {"items": "ba mục"}}, {}))
    assert text_of(ours(template, row={"items": "ba mục"})) == "ba mục"


def test_marks_in_data_stay_as_they_are() -> None:
    template = document("{{ a }}")

    assert text_of(by_docxtpl(template, {"a": "{_{ x }_}"}, {})) == "{{ x }}"
    assert text_of(ours(template, a="{_{ x }_}")) == "{_{ x }_}"


def test_endnotes_are_rendered() -> None:
    template = document("{{ a }}", notes={"endnotes": "{{ a }}"})

    assert "{{ a }}" in part_of(by_docxtpl(template, {"a": "x"}, {}), "word/endnotes.xml")
    assert ">x<" in part_of(ours(template, a="x"), "word/endnotes.xml")


def test_data_parts_are_rendered_and_escaped() -> None:
    entries = read(document("{{ a }}"))
    name = next(name for name in entries if name.startswith("customXml/item1.xml"))
    entries[name] = b'<record number="{{ a }}"><text>{{ a }}</text>{% for x in xs %}<x>{{ x }}</x>{% endfor %}</record>'

    content = ours(packed(entries), a='<&"', xs=["1", "2"])

    assert part_of(content, name).endswith(
        '<record number="&lt;&amp;&#34;"><text>&lt;&amp;&#34;</text><x>1</x><x>2</x></record>'
    )


def test_a_windows_line_break_is_one_break() -> None:
    template = document("{{ a }}")

    assert text_of(by_docxtpl(template, {"a": "một\r\nhai"}, {})) == "một\n\nhai"
    assert text_of(ours(template, a="một\r\nhai")) == "một\nhai"


def test_a_control_character_does_not_cost_what_follows_it() -> None:
    template = document("{{ a }} sau")

    assert text_of(by_docxtpl(template, {"a": "x\x01< y"}, {})) != "x< y sau"
    assert text_of(ours(template, a="x\x01< y")) == "x< y sau"


def test_half_a_character_does_not_cost_the_document() -> None:
    template = document("{{ a }} sau")

    assert "sau" not in text_of(by_docxtpl(template, {"a": "x\ud800"}, {}))
    assert text_of(ours(template, a="x\ud800")) == "x? sau"


def test_an_inner_table_does_not_change_the_grid_around_it() -> None:
    template = document(table(2, row("a", cell(INNER, "")), row("b", "c")))

    assert part_of(by_docxtpl(template, {"a": "x"}, {}), "word/document.xml").count("<w:gridCol") == 4 + 4
    assert part_of(ours(template, a="x"), "word/document.xml").count("<w:gridCol") == 2 + 4


def test_a_cell_in_a_content_control_keeps_its_column() -> None:
    template = document(table(2, f"<w:tr>{cell('{{ a }}')}{CELL_CONTROL}</w:tr>"))

    assert part_of(by_docxtpl(template, {"a": "x"}, {}), "word/document.xml").count("<w:gridCol") == 1
    assert part_of(ours(template, a="x"), "word/document.xml").count("<w:gridCol") == 2


def test_the_same_data_gives_the_same_bytes() -> None:
    template = document("{{ a }}", header="{{ a }}")

    assert ours(template, a="x") == ours(template, a="x")


def test_a_link_of_another_document_is_refused() -> None:
    with pytest.raises(TemplateError) as refused:
        ours(document("{{r a }}"), a=RichText("x", url_id="rId999"))

    assert refused.value.findings[0].name == "link-unknown"


def test_markup_is_escaped_unless_it_says_that_it_is_markup() -> None:
    template = document("{{ a }}")

    assert text_of(ours(template, a="<w:br/>")) == "<w:br/>"
    assert text_of(ours(document("{{ a | safe }}"), a="x</w:t><w:br/><w:t>y")) == "x\ny"


def test_markup_that_breaks_the_document_is_refused_not_repaired() -> None:
    with pytest.raises(TemplateError) as refused:
        ours(document("{{ a | safe }}"), a="</w:p>")

    assert refused.value.findings[0].name == "not-well-formed"


def test_a_line_break_in_an_attribute_stays_one() -> None:
    drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="n" descr="{{ a }}"/></wp:inline></w:drawing></w:r>'
    template = document(paragraph(drawing))

    assert 'descr="một hai"' in part_of(by_docxtpl(template, {"a": "một\nhai"}, {}), "word/document.xml")
    assert 'descr="một&#10;hai"' in part_of(ours(template, a="một\nhai"), "word/document.xml")


def test_a_table_without_rows_is_not_left() -> None:
    rows = (row("{%tr for x in xs %}"), row("{{ x }}"), row("{%tr endfor %}"))
    template = document("a", table(1, *rows))

    assert "<w:tbl>" in part_of(by_docxtpl(template, {"xs": []}, {}), "word/document.xml")
    assert "<w:tbl>" not in part_of(ours(template, xs=[]), "word/document.xml")


def test_text_behind_a_dash_is_not_eaten() -> None:
    template = document("A {% for x in xs %}{{ x }}{% endfor -%} C", "D")

    assert text_of(by_docxtpl(template, {"xs": "12"}, {})) == "A 12D"
    assert text_of(ours(template, xs="12")) == "A 12C\nD"


def test_deleted_text_is_not_carried_out() -> None:
    gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>{{ b }}</w:delText></w:r></w:del>'
    template = document(paragraph("{{ a }}", gone))

    assert "2</w:delText>" in part_of(by_docxtpl(template, {"a": 1, "b": 2}, {}), "word/document.xml")
    assert "delText" not in part_of(ours(template, a=1), "word/document.xml")


def test_what_stands_beside_a_tag_for_paragraphs_is_carried_over() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    template = document(paragraph("{%p if t %}", page), "a", "{%p endif %}")

    assert 'w:type="page"' not in part_of(by_docxtpl(template, {"t": True}, {}), "word/document.xml")
    assert 'w:type="page"' in part_of(ours(template, t=True), "word/document.xml")


def test_a_new_paragraph_inside_a_link_does_not_break_the_document() -> None:
    template = document(paragraph('<w:hyperlink w:anchor="a"><w:r><w:t>{{ a }}</w:t></w:r></w:hyperlink>'))

    assert "mn" in text_of(ours(template, a="m\an")).replace("\n", "")


def test_copies_of_a_bookmark_get_names_of_their_own() -> None:
    mark = '<w:bookmarkStart w:id="3" w:name="muc"/><w:r><w:t>{{ x }}</w:t></w:r><w:bookmarkEnd w:id="3"/>'
    template = document("{%p for x in xs %}", paragraph(mark), "{%p endfor %}")

    assert part_of(by_docxtpl(template, {"xs": "12"}, {}), "word/document.xml").count('w:name="muc"') == 2
    assert part_of(ours(template, xs="12"), "word/document.xml").count('w:name="muc"') == 1
