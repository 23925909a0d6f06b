"""Every finding names its tag and its place, also where tables stand in tables; and inner rows simply work."""

import pytest

from gen.domain.location import DocumentLocation
from gen.rendering import CompiledTemplate, check_template
from tests.support.template_xml import bookmark, p, package, picture, r, root_of, tbl, tc, texts_of, tr

INNER = tbl(tr("{%tr for y in x.ys %}", ""), tr("{{ y }}", "i"), tr("{%tr endfor %}", ""))
DATA = {"xs": [{"n": "a", "ys": "12"}, {"n": "b", "ys": ""}]}


def test_rows_of_an_inner_table_in_rows_of_the_outer_one_simply_work() -> None:
    source = package(tbl(tr("{%tr for x in xs %}", ""), tr("{{ x.n }}", tc(INNER, p(""))), tr("{%tr endfor %}", "")))

    assert check_template(source) == ()
    texts = texts_of(root_of(CompiledTemplate.compile(source).render(DATA)))
    assert texts == ["a", "1", "i", "2", "i", "", "b", ""]


@pytest.mark.parametrize("first", [True, False], ids=["before", "behind"])
def test_a_row_tag_beside_an_inner_table_is_named_with_its_place(first: bool) -> None:
    beside = tc("{%tr for x in xs %}", INNER, "") if first else tc(INNER, "{%tr for x in xs %}")
    source = package(tbl(tr(beside, ""), tr("{{ x.n }}", ""), tr("{%tr endfor %}", "")))

    findings = check_template(source)

    assert findings
    for finding in findings:
        place = finding.location
        assert isinstance(place, DocumentLocation)
        assert place.tag
        assert place.table is not None


@pytest.mark.parametrize("shape", ["", "<w:shd w:val='clear'/>"], ids=["without", "with"])
@pytest.mark.parametrize("word", ["vm", "hm", "colspan 2", "cellbg 'FF0000'"])
def test_a_cell_without_properties_can_be_merged_or_coloured(word: str, shape: str) -> None:
    row = tr("{%tc for x in xs %}", tc(f"{{% {word} %}}{{{{ x.n }}}}", shape=shape), "{%tc endfor %}")

    source = package(tbl(row))

    assert check_template(source) == ()
    assert texts_of(root_of(CompiledTemplate.compile(source).render(DATA)))[0] == "a"


def test_a_dash_behind_a_table_does_no_harm() -> None:
    source = package(p("{%- for x in xs %}đầu {{ x.n }}"), tbl(tr("{{ x.n }}")), p("{%- endfor %}cuối"))

    root = root_of(CompiledTemplate.compile(source).render(DATA))

    assert texts_of(root) == ["đầu a", "a", "đầu b", "b", "cuối"]


def test_a_picture_inside_a_tag_stays() -> None:
    source = package(p("{{ x", picture(), ".n }} z"))

    content = CompiledTemplate.compile(source).render({"x": {"n": "a"}})

    assert check_template(source) == ()
    assert texts_of(root_of(content)) == ["a z"]
    assert len(list(root_of(content).iter("{*}docPr"))) == 1


def test_a_bookmark_inside_a_tag_stays() -> None:
    source = package(p("{{ x", bookmark("m", r(".n")), " }}"))

    root = root_of(CompiledTemplate.compile(source).render({"x": {"n": "a"}}))

    assert texts_of(root) == ["a"]
    assert len(list(root.iter("{*}bookmarkStart"))) == 1


def test_a_loop_over_cells_is_warned_of_at_its_place() -> None:
    (found,) = check_template(package(tbl(tr("{% for x in xs %}{{ x }}", "b{% endfor %}"))))

    assert found.name == "block-over-cells"
    place = found.location
    assert isinstance(place, DocumentLocation)
    assert (place.tag, place.cell) == ("{% for x in xs %}", 1)


def test_text_behind_a_dash_is_kept() -> None:
    source = package(p("A {% for x in xs %}{{ x.n }}{% endfor -%} C"), p("D"))

    assert texts_of(root_of(CompiledTemplate.compile(source).render(DATA))) == ["A abC", "D"]


def test_an_unknown_filter_does_not_hide_an_unknown_field() -> None:
    source = package(p("{{ ten | khong_co }}"), p("{{ tne }}"), p("{{ ten b }}"))

    names = [finding.name for finding in check_template(source, provided={"ten": {}})]

    assert sorted(names) == ["syntax", "unknown-field", "unknown-filter"]


def test_an_unbalanced_block_does_not_hide_an_unknown_field() -> None:
    source = package(p("{% if ten %}a"), tbl(tr("{{ tne }}{% endif %}")))

    names = [finding.name for finding in check_template(source, provided={"ten": {}})]

    assert sorted(names) == ["unbalanced", "unknown-field"]
