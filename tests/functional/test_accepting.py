"""Figures edited in Word are accepted: they stand in the tables then, and the report is valid again."""

import csv
import shutil
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from tests.functional.conftest import YEAR
from tests.support import hands
from tests.support.cli import Said, gen
from tests.support.reported import write_workbook
from tests.support.word import changed_parts
from tests.support.workspaces import year_folder

AGENCY = "lao-cai"
MAKE = ("make", "annual", AGENCY, "--year", str(YEAR))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace with the workbook of one agency and the report made from it."""
    root = tmp_path / "office"
    year_folder(root, YEAR)
    write_workbook(workbook(root))
    made = gen(*MAKE, "-o", root / "a.docx", workspace=root)
    assert made.code == 0, made.err
    return root


def workbook(office: Path) -> Path:
    return office / "data" / "progress" / str(YEAR) / f"{AGENCY}.xlsx"


def edit(document: Path, *numbers: tuple[str, str]) -> None:
    def type_over(root: etree._Element) -> None:
        for old, new in numbers:
            hands.write_in(root, old, new)

    document.write_bytes(hands.edited(document.read_bytes(), type_over))


def accept(office: Path, document: Path) -> Said:
    return gen("accept", document, "--by", "Chị Lan", workspace=office)


def cell(office: Path, sheet: str, address: str) -> object:
    return openpyxl.load_workbook(workbook(office))[sheet][address].value


def test_an_edited_figure_goes_into_its_cell_of_the_workbook_and_the_update_agrees(office: Path) -> None:
    before = workbook(office).read_bytes()
    edit(office / "a.docx", ("(1.234/1.500", "(1.300/1.500"))

    said = accept(office, office / "a.docx")

    assert said.code == 0, said.err
    assert cell(office, "Chỉ tiêu", "D2") == 1300
    assert len(changed_parts(before, workbook(office).read_bytes())) == 1
    updated = gen(*MAKE, "--update", office / "a.docx", workspace=office)
    assert "Xung đột" in updated.err  # the sentence was edited, and its rate is another one now
    assert "86,67%" in updated.err


def test_who_accepted_what_when_and_where_is_noted(office: Path) -> None:
    edit(office / "a.docx", ("(1.234/1.500", "(1.300/1.500"))

    accept(office, office / "a.docx")

    journal = (office / "chap-nhan.csv").read_text(encoding="utf-8-sig").splitlines()
    ((*_when, who, document, place, old, new, file, sheet, address),) = csv.reader(journal[1:])
    assert (who, document, old, new) == ("Chị Lan", "a.docx", "1.234", "1.300")
    assert (file, sheet, address) == (f"{YEAR}/{AGENCY}.xlsx", "Chỉ tiêu", "D2")
    assert place.startswith("đoạn ")


def test_a_figure_of_a_row_goes_into_the_cell_of_that_row(office: Path) -> None:
    def type_over(root: etree._Element) -> None:
        row = next(row for row in root.iter(hands.TR) if "Lớp kiến thức ASEAN" in hands.text_of(row))
        text = next(text for text in row.iter(hands.T) if text.text == "80")
        text.text = "85"

    (office / "a.docx").write_bytes(hands.edited((office / "a.docx").read_bytes(), type_over))

    said = accept(office, office / "a.docx")

    assert said.code == 0, said.err
    assert cell(office, "Tập huấn", "F2") == 85


def test_of_two_cells_of_a_row_that_are_alike_the_one_in_the_column_goes(office: Path) -> None:
    book = openpyxl.load_workbook(workbook(office))
    book["Tập huấn"]["G2"] = 80
    book.save(workbook(office))
    (office / "a.docx").unlink()
    made = gen(*MAKE, "-o", office / "a.docx", "--draft", workspace=office)
    assert (office / "a.docx").exists(), made.err

    def type_over(root: etree._Element) -> None:
        row = next(row for row in root.iter(hands.TR) if "Lớp kiến thức ASEAN" in hands.text_of(row))
        alike = [text for text in row.iter(hands.T) if text.text == "80"]
        assert len(alike) == 2
        alike[1].text = "85"

    (office / "a.docx").write_bytes(hands.edited((office / "a.docx").read_bytes(), type_over))

    said = accept(office, office / "a.docx")

    assert said.code == 0, said.err
    assert (cell(office, "Tập huấn", "F2"), cell(office, "Tập huấn", "G2")) == (80, 85)


def test_a_rate_that_was_worked_out_is_left_and_said(office: Path) -> None:
    edit(office / "a.docx", ("82,27%", "90%"))

    said = accept(office, office / "a.docx")

    assert said.code == 1
    assert "82,27 → 90" in said.err
    assert cell(office, "Chỉ tiêu", "D2") == 1234


def test_one_figure_with_two_new_numbers_is_not_taken(office: Path) -> None:
    def twice(root: etree._Element) -> None:
        texts = [text for text in root.iter(hands.T) if "1.234" in (text.text or "")]
        for text, new in zip(texts, ("1.300", "1.301"), strict=False):
            text.text = (text.text or "").replace("1.234", new)

    (office / "a.docx").write_bytes(hands.edited((office / "a.docx").read_bytes(), twice))

    said = accept(office, office / "a.docx")

    assert said.code == 2
    assert "cùng một số được sửa thành" in said.err
    assert cell(office, "Chỉ tiêu", "D2") == 1234


def test_a_cell_that_changed_meanwhile_is_not_written_over(office: Path) -> None:
    edit(office / "a.docx", ("(1.234/1.500", "(1.300/1.500"))
    book = openpyxl.load_workbook(workbook(office))
    book["Chỉ tiêu"]["D2"] = 1250
    book.save(workbook(office))

    said = accept(office, office / "a.docx")

    assert said.code == 2
    assert "không còn là 1234" in said.err
    assert cell(office, "Chỉ tiêu", "D2") == 1250


def test_a_document_handed_in_is_valid_once_its_figure_is_accepted(office: Path) -> None:
    handed_in = workbook(office).with_suffix(".docx")
    shutil.move(office / "a.docx", handed_in)
    workbook(office).unlink()
    edit(handed_in, ("(1.234/1.500", "(1.300/1.500"))
    check = ("check", handed_in, "--year", str(YEAR))
    trace = ("trace", "CT01.numerator", "--year", str(YEAR), "--agency", AGENCY)
    assert "TAB044" in gen(*check, workspace=office).out
    assert "TAB044" in gen(*trace, workspace=office).err

    said = accept(office, handed_in)

    assert said.code == 0, said.err
    assert "TAB044" not in gen(*check, workspace=office).out
    traced = gen(*trace, workspace=office)
    assert (traced.code, "1.300" in traced.out, traced.err) == (0, True, "")


def test_a_document_without_edits_has_nothing_to_accept(office: Path) -> None:
    said = accept(office, office / "a.docx")

    assert (said.code, "không có số nào" in said.out) == (0, True)
    assert not (office / "chap-nhan.csv").exists()
