"""A numbered list in a loop begins again where the template says so."""

import pytest

from gen.rendering import CompiledTemplate, check_template
from tests.support.template_xml import SPACES, Part, W, p, package, root_of

LIST = Part(
    "numbering",
    f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num></w:numbering>',
)
STYLES = Part(
    "styles",
    f'<w:styles {SPACES}><w:style w:type="paragraph" w:styleId="So"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr>'
    "</w:pPr></w:style></w:styles>",
)
PARTS = {"word/numbering.xml": LIST, "word/s.xml": STYLES}
OWN = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>'
BY_STYLE = '<w:pStyle w:val="So"/>'


@pytest.mark.parametrize("shape", [OWN, BY_STYLE], ids=["its own", "by its style"])
def test_each_turn_of_a_loop_has_a_list_of_its_own(shape: str) -> None:
    source = package(
        p("{%p for x in xs %}"),
        p("{% restart %}một", shape=shape),
        p("hai", shape=shape),
        p("{%p endfor %}"),
        parts=PARTS,
    )

    content = CompiledTemplate.compile(source).render({"xs": [1, 2]})

    used = [one.get(W + "val") for one in root_of(content).iter(W + "numId")]
    assert used == ["5", "5", "6", "6"]
    lists = root_of(content, "word/numbering.xml")
    made = {one.get(W + "numId"): one for one in lists.iter(W + "num")}
    assert list(made) == ["4", "6", "5"] or list(made) == ["4", "5", "6"]
    assert [one.get(W + "val") for one in made["6"].iter(W + "startOverride")] == ["1"]
    assert check_template(source) == ()


def test_a_list_that_is_not_told_to_goes_on() -> None:
    source = package(p("{%p for x in xs %}"), p("một", shape=OWN), p("{%p endfor %}"), parts=PARTS)

    root = root_of(CompiledTemplate.compile(source).render({"xs": [1, 2]}))

    assert [one.get(W + "val") for one in root.iter(W + "numId")] == ["4", "4"]


def test_outside_of_a_list_the_tag_is_warned_of() -> None:
    assert [finding.name for finding in check_template(package(p("{% restart %}a"), parts=PARTS))] == [
        "restart-without-list"
    ]
