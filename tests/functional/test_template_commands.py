"""``gen templates check``, ``verify`` and ``diff``, for templates of the workspace and any others."""

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest

from tests.support.cli import gen
from tests.support.template_xml import p, package, tbl, texts_of, tr, xml_of
from tests.support.template_xml import root_of as root_of

FAULTY = package(
    p("x {{ a }  y"),
    p("{{ f(“x”) }}"),
    p("{% fro x in xs %}{{ x }}{% endfro %}"),
    tbl(tr("{% tr for x in xs %}", ""), tr("{{ x %}", ""), tr("{%tr endfor %}", "")),
)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "mau" / "thu.docx"
    path.parent.mkdir()
    path.write_bytes(FAULTY)
    return path


@pytest.mark.long
def test_the_templates_of_the_workspace_are_sound_and_counted_as_such() -> None:
    said = gen("templates", "check")

    assert said.code == 0
    assert ": 0 lỗi, 0 cảnh báo, 0 lưu ý." in said.out


def test_any_file_or_folder_can_be_checked(faulty: Path) -> None:
    by_file, by_folder = gen("templates", "check", faulty), gen("templates", "check", faulty.parent)

    assert by_file.code == by_folder.code == 1
    assert by_file.out == by_folder.out
    assert "TPL002" in by_file.out


def test_findings_come_as_json_with_tag_and_cell(faulty: Path) -> None:
    findings = json.loads(gen("templates", "check", faulty, "--format", "json").out)

    in_table = next(one for one in findings if one["code"] == "TPL004")
    assert in_table["location"]["tag"] == "{{ x %}"
    assert (in_table["location"]["row"], in_table["location"]["cell"]) == (2, 1)


def test_findings_come_as_sarif(faulty: Path) -> None:
    log = json.loads(gen("templates", "check", faulty, "--format", "sarif").out)

    assert {result["ruleId"] for result in log["runs"][0]["results"]} >= {"TPL002", "TPL004", "TPL007"}


def test_a_copy_says_at_each_place_what_is_wrong(faulty: Path, tmp_path: Path) -> None:
    gen("templates", "check", faulty, "--annotate", tmp_path / "ghi chú")

    with zipfile.ZipFile(tmp_path / "ghi chú" / "thu.docx") as copy:
        assert "TPL002" in copy.read("word/comments.xml").decode()
    docx.Document(io.BytesIO((tmp_path / "ghi chú" / "thu.docx").read_bytes()))
    assert faulty.read_bytes() == FAULTY


def test_a_copy_has_what_can_be_mended_mended(faulty: Path, tmp_path: Path) -> None:
    gen("templates", "check", faulty, "--fix", "-o", tmp_path / "sửa")

    mended = tmp_path / "sửa" / "thu.docx"
    texts = texts_of(root_of(mended.read_bytes()))
    assert texts[:3] == ["x {{ a }}  y", '{{ f("x") }}', "{% for x in xs %}{{ x }}{% endfor %}"]
    assert gen("templates", "check", mended).code == 0
    assert faulty.read_bytes() == FAULTY


def test_accepted_findings_are_not_told_again(faulty: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "chấp nhận.json"
    gen("templates", "check", faulty, "--write-baseline", baseline)

    said = gen("templates", "check", faulty, "--baseline", baseline)

    assert (said.code, said.out.count("TPL")) == (0, 0)


def test_a_file_that_is_no_template_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "hỏng.docx"
    path.write_bytes(b"x")

    said = gen("templates", "check", path)

    assert said.code == 1
    assert "TPL043" in said.out


def test_every_value_of_the_shipped_templates_arrives() -> None:
    said = gen("templates", "verify", "annual", "plan")

    assert (said.code, "TPL" in said.out) == (0, False)


def test_a_value_that_does_not_arrive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "m.docx"
    path.write_bytes(package(p("{{ a }} {%p if t %}"), p("b"), p("{%p endif %}")))

    said = gen("templates", "verify", path)

    assert said.code == 1
    assert "{{ a }}" in said.out


def test_what_a_new_version_asks_for_is_told(tmp_path: Path) -> None:
    old, new = tmp_path / "cũ.docx", tmp_path / "mới.docx"
    old.write_bytes(package(p("{{ a }} {{ b }}")))
    new.write_bytes(package(p("{% for x in a %}{{ x.n }}{% endfor %} {{ c }}")))

    said = gen("templates", "diff", old, new)

    assert said.code == 1
    assert said.out.splitlines()[:3] == [
        "~ a: trước là giá trị, nay là danh sách",
        "+ a[]: cần thêm (nhóm trường)",
        "- b: không còn dùng",
    ]
    assert gen("templates", "diff", old, old).code == 0
    assert [one["path"] for one in json.loads(gen("templates", "diff", old, new, "--json").out)] == [
        "a",
        "a[]",
        "b",
        "c",
    ]


def test_a_mended_copy_keeps_the_words_around_a_tag(faulty: Path, tmp_path: Path) -> None:
    gen("templates", "check", faulty, "--fix", "-o", tmp_path / "sửa")

    assert "y</w:t>" in xml_of((tmp_path / "sửa" / "thu.docx").read_bytes())
