"""A template nested deeper than Python reads is a finding with its place, never an error of the program."""

import pytest

from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.rendering import CompiledTemplate, check_template
from tests.support.rendering import template
from tests.support.word import parts_of, zipped

DEEP = {
    "brackets": "{{ " + "(" * 500 + "a" + ")" * 500 + " }}",
    "a few brackets too many for Python": "{{ " + "(" * 150 + "a" + ")" * 150 + " }}",
    "lists": "{{ " + "[" * 300 + "a" + "]" * 300 + " }}",
    "terms": "{{ a" + "+a" * 2000 + " }}",
    "attributes": "{{ a" + ".a" * 2000 + " }}",
    "filters": "{{ a" + "|upper" * 2000 + " }}",
    "negations": "{{ " + "not " * 2000 + "a }}",
    "conditions": "{% if a %}" * 150 + "x" + "{% endif %}" * 150,
    "loops": "{% for a in b %}" * 25 + "x" + "{% endfor %}" * 25,
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP.keys())
def test_what_is_nested_too_deep_is_found_at_its_tag(text: str) -> None:
    (finding,) = check_template(template("Kính gửi", text))

    assert finding.name == "too-deep"
    assert isinstance(finding.location, DocumentLocation)
    assert text.startswith(finding.location.tag[:20]) or finding.location.tag in text
    assert finding.location.block == 2
    assert len(finding.message) < 400


def test_such_a_template_is_refused_with_the_finding() -> None:
    with pytest.raises(TemplateError) as refused:
        CompiledTemplate.compile(template(DEEP["conditions"]), filters={})

    assert [finding.name for finding in refused.value.findings] == ["too-deep"]


@pytest.mark.parametrize(
    "text", ["{{ ((((((((((a)))))))))) }}", "{% if a %}" * 15 + "x" + "{% endif %}" * 15, "{{ a" + "+a" * 30 + " }}"]
)
def test_what_people_nest_is_no_finding(text: str) -> None:
    assert check_template(template(text)) == ()


@pytest.mark.parametrize("encoding", ["klingon", "shift_jis", "utf-7"])
def test_a_template_in_an_encoding_that_nobody_knows_is_refused_in_a_sentence(encoding: str) -> None:
    parts = parts_of(template("{{ a }}"))
    named = f'<?xml version="1.0" encoding="{encoding}"?>'.encode()
    parts["word/document.xml"] = named + parts["word/document.xml"].partition(b"?>")[2]

    with pytest.raises(TemplateError, match="mẫu"):
        check_template(zipped(parts))


def test_a_number_of_thousands_of_digits_is_an_error_of_its_tag() -> None:
    (finding,) = check_template(template("{{ " + "9" * 5000 + " }}"))

    assert (finding.name, "số quá dài" in finding.message) == ("syntax", True)
