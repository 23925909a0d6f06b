"""Linting files, comments in copies, baselines, the house style."""

from pathlib import Path

import pytest

from gen.domain.diagnostic import Severity
from gen.domain.errors import ConfigurationError
from gen.lint import (
    LintOptions,
    OfficeSettings,
    annotate,
    baseline_text,
    documents_in,
    files,
    lint_document,
    lint_paths,
    office_settings,
    read_baseline,
)
from gen.wordml.model import WordDocument
from gen.wordml.reading.document import read_document
from tests.support.word_text import build

_REPORT = (Path(__file__).parents[2] / "support" / "documents" / "report.txt").read_text(encoding="utf-8")
_NARROW = build(_REPORT.replace("left=30", "left=25"))


def _codes(content: bytes, options: LintOptions | None = None) -> list[str]:
    return [finding.code for finding in lint_document(read_document(content, "a.docx"), options)]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"no zip")
    (tmp_path / "b.docx").write_bytes(_NARROW)

    broken, judged = lint_paths([tmp_path])

    assert broken.failure is not None
    assert (judged.failure, bool(judged.findings)) == (None, True)


def test_a_defect_of_a_rule_stops_neither_the_program_nor_the_other_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(document: WordDocument, options: LintOptions) -> None:
        raise IndexError(document.name)

    (tmp_path / "a.docx").write_bytes(_NARROW)
    monkeypatch.setattr(files, "subject_of", broken)

    (report,) = lint_paths([tmp_path])

    assert "IndexError" in (report.failure or "")


def test_a_folder_stands_for_the_documents_in_it(tmp_path: Path) -> None:
    for name in ("b.docx", "a/c.DOCX", "~$b.docx", "readme.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")

    assert [path.name for path in documents_in([tmp_path])] == ["c.DOCX", "b.docx"]


def test_one_number_on_two_documents_is_reported_at_the_second(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(build(_REPORT))
    other = _REPORT.replace("| Kết quả thực hiện Đề án văn hóa công vụ", "| Công tác cải cách hành chính")
    (tmp_path / "b.docx").write_bytes(build(other))

    first, second = lint_paths([tmp_path])

    assert [finding.code for finding in first.findings] == []
    assert [(finding.code, "a.docx" in finding.message) for finding in second.findings] == [("NUM016", True)]


def test_a_copy_bears_the_number_of_its_document(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(build(_REPORT))
    (tmp_path / "a (1).docx").write_bytes(
        build(_REPORT.replace("Kết quả thực hiện Đề án", "Kết quả triển khai Đề án", 1))
    )

    assert [report.findings for report in lint_paths([tmp_path])] == [(), ()]


def test_what_a_baseline_accepts_is_not_reported_again(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text(lint_document(read_document(_NARROW, "a.docx"))), encoding="utf-8")

    options = LintOptions(baseline=read_baseline(path))

    assert _codes(_NARROW, options) == []
    fresh = build(_REPORT.replace("left=30", "left=25").replace("Số: 15", "Số: 5"))
    assert _codes(fresh, options) == ["NUM002"]


def test_a_broken_baseline_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text("[]", encoding="utf-8")

    with pytest.raises(ConfigurationError):
        read_baseline(path)


def test_a_baseline_of_a_later_version_is_refused_with_its_version(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text('{"version": 2, "accepted": {}}', encoding="utf-8")

    with pytest.raises(ConfigurationError) as caught:
        read_baseline(path)

    assert str(caught.value) == (
        f"“{path}” do phiên bản mới hơn của gen ghi (định dạng 2, bản này chỉ đọc được đến 1); "
        "hãy cập nhật gen rồi chạy lại."
    )


@pytest.mark.parametrize("chosen", ["PAG", "PAG002", "margin-out-of-range"])
def test_rules_are_chosen_by_family_code_or_name(chosen: str) -> None:
    assert set(_codes(_NARROW, LintOptions(select=frozenset({chosen})))) == {"PAG002"}
    assert _codes(_NARROW, LintOptions(ignore=frozenset({chosen}))) == []


def test_a_comment_for_each_finding_stands_in_the_copy() -> None:
    findings = lint_document(read_document(_NARROW, "a.docx"))

    copy = read_document(annotate(_NARROW, findings), "copy.docx")

    assert copy.comments == len(findings)
    assert [p.text for p in copy.paragraphs] == [p.text for p in read_document(_NARROW, "a.docx").paragraphs]


def test_comments_that_were_there_stay() -> None:
    findings = lint_document(read_document(_NARROW, "a.docx"))

    twice = annotate(annotate(_NARROW, findings), findings)

    assert read_document(twice, "copy.docx").comments == 2 * len(findings)


def test_an_office_may_widen_the_margins_and_soften_a_rule() -> None:
    margins = {"top": [20, 25], "bottom": [20, 25], "left": [25, 35], "right": [15, 20]}
    office = office_settings({"margins": margins, "severities": {"NUM002": "info"}})

    found = lint_document(
        read_document(build(_REPORT.replace("left=30", "left=25").replace("Số: 15", "Số: 5")), "a.docx"),
        LintOptions(office=office),
    )

    assert [(finding.code, finding.severity) for finding in found] == [("NUM002", Severity.INFO)]


def test_an_office_cannot_sharpen_a_rule() -> None:
    draft = build(_REPORT.replace("Số: 15", "Số:     "))
    office = OfficeSettings(severities={"NUM007": Severity.ERROR})

    found = lint_document(read_document(draft, "a.docx"), LintOptions(office=office))

    assert [finding.severity for finding in found] == [Severity.INFO]


@pytest.mark.parametrize(
    "table",
    [
        {"unknown": 1},
        {"ignore": "PAG"},
        {"severities": {"PAG002": "loud"}},
        {"margins": {"top": [20, 25]}},
        {"margins": {"top": [20], "bottom": [20, 25], "left": [30, 35], "right": [15, 20]}},
    ],
)
def test_a_house_style_of_the_wrong_shape_is_refused(table: dict[str, object]) -> None:
    with pytest.raises(ConfigurationError, match=r"gen\.toml"):
        office_settings(table)
