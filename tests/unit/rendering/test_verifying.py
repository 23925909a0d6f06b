"""Values that a template asks for and that never arrive; and what two versions ask for."""

from typing import Any

import pytest

from gen.rendering import CompiledTemplate
from gen.rendering.contract import FieldDifference, Shape, differences
from gen.rendering.verifying import verify_template
from gen.vietnamese import filters
from tests.support.template_xml import p, package, r, tbl, tc, tr

SOUND = {
    "a value": (p("{{ a }}"),),
    "in both branches": (p("{% if a.missing %}thiếu {{ b }}{% else %}{{ c }}{% endif %}"),),
    "in a middle branch": (p("{% if a.x %}1{% elif a.y %}{{ b }}{% else %}{{ c }}{% endif %}"),),
    "in rows": (tbl(tr("{%tr for x in xs %}"), tr("{{ x.n }}"), tr("{%tr endfor %}"), columns=1),),
    "for an empty list": (p("{% for x in xs %}{{ x }}{% else %}{{ b }}{% endfor %}"),),
    "numbers and days": (p("{{ a | number }} {{ b | date }} {{ c | percent }} {{ d | dong }} {{ e | written_date }}"),),
    "compared": (p("{% if a > 3 %}{{ a }}{% endif %}{{ b - 1 }}{{ b }}"),),
    "with names that are no words": (p('{% for x in xs %}{{ x["Tên đơn vị"] }}{% endfor %}'),),
}


@pytest.mark.parametrize("body", SOUND.values(), ids=SOUND.keys())
def test_values_that_arrive_are_no_finding(body: tuple[str, ...]) -> None:
    assert verify_template(package(*body), filters=filters()) == ()


VANISHED = {
    "in a text that is never printed": (p("{% set x %}{{ a }}{% endset %}b"),),
    "in a macro that nobody calls": (p("{% macro m() %}{{ a }}{% endmacro %}b"),),
    "through a filter that drops it": (p("{{ a | truncate(0, true, '') }}b"),),
}


@pytest.mark.parametrize("body", VANISHED.values(), ids=VANISHED.keys())
def test_a_value_that_never_arrives_is_named_with_its_place(body: tuple[str, ...]) -> None:
    found = verify_template(package(*body), filters=filters())

    assert [(one.name, "“a”" in one.message) for one in found] == [("value-vanished", True)]
    assert found[0].location.block == 1  # type: ignore[union-attr]


def test_a_value_beside_a_tag_for_paragraphs_is_named() -> None:
    found = verify_template(package(p("{{ a }} {%p if t %}"), p("b"), p("{%p endif %}")))

    assert [one.name for one in found] == ["text-beside-kind"]
    assert "{{ a }}" in found[0].message


def test_a_template_with_errors_has_those() -> None:
    assert [one.name for one in verify_template(package(p("{{ a b }}")))] == ["syntax"]


def tree(*body: str) -> Any:
    return CompiledTemplate.compile(package(*body)).fields


def test_fields_gained_lost_and_of_another_shape_are_told() -> None:
    old = tree(p("{{ a }} {{ b.c }} {% for x in xs %}{{ x.n }}{% endfor %}"))
    new = tree(p("{{ a.d }} {{ b.c }} {{ e }} {{ xs }}"), tc_table())

    assert list(differences(old, new)) == [
        FieldDifference("a", Shape.VALUE, Shape.GROUP),
        FieldDifference("a.d", None, Shape.VALUE),
        FieldDifference("e", None, Shape.VALUE),
        FieldDifference("xs", Shape.LIST, Shape.VALUE),
        FieldDifference("xs[]", Shape.GROUP, None),
    ]


def tc_table() -> str:
    return tbl(tr(tc(p(r("không có thẻ")))))
