"""The desk works on any programme of the workspace, and on the parts of a year that it reports on."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desk import Browser, come_in, served
from tests.support.half_years import PROGRAMME, furnish_half_years

HERE = "/so-lieu/2027-H1/lao-cai"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = tmp_path_factory.mktemp("office")
    furnish_half_years(office)
    return office


@pytest.fixture
def browser(workspace: Path) -> Iterator[Browser]:
    """A browser that works on the programme with halves."""
    with served(workspace) as desk, come_in(desk) as coming:
        coming.post("/chuong-trinh", data={"chuong-trinh": PROGRAMME})
        yield coming


def words(page: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", page).split())


def chosen(page: str, name: str) -> str:
    (select,) = re.findall(rf'<select id="{name}" name="{name}">(.*?)</select>', page, re.S)
    return next(iter(re.findall(r'value="([^"]+)" selected', select)), "")


def test_a_programme_is_chosen_on_the_first_page_and_named_on_every_page(browser: Browser) -> None:
    start, form = browser.get("/").text, browser.get("/bieu-mau").text

    assert chosen(start, "chuong-trinh") == PROGRAMME
    assert '<span class="programme">Chương trình thử</span>' in form


def test_a_programme_that_there_is_not_is_said(browser: Browser) -> None:
    answer = browser.post("/chuong-trinh", data={"chuong-trinh": "khac"})

    assert "Không có chương trình “khac”" in answer.text


def test_years_and_their_parts_are_offered(browser: Browser) -> None:
    browser.post("/chon", data={"don-vi": "lao-cai", "nam": "2027-H1"})

    page = browser.get("/").text

    assert chosen(page, "nam") == "2027-H1"
    assert '<option value="2026-H1">6 tháng đầu năm 2026</option>' in page
    assert "Báo cáo 6 tháng đầu năm 2027 của Ủy ban nhân dân tỉnh Lào Cai" in words(page)


def test_a_part_of_the_year_that_the_programme_has_not_is_said(browser: Browser) -> None:
    answer = browser.post("/chon", data={"don-vi": "lao-cai", "nam": "2027-Q1"})

    assert "không có kỳ “Q1”" in answer.text


def test_the_figures_are_those_of_the_half(browser: Browser) -> None:
    page = words(browser.get(HERE).text)

    assert "Báo cáo 6 tháng đầu năm 2027 của" in page
    assert "950" in page


def test_the_document_of_the_half_is_made_where_the_command_makes_it(browser: Browser, workspace: Path) -> None:
    browser.post("/van-ban/annual/2027-H1/lao-cai")

    assert (workspace / f"output/{PROGRAMME}/annual/2027-H1/lao-cai.docx").is_file()


def test_the_form_of_the_half_handed_in_again_is_its_report(browser: Browser, workspace: Path) -> None:
    form = browser.get("/bieu-mau/tep?don-vi=cao-bang&nam=2027-H1").content

    page = browser.post("/nop-bao-cao", files={"tep": ("bieu.xlsx", form)}).text

    assert "Báo cáo 6 tháng đầu năm 2027 của" in words(page)
    assert (workspace / f"data/progress/{PROGRAMME}/2027-H1/cao-bang.xlsx").is_file()


def test_the_board_counts_to_the_deadline_of_the_half(browser: Browser) -> None:
    page = words(browser.get("/tinh-hinh?nam=2026-H1&den=30/06/2026").text)

    assert "Tình hình nộp báo cáo 6 tháng đầu năm 2026" in page
    assert "hạn cuối ngày 20/6/2026" in page


def test_a_batch_is_of_the_half(browser: Browser, workspace: Path) -> None:
    browser.post("/lap-hang-loat", data={"loai": "annual", "nam": "2026-H1", "ma": "lao-cai"})

    browser.get("/lap-hang-loat/tien-do")

    assert (workspace / f"output/{PROGRAMME}/annual/2026-H1/lao-cai.docx").is_file()
    assert "annual-2026-H1.zip" in browser.get("/lap-hang-loat/tep.zip").headers["content-disposition"]


def test_programs_name_programme_and_part_of_the_year(browser: Browser) -> None:
    asked = {"year": "2026", "period": "H1", "programme": PROGRAMME}

    found = browser.get("/api/status", params=asked).json()

    assert found["deadline"] == "2026-06-20"


def test_the_other_programme_is_a_click_away(browser: Browser) -> None:
    browser.post("/chuong-trinh", data={"chuong-trinh": "1439"})

    page = browser.get("/").text

    assert chosen(page, "chuong-trinh") == "1439"
    assert "6 tháng" not in page
