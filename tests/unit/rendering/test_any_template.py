"""Whatever an author types, the checks give findings, never a crash."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gen.domain.diagnostic import has_errors
from gen.domain.errors import TemplateError
from gen.rendering import CompiledTemplate, check_template
from tests.support.rendering import template

PIECES = [
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "{%p ",
    "{%tr ",
    "{%tc ",
    "{{r ",
    " x ",
    " for x in xs ",
    " endfor ",
    " if a ",
]
PIECES += [
    " endif ",
    " else ",
    "'",
    '"',
    "“",
    "|",
    ".",
    "(",
    ")",
    "raw",
    " endraw ",
    " vm ",
    " hm ",
    " colspan 2 ",
    "-",
    "<",
    "&",
]
texts = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(texts, max_size=3), st.lists(st.tuples(texts, texts), max_size=3))
def test_any_text_in_a_template_is_either_compiled_or_refused_with_findings(
    paragraphs: list[str], rows: list[tuple[str, str]]
) -> None:
    source = template(*paragraphs, rows=rows)

    findings = check_template(source)

    if has_errors(findings):
        with pytest.raises(TemplateError) as refused:
            CompiledTemplate.compile(source)
        assert refused.value.findings == findings
    else:
        assert CompiledTemplate.compile(source).warnings == findings
