"""A file where a folder is wanted, a folder where a file is wanted: said in Vietnamese, nothing lost."""

from pathlib import Path

import pytest

from tests.support.cli import gen

UNPLANNED = ("ngoài dự kiến", "Traceback", "Errno", "No such file", "is a directory", "does not exist", "File exists")


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A file of the clerk's own that is no document."""
    path = tmp_path / "ghi-chu"
    path.write_text("của tôi", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "arguments",
    [
        ("make", "annual", "lao-cai", "--year", "2024", "-o", "{note}"),
        ("make", "annual", "lao-cai", "--year", "2024", "-o", "{note}/x"),
        ("batch", "annual", "--year", "2024", "--agencies", "lao-cai", "--jobs", "1", "-o", "{note}"),
        ("lint", "{note}", "--annotate", "{note}"),
    ],
)
def test_a_file_in_the_place_of_the_output_folder_is_named_and_kept(note: Path, arguments: tuple[str, ...]) -> None:
    said = gen(*(argument.format(note=note) for argument in arguments))

    assert said.code == 2
    assert note.name in said.err
    assert not [words for words in UNPLANNED if words in said.err], said.err
    assert note.read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("make", "annual", "lao-cai", "--year", "2024", "--update", "{folder}"), "là thư mục"),
        (("make", "annual", "lao-cai", "--year", "2024", "--update", "{folder}/khong-co.docx"), "không tìm thấy"),
        (("register", "check", "{folder}/khong-co"), "không tìm thấy"),
        (("diff", "{folder}", "{folder}"), "đây là thư mục"),
        (("read", "{folder}/khong-co.docx"), "không tìm thấy"),
    ],
)
def test_a_wrong_path_is_answered_in_vietnamese(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    said = gen(*(argument.format(folder=tmp_path) for argument in arguments))

    assert said.code in (1, 2)
    assert words in said.err + said.out
    assert not [english for english in UNPLANNED if english in said.err + said.out], said.err
