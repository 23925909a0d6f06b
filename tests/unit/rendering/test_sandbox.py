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
