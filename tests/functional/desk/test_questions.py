"""Findings that ask are answered on the page; the command line says the same, and an answer falls with its cell."""

from pathlib import Path

import pytest

from tests.functional.desk.test_handing_in import YEAR, hand_in, seen, with_cell
from tests.support.cli import gen
from tests.support.desk import Browser

HERE = f"/so-lieu/{YEAR}/lao-cai"
SHEET, CELL, QUESTION = "Tuyên truyền", "B5", "khác quá xa năm 2023"
AT_CELL = f"{HERE}?trang={SHEET}&o={CELL}"


def check(workspace: Path) -> str:
    return gen("check", workspace / f"data/progress/{YEAR}/lao-cai.xlsx", "--year", str(YEAR), workspace=workspace).out


def reply(browser: Browser, word: str, code: str = "TAB304") -> str:
    said = {"trang": SHEET, "o": CELL, "ma": code, "tra-loi": word, "ban": seen(browser.get(AT_CELL).text)}
    return browser.post(f"{HERE}/tra-loi", data=said).text


@pytest.fixture
def asked(browser: Browser, form: bytes) -> None:
    hand_in(browser, ("a.xlsx", with_cell(form, SHEET, CELL, 900000)))
    assert QUESTION in browser.get(AT_CELL).text


@pytest.mark.usefixtures("asked")
def test_a_figure_confirmed_on_the_page_is_confirmed_for_the_command_line(browser: Browser, workspace: Path) -> None:
    page = reply(browser, "keep")

    assert "đã trả lời “đúng, giữ nguyên”" in page
    assert "TAB304" not in page
    assert "TAB055" in check(workspace)
    assert "TAB304" not in check(workspace)
    assert "trả lời ở ô Tuyên truyền!B5" in browser.get("/nhat-ky").text


@pytest.mark.usefixtures("asked")
def test_an_answer_falls_when_its_cell_changes(browser: Browser, workspace: Path, form: bytes) -> None:
    reply(browser, "keep")

    hand_in(browser, ("a.xlsx", with_cell(form, SHEET, CELL, 900001)))

    assert "TAB304" in check(workspace)


@pytest.mark.usefixtures("asked")
def test_an_answer_can_be_taken_back(browser: Browser, workspace: Path) -> None:
    reply(browser, "keep")

    reply(browser, "withdrawn", "TAB055")

    assert "TAB304" in check(workspace)


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(("code", "word"), [("TAB304", "total"), ("TAB101", "keep"), ("<b>", "<script>")])
def test_what_nobody_asked_is_not_answered(browser: Browser, code: str, word: str) -> None:
    page = reply(browser, word, code)

    assert "Không còn câu hỏi này ở ô B5" in page
    assert "<script>" not in page.replace("<script src", "")
