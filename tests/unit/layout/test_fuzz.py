"""Whatever stands in a source, it becomes a well-formed template or an error at a line: nothing else."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from gen.decree import ND30
from gen.domain.errors import TemplateError
from gen.layout import build_template
from gen.layout.inline import InlineError, pieces
from gen.wordml.package import read_package
from tests.unit.layout.looking import line_of

_MARKED = st.lists(
    st.one_of(
        st.sampled_from(
            ["**", "*", "[[", "]]", "id: ", "{{ a }}", "{% if b %}", "{% endif %}", "|", "\\*", " ", "<&>"]
        ),
        st.text(max_size=6),
    ),
    max_size=12,
).map("".join)
_LINES = st.lists(
    st.one_of(
        _MARKED,
        st.sampled_from(
            [
                "::page landscape",
                "::header",
                "::title type={{ a }} subject=b",
                "::annex title=A & B roman={{ r }}",
                "::table cols=40,60 header=1",
                "| a | b",
                "| ~ |^ {{ b }}",
                "::end",
                "::signature",
                "::recipients",
                "{% for a in b %}",
                "{% endfor %}",
                "# I. A",
                "> note",
            ]
        ),
    ),
    max_size=10,
).map("\n".join)


@given(_LINES)
@settings(max_examples=50, deadline=None)
def test_a_source_becomes_well_formed_xml_or_errors_at_lines(source: str) -> None:
    try:
        built = build_template(source, ND30, "fuzz")
    except TemplateError as error:
        lines = [line_of(finding) for finding in error.findings]
        assert lines
        assert all(1 <= line <= source.count("\n") + 1 for line in lines)
    else:
        etree.fromstring(read_package(built)["word/document.xml"])


@given(st.text(alphabet=st.characters(exclude_characters="*[]{}\\"), max_size=60))
@settings(max_examples=50)
def test_text_without_marks_is_printed_as_it_is(text: str) -> None:
    assert "".join(piece.text for piece in pieces(text)).replace("\u00a0-\u00a0", " - ") == text.replace(
        "\u00a0-\u00a0", " - "
    )


@given(_MARKED)
@settings(max_examples=50)
def test_marks_are_paired_or_refused(text: str) -> None:
    try:
        found = pieces(text)
    except InlineError:
        return
    assert all(piece.text for piece in found)
