"""``gen answer``: what the check asks about a cell is answered from the terminal, in the table that the pages write."""

import io
from pathlib import Path

import openpyxl
import pytest

from tests.support.clerks import filled_form
from tests.support.cli import ROOT, gen
from tests.support.workspaces import year_folder

CELL, QUESTION = "Tuyên truyền!B5", "TAB304"
HERE = ("lao-cai", "--year", "2024")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A report whose figure in B5 is far from the year before."""
    folder = year_folder(tmp_path, 2024)
    folder.with_name("2023").symlink_to(ROOT / "data/progress/2023")
    book = openpyxl.load_workbook(io.BytesIO(filled_form()))
    book["Tuyên truyền"]["B5"] = 900000
    book.save(folder / "lao-cai.xlsx")
    return tmp_path


def checked(workspace: Path) -> str:
    return gen("check", "--year", "2024", workspace=workspace).out


def test_questions_are_listed_with_what_may_be_answered(workspace: Path) -> None:
    said = gen("answer", *HERE, workspace=workspace)

    assert said.code == 1
    assert f"{CELL} [{QUESTION}]" in said.out
    assert "keep: đúng, giữ nguyên" in said.out


@pytest.mark.parametrize("word", ["keep", "giu-nguyen", "Giữ nguyên"])
def test_a_figure_that_is_right_is_asked_about_no_more(workspace: Path, word: str) -> None:
    said = gen("answer", "Lào Cai", CELL, word, "--year", "2024", "--by", "Lan", workspace=workspace)

    assert said.code == 0, said.err
    assert QUESTION not in checked(workspace)
    answers = (workspace / "data/progress/2024/nhan/lao-cai/tra-loi.csv").read_text("utf-8-sig")
    assert f",Lan,Tuyên truyền,B5,{QUESTION},giữ nguyên," in answers


def test_an_answer_can_be_withdrawn(workspace: Path) -> None:
    gen("answer", "lao-cai", CELL, "keep", "--year", "2024", workspace=workspace)

    said = gen("answer", "lao-cai", CELL, "bo-tra-loi", "--year", "2024", workspace=workspace)

    assert said.code == 0, said.err
    assert QUESTION in checked(workspace)


@pytest.mark.parametrize(
    ("cell", "word", "sentence"),
    [
        ("B5", "keep", "hãy ghi trang và ô như “Tuyên truyền!B5”"),
        (CELL, "yes", "Không có câu trả lời “yes”"),
        (CELL, "total", "Không còn câu hỏi này ở ô B5"),
        ("Tuyên truyền!Z99", "keep", "Không còn câu hỏi này ở ô Z99"),
    ],
)
def test_what_answers_nothing_is_refused_with_a_sentence(workspace: Path, cell: str, word: str, sentence: str) -> None:
    said = gen("answer", "lao-cai", cell, word, "--year", "2024", workspace=workspace)

    assert said.code == 2
    assert sentence in said.err


def test_an_agency_that_sent_nothing_is_asked_nothing(workspace: Path) -> None:
    said = gen("answer", "ha-noi", "--year", "2024", workspace=workspace)

    assert (said.code, said.out.strip()) == (0, "Không có câu hỏi nào.")


def test_a_cell_without_an_answer_is_told_the_answers(workspace: Path) -> None:
    said = gen("answer", "lao-cai", CELL, "--year", "2024", workspace=workspace)

    assert said.code == 2
    assert "hãy chọn một trong: total (đây là dòng tổng)" in said.err
