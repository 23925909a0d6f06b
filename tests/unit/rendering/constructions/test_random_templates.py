"""Templates out of all wrappers, data of all kinds: a sound document without tags, or a finding at the check."""

from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from lxml import etree

from gen.domain.diagnostic import has_errors
from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.rendering import CompiledTemplate, check_template
from tests.support.template_xml import (
    Part,
    W,
    bookmark,
    box,
    complaints,
    deleted,
    entries_of,
    header,
    hyperlink,
    ins,
    notes,
    p,
    package,
    picture,
    r,
    sdt,
    simple_field,
    smart_tag,
    tbl,
    tc,
    tr,
)

TEXTS = ["chữ", "{{ a }}", "{% if t %}{{ a }}{% endif %}", "{% for x in xs %}{{ x }}{% endfor %}", "{{ b }} và {{ a }}"]
LOOSE = [
    "{% if t %}a",
    "b{% endif %}",
    "{%- if t %}",
    "{% endif -%} C",
    "{% for x in xs %}",
    "{% endfor %}",
    "{% else %}",
]
SECTION = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
PAGE = '<w:r><w:br w:type="page"/></w:r>'
WRAPS = (hyperlink, ins, smart_tag, simple_field, sdt, lambda run: bookmark("m", run))

runs = st.one_of(
    st.sampled_from(TEXTS).map(r),
    st.sampled_from(LOOSE).map(r),
    st.builds(lambda wrap, text: wrap(r(text)), st.sampled_from(WRAPS), st.sampled_from(TEXTS)),
    st.builds(lambda wrap, text: wrap(r(text)), st.sampled_from(WRAPS), st.sampled_from(LOOSE)),
    st.sampled_from(TEXTS).map(deleted),
    st.just(PAGE),
    st.just(picture()),
    st.sampled_from([("{{ ", "a }}"), ("{", "{ a }}"), ("{% if t ", "%}x{% endif %}")]).map(
        lambda two: r(two[0]) + r(two[1])
    ),
    st.just(r("{{ ") + hyperlink(r("a }}"))),
)
paragraphs = st.builds(
    lambda inside, shape: p(*inside, shape=shape),
    st.lists(runs, min_size=1, max_size=3),
    st.sampled_from(["", "", SECTION]),
)
plain = st.sampled_from(TEXTS).map(p)


def block(words: tuple[str, str], inside: list[str], beside: str) -> str:
    return p(f"{{%p {words[0]} %}}", beside) + "".join(inside) + p(f"{{%p {words[1]} %}}")


def around(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    words = st.sampled_from([("if t", "endif"), ("for x in xs", "endfor")])
    beside = st.sampled_from(["", PAGE, bookmark("m", "")])
    cells = st.builds(
        lambda inside: tc(*inside), st.lists(blocks, min_size=1, max_size=2).map(lambda some: [*some, p("")])
    )
    bare = st.builds(block, words, st.lists(plain, max_size=2), beside).map(tc)
    rows = st.builds(tr, cells | bare)
    looped = st.builds(lambda words, row: tr(f"{{%tr {words[0]} %}}") + row + tr(f"{{%tr {words[1]} %}}"), words, rows)
    return st.one_of(
        st.builds(block, words, st.lists(blocks, max_size=2), beside),
        st.builds(lambda rows: tbl(*rows, columns=1), st.lists(rows | looped, min_size=1, max_size=2)),
        blocks.map(sdt),
        blocks.map(lambda inside: p(box(inside + p("")))),
        st.builds(block, words, st.lists(plain, max_size=1), beside).map(lambda inside: p("a", box(inside))),
    )


blocks = st.recursive(paragraphs | plain, around, max_leaves=5)
contents = st.lists(blocks, min_size=1, max_size=3).map("".join)
words = st.text(st.sampled_from("aé<&>\"'{}%\a\f\n\t\x01 "), max_size=6)
data = st.fixed_dictionaries({"a": words, "b": words, "t": st.booleans(), "xs": st.lists(words, max_size=2)})


def parts(head: str, note: str) -> dict[str, Part]:
    return {"word/hdr7.xml": header(head), "word/n.xml": notes("footnotes", note)}


def is_named(error: TemplateError) -> bool:
    places = [finding.location for finding in error.findings]
    return bool(places) and all(isinstance(place, DocumentLocation) and place.tag for place in places)


def lacking(root: etree._Element) -> list[str]:
    """Return the containers that lack what Word demands."""
    needed = {"tc": "p", "tr": "tc", "tbl": "tr", "hdr": "p", "footnote": "p", "txbxContent": "p"}
    return [
        name
        for name, inner in needed.items()
        for one in root.iter(W + name)
        if next((child for child in one.iter(W + inner) if child is not one), None) is None
        or (inner == "p" and one[-1].tag == W + "tbl")
    ]


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(contents, st.builds(block, st.just(("if t", "endif")), st.lists(plain, max_size=2), st.just("")), plain, data)
def test_a_template_gives_sound_documents_or_a_finding_with_tag_and_place(
    body: str, head: str, note: str, values: dict[str, Any]
) -> None:
    source = package(body, parts=parts(head, note))
    findings = check_template(source)
    event("refused" if has_errors(findings) else "rendered")
    if has_errors(findings):
        assert is_named(TemplateError("", tuple(one for one in findings if one.severity.name == "ERROR")))
        return

    content = CompiledTemplate.compile(source).render(values)

    roots = {name: etree.fromstring(data) for name, data in entries_of(content).items() if name.endswith(".xml")}
    assert [name for root in roots.values() for name in lacking(root)] == []
    marks = [mark.get(W + "name") for mark in roots["word/document.xml"].iter(W + "bookmarkStart")]
    assert marks.count("m") <= body.count('w:name="m"')


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(contents, data)
def test_no_tag_of_a_template_is_left_and_a_validator_finds_nothing_new(body: str, values: dict[str, Any]) -> None:
    source = package(body)
    if has_errors(check_template(source)):
        return
    harmless = values | {"a": "m\an", "b": "m\fn", "xs": ["x\ty"] * len(values["xs"])}

    content = CompiledTemplate.compile(source).render(harmless)

    assert not any(mark in data for data in entries_of(content).values() for mark in (b"{{", b"{%", b"%}"))
    assert set(complaints(content)) <= set(complaints(source))
