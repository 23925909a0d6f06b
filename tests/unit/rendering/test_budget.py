"""A template that asks for endless work or memory is stopped at its tag; what honest templates do goes on."""

from datetime import date

import pytest

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.rendering import CompiledTemplate, budget
from gen.rendering.budget import WorkBudget
from gen.rendering.limits import MAX_WORK
from gen.rendering.refusals import LimitReached
from tests.support.rendering import opened, template

LONG = "{% set x = 'a' * 900000 %}"
TURNS = "{% for i in range(99999) %}"
HELD = "{% set ns = namespace(x=[]) %}" + TURNS

ENDLESS = {
    "a macro that calls itself twice": "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}"
    "{{ m(28) }}",
    "a macro by another name": "{% macro m(n) %}{% set f = m %}{% if n %}{{ f(n-1) ~ f(n-1) }}{% endif %}{% endmacro %}"
    "{{ m(28) }}",
    "a loop that calls itself": "{% for i in range(2) recursive %}{% if loop.depth < 28 %}{{ loop(range(2)) }}"
    "{% endif %}{% endfor %}",
    "blocks that print one another": "".join(
        f"{{% block b{n} %}}{{{{ self.b{n + 1}() }}}}{{{{ self.b{n + 1}() }}}}{{% endblock %}}" for n in range(28)
    )
    + "{% block b28 %}x{% endblock %}",
    "set blocks that double": "{% set x = 'a' %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40 + "{{ x }}",
    "texts that double": "{% set x = 'a' %}" + "{% set x = x ~ x %}" * 40 + "{{ x }}",
    "long texts held in a list": HELD + "{% set ns.x = [ns.x, 'a' * 900000] %}{% endfor %}",
    "set blocks held in a list": HELD
    + "{% set b %}{{ 'a' * 900000 }}{% endset %}{% set ns.x = [ns.x, b] %}{% endfor %}",
    "one text in a list again and again": LONG + "{{ range(90000) | map(attribute='no', default=x) | list }}",
    "one text joined again and again": LONG + "{{ range(90000) | map(attribute='no', default=x) | join }}",
    "long texts made by a filter": LONG + "{{ range(90000) | map(attribute='no', default=x) | map('upper') | list }}",
    "a long body in a long loop": TURNS
    + "{% for j in range(20) %}"
    + "{{ '' | upper }}" * 300
    + "{% endfor %}{% endfor %}",
    "a long text in a long loop": TURNS + "bản mẫu " * 4_000 + "{% endfor %}",
    "long texts compared": LONG + "{% set y = x ~ '' %}" + TURNS + "{% if x == y %}{% endif %}{% endfor %}",
    "a long text searched": LONG + TURNS + "{% if i ~ 'b' in x %}{% endif %}{% endfor %}",
    "a long list searched": TURNS + "{% if i ~ 'a' in range(99999) %}{% endif %}{% endfor %}",
    "a long list counted": TURNS + "{{ range(99999).count('a') }}{% endfor %}",
    "a long list sorted": TURNS + "{% set x = range(99999) | sort %}{% endfor %}",
    "a long list copied": "{% set l = range(99999) | list %}" + TURNS + "{% set x = l[1:] %}{% endfor %}",
    "a long list put into lists": "{% set l = range(99999) | list %}" + TURNS + "{% set x = [l] %}{% endfor %}",
    "a long chain of attributes": "{{ range(99999) | map(attribute='" + "real." * 5_000 + "real') | list }}",
    "lists added up": "{{ range(99999) | batch(1) | list | sum(start=[]) }}",
    "wide rows": TURNS + "{% set x = [1] | batch(9999, 'x') | list %}{% endfor %}",
}
WIDE = {
    "an alias": "{% set f = '{:>999999999}'.format %}{{ f(1) }}",
    "an item": "{{ '{:>999999999}'['format'](1) }}",
    "an attribute": "{{ ('{:>999999999}' | attr('format'))(1) }}",
    "map": "{% for f in ['{:>999999999}'] | map(attribute='format') %}{{ f(1) }}{% endfor %}",
    "a width by name": "{{ '{:{w}}'.format(1, w=999999999) }}",
    "format_map": "{{ '{a:>999999999}'.format_map({'a': 1}) }}",
    "a star": "{{ '%*d' % (999999999, 1) }}",
    "many fields": LONG + "{{ ('{0}' * 200000).format(x) }}",
    "many conversions": LONG + "{{ ('%(a)s' * 150000) % {'a': x} }}",
    "center as an item": "{{ 'a'['center'](999999999) }}",
    "zfill": "{{ '1'.zfill(999999999) }}",
    "tabs": "{{ ('\\t' * 900000).expandtabs(9999) }}",
    "replace as an item": "{{ ('a' * 900000)['replace']('a', 'b' * 900000) }}",
    "lines indented": "{{ ('\\n' * 900000) | indent(9999) }}",
    "lines indented by a text": "{{ ('\\n' * 900000) | indent('x' * 900000, blank=true) }}",
    "json indented": "{{ {'a': [1]} | tojson(indent=99999999) }}",
    "one long word wrapped": "{{ ('a' * 900000) | wordwrap(1) }}",
    "a long search from behind": "{{ ('a' * 900000).rfind('b' ~ 'a' * 400000) }}",
    "many letters stripped": "{{ ('a' * 900000).strip('b' * 900000 ~ 'a') }}",
    "many letters trimmed": "{{ ('a' * 900000) | trim('b' * 900000 ~ 'a') }}",
    "a long number": "{{ ('f' * 900000) | int(base=16) // 3 }}",
    "numbers multiplied": "{% set ns = namespace(x=3) %}{% for i in range(40) %}"
    "{% set ns.x = ns.x * ns.x %}{% endfor %}",
    "nested tuples as a key": "{% set ns = namespace(t=(1,)) %}{% for i in range(40) %}{% set ns.t = (ns.t,) * 99 %}"
    "{% endfor %}{{ {ns.t: 1} }}",
}


