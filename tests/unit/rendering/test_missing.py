import pytest

from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.rendering import CompiledTemplate
from tests.support.rendering import opened, template

ROWS = (("{%tr for row in rows %}", ""), ("{{ row.name }}", "{{ row.total }}"), ("{%tr endfor %}", ""))


def test_a_finished_document_names_every_value_it_lacks_at_its_place() -> None:
    compiled = CompiledTemplate.compile(template("# I. A", "{{ a }}", "{{ b.c }}", "{{ d }}", rows=ROWS))

    with pytest.raises(TemplateError) as stopped:
        compiled.render({"a": "x", "b": {}, "rows": [{"name": "n", "total": None}] * 2})

    places = [finding.location for finding in stopped.value.findings]
    assert all(isinstance(place, DocumentLocation) and place.heading == "I. A" for place in places)
    assert [getattr(place, "tag", "") for place in places] == ["{{ b.c }}", "{{ d }}", "{{ row.total }}"]


@pytest.mark.parametrize(
    "text",
    [
        "{% if a %}x{% else %}{{ a }}{% endif %}",
        "{{ a + 1 }}",
        "{{ a.b.c }}",
        "{{ a[0] }}",
        "{{ a() }}",
        "{% for x in a %}x{% endfor %}{{ a }}",
        "{% if a > 3 %}x{% else %}{{ a }}{% endif %}",
        "{{ a | round(1) }}",
        "{{ a | f }}",
        "{{r a }}",
    ],
)
def test_a_draft_shows_the_mark_for_what_is_missing(text: str) -> None:
    compiled = CompiledTemplate.compile(template(text), filters={"f": lambda value: f"{value:.1f}"})

    assert opened(compiled.render({}, missing="…")).paragraphs == ["…"]


def test_a_draft_without_gaps_lists_nothing() -> None:
    assert CompiledTemplate.compile(template("{{ a }}")).render_reporting({"a": 0}, missing="…").missing == ()


@pytest.mark.parametrize("missing", [None, "…"])
def test_what_is_required_stops_a_draft_too(missing: str | None) -> None:
    compiled = CompiledTemplate.compile(template("{{ symbol | required }}"))

    with pytest.raises(TemplateError) as stopped:
        compiled.render({"symbol": None}, missing=missing)

    assert stopped.value.findings[0].name == "missing-value"


def test_what_is_asked_about_may_be_missing() -> None:
    compiled = CompiledTemplate.compile(template("{% if a is defined %}x{% endif %}{{ b | default('—') }}"))

    assert opened(compiled.render({})).paragraphs == ["—"]


def test_zero_and_an_empty_text_are_not_missing() -> None:
    compiled = CompiledTemplate.compile(template("{{ a }}|{{ b }}|{{ c }}"))

    assert opened(compiled.render({"a": 0, "b": "", "c": False})).paragraphs == ["0||False"]


def test_a_filter_that_fails_is_found_at_its_tag() -> None:
    compiled = CompiledTemplate.compile(template("x", "{{ a | f }}"), filters={"f": lambda value: 1 / value})

    with pytest.raises(TemplateError) as stopped:
        compiled.render({"a": 0})

    finding = stopped.value.findings[0]
    assert (finding.name, getattr(finding.location, "block", None)) == ("expression-failed", 2)
