"""Letters of the board: to an agency that was merged meanwhile, and in a programme that has none."""

import io
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.functional.desk.test_handing_in import YEAR, hand_in, with_cell
from tests.support.cli import ROOT, gen
from tests.support.desk import Browser

MERGED = "ha-giang"


@pytest.fixture
def faulty(browser: Browser, form: bytes) -> None:
    """A report with an error, of a province that has become part of another since."""
    book = openpyxl.load_workbook(io.BytesIO(with_cell(form, "Chỉ tiêu", "D5", "khoảng mười")))
    book["Thông tin"]["B5"], book["Thông tin"]["B6"] = MERGED, "Ủy ban nhân dân tỉnh Hà Giang"
    stream = io.BytesIO()
    book.save(stream)
    hand_in(browser, ("a.xlsx", stream.getvalue()))


@pytest.mark.usefixtures("faulty")
def test_who_has_gone_over_into_another_agency_is_said_with_the_way_out(browser: Browser) -> None:
    page = browser.post("/tinh-hinh/tra-lai", data={"nam": str(YEAR), "don-vi": MERGED}).text

    assert "không còn từ ngày 01/07/2025; đơn vị kế tục: Ủy ban nhân dân tỉnh Tuyên Quang" in page
    assert "nêu ngày ấy (--date), ví dụ 20/12/2024" in page


@pytest.mark.usefixtures("faulty")
def test_a_letter_of_an_earlier_day_goes_to_who_there_was_then(browser: Browser) -> None:
    board = browser.get(f"/tinh-hinh?nam={YEAR}&den=20/12/2024").text
    answer = browser.post("/tinh-hinh/tra-lai", data={"nam": str(YEAR), "don-vi": MERGED, "den": "20/12/2024"})

    assert 'name="den" value="20/12/2024"' in board
    assert f"{MERGED}.docx" in zipfile.ZipFile(io.BytesIO(answer.content)).namelist()


@pytest.mark.usefixtures("faulty")
def test_a_bundle_of_letters_names_those_that_could_not_be_written(browser: Browser, form: bytes) -> None:
    hand_in(browser, ("b.xlsx", with_cell(form, "Chỉ tiêu", "D5", "khoảng mười")))

    bundle = zipfile.ZipFile(io.BytesIO(browser.post("/tinh-hinh/tra-lai", data={"nam": str(YEAR)}).content))

    assert "lao-cai.docx" in bundle.namelist()
    assert "tỉnh Tuyên Quang" in bundle.read("chua-lap-duoc.txt").decode()


def test_a_day_that_is_none_is_said_on_the_board(browser: Browser) -> None:
    page = browser.get(f"/tinh-hinh?nam={YEAR}&den=hôm qua").text

    assert "“hôm qua” không phải là ngày" in page


def test_a_programme_without_the_letter_says_so_and_what_to_send_instead(tmp_path: Path) -> None:
    for part in ("templates", "data/programmes/1439", "data/agencies"):
        shutil.copytree(ROOT / part, tmp_path / part)
    gen("programme", "new", "moi", "--year", "2026", workspace=tmp_path)

    said = gen("--programme", "moi", "status", "--year", "2026", "--returns", workspace=tmp_path)

    assert said.code == 2
    assert "Chương trình này chưa có công văn trả lại báo cáo" in said.err
