import pytest
from jinja2 import Environment

from gen.rendering.fields import needed_fields, paths

EXPRESSIONS = {
    "{{ a }}": ["a"],
    "{{ a.b.c }}": ["a.b.c"],
    "{{ a['b'] }}": ["a.b"],
    "{{ a[0].b }}": ["a[].b"],
    "{{ a[1:] }}": ["a"],
    "{{ a.b() }}": ["a"],
    "{{ a | f(b, key=c) }}": ["a", "b", "c"],
    "{{ a if b else c }}": ["a", "b", "c"],
    "{{ range(n) }}": ["n"],
    "{% if a and not b.c is defined %}{% endif %}": ["a", "b.c"],
    "{% for x in xs %}{{ x.a }}{{ loop.index }}{% endfor %}": ["xs[].a"],
    "{% for x in xs if x.ok %}{% else %}{{ y }}{% endfor %}": ["xs[].ok", "y"],
    "{% for x in xs | sort(attribute='k.l') | reverse %}{{ x.a }}{% endfor %}": ["xs[].a", "xs[].k.l"],
    "{% for x in xs | selectattr('ok') | list %}{{ x }}{% endfor %}": ["xs[].ok"],
    "{% for x in xs | map(attribute='a') %}{{ x.b }}{% endfor %}": ["xs[].a.b"],
    "{% for key, ys in xs | groupby('k') %}{% for y in ys %}{{ y.a }}{% endfor %}{% endfor %}": ["xs[].a", "xs[].k"],
    "{% for key, x in a.items() %}{{ key }}{{ x.b }}{% endfor %}": ["a[].b"],
    "{% for x in a.b %}{% for y in x.ys %}{{ y.z }}{% endfor %}{% endfor %}": ["a.b[].ys[].z"],
    "{{ (xs | first).a }}": ["xs[].a"],
    "{{ xs | sum(attribute='n') }}": ["xs[].n"],
    "{% set y = a.b %}{{ y.c }}": ["a.b.c"],
    "{% set y %}{{ a }}{% endset %}{{ y }}": ["a"],
    "{% with y = a.b %}{{ y.c }}{% endwith %}{{ y }}": ["a.b.c", "y"],
    "{% macro m(x, z=d) %}{{ x.a }}{{ b }}{% endmacro %}{{ m(c) }}": ["b", "c", "d"],
    "{% call(x) m(a) %}{{ x.b }}{{ c }}{% endcall %}": ["a", "c", "m"],
    "{% for x in xs %}{% endfor %}{{ x }}": ["x", "xs[]"],
}


@pytest.mark.parametrize(("source", "expected"), EXPRESSIONS.items(), ids=EXPRESSIONS.keys())
def test_the_names_needed_are_read_off_the_syntax(source: str, expected: list[str]) -> None:
    environment = Environment(autoescape=True)

    assert list(paths(needed_fields([environment.parse(source)], environment.globals))) == expected
