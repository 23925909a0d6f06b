"""``\\n``, ``\\t``, ``\\a``, ``\\f`` in a value, whatever its tag stands in."""

from collections.abc import Callable

import pytest

from gen.rendering import CompiledTemplate
from tests.support.template_xml import (
    W,
    box,
    hyperlink,
    ins,
    p,
    package,
    r,
    root_of,
    sdt,
    simple_field,
    smart_tag,
    texts_of,
    xml_of,
)

WRAPPERS = {
    "control": sdt,
    "link": hyperlink,
    "insertion": ins,
    "smart tag": smart_tag,
    "field": simple_field,
    "insertion in a link": lambda run: hyperlink(ins(run)),
}


@pytest.mark.parametrize("mark", ["\a", "\f", "\n", "\t"], ids=["paragraph", "page", "line", "tab"])
@pytest.mark.parametrize("wrap", WRAPPERS.values(), ids=WRAPPERS.keys())
def test_a_mark_inside_a_wrapper_gives_a_well_formed_document(wrap: Callable[[str], str], mark: str) -> None:
    compiled = CompiledTemplate.compile(package(p("a", wrap(r("{{ x }}", "<w:b/>")), "z")))

    root = root_of(compiled.render({"x": f"m{mark}n"}))

    assert texts_of(root) == ["amnz"]


@pytest.mark.parametrize(("mark", "kind"), [("\a", None), ("\f", "page")])
def test_where_a_paragraph_cannot_end_a_mark_is_a_break_in_the_line(mark: str, kind: str | None) -> None:
    root = root_of(CompiledTemplate.compile(package(p(hyperlink(r("{{ x }}"))))).render({"x": f"m{mark}n"}))

    assert [found.get(W + "type") for found in root.iter(W + "br")] == [kind]


def test_a_mark_in_a_plain_run_begins_a_paragraph_of_the_same_shape() -> None:
    source = package(p("a", r("{{ x }}", "<w:i/>"), shape='<w:jc w:val="both"/>'))

    root = root_of(CompiledTemplate.compile(source).render({"x": "m\an"}))

    assert texts_of(root) == ["am", "n"]
    assert len(list(root.iter(W + "jc"))) == 2


def test_a_mark_behind_a_text_box_is_of_the_paragraph_around_it() -> None:
    source = package(p(box(p("{{ x }}")), r("{{ y }}")))

    root = root_of(CompiledTemplate.compile(source).render({"x": "1\a2", "y": "3\a4\n5"}))

    assert texts_of(root) == ["123", "1", "2", "45"]
    assert len(list(root.iter(W + "br"))) == 1


def test_a_new_paragraph_does_not_end_a_section_twice() -> None:
    section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'

    root = root_of(CompiledTemplate.compile(package(p("{{ x }}", shape=section))).render({"x": "m\an"}))

    assert len(list(root.iter(W + "sectPr"))) == 2


@pytest.mark.parametrize("mark", ["\a", "\f"], ids=["paragraph", "page"])
def test_where_there_is_no_line_to_break_a_mark_still_keeps_words_apart(mark: str) -> None:
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    formula = f'<m:oMath xmlns:m="{math}"><m:r><m:t>{{{{ x }}}}</m:t></m:r></m:oMath>'
    tip = '<w:hyperlink w:anchor="b" w:tooltip="{{ x }}"><w:r><w:t>a</w:t></w:r></w:hyperlink>'

    xml = xml_of(CompiledTemplate.compile(package(p(formula), p(tip))).render({"x": f"m{mark}n"}))

    assert "<m:t>m\nn</m:t>" in xml
    assert 'w:tooltip="m&#10;n"' in xml
