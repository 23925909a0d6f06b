"""The copy sent back to the clerk: bad cells coloured and commented, a list of faults in front."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import TableError
from gen.intake import ProgressFolder
from gen.intake.annotation import annotate
from gen.intake.rows.sheets import SUMMARY_SHEET
from tests.support.reported import CORRECT, write_workbook

FAULTY = {
    **CORRECT,
    "trainings": [["Lớp kiến thức ASEAN", "Khác", "6/5/2024", "8/5/2024", "Lào Cai", 95, 80]],
    "budget": [["Ngân sách địa phương", "nhiều", 320, ""]],
}


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "2024" / "lao-cai.xlsx", FAULTY)


def findings(path: Path) -> tuple[Diagnostic, ...]:
    return ProgressFolder(path.parent.parent).read("lao-cai", 2024).findings


def test_bad_cell_is_coloured_and_says_what_is_wrong_and_how_to_mend_it(faulty: Path, tmp_path: Path) -> None:
    out = annotate(faulty, findings(faulty), tmp_path / "out.xlsx")

    cell = openpyxl.load_workbook(out)["Kinh phí"]["B2"]
    assert cell.fill.fgColor.rgb == "00FF9999"
    assert cell.comment is not None
    assert "TAB101" in cell.comment.text
    assert "để trống" in cell.comment.text


def test_good_cell_is_left_alone(faulty: Path, tmp_path: Path) -> None:
    out = annotate(faulty, findings(faulty), tmp_path / "out.xlsx")

    cell = openpyxl.load_workbook(out)["Kinh phí"]["C2"]
    assert cell.comment is None
    assert cell.value == 320


def test_summary_in_front_lists_every_fault_and_links_to_its_cell(faulty: Path, tmp_path: Path) -> None:
    said = findings(faulty)

    book = openpyxl.load_workbook(annotate(faulty, said, tmp_path / "out.xlsx"))

    summary = book[book.sheetnames[0]]
    assert summary.title == SUMMARY_SHEET
    assert sorted(str(row[0].value) for row in summary.iter_rows(min_row=2)) == sorted(each.code for each in said)
    assert summary["D2"].hyperlink is not None


def test_annotated_copy_has_the_same_faults_when_checked_again(faulty: Path, tmp_path: Path) -> None:
    target = tmp_path / "again" / "2024" / "lao-cai.xlsx"
    target.parent.mkdir(parents=True)

    said = findings(faulty)
    annotate(faulty, said, target)

    assert [(each.code, each.location) for each in findings(target)] == [(each.code, each.location) for each in said]


def test_same_findings_give_the_same_bytes(faulty: Path, tmp_path: Path) -> None:
    said = findings(faulty)

    one = annotate(faulty, said, tmp_path / "one.xlsx")
    two = annotate(faulty, said, tmp_path / "two.xlsx")

    assert one.read_bytes() == two.read_bytes()


def test_file_that_is_no_workbook_cannot_be_annotated(tmp_path: Path) -> None:
    path = tmp_path / "lao-cai.xlsx"
    path.write_text("no workbook")

    with pytest.raises(TableError):
        annotate(path, (), tmp_path / "out.xlsx")


def test_control_characters_in_what_is_said_do_not_keep_the_copy_from_being_written(
    faulty: Path, tmp_path: Path
) -> None:
    said = [replace(each, message=f"{each.message}\x00\x1b") for each in findings(faulty)]

    out = annotate(faulty, said, tmp_path / "out.xlsx")

    comment = openpyxl.load_workbook(out)["Kinh phí"]["B2"].comment
    assert comment is not None
    assert "TAB101" in comment.text
