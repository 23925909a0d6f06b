"""A block that breaks the document for some data is found when the template is checked, at its tag."""

import pytest

from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.rendering import CompiledTemplate, check_template
from tests.support.template_xml import hyperlink, p, package, r, root_of, sdt, tbl, tc, texts_of, tr

BROKEN = {
    "from before a table into a cell": package(p("{% if x %}a"), tbl(tr("b {% endif %}", "c"))),
    "from a cell to behind its table": package(tbl(tr("{% if x %}b", "c")), p("a{% endif %}")),
    "into a link": package(p("{% if x %}a", hyperlink(r("b{% endif %}")))),
    "out of a control": package(p(sdt(r("{% if x %}a")), "b{% endif %}")),
    "a branch that ends elsewhere": package(p("{% if x %}a{% else %}b", hyperlink(r("c{% endif %}")))),
    "a loop into a link": package(p("{% for y in x %}a", hyperlink(r("b{% endfor %}")))),
}


@pytest.mark.parametrize("source", BROKEN.values(), ids=BROKEN.keys())
def test_a_block_over_the_border_of_an_element_is_found_at_its_place(source: bytes) -> None:
    found = [finding for finding in check_template(source) if finding.name == "unbalanced"]

    assert found
    place = found[0].location
    assert isinstance(place, DocumentLocation)
    assert place.tag.startswith(("{% if", "{% for"))
    assert place.block is not None


def test_two_broken_blocks_are_two_findings() -> None:
    broken = p("{% if x %}a", hyperlink(r("b{% endif %}")))

    names = [finding.name for finding in check_template(package(broken, p("c"), broken))]

    assert names == ["unbalanced", "unbalanced"]


def test_a_block_over_whole_paragraphs_is_sound() -> None:
    source = package(p("a {% if x %}b"), p("c"), p("d{% endif %} e"))

    assert check_template(source) == ()
    assert texts_of(root_of(CompiledTemplate.compile(source).render({"x": 0}))) == ["a  e"]


def test_dashes_beside_a_table_do_not_tear_it() -> None:
    source = package(p("{% if x %}a"), tbl(tr("b", "c")), p("{%- endif %}d"))

    for x, expected in ((True, ["a", "b", "c", "d"]), (False, ["d"])):
        assert texts_of(root_of(CompiledTemplate.compile(source).render({"x": x}))) == expected


def test_a_tag_half_inside_a_control_is_made_whole() -> None:
    source = package(p("{{ a", sdt(r(" }} b"))))

    assert texts_of(root_of(CompiledTemplate.compile(source).render({"a": "1"}))) == ["1 b"]


def test_markup_that_breaks_a_part_is_blamed_on_its_tag() -> None:
    compiled = CompiledTemplate.compile(package(p("{{ a }}"), tbl(tr(tc("{{r b | safe }}")))))

    with pytest.raises(TemplateError) as refused:
        compiled.render({"a": "x", "b": "<w:r><w:t>y</w:r>"})

    (found,) = refused.value.findings
    assert found.name == "not-well-formed"
    place = found.location
    assert isinstance(place, DocumentLocation)
    assert (place.tag, place.table, place.part) == ("{{r b | safe }}", 1, "body")
