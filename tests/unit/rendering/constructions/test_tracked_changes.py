"""Deleted text is no template text."""

from gen.rendering import CompiledTemplate, check_template
from tests.support.template_xml import deleted, ins, p, package, r, root_of, tbl, tc, texts_of, tr, xml_of

MARK = '<w:del w:id="3" w:author="a" w:date="2024-01-01T00:00:00Z"/>'


def deleted_row(*cells: str) -> str:
    return tr(*cells).replace("<w:tr>", f"<w:tr><w:trPr>{MARK}</w:trPr>", 1)


def test_a_deleted_tag_is_not_asked_for_and_not_left() -> None:
    compiled = CompiledTemplate.compile(package(p("a ", deleted("{{ old }}"), "{{ new }}")))

    assert compiled.fields == {"new": {}}
    assert "old" not in xml_of(compiled.render({"new": "x"}))


def test_a_deletion_in_the_middle_of_a_tag_is_none_of_it() -> None:
    compiled = CompiledTemplate.compile(package(p("{{ na", deleted("me"), "ma }}")))

    assert texts_of(root_of(compiled.render({"nama": "x"}))) == ["x"]


def test_a_deleted_row_with_tags_is_not_carried_out() -> None:
    table = tbl(tr("a"), deleted_row("{%tr for x in xs %}"), deleted_row("{{ x }}"), deleted_row("{%tr endfor %}"))

    compiled = CompiledTemplate.compile(package(table))

    assert compiled.fields == {}
    assert texts_of(root_of(compiled.render({}))) == ["a"]


def test_one_finding_says_that_changes_should_be_accepted() -> None:
    source = package(p(deleted("{{ a }}"), "x"), p(deleted("{{ b }}"), "y"))

    assert [finding.name for finding in check_template(source)] == ["deleted-text"]


def test_a_deletion_does_not_shift_the_blame_to_an_innocent_tag() -> None:
    source = package(p(deleted("{{ a }}"), "{{ a }}"), p("{{ a }}"), p("thủ phạm {{ a | int // z }}"))

    compiled = CompiledTemplate.compile(source)
    missing = compiled.render_reporting({"a": 1}, missing="…").missing

    assert [(one.tag, one.location.text[:8]) for one in missing] == [("{{ a | int // z }}", "thủ phạm")]


def test_a_deletion_without_tags_stays_tracked() -> None:
    content = CompiledTemplate.compile(package(p(deleted("cũ"), "mới"), p("{{ a }}"))).render({"a": 1})

    assert "cũ</w:delText>" in xml_of(content)


def test_inserted_text_is_template_text() -> None:
    content = CompiledTemplate.compile(package(p(ins(r("{{ a }}"))), tbl(tr(tc("b"))))).render({"a": "1"})

    assert texts_of(root_of(content)) == ["1", "b"]
