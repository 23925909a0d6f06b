"""What stands beside a tag that takes its paragraph, cell or row away: carried over, or named."""

import pytest

from gen.rendering import CompiledTemplate, check_template
from tests.support.template_xml import (
    W,
    bookmark,
    complaints,
    local,
    p,
    package,
    picture,
    r,
    root_of,
    tbl,
    tc,
    texts_of,
    tr,
)

LANDSCAPE = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
PAGE = '<w:r><w:br w:type="page"/></w:r>'
NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
COMMENT = '<w:r><w:commentReference w:id="1"/></w:r>'


def names(source: bytes) -> list[str]:
    return [finding.name for finding in check_template(source)]


@pytest.mark.parametrize("t", [True, False])
@pytest.mark.parametrize("at", [0, 1], ids=["beginning", "end"])
def test_the_end_of_a_section_is_there_once_whatever_the_data(at: int, t: bool) -> None:
    shapes = [LANDSCAPE if at == 0 else "", LANDSCAPE if at == 1 else ""]
    source = package(p("a"), p("{%p if t %}", shape=shapes[0]), p("b"), p("{%p endif %}", shape=shapes[1]), p("c"))

    compiled = CompiledTemplate.compile(source)
    root = root_of(compiled.render({"t": t}))

    assert len(list(root.iter(W + "sectPr"))) == 2
    assert names(source) == []
    order = [local(one) if one.tag != W + "p" else "".join(one.itertext()) for one in root[0]]
    within = ["b"] if t else []
    assert order == (["a", "", *within, "c", "sectPr"] if at == 0 else ["a", *within, "", "c", "sectPr"])


def test_a_section_in_a_loop_tag_is_not_repeated() -> None:
    source = package(p("{%p for x in xs %}"), p("{{ x }}"), p("{%p endfor %}", shape=LANDSCAPE), p("c"))

    root = root_of(CompiledTemplate.compile(source).render({"xs": "123"}))

    assert len(list(root.iter(W + "sectPr"))) == 2


def test_a_page_break_stays() -> None:
    source = package(p("{%p if t %}"), p("b"), p("{%p endif %}", PAGE), p("c"))

    for t in (True, False):
        root = root_of(CompiledTemplate.compile(source).render({"t": t}))
        assert [one.get(W + "type") for one in root.iter(W + "br")] == ["page"]


def test_a_bookmark_over_a_block_stays_around_it() -> None:
    start, end = bookmark("m", "|").split("|")
    source = package(p(start, "{%p for x in xs %}"), p("{{ x }}"), p("{%p endfor %}", end), p(r("c")))

    compiled = CompiledTemplate.compile(source)

    for xs in ("", "12"):
        content = compiled.render({"xs": xs})
        root = root_of(content)
        assert [len(list(root.iter(W + name))) for name in ("bookmarkStart", "bookmarkEnd")] == [1, 1]
        assert complaints(content) == complaints(source)


@pytest.mark.parametrize("beside", [picture(), NOTE, COMMENT], ids=["picture", "note", "comment"])
def test_what_cannot_stay_is_named_with_the_tag(beside: str) -> None:
    source = package(p("{%p if t %}", beside), p("b"), p("{%p endif %}"))

    (found,) = check_template(source)

    assert found.name == "object-beside-kind"
    assert "{%p if t %}" in found.message
    assert found.location.block == 1  # type: ignore[union-attr]


def test_an_inner_table_beside_a_row_tag_is_named() -> None:
    source = package(tbl(tr(tc("{%tr if t %}"), tc(tbl(tr("x", "y")), "")), tr("b", "c"), tr("{%tr endif %}", "")))

    assert names(source) == ["text-beside-kind", "object-beside-kind"]


def test_a_section_beside_a_middle_tag_is_named() -> None:
    source = package(p("{%p if t %}"), p("b"), p("{%p else %}", shape=LANDSCAPE), p("d"), p("{%p endif %}"))

    assert names(source) == ["object-beside-kind"]


def test_the_place_of_the_last_edit_is_nothing_to_name() -> None:
    source = package(p("{%p if t %}", bookmark("_GoBack", "")), p("b"), p("{%p endif %}"), p("c"))

    root = root_of(CompiledTemplate.compile(source).render({"t": True}))

    assert names(source) == []
    assert list(root.iter(W + "bookmarkStart", W + "bookmarkEnd")) == []
    assert texts_of(root) == ["b", "c"]
