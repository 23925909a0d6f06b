"""Documents made on the page, seen, numbered; the same files and findings as the commands give."""

import io
import json
import re
import time
import zipfile
from pathlib import Path

import docx
import pytest

from tests.support.cli import gen
from tests.support.desk import Browser
from tests.support.libreoffice import needs_libreoffice

HERE = "/van-ban/annual/2024/ha-giang"


def with_paragraph(content: bytes, text: str) -> bytes:
    document = docx.Document(io.BytesIO(content))
    document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def made(browser: Browser) -> str:
    """The page of a document that was just made."""
    return browser.post(HERE).text


def test_the_document_is_the_one_the_command_makes(
    browser: Browser, made: str, workspace: Path, tmp_path: Path
) -> None:
    gen("make", "annual", "ha-giang", "--year", "2024", "-o", tmp_path, workspace=workspace)

    (by_command,) = tmp_path.rglob("*.docx")
    assert "Đã lập văn bản" in made
    assert browser.get(f"{HERE}/tep.docx").content == by_command.read_bytes()


def test_a_figure_leads_to_its_cells(browser: Browser, made: str) -> None:
    address = re.search(r'href="(/so-lieu/2024/ha-giang\?trang=[^"]+)"', made)

    assert address
    assert 'aria-label="Ô đang xem"' in browser.get(address[1].replace("&amp;", "&")).text


def test_a_report_with_errors_is_refused_with_the_reason_of_the_command(browser: Browser, workspace: Path) -> None:
    page = browser.post("/van-ban/annual/2023/khong-co").text
    said = gen("make", "annual", "khong-co", "--year", "2023", workspace=workspace)

    assert said.err.strip().splitlines()[0] in page.replace("&#34;", '"')


@needs_libreoffice
def test_pages_are_pictures(browser: Browser, made: str) -> None:
    said = browser.get(f"{HERE}/trang").json()
    first, last = browser.get(f"{HERE}/trang/1"), browser.get(f"{HERE}/trang/{said['pages']}")

    assert said["pages"] > 5
    assert first.content.startswith(b"\x89PNG")
    assert first.content != last.content
    assert browser.get(f"{HERE}/trang/{said['pages'] + 1}").status_code == 400


def test_an_edited_document_is_taken_back_and_its_changes_shown(browser: Browser, made: str, workspace: Path) -> None:
    original = browser.get(f"{HERE}/tep.docx").content
    edited = with_paragraph(original, "Một đoạn do chuyên viên viết thêm.")

    page = browser.post(f"{HERE}/sua", files={"tep": ("sửa.docx", edited)}).text

    assert "Những chỗ khác với bản lập từ số liệu" in page
    assert "Một đoạn do chuyên viên viết thêm." in page
    assert (workspace / "output/annual/2024/ha-giang.docx").read_bytes() == edited
    assert list((workspace / ".gen-desk/documents/annual/2024/ha-giang").glob("*.docx"))
    browser.post(f"{HERE}/sua", files={"tep": ("goc.docx", original)})


def test_a_document_of_another_agency_is_not_taken_back(browser: Browser, made: str) -> None:
    content = browser.get(f"{HERE}/tep.docx").content

    page = browser.post("/van-ban/annual/2024/lai-chau/sua", files={"tep": ("a.docx", content)})

    assert page.status_code == 400
    assert "không phải văn bản cùng loại" in page.text


def test_a_draft_gets_its_number_and_stands_in_the_book(browser: Browser, workspace: Path) -> None:
    browser.post("/van-ban/annual/2024/bac-kan")

    page = browser.post("/cap-so", data={"tep": "annual/2024/bac-kan.docx", "ngay": "16/12/2024"}).text
    book = json.loads(gen("register", "list", "--json", workspace=workspace).out)
    exported = browser.get("/cap-so/so.zip?nam=2024")

    assert "số 01/BC-UBND, ngày 16/12/2024" in page
    assert [line["code"] for line in book] == ["01/BC-UBND"]
    assert len(zipfile.ZipFile(io.BytesIO(exported.content)).namelist()) == 3


def test_a_path_from_outside_is_no_draft(browser: Browser) -> None:
    page = browser.post("/cap-so", data={"tep": "../../data/agencies/agencies.csv"}).text

    assert "Chưa chọn dự thảo nào." in page


def test_the_board_is_that_of_the_command(browser: Browser, workspace: Path) -> None:
    page = browser.get("/tinh-hinh?nam=2024").text
    said = gen("status", "--year", "2024", workspace=workspace)

    counts = next(line for line in said.out.splitlines() if line.startswith("Đã gửi"))
    assert counts in page


