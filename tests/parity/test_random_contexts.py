"""Random data, nasty on purpose, through both engines."""

import io
import unicodedata
from typing import Any

import docx
import pytest
from docxtpl import Listing
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gen.domain.errors import TemplateError
from gen.rendering import CompiledTemplate
from tests.parity.building import document, paragraph, row, run, table
from tests.parity.comparing import by_docxtpl, differing_parts

PIECES = [
    "&",
    "<",
    ">",
    '"',
    "'",
    "\n",
    "\t",
    "\a",
    "\f",
    "{{",
    "}}",
    "{%",
    "%}",
    "</w:t>",
    "&amp;",
    "]]>",
    "<!--",
    " ",
]
WORDS = ["Đề án 1439", "tỷ lệ <5%", "“ngoặc”", unicodedata.normalize("NFD", "Thừa Thiên Huế"), "\u200b", "😀", ""]
CONTROLS = ["\x00", "\x01", "\x0b", "\x1f", "\x7f", "\ufffe", "\uffff"]
texts = st.lists(st.sampled_from(PIECES + WORDS), max_size=6).map("".join)
wild = st.lists(st.sampled_from(["Đề án 1439", " ", "\n", "\t", *CONTROLS]), max_size=8).map("".join)
values = st.one_of(texts, st.integers(), st.booleans(), texts.map(Listing))
people = st.lists(
    st.fixed_dictionaries({"name": values, "tasks": st.lists(texts, max_size=3), "done": st.booleans()}), max_size=3
)
contexts = st.fixed_dictionaries(
    {"a": values, "b": texts, "t": st.booleans(), "xs": st.lists(values, max_size=3), "people": people}
)

BODY = CompiledTemplate.compile(
    source := document(
        paragraph(run("{{ a }}", "<w:i/>"), " và {{ b }}", properties='<w:jc w:val="both"/>'),
        "{% if t %}có {{ a }}{% else %}không{% endif %}; {% for x in xs %}{{ x }}, {% endfor %}",
        "{%p for p in people %}",
        "{{ p.name }}: {{ p.tasks | join('; ') }}",
        "{%p endfor %}",
        table(
            3,
            row("TT", "Tên", "Việc"),
            row("{%tr for p in people %}", "", ""),
            row("{{ loop.index }}", "{{ p.name }}", "{{ p.tasks | length }}{% if p.done %} ✓{% endif %}"),
            row("{%tr endfor %}", "", ""),
        ),
        header="{{ b }}",
        notes={"footnotes": "{{ a }}"},
    )
)
MEDIUM = CompiledTemplate.compile(
    medium_source := document(
        table(
            2,
            row("{{ b }}", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"),
            row("{%tr for p in people %}", "", "", ""),
            row("{% vm %}{{ a }}", "{%tc for x in xs %}", "{{ p.name }}", "{%tc endfor %}"),
            row("{%tr endfor %}", "", "", ""),
        ),
        "{{ a }}",
    )
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(contexts)
def test_random_data_gives_the_same_parts(context: dict[str, Any]) -> None:
    assert differing_parts(BODY.render(context), by_docxtpl(source, context, {})) == {}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(contexts)
def test_random_data_gives_the_same_tables(context: dict[str, Any]) -> None:
    assert differing_parts(MEDIUM.render(context), by_docxtpl(medium_source, context, {})) == {}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(wild, st.lists(wild, max_size=2))
def test_control_characters_give_the_same_parts(text: str, many: list[str]) -> None:
    context = {"a": text, "b": "b", "t": True, "xs": many, "people": [{"name": text, "tasks": [], "done": True}]}

    assert differing_parts(MEDIUM.render(context), by_docxtpl(medium_source, context, {})) == {}


@settings(max_examples=40, deadline=None)
@given(contexts, st.sampled_from(["a", "b"]))
def test_a_none_anywhere_stops_a_finished_document(context: dict[str, Any], name: str) -> None:
    with pytest.raises(TemplateError):
        BODY.render(context | {name: None})


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=20), st.lists(st.text(max_size=5), max_size=3))
def test_any_text_at_all_gives_well_formed_parts(text: str, many: list[str]) -> None:
    content = BODY.render(
        {"a": text, "b": text, "t": True, "xs": many, "people": [{"name": text, "tasks": many, "done": 0}]}
    )

    assert docx.Document(io.BytesIO(content)).tables[0].cell(0, 0).text == "TT"
