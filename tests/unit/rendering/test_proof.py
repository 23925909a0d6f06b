import pytest

from gen.rendering import environment as environments
from gen.rendering.numbering import numbered
from gen.rendering.proof import Proof

PROVEN = [
    "<a/>",
    "<a>{{ x }}</a>",
    "<a b=\"{{ x }}\" c='{{ y }}'/>",
    "<a>{% if x %}<b>{{ y }}</b>{% else %}<c/>{% endif %}</a>",
    "<a>{% if x %}<b/>{% endif %}</a>",
    "<a>{% for x in xs %}<b>{{ x }}</b>{% else %}<c/>{% endfor %}</a>",
    "<a><b>{% if x %}</b><b>{% endif %}</b></a>",
    '<a b="{% if x %}1{% else %}2{% endif %}"/>',
    "<a>{% set x = 1 %}{% set y %}<b/>{% endset %}{% with z = 1 %}<b>{{ z }}</b>{% endwith %}</a>",
    "<a>{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(1) }}</a>",
    '<a xmlns:w="u"><w:b w:c="1"/></a>',
    "<a>&amp;&#160;&#xA0;</a>",
    '<a xml:space="preserve"> </a>',
]
NOT_PROVEN = [
    "<a>",
    "<a></b>",
    "</a>",
    "<a/><b/>",
    "text",
    "<a {{ x }}/>",
    "<{{ x }}/>",
    "<a>{% if x %}<b>{% endif %}</a>",
    "<a>{% if x %}<b>{% else %}<c>{% endif %}</a>",
    "<a>{% for x in xs %}<b>{% endfor %}</a>",
    "<a>{% for x in xs %}{% else %}<b>{% endfor %}</a>",
    "<a>{% macro m() %}<b>{% endmacro %}</a>",
    "<a>&nbsp;</a>",
    "<a>&</a>",
    "<a>]]></a>",
    "<a><!-- --></a>",
    "<w:a/>",
    '<a xmlns:w="{{ x }}"/>',
    '<a b="1" b="2"/>',
    '<a xmlns:v="u" xmlns:w="u" v:b="1" w:b="2"/>',
    '<a b="<"/>',
    "<a>{{ '<b>' | safe }}</a>",
    "<a>{% autoescape false %}{{ x }}{% endautoescape %}</a>",
    "<a>{% filter upper %}x{% endfilter %}</a>",
    "<a>{% call m() %}x{% endcall %}</a>",
]


def proof_of(source: str) -> Proof:
    environment = environments.strict({})
    proof = Proof()
    proof.read(environment.parse(numbered(source, environment).text))
    return proof


@pytest.mark.parametrize("source", PROVEN)
def test_a_template_whose_every_branch_is_balanced_is_proven(source: str) -> None:
    assert proof_of(source).proven


@pytest.mark.parametrize("source", NOT_PROVEN)
def test_a_template_that_could_break_is_not_proven(source: str) -> None:
    assert not proof_of(source).proven


def test_a_loop_that_does_not_lead_back_is_named_by_its_line() -> None:
    proof = proof_of("<a>{{ x }}{% for y in ys %}<b>{% endfor %}</a>")

    assert [(one.line, one.detail) for one in proof.broken] == [(3, "<a> → <b>")]


@pytest.mark.parametrize(
    ("source", "printer"),
    [
        ("<w:t>{{ x }}</w:t>", "text"),
        ('<w:shd w:fill="{{ x }}"/>', "attribute"),
        ("<w:p>{{ x }}</w:p>", "run"),
        ("<w:p><w:sdt><w:sdtContent>{{ x }}</w:sdtContent></w:sdt></w:p>", "run"),
        ("<w:body>{{ x }}</w:body>", "block"),
        ("<w:body><w:sdt><w:sdtContent>{{ x }}</w:sdtContent></w:sdt></w:body>", "block"),
        ("<w:tc>{{ x }}</w:tc>", "block"),
        ("<w:tbl>{{ x }}</w:tbl>", "markup"),
        ("<w:tr>{{ x }}</w:tr>", "markup"),
        ("<cp:title>{{ x }}</cp:title>", "text"),
    ],
)
def test_each_value_is_printed_as_its_place_demands(source: str, printer: str) -> None:
    proof = proof_of(f'<r xmlns:w="w" xmlns:cp="cp">{source}</r>')

    assert proof.printers.get(2, "text") == printer
    assert proof.proven