def test_a_day_of_receipt_is_written_down(browser: Browser, workspace: Path) -> None:
    browser.post("/tinh-hinh/ngay-nhan", data={"nam": "2024", "don-vi": "lao-cai", "ngay": "20/12/2024"})

    rows = (workspace / "data/progress/2024/tiep-nhan.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [row for row in rows if row.startswith("lao-cai,")] == ["lao-cai,20/12/2024,Số liệu giả định để chạy thử"]
    assert "gửi chậm 6 ngày" in browser.get("/tinh-hinh?nam=2024").text


def test_a_national_figure_leads_down_to_a_cell(browser: Browser) -> None:
    nation = browser.get("/tong-hop?so-lieu=CT04&nam=2024").text
    province = browser.get("/tong-hop?so-lieu=CT04&nam=2024&cua=ha-noi").text

    assert "Cả nước" in nation
    assert "<svg" in nation
    assert "2024/chi-tieu.csv!Chỉ tiêu!" in province


def test_many_documents_are_made_while_one_looks_on(browser: Browser) -> None:
    browser.post("/lap-hang-loat", data={"loai": "annual", "nam": "2024", "ma": "ha-noi, cao-bang, bnv"})
    with browser.stream("GET", "/lap-hang-loat/tien-do") as live:
        states = [json.loads(line.removeprefix("data: ")) for line in live.iter_lines() if line]
    bundle = zipfile.ZipFile(io.BytesIO(browser.get("/lap-hang-loat/tep.zip").content))

    assert states[-1]["over"]
    assert (states[-1]["done"], states[-1]["total"]) == (3, 3)
    assert sorted(bundle.namelist()) == [f"annual/2024/{name}.docx" for name in ("bnv", "cao-bang", "ha-noi")]


def test_a_batch_that_was_stopped_goes_on_where_it_ended(browser: Browser) -> None:
    asked = {"loai": "annual", "nam": "2023", "co-quan": "provinces"}
    browser.post("/lap-hang-loat", data=asked)
    browser.post("/lap-hang-loat/dung")
    while "data-live" in (page := browser.get("/lap-hang-loat").text):
        time.sleep(0.1)

    assert "Đã dừng giữa chừng" in page


def test_any_document_is_judged(browser: Browser, made: str) -> None:
    content = browser.get(f"{HERE}/tep.docx").content

    page = browser.post("/the-thuc", files={"tep": ("a.docx", content)}).text
    word = re.search(r"/the-thuc/([0-9a-f]{32})/da-sua.docx", page)

    assert "NUM007" in page
    assert word
    assert browser.get(f"/the-thuc/{word[1]}/ghi-chu.docx").content.startswith(b"PK")


def test_what_is_no_document_is_refused(browser: Browser) -> None:
    assert "a.docx" in browser.post("/the-thuc", files={"tep": ("a.docx", b"no")}).text


def test_a_template_is_checked_for_a_kind(browser: Browser, workspace: Path) -> None:
    template = (workspace / "templates/nd30/annual.docx").read_bytes()

    fits = browser.post("/mau", data={"loai": "annual"}, files={"tep": ("m.docx", template)}).text
    not_fitting = browser.post("/mau", data={"loai": "plan"}, files={"tep": ("m.docx", template)}).text

    assert "Không có lỗi" in fits
    assert "TPL021" in not_fitting


def test_the_journal_tells_who_did_what(browser: Browser, made: str) -> None:
    page = browser.get("/nhat-ky").text

    assert "lập văn bản" in page
    assert "annual/2024/ha-giang" in page


@pytest.mark.parametrize(
    ("form", "segment", "name"), [("plan", "plan", "lao-cai"), ("decision", "plan.decision", "lao-cai-decision")]
)
def test_a_document_of_any_form_is_found_where_it_was_made(
    browser: Browser, workspace: Path, form: str, segment: str, name: str
) -> None:
    page = browser.post("/van-ban/plan/2019/lao-cai", data={"hinh-thuc": form, "du-thao": "1"})

    assert page.url.path == f"/van-ban/{segment}/2019/lao-cai"
    assert "Tải Word" in page.text
    assert f'value="{form}" selected' in page.text or form == "plan"
    assert (
        browser.get(f"{page.url.path}/tep.docx").content == (workspace / f"output/plan/2019/{name}.docx").read_bytes()
    )
    assert f'href="/van-ban/{segment}/2019/lao-cai"' in browser.get("/cap-so").text


def test_a_letter_that_waits_for_its_number_is_seen_by_whom_it_goes_to(browser: Browser) -> None:
    browser.post("/tinh-hinh/don-doc", data={"nam": "2024", "den": "20/12/2024"})

    assert 'href="/van-ban/reminder/2024/cao-bang"' in browser.get("/cap-so").text
    assert "Tải Word" in browser.get("/van-ban/reminder/2024/cao-bang").text