@pytest.fixture
def a_sixteenth(monkeypatch: pytest.MonkeyPatch) -> None:
    """Less work than a render may spend: what is stopped there is stopped at the whole, later. See the whole below."""
    monkeypatch.setattr(budget, "MAX_WORK", MAX_WORK // 16)


@pytest.mark.usefixtures("a_sixteenth")
@pytest.mark.parametrize("text", [*ENDLESS.values(), *WIDE.values()], ids=[*ENDLESS, *WIDE])
def test_a_greedy_template_is_stopped_at_its_tag(text: str) -> None:
    found = stopped(text)

    assert found.name == "limit-reached"
    assert isinstance(found.location, DocumentLocation)
    assert found.location.tag
    assert "quá" in found.message


def stopped(text: str) -> Diagnostic:
    """Return the one finding that a render of ``text`` ends with."""
    with pytest.raises(TemplateError) as refused:
        CompiledTemplate.compile(template(text)).render({"day": date(2024, 12, 5)})
    (found,) = refused.value.findings
    return found


def test_a_macro_without_end_is_told_in_vietnamese() -> None:
    assert "gọi lồng nhau quá sâu" in stopped("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}").message


@pytest.mark.parametrize("text", [ENDLESS["a loop that calls itself"], ENDLESS["long texts held in a list"]])
def test_the_whole_of_the_work_that_is_allowed_comes_to_its_end(text: str) -> None:
    assert stopped(text).name == "limit-reached"


@pytest.mark.usefixtures("a_sixteenth")
def test_the_same_template_stops_after_the_same_work() -> None:
    text = "{% set ns = namespace(n=0) %}" + ENDLESS["a macro that calls itself twice"]

    assert stopped(text) == stopped(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ 'Số 123456 của %s' | format('Sở') }}", "Số 123456 của Sở"),
        ("{{ '7'.zfill(2) }}/{{ 'x'.center(3) | trim }}", "07/x"),
        ("{{ '%(a)s và %(b)05.1f%%' % {'a': 'x', 'b': 2.5} }}", "x và 002.5%"),
        ("{{ '{0:>4}|{x[a]:{w}}'.format(7, x={'a': 'b'}, w=3) }}", "   7|b  "),
        ("{{ '{:%d/%m/%Y}'.format(day) }}", "05/12/2024"),
        ("{{ 'một hai ba' | wordwrap(7) | replace('\\n', '/') }}", "một hai/ba"),
        ("{% macro m(n) %}{% if n %}{{ n }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(3) }}", "321"),
        ("{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}x{% endcall %}", "<x>"),
        ("{% set b %}{{ 'a&b' }}{% endset %}{{ b }}{{ b | length }}", "a&b7"),
        ("{% filter upper %}a{{ 'b' }}{% endfilter %}", "AB"),
        ("{% for i in [1, [2]] recursive %}{{ loop([9]) if i is iterable else i }}{% endfor %}", "19"),
        ("{% block a %}x{% endblock %}{{ self.a() }}", "xx"),
        ("{{ 2 in [1, 2] }}{{ 'b' not in 'abc' }}{{ 1 < 2 < 3 }}{{ 3 in xs }}", "TrueFalseTrueTrue"),
        ("{{ xs | select('in', [1, 3]) | join('-') }}{{ xs | sort(reverse=true) | first }}", "1-33"),
        ("{{ xs[1:] | sum }}{{ [[1], [2]] | sum(start=[]) }}", "5[1, 2]"),
        ("{{ 7 - 2 }}{{ 7 // 2 }}{{ 2 ** 10 }}{{ 1.5 * 2 }}", "5310243.0"),
        ("{{ 'a' * 3 ~ 1 ~ none_such | default('-') }}", "aaa1-"),
        ("{{ {'a': 1} | tojson }}{{ xs | map('string') | list }}", '{"a": 1}' + "['1', '2', '3']"),
        ("{{ 'a-b-c'.rsplit('-', 1)[0] }}{{ ' x '.strip() }}{{ ', '.join(['m', 'n']) }}", "a-bxm, n"),
    ],
)
def test_what_honest_templates_do_is_done(text: str, expected: str) -> None:
    content = CompiledTemplate.compile(template(text)).render({"xs": [1, 2, 3], "day": date(2024, 12, 5)})

    assert opened(content).paragraphs == [expected]


