"""``gen diff OLD NEW --redline``: a copy to read with tracked changes, made by the real program."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gen.domain.errors import DocumentError
from gen.wordml.package import read_package
from gen.wordml.reading.document import read_document
from gen.wordml.redlining import notice, redlined
from gen.wordml.stamping import Draft
from tests.support.cli import gen
from tests.support.word_text import build

pytest.importorskip("python_redlines", reason="cần phần mở rộng redline / the extra `redline` is needed")
pytest.importorskip("python_redlines_docxodus", reason="cần phần mở rộng redline / the extra `redline` is needed")

_REPORT = (Path(__file__).resolve().parents[1] / "support" / "documents" / "report.txt").read_text(encoding="utf-8")
TEXT = "\n".join(line for line in _REPORT.splitlines() if not line.startswith("= number"))
OLD, NEW = build(TEXT), build(TEXT.replace("640 công chức", "655 công chức"))
NAMES = ("cu.docx", "moi.docx")
MOMENT = datetime(2026, 3, 2, 8, tzinfo=UTC)


@pytest.fixture(scope="module")
def copy() -> bytes:
    return redlined(OLD, NEW, NAMES, MOMENT)


def _main(content: bytes) -> str:
    return read_package(content)["word/document.xml"].decode()


def test_what_changed_is_tracked_with_its_author_and_moment(copy: bytes) -> None:
    main = _main(copy)

    deleted, inserted = (re.findall(rf"<w:{tag} [^>]*>.*?</w:{tag}>", main, re.DOTALL) for tag in ("del", "ins"))

    assert ["640" in one for one in deleted] == [True]
    assert ["655" in one for one in inserted] == [True]
    assert 'w:author="gen"' in inserted[0]
    assert 'w:date="2026-03-02T08:00:00' in inserted[0]


def test_it_begins_by_saying_that_it_is_a_copy_to_read(copy: bytes) -> None:
    first = read_document(copy, "copy.docx").paragraphs[:2]

    assert tuple(paragraph.text for paragraph in first) == notice(*NAMES)


def test_it_is_the_same_bytes_at_the_same_moment(copy: bytes) -> None:
    assert redlined(OLD, NEW, NAMES, MOMENT) == copy


def test_it_is_never_numbered_and_never_read_for_figures(copy: bytes, tmp_path: Path) -> None:
    (tmp_path / "copy.docx").write_bytes(copy)

    with pytest.raises(DocumentError, match="bản so sánh để đọc"):
        Draft(copy, "copy.docx")
    for command in ("issue", "read"):
        said = gen(command, tmp_path / "copy.docx")
        assert (said.code, "“copy.docx” là bản so sánh để đọc" in said.out + said.err) == (2, True)


def test_the_command_writes_it_and_still_lists_the_differences(tmp_path: Path) -> None:
    for name, content in zip(NAMES, (OLD, NEW), strict=True):
        (tmp_path / name).write_bytes(content)
    target = tmp_path / "so-sanh.docx"

    said = gen("diff", tmp_path / "cu.docx", tmp_path / "moi.docx", "--redline", "-o", target)

    assert said.code == 1
    assert "Đoạn văn thay đổi: 1" in said.out
    assert str(target) in said.err
    assert "655" in _main(target.read_bytes())


def test_it_is_written_beside_a_file_of_people_and_over_an_earlier_copy(tmp_path: Path) -> None:
    for name, content in zip(NAMES, (OLD, NEW), strict=True):
        (tmp_path / name).write_bytes(content)

    gen("diff", tmp_path / "cu.docx", tmp_path / "moi.docx", "--redline", "-o", tmp_path / "moi.docx")
    gen("diff", tmp_path / "cu.docx", tmp_path / "moi.docx", "--redline", "-o", tmp_path / "moi.moi.docx")

    assert (tmp_path / "moi.docx").read_bytes() == NEW
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cu.docx", "moi.docx", "moi.moi.docx"]


@pytest.mark.parametrize("content", [b"", b"PK\3\4 torn", b"text"])
def test_a_file_that_is_no_document_gives_one_sentence_and_nothing_is_written(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "cu.docx").write_bytes(content)
    (tmp_path / "moi.docx").write_bytes(NEW)

    said = gen("diff", tmp_path / "cu.docx", tmp_path / "moi.docx", "--redline", "-o", tmp_path / "so-sanh.docx")

    assert said.code == 2
    assert len(said.err.strip().splitlines()) == 1
    assert not (tmp_path / "so-sanh.docx").exists()
