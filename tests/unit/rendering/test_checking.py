import pytest

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.rendering import CompiledTemplate, check_template
from tests.support.rendering import template


def place(finding: Diagnostic) -> DocumentLocation:
    assert isinstance(finding.location, DocumentLocation)
    return finding.location


ERRORS = {
    "{{ name": ["tag-not-closed"],
    "name }}": ["tag-not-opened"],
    "{{ name %}": ["tag-marks-differ"],
    "{{ a b }}": ["syntax"],
    "{{ }}": ["syntax"],
    "{% tr for x in xs %}{%tr endfor %}": ["space-before-kind", "kind-outside-table"],
    "{{ r name }}": ["space-before-kind"],
    "{{ f(“x”) }}": ["smart-quotes"],
    "{% if a %}": ["block-not-ended"],
    "{% endif %}": ["block-not-begun"],
    "{% else %}": ["block-not-begun"],
    "{% if a %}{% else %}{% else %}{% endif %}": ["branch-after-else"],
    "{% if a %}{% else %}{% elif b %}{% endif %}": ["branch-after-else"],
    "{% if a %}{% else %}{% for x in xs %}{% else %}{% endfor %}{% endif %}": [],
    "{% for x in xs %}{% if a %}{% endfor %}": ["block-not-ended"],
    "{%p if a %}{% endif %}": ["text-beside-kind", "block-kinds-differ"],
    "{%p if a %} {%p endif %}": ["kind-twice"],
    "{%p set a = 1 %} lost": ["text-beside-kind"],
    "{% set a = 1 %}": ["empty-line"],
    "{% include 'x' %}": ["not-provided"],
    "{% fro x in xs %}": ["not-provided"],
    "{{ name | uper }}": ["unknown-filter"],
    "{{ name is defind }}": ["unknown-filter"],
    "{{ name.__class__ }}": ["private-name"],
}


@pytest.mark.parametrize(("text", "names"), ERRORS.items(), ids=ERRORS.keys())
def test_each_error_of_a_tag_is_named(text: str, names: list[str]) -> None:
    assert [finding.name for finding in check_template(template(text))] == names


@pytest.mark.parametrize(
    "text",
    [
        "{{ name }}",
        "{{ {'a': {'b': 1}} }}",
        "{{ '}}' }}",
        "a {% if x %}b{% elif y %}c{% else %}d{% endif %}",
        "{% raw %}{{ not a tag }}{% endraw %} x",
        "{{r text }}",
        "{{ r }} {{ p }} {{ tr.x }}",
        "{# a comment #}",
        "{%- if a -%} b {%- endif -%} c",
        "{% set a %}x{% endset %}{{ a }}",
        "{_{ shown as it is }_}",
    ],
)
def test_a_sound_tag_is_left_in_peace(text: str) -> None:
    assert check_template(template(text)) == ()


def test_ten_errors_get_ten_findings_each_at_its_place() -> None:
    source = template(
        "# I. KẾT QUẢ",
        "số }} 5",
        "Ngày {{ date",
        "{{ a b }}",
        "{{ x | percnt }}",
        "{{ x._secret }}",
        rows=(
            ("{% tr for row in rows %}", ""),
            ("{{ row.name", "và }}"),
            ("{% if a %}", "{{ row(“x”) }}"),
            ("{%tr endfor %}", "{% include 'khác.docx' %}"),
        ),
    )

    findings = check_template(source, name="mẫu.docx")

    found = {(finding.name, place(finding).heading, place(finding).row, place(finding).cell) for finding in findings}
    assert found >= {
        ("tag-not-closed", "I. KẾT QUẢ", None, None),
        ("tag-not-opened", "I. KẾT QUẢ", None, None),
        ("syntax", "I. KẾT QUẢ", None, None),
        ("unknown-filter", "I. KẾT QUẢ", None, None),
        ("private-name", "I. KẾT QUẢ", None, None),
        ("space-before-kind", "I. KẾT QUẢ", 1, 1),
        ("tag-over-cells", "I. KẾT QUẢ", 2, 1),
        ("block-not-ended", "I. KẾT QUẢ", 3, 1),
        ("smart-quotes", "I. KẾT QUẢ", 3, 2),
        ("not-provided", "I. KẾT QUẢ", 4, 2),
    }


def test_a_template_with_errors_is_not_compiled_and_the_error_carries_all_findings() -> None:
    with pytest.raises(TemplateError) as refused:
        CompiledTemplate.compile(template("{{ a", "{{ b c }}"), name="mẫu.docx")

    assert [finding.name for finding in refused.value.findings] == ["tag-not-closed", "syntax"]


def test_a_warning_does_not_keep_a_template_from_being_compiled() -> None:
    compiled = CompiledTemplate.compile(template("{% set a = 1 %}"))

    assert [finding.name for finding in compiled.warnings] == ["empty-line"]


def test_a_loop_from_outside_a_table_into_a_cell_is_unbalanced() -> None:
    source = template("a {% for x in xs %} b", rows=(("c {% endfor %}", "d"),))

    assert "unbalanced" in [finding.name for finding in check_template(source)]


def test_the_message_tells_the_place_in_words() -> None:
    finding = check_template(template("# I. KẾT QUẢ", rows=(("a", "{{ b c }}"),)))[0]

    assert finding.message == (
        "Thẻ “{{ b c }}” sai cú pháp: thừa “c”. Vị trí: mục “I. KẾT QUẢ”, bảng 1, hàng 1, ô 2, đoạn “{{ b c }}”."
    )


def test_a_tag_over_two_paragraphs_is_warned_of() -> None:
    assert [finding.name for finding in check_template(template("{{ a", "}}"))] == ["tag-over-paragraphs"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ f(1 }}", "cần “)” nhưng gặp “}”"),
        ("{{ a ] }}", "“]” không đúng chỗ"),
        ("{{ a. }}", "thiếu"),
        ("{{ * }}", "“*” không đúng chỗ"),
        ("{% for 1 in xs %}{% endfor %}", "không gán được"),
        ("{{ ) }}", "“)” không đúng chỗ"),
        ("{{ a is b is c }}", "chương trình báo “You cannot chain multiple tests with is”"),
    ],
)
def test_what_jinja_says_is_said_in_vietnamese_and_else_quoted(text: str, words: str) -> None:
    finding = check_template(template(text))[0]

    assert finding.name == "syntax"
    assert words in finding.message
    assert ".." not in finding.message


def test_an_unknown_statement_is_answered_by_a_sentence_that_ends_once() -> None:
    told = [
        check_template(template(text))[0].message for text in ("{% fro x in xs %}", "{% quux %}", "{% extends 'x' %}")
    ]

    assert told[0].startswith("Mẫu không được dùng thẻ “{% fro x in xs %}”: không có lệnh “fro”. Có phải “for” không? ")
    assert told[1].startswith("Mẫu không được dùng thẻ “{% quux %}”: không có lệnh “quux”. ")
    assert told[2].startswith("Mẫu không được dùng thẻ “{% extends 'x' %}”: mẫu phải trọn trong một tệp Word. ")


@pytest.mark.parametrize(
    ("expression", "words"), [("1 // a", "phép chia cho 0"), ("a + 'x'", "giá trị không đúng loại")]
)
def test_what_python_says_of_a_calculation_is_said_in_vietnamese(expression: str, words: str) -> None:
    compiled = CompiledTemplate.compile(template(f"{{{{ {expression} }}}}"))

    with pytest.raises(TemplateError) as stopped:
        compiled.render({"a": 0})

    assert words in stopped.value.findings[0].message
