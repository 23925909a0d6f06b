from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from gen.domain.errors import TemplateError
from gen.rendering import CompiledTemplate, check_template
from tests.support.rendering import opened, template

ATTACKS = [
    "{{ ''.__class__.__mro__ }}",
    "{{ x.append(1) }}",
    "{{ x.__init__.__globals__ }}",
    "{{ f.__code__ }}",
    "{{ x|attr('__class__') }}",
    "{{ 'a' * 10**9 }}",
    "{{ 10 ** (10 ** 10) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '%1000000000d' | format(1) }}",
    "{{ 'a' | center(1000000000) }}",
    "{{ 'a'.ljust(1000000000) }}",
    "{{ '{:1000000000}'.format(1) }}",
    "{{ '{0.__class__}'.format(x) }}",
    "{{ ('a' * 999999).replace('a', 'b' * 999999) }}",
    "{{ ('a' * 999999) | replace('a', 'b' * 999999) }}",
    "{{ ('a' * 999999).join(x * 99999) }}",
    "{{ (x * 99999) | join('a' * 999999) }}",
    "{% set ns = namespace(s='a') %}{% for i in range(40) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}{{ ns.s }}",
    "{% set ns = namespace(s='a') %}{% for i in range(40) %}{% set ns.s = ns.s + ns.s %}{% endfor %}{{ ns.s }}",
    "{% set ns = namespace(s=[1]) %}{% for i in range(40) %}{% set ns.s = [ns.s, ns.s] | sum(start=[]) %}{% endfor %}x",
    "{% set ns = namespace(s=[1]) %}{% for i in range(40) %}{% set ns.s = [ns.s, ns.s] %}{% endfor %}{{ ns.s }}",
    "{% set ns = namespace(s=1) %}{% for i in range(40) %}{% set ns.s = dict(a=ns.s, b=ns.s) %}{% endfor %}{{ ns.s }}",
    "{% set ns = namespace(s=1) %}{% for i in range(40) %}{% set ns.s = {1: ns.s, 2: (ns.s,)} %}{% endfor %}{{ ns.s }}",
    "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
    "{% for i in range(10**9) %}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% for i in range(99999) %}{{ 'a' * 99999 }}{% endfor %}",
    "{% for i in range(99999) %}{% filter upper %}{{ 'a' * 99999 }}{% endfilter %}{% endfor %}",
    "{% macro m() %}{{ 'a' * 99999 }}{% endmacro %}{% for i in range(99999) %}{% call m() %}{% endcall %}{% endfor %}",
    "{% block b %}{% for i in range(99999) %}{{ 'a' * 99999 }}{% endfor %}{% endblock %}",
    "{{ lipsum(n=1000) }}",
    "{{ x | batch(1000000000, 1) | list }}",
    "{{ x | pprint }}",
    "{{ cycler.__init__ }}",
]


@pytest.mark.parametrize("text", ATTACKS)
def test_a_hostile_template_is_stopped_with_a_finding(text: str) -> None:
    with pytest.raises(TemplateError) as stopped:
        CompiledTemplate.compile(template(text)).render({"x": [1], "f": lambda: 1})

    assert stopped.value.findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ 'abc'.upper() }}", "ABC"),
        ("{{ 'a-b'.replace('-', '+') }}", "a+b"),
        ("{{ ', '.join(x) }}", "m, n"),
        ("{{ x | join('; ') }}", "m; n"),
        ("{{ '%05.2f' | format(3.14159) }}", "03.14"),
        ("{{ '{:>4}'.format(7) }}", "   7"),
        ("{{ 2 ** 10 }}", "1024"),
        ("{% set ns = namespace(k=1) %}{% set ns.k = ns.k + 1 %}{{ ns.k }}", "2"),
        ("{% set d = dict(a=[1, 2], b=(3,)) %}{{ d.a[1] + d.b[0] }}", "5"),
        ("{{ 7 % 3 }}", "1"),
        ("{{ x | batch(1) | list | length }}", "2"),
    ],
)
def test_what_templates_need_is_allowed(text: str, expected: str) -> None:
    content = CompiledTemplate.compile(template(text)).render({"x": ["m", "n"]})

    assert opened(content).paragraphs == [expected]


def test_checking_a_hostile_template_computes_nothing() -> None:
    assert check_template(template("{{ 'a' * 10**9 }}")) == ()


@dataclass(frozen=True)
class Row:
    task: str
    _secret: str = "s"

    @property
    def title(self) -> str:
        return self.task.upper()


def test_a_private_field_stays_closed_after_a_public_one_was_read() -> None:
    compiled = CompiledTemplate.compile(template("{% for row in rows %}{{ row.task }}{{ row['_secret'] }}{% endfor %}"))

    with pytest.raises(TemplateError):
        compiled.render({"rows": [Row("1a"), Row("1b")]})


def test_fields_are_found_in_rows_of_different_kinds() -> None:
    text = "{% for row in rows %}{{ row.task }} {{ row.title }};{% endfor %}"
    rows = [Row("a"), {"task": "b", "title": "B"}, Row("c"), SimpleNamespace(task="d", title="D")]

    content = CompiledTemplate.compile(template(text)).render({"rows": rows})

    assert opened(content).paragraphs == ["a A;b B;c C;d D;"]


@pytest.mark.parametrize("name", ["class", "năm", "items"])
def test_a_column_may_have_any_name(name: str) -> None:
    content = CompiledTemplate.compile(template("{{ row." + name + " }}")).render({"row": {name: "x"}})

    assert opened(content).paragraphs == ["x"]
