"""The way through docxtpl keeps what the other ways promise."""

import io
import threading
from typing import Any

import docx
import pytest

from gen.domain.errors import TemplateError
from gen.rendering import CompiledTemplate, Picture, Rendered, Subdocument, Way
from tests.parity.building import cell, document, paragraph, read, row, table
from tests.parity.test_objects import png, subdocument_file

SUB = Subdocument(subdocument_file())


def rendered(*body: str, missing: str | None = None, context: dict[str, Any] | None = None, **options: Any) -> Rendered:
    compiled = CompiledTemplate.compile(document(*body, "{{p sub }}", **options))
    return compiled.render_reporting({"sub": SUB} | (context or {}), missing=missing)


def text_of(content: bytes) -> str:
    return "\n".join(line.text for line in docx.Document(io.BytesIO(content)).paragraphs)


def test_data_is_neither_lost_nor_executed() -> None:
    result = rendered("{{ a }}", sections=2, notes={"footnotes": "{{ a }}"}, context={"a": "<{{ 7 * 6 }}\x01&"})

    assert result.way is Way.SLOW
    assert text_of(result.content).startswith("<{{ 7 * 6 }}&")
    assert "&lt;{{ 7 * 6 }}&amp;" in read(result.content)["word/footnotes.xml"].decode()


def test_properties_are_escaped_once() -> None:
    result = rendered(properties={"title": "{{ a }}"}, context={"a": "A & B"})

    assert docx.Document(io.BytesIO(result.content)).core_properties.title == "A & B"


def test_what_is_missing_stops_a_finished_document_at_its_place() -> None:
    with pytest.raises(TemplateError) as stopped:
        rendered("x", "{{ a }}", "{{ b }}")

    assert [getattr(finding.location, "block", None) for finding in stopped.value.findings] == [2, 3]


def test_what_is_missing_is_marked_and_listed_in_a_draft() -> None:
    result = rendered("{{ a }}", missing="…")

    assert text_of(result.content).startswith("…")
    assert [missing.tag for missing in result.missing] == ["{{ a }}"]


def test_limits_hold() -> None:
    with pytest.raises(TemplateError) as stopped:
        rendered("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}")

    assert stopped.value.findings[0].name == "limit-reached"


def test_pictures_and_links_go_with_it() -> None:
    result = rendered("{{ image }}", context={"image": Picture(png(1), link="https://example.gov.vn/?a&b")})

    assert "https://example.gov.vn/?a&amp;b" in read(result.content)["word/_rels/document.xml.rels"].decode()
    assert len(docx.Document(io.BytesIO(result.content)).inline_shapes) == 1


def test_a_generator_is_read_once_and_printed_whole() -> None:
    result = rendered("{% for x in xs %}{{ x }}{% endfor %}", context={"xs": (number for number in range(3))})

    assert text_of(result.content).startswith("012")


def test_a_sub_document_that_cannot_be_read_is_one_sentence() -> None:
    compiled = CompiledTemplate.compile(document("{{p sub }}"), name="mẫu.docx")

    with pytest.raises(TemplateError) as stopped:
        compiled.render({"sub": Subdocument(b"no document")})

    assert str(stopped.value).startswith("Không ghép được văn bản con vào mẫu “mẫu.docx”")


def test_a_sub_document_in_a_plain_tag_is_refused_with_its_tag() -> None:
    with pytest.raises(TemplateError) as refused:
        CompiledTemplate.compile(document("a {{ sub }}")).render({"sub": SUB})

    assert refused.value.findings[0].name == "rich-text-in-plain-tag"


def test_eight_threads_give_identical_bytes() -> None:
    compiled = CompiledTemplate.compile(document("{{ a }}", "{{p sub }}"))
    expected = compiled.render({"a": 1, "sub": SUB})
    results: list[bytes] = []
    threads = [threading.Thread(target=lambda: results.append(compiled.render({"a": 1, "sub": SUB}))) for _ in range(8)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert results == [expected] * 8


def test_the_slow_way_reads_a_template_as_the_fast_one_does() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    template = document(
        "{{p sub }}",
        paragraph("{%p if t %}", page),
        "a",
        "{%p endif %}",
        table(1, row(cell("{%p for x in [] %}", "b", "{%p endfor %}"))),
        "A {% if t %}b{% endif -%} C",
    )
    compiled = CompiledTemplate.compile(template)

    made = compiled.render_reporting({"t": True, "sub": Subdocument(build=lambda inner: inner.add_paragraph("c"))})

    body = read(made.content)["word/document.xml"].decode()
    assert made.way == "slow"
    assert 'w:type="page"' in body
    assert "</w:tcPr></w:tc>" not in body
    assert "C</w:t>" in body
