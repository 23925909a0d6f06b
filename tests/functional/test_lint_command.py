"""``gen lint`` judges any file, says where, and leaves the original alone."""

import json
import re
from pathlib import Path

import pytest

from tests.support.cli import ROOT, gen
from tests.support.word_text import build
from tests.support.workspaces import linked

DOCUMENT = (ROOT / "tests" / "support" / "documents" / "report.txt").read_text(encoding="utf-8")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "annual.docx"
    said = gen("make", "annual", "lao-cai", "--year", "2024", "-o", path)
    assert said.code == 0, said.err
    return path


def test_a_generated_document_has_no_error_and_no_warning(report: Path) -> None:
    said = gen("lint", report, "--format", "json")

    assert said.code == 0
    assert {finding["severity"] for finding in json.loads(said.out)} <= {"info"}


def test_findings_have_the_agreed_shape(report: Path) -> None:
    said = gen("lint", report, "--format", "json")

    for finding in json.loads(said.out):
        assert {"file", "code", "name", "severity", "message", "clause", "location", "fixable"} <= set(finding)
        assert {"part", "block", "text"} <= set(finding["location"])


def test_a_profile_that_is_forced_judges_by_its_own_rules(report: Path) -> None:
    said = gen("lint", report, "--profile", "tt01")

    assert "PAG007" in said.out


