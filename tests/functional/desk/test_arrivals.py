"""Documents that arrive, entered on the page: numbered, read, kept; the day of receipt is on the board."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest

from tests.support.cli import gen
from tests.support.desk import Browser

HERE = "/van-ban-den"


def arrive(browser: Browser, name: str, content: bytes, **said: str) -> str:
    return browser.post(HERE, files=[("tep", (name, content))], data=said).text


def letter(text: str) -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(stream)
    return stream.getvalue()


def test_a_report_that_arrives_is_numbered_and_its_day_is_on_the_board(
    browser: Browser, workspace: Path, form: bytes
) -> None:
    (workspace / "data/progress/2024/tiep-nhan.csv").unlink()
    page = arrive(browser, "bao cao.xlsx", form, **{"ngay-den": "09/01/2026"})
    again = arrive(browser, "bao cao (1).xlsx", form)

    assert "Số đến 01, ngày 09/01/2026." in page
    assert "Biểu số liệu báo cáo năm 2024" in page
    assert "gen register" not in page
    assert "đã vào sổ từ trước: số đến 01" in again
    assert 'value="09/01/2026" aria-label="Ngày nhận của' in browser.get("/tinh-hinh?nam=2024").text
    listed = gen("register", "list", "--series", "chung+den", workspace=workspace).out
    assert "Biểu số liệu báo cáo năm 2024" in listed


def test_what_a_file_does_not_say_is_asked_and_entered_when_said(browser: Browser) -> None:
    page = arrive(browser, "giay-moi.docx", letter("Kính mời dự họp"))
    word = re.search(r'name="tep" value="([0-9a-f]{32})"', page)
    assert word
    assert "không đọc được từ tệp: cơ quan ban hành, trích yếu" in page

    said = {"tep": word[1], "tac-gia": "Sở <b>Y tế</b>", "trich-yeu": "Mời họp"}
    entered = browser.post(f"{HERE}/ghi-them", data=said).text

    assert "Số đến" in entered
    assert "Sở &lt;b&gt;Y tế&lt;/b&gt;" in entered


def test_a_line_is_put_right_and_struck_out_with_the_reason(browser: Browser) -> None:
    said = {"tac-gia": "Sở Tài chính", "trich-yeu": "Góp ý", "so-ky-hieu": "12/STC-NS"}
    page = arrive(browser, "gop-y.docx", letter("Góp ý dự thảo"), **said)
    number = re.search(r"Số đến (\d+)", page)
    assert number
    line = {"day-so": "chung+den", "so-den": number[1], "ly-do": "nhập nhầm"}
    year = re.search(r'name="nam"[^>]*value="(\d{4})"', page)
    assert year

    corrected = browser.post(f"{HERE}/sua", data={**line, "nam": year[1], "trich-yeu": "Góp ý kế hoạch"}).text
    struck = browser.post(f"{HERE}/huy", data={**line, "nam": year[1]}).text

    assert "Góp ý kế hoạch" in corrected
    assert "đã hủy" in struck


def test_the_book_of_the_year_is_exported(browser: Browser, form: bytes) -> None:
    arrive(browser, "bao cao.xlsx", form, **{"ngay-den": "09/01/2026"})
    address = re.search(r'href="(/van-ban-den/so.zip[^"]+)"', browser.get(HERE).text)
    assert address

    content = browser.get(address[1].replace("&amp;", "&")).content

    names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert {name.rpartition(".")[2] for name in names} == {"docx", "xlsx", "csv"}


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"ngay-den": "ngày mai"}, "không phải là ngày"),
        ({"ngay-den": "01/01/2099"}, "01/01/2099"),
        ({"bao-cao-cua": "lao-cai"}, "ghi cả cơ quan báo cáo và năm báo cáo"),
    ],
)
def test_what_cannot_be_entered_is_said_and_nothing_typed_is_lost(
    browser: Browser, said: dict[str, str], reason: str
) -> None:
    page = arrive(browser, "a.docx", letter("x"), **said, **{"trich-yeu": "Điều đã gõ"})

    assert reason in page
    assert 'value="Điều đã gõ"' in page