def test_ten_thousand_rows_through_macros_filters_and_conditions_are_printed() -> None:
    row = "{{ cell(r.code | upper) }}{{ cell('%05.1f' | format(r.share)) }}"
    row += "{% if r.code in known %}{{ r.name ~ ';' }}{% endif %}"
    text = (
        "{% macro cell(x) %}{{ x | trim }} {% endmacro %}{% for r in rows | sort(attribute='code') %}"
        + row
        + "{% endfor %}"
    )
    rows = [{"code": f"a{number:05d}", "share": number / 7, "name": "Bồi dưỡng " * 9} for number in range(10_000)]

    content = CompiledTemplate.compile(template(text)).render({"rows": rows, "known": {"a00007"}})

    (printed,) = opened(content).paragraphs
    assert printed.startswith("A00000 000.0 A00001 000.1 ")
    assert printed.count("Bồi dưỡng") == 9


def test_a_budget_counts_what_stands_twice_in_a_list_twice() -> None:
    empty, once, twice = WorkBudget(), WorkBudget(), WorkBudget()
    text = "chữ" * 100

    empty.read([])
    once.read([text])
    twice.read([text, text])

    assert twice.spent - once.spent == once.spent - empty.spent > len(text)


@pytest.mark.usefixtures("a_sixteenth")
def test_a_budget_refuses_a_structure_that_unfolds_without_end() -> None:
    nested: list[object] = []
    for _level in range(60):
        nested = [nested, nested]

    with pytest.raises(LimitReached):
        WorkBudget().read(nested)
