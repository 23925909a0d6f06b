import io
import pickle
import subprocess
import sys
import threading
import zipfile
from decimal import Decimal

import pytest

from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.rendering import CompiledTemplate, Way
from gen.rendering.fields import paths
from tests.support.rendering import opened, template

ROWS = (
    ("STT", "Nội dung"),
    ("{%tr for row in rows %}", ""),
    ("{{ loop.index }}", "{{ row.task }}"),
    ("{%tr endfor %}", ""),
)


def test_a_value_is_printed_where_its_tag_stands() -> None:
    content = CompiledTemplate.compile(template("Kính gửi: {{ name }}.")).render({"name": "Bộ Nội vụ"})

    assert opened(content).paragraphs == ["Kính gửi: Bộ Nội vụ."]


def test_a_row_is_repeated_for_every_item() -> None:
    compiled = CompiledTemplate.compile(template(rows=ROWS))

    content = compiled.render({"rows": [{"task": "1a"}, {"task": "1b"}]})

    assert opened(content).tables == [[["STT", "Nội dung"], ["1", "1a"], ["2", "1b"]]]


@pytest.mark.parametrize("text", ["tỷ lệ <5%", "A & B", "</w:t>", "“ngoặc”", '"thẳng"', "{{ 7 * 6 }}", "{% if %}"])
def test_data_is_printed_as_it_is_and_never_executed(text: str) -> None:
    content = CompiledTemplate.compile(template("{{ value }}", title="{{ value }}")).render({"value": text})

    assert (opened(content).paragraphs, opened(content).title) == ([text], text)


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    content = CompiledTemplate.compile(template("{{ value }}")).render({"value": "a\x00\x0b\x1b\ufffe\uffffb"})

    assert opened(content).paragraphs == ["ab"]


@pytest.mark.parametrize("character", [*map(chr, range(0x20)), "\ufffe", "\uffff", "\ufffd", "\x7f"])
def test_each_character_is_kept_in_properties_or_left_out_as_xml_has_it(character: str) -> None:
    rendered = CompiledTemplate.compile(template("{{ v }}", title="{{ v }}")).render_reporting({"v": f"a{character}b"})

    allowed = character in "\t\n" or character in ("\ufffd", "\x7f")
    expected = f"a{character}b" if allowed else "a\nb" if character == "\r" else "ab"
    assert f"<dc:title>{expected}</dc:title>".encode() in rendered.parts["docProps/core.xml"]


class Marked:
    def __html__(self) -> str:
        return "<w:r></w:r>"


class Named:
    def __str__(self) -> str:
        return "a < b"


def test_an_object_prints_its_text_unless_it_is_markup() -> None:
    compiled = CompiledTemplate.compile(template("{{ a }}"))

    assert opened(compiled.render({"a": Named()})).paragraphs == ["a < b"]
    with pytest.raises(TemplateError):
        compiled.render({"a": Marked()})


def test_a_line_break_in_a_value_is_a_line_break_in_word() -> None:
    content = CompiledTemplate.compile(template("{{ value }}")).render({"value": "một\nhai\tba"})

    assert opened(content).paragraphs == ["một\nhai\tba"]


def test_a_filter_given_at_compile_time_is_used() -> None:
    source = template("{{ value | twice }}")
    compiled = CompiledTemplate.compile(source, filters={"twice": lambda value: value * 2})

    assert opened(compiled.render({"value": "ab"})).paragraphs == ["abab"]


@pytest.mark.parametrize("value", [None, float("nan"), Decimal("nan")])
def test_a_value_that_is_absent_stops_a_finished_document(value: object) -> None:
    compiled = CompiledTemplate.compile(template("{{ value }}"))

    with pytest.raises(TemplateError):
        compiled.render({"value": value})


def test_an_unknown_name_stops_a_finished_document_and_is_named_with_its_tag() -> None:
    compiled = CompiledTemplate.compile(template("{{ a }}", "{{ b.c }}"))

    with pytest.raises(TemplateError) as stopped:
        compiled.render({"a": 1, "b": {}})

    location = stopped.value.findings[0].location
    assert isinstance(location, DocumentLocation)
    assert location.tag == "{{ b.c }}"


@pytest.mark.parametrize("tag", ["{{ value }}", "{{ value | upper }}", "{{ value | int }}", "{{ value.more.yet }}"])
def test_what_is_missing_is_marked_and_listed_in_a_draft(tag: str) -> None:
    rendered = CompiledTemplate.compile(template(tag)).render_reporting({}, missing="…")

    assert opened(rendered.content).paragraphs == ["…"]
    assert [missing.tag for missing in rendered.missing] == [tag]


def test_the_fields_are_read_through_loops() -> None:
    compiled = CompiledTemplate.compile(template("{{ a.b }} {{ c }}", rows=ROWS))

    assert list(paths(compiled.fields)) == ["a.b", "c", "rows[].task"]


def test_the_same_template_and_context_give_the_same_bytes() -> None:
    source, context = template("{{ a }}", rows=ROWS), {"a": "x", "rows": [{"task": "1a"}]}

    assert CompiledTemplate.compile(source).render(context) == CompiledTemplate.compile(source).render(context)


def test_a_pickled_template_renders_the_same_bytes() -> None:
    compiled = CompiledTemplate.compile(template("{{ a }}"))

    assert pickle.loads(pickle.dumps(compiled)).render({"a": "x"}) == compiled.render({"a": "x"})


def test_eight_threads_on_one_template_give_identical_bytes() -> None:
    compiled = CompiledTemplate.compile(template("{{ a }}", rows=ROWS))
    contexts = [{"a": str(number), "rows": [{"task": str(number)}] * 50} for number in range(8)]
    expected = [compiled.render(context) for context in contexts]
    results: list[list[bytes]] = [[] for _ in contexts]

    def work(number: int) -> None:
        results[number] = [compiled.render(contexts[number]) for _ in range(20)]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert results == [[content] * 20 for content in expected]


def test_plain_values_take_the_fast_way() -> None:
    assert CompiledTemplate.compile(template("{{ a }}")).render_reporting({"a": 1}).way is Way.FAST


def test_the_rendered_parts_are_those_in_the_zip() -> None:
    rendered = CompiledTemplate.compile(template("{{ a }}", title="{{ a }}")).render_reporting({"a": "x"})

    with zipfile.ZipFile(io.BytesIO(rendered.content)) as archive:
        assert {name: archive.read(name) for name in rendered.parts} == rendered.parts
    assert sorted(rendered.parts) == ["docProps/core.xml", "word/document.xml"]
    assert rendered.body == rendered.parts["word/document.xml"]


def test_importing_the_engine_loads_neither_docxtpl_nor_lxml() -> None:
    code = "import sys, gen.rendering; print([n for n in ('docxtpl', 'lxml', 'docx') if n in sys.modules])"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