def test_what_half_of_the_offices_do_is_a_warning_only_where_the_decree_is_taken_at_its_word(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(build(DOCUMENT.replace("center 13 | Số: 15/BC-SNV", "center 14 | Số: 15/BC-SNV")))

    severities = [
        {finding["severity"] for finding in json.loads(gen("lint", path, "--format", "json", *asked).out)}
        for asked in ((), ("--usual",), ("--profile", "nd30", "--strict"))
    ]

    assert severities == [{"info"}, {"info"}, {"warning"}]


def test_an_office_takes_the_decree_at_its_word_by_its_settings(tmp_path: Path) -> None:
    for needed in ("templates", "data/programmes/1439"):
        (tmp_path / needed).mkdir(parents=True)
    (tmp_path / "data/programmes/1439/programme.toml").touch()
    (tmp_path / "gen.toml").write_text("[lint]\nstrict = true\n", encoding="utf-8")
    path = tmp_path / "a.docx"
    path.write_bytes(build(DOCUMENT.replace("center 13 | Số: 15/BC-SNV", "center 14 | Số: 15/BC-SNV")))

    office, asked = (gen("lint", path, *words, workspace=tmp_path).out for words in ((), ("--usual",)))

    assert "1 cảnh báo" in office
    assert "0 cảnh báo" in asked


def test_a_fixed_copy_is_clean_and_the_original_untouched(report: Path, tmp_path: Path) -> None:
    before = report.read_bytes()

    gen("lint", report, "--profile", "tt01", "--fix", "-o", tmp_path / "fixed")
    again = gen("lint", tmp_path / "fixed/annual.docx", "--profile", "tt01", "--format", "json")

    assert report.read_bytes() == before
    assert not [finding for finding in json.loads(again.out) if finding["fixable"] and finding["severity"] != "info"]


@pytest.mark.parametrize("ask", [("--fix", "-o"), ("--annotate",)])
def test_a_copy_is_never_written_over_its_original(report: Path, ask: tuple[str, ...]) -> None:
    before = report.read_bytes()

    said = gen("lint", report, *ask, report.parent)

    assert (said.code, said.out) == (2, "")
    assert "sẽ ghi đè bản gốc" in said.err
    assert report.read_bytes() == before


def test_copies_of_a_folder_keep_their_places_in_it(report: Path, tmp_path: Path) -> None:
    for year in ("2023", "2024"):
        (tmp_path / "in" / year).mkdir(parents=True)
        (tmp_path / "in" / year / "lao-cai.docx").write_bytes(report.read_bytes())

    whole = gen("lint", tmp_path / "in", "--fix", "-o", tmp_path / "out")
    single = gen("lint", *(tmp_path / "in").rglob("*.docx"), "--fix", "-o", tmp_path / "flat")

    assert whole.code == 0, whole.err
    assert {path.parent.name for path in (tmp_path / "out").rglob("*.docx")} == {"2023", "2024"}
    assert single.code == 2
    assert "trùng tên" in single.err
    assert not (tmp_path / "flat").exists()


def test_fixed_and_annotated_copies_go_into_two_folders(report: Path, tmp_path: Path) -> None:
    said = gen("lint", report, "--fix", "-o", tmp_path / "x", "--annotate", tmp_path / "x")

    assert said.code == 2
    assert "hai thư mục khác nhau" in said.err


@pytest.mark.parametrize("ask", [("--select", "XYZ"), ("--ignore", "typ004,abc001")])
def test_an_unknown_rule_is_refused_by_its_code(report: Path, ask: tuple[str, ...]) -> None:
    said = gen("lint", report, *ask)

    assert (said.code, said.out) == (2, "")
    assert ask[1].split(",")[-1].upper() in said.err


def test_fix_asks_where_to_write(report: Path) -> None:
    said = gen("lint", report, "--fix")

    assert said.code == 2
    assert "-o" in said.err


def test_a_baseline_silences_what_was_there(report: Path, tmp_path: Path) -> None:
    gen("lint", report, "--profile", "tt01", "--write-baseline", tmp_path / "accepted.json")

    said = gen("lint", report, "--profile", "tt01", "--baseline", tmp_path / "accepted.json")

    assert said.code == 0


def test_a_file_that_is_no_document_is_one_sentence_and_the_rest_go_on(report: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_text("not a zip")

    said = gen("lint", tmp_path / "broken.docx", report, "--format", "json")

    assert said.code == 2
    assert "broken.docx" in said.err
    assert any(finding["file"].endswith("annual.docx") for finding in json.loads(said.out))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("cu.doc", b"\xd0\xcf\x11\xe0 old", "hãy lưu lại thành .docx"),
        ("quet.pdf", b"%PDF-1.7", "hãy lấy bản Word (.docx) gốc"),
        ("~$bao-cao.docx", b"\x05clerk", "tệp tạm của Word"),
        ("rong.docx", b"", "là tệp trống"),
    ],
)
def test_a_file_of_another_kind_is_refused_by_what_it_is_and_nothing_is_counted(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    linked(tmp_path)

    said = {command: gen(command, path, workspace=tmp_path) for command in ("lint", "read", "issue")}

    assert [answer.code for answer in said.values()] == [2, 2, 2]
    assert all(words in answer.err + answer.out for answer in said.values()), said
    assert said["lint"].out == ""


def test_many_files_are_judged_in_processes_with_the_same_findings(report: Path, tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / "many").mkdir(exist_ok=True)
        (tmp_path / f"many/{number}.docx").write_bytes(report.read_bytes())

    many = json.loads(gen("lint", tmp_path / "many", "--jobs", "2", "--format", "json").out)
    one = json.loads(gen("lint", report, "--format", "json").out)

    assert len(many) == 100 * len(one)


@pytest.mark.office
def test_fixing_says_when_the_number_of_pages_changes(tmp_path: Path) -> None:
    body = "\n".join(f"12 | {'Tiếp tục thực hiện các nhiệm vụ được giao. ' * 6}" for _paragraph in range(60))
    (tmp_path / "a.docx").write_bytes(build(DOCUMENT.replace("| Tiếp tục thực hiện", f"{body}\n| Tiếp tục thực hiện")))

    said = gen("lint", tmp_path / "a.docx", "--select", "BDY001", "--fix", "-o", tmp_path / "fixed")

    told = re.search(r"bản gốc (\d+) trang, bản đã sửa (\d+) trang", said.err)
    assert told is not None, said.err
    assert int(told[2]) > int(told[1])


def test_documents_of_other_forms_in_a_folder_are_named_as_not_judged(report: Path) -> None:
    for name in ("cu.doc", "ban-ky.pdf", "~$annual.doc", "ghi-chu.txt"):
        (report.parent / name).write_bytes(b"")

    said = gen("lint", report.parent)

    assert "Chưa kiểm tra 2 tệp" in said.err
    assert [name in said.err for name in ("cu.doc", "ban-ky.pdf", "~$annual", "ghi-chu")] == [True, True, False, False]


def test_findings_as_annotations_of_github_are_one_line_each(report: Path) -> None:
    said = gen("lint", report, "--format", "github")

    lines = said.out.splitlines()
    assert lines
    assert all(re.match(r"::notice file=[^,]+,title=[A-Z]{3}\d{3} [a-z-]+::\[", line) for line in lines)


def test_findings_for_gitlab_have_a_place_and_a_fingerprint_of_their_own(report: Path) -> None:
    found = json.loads(gen("lint", report, "--format", "gitlab").out)

    assert found
    assert len({each["fingerprint"] for each in found}) == len(found)
    assert all(each["location"]["lines"]["begin"] > 0 and each["severity"] == "info" for each in found)


@pytest.mark.parametrize("more", [("--format", "json"), ("--fix", "-o", "fixed"), ("tests",)])
def test_one_file_is_watched_and_nothing_written_meanwhile(report: Path, more: tuple[str, ...]) -> None:
    said = gen("lint", report, "--watch", *more)

    assert (said.code, "--watch theo dõi một tệp" in said.err) == (2, True)
