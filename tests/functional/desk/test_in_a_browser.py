"""The desk in real Chromium: the walk of a report, without a command; axe finds nothing on any page; narrow screens."""

import io
import json
import re
from pathlib import Path

import docx
import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, expect

from tests.support.chromium import needs_chromium
from tests.support.desk import Served, served

pytestmark = needs_chromium
PAGES = (
    "/",
    "/bieu-mau?don-vi=lao-cai&nam=2024",
    "/nop-bao-cao",
    "/so-lieu/2024/lao-cai",
    "/so-lieu/2024/lao-cai?trang=Chỉ tiêu&o=D2",
    "/van-ban/annual/2024/ha-noi",
    "/van-ban/plan.decision/2019/ha-noi",
    "/cap-so",
    "/van-ban-den",
    "/tinh-hinh?nam=2024",
    "/tinh-hinh?nam=2024&den=20/12/2024",
    "/tong-hop?so-lieu=CT04&nam=2024",
    "/lap-hang-loat",
    "/the-thuc",
    "/mau?loai=annual",
    "/thiet-lap",
    "/thiet-lap?bang=documents",
    "/thiet-lap?bang=agencies&dong=3",
    "/nhat-ky",
)
NAMES = (
    "Bắt đầu",
    "Biểu mẫu",
    "Nộp báo cáo",
    "Số liệu",
    "Văn bản",
    "Cấp số",
    "Văn bản đến",
    "Tình hình",
    "Tổng hợp",
    "Lập hàng loạt",
    "Kiểm tra thể thức",
    "Mẫu",
    "Thiết lập",
)


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(page: Page, desk: Served, address: str) -> None:
    page.goto(f"{desk.base}{address}")

    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


@pytest.mark.parametrize("name", NAMES)
def test_a_link_leads_to_the_page_of_its_name(page: Page, desk: Served, name: str) -> None:
    page.goto(f"{desk.base}/?don-vi=lao-cai&nam=2024")

    page.get_by_role("link", name=name, exact=True).first.click()

    current = page.get_by_role("navigation").locator("[aria-current=page]")
    expect(current).to_have_text(name)


@pytest.mark.parametrize("address", PAGES)
def test_a_narrow_screen_needs_no_scrolling_sideways(page: Page, desk: Served, address: str) -> None:
    page.goto(f"{desk.base}{address}")

    assert beyond_a_narrow_screen(page) <= 0


def beyond_a_narrow_screen(page: Page) -> int:
    """How many pixels a page reaches beyond a screen of 360."""
    page.set_viewport_size({"width": 360, "height": 740})
    wide = int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
    page.set_viewport_size({"width": 1280, "height": 900})
    return wide


def test_the_keyboard_alone_reaches_the_work(page: Page, desk: Served) -> None:
    page.goto(f"{desk.base}/nop-bao-cao")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.get_by_label("Chọn tệp")).to_be_focused()


def test_nothing_of_a_page_breaks_its_own_policy(page: Page, desk: Served) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for address in PAGES:
        page.goto(f"{desk.base}{address}")

    assert not [text for text in said if "Content Security Policy" in text or "Refused" in text]


def test_two_clicks_do_what_one_does(page: Page, desk: Served, workspace: Path, tmp_path: Path, form: bytes) -> None:
    report = tmp_path / "a.xlsx"
    report.write_bytes(form)
    page.goto(f"{desk.base}/nop-bao-cao")
    page.get_by_label("Chọn tệp").set_input_files(report)

    page.get_by_role("button", name="Kiểm tra").dblclick()
    expect(page.get_by_role("heading", name="Kết quả")).to_be_visible()

    history = (workspace / "data/progress/2024/nhan/lao-cai/lich-su.csv").read_text(encoding="utf-8-sig")
    assert history.count("a.xlsx") == 1


def faulty(form: Path, filled: bytes, target: Path) -> Path:
    """The downloaded form as a clerk fills it, with faults in ten cells."""
    assert (
        "Chỉ tiêu" in openpyxl.load_workbook(io.BytesIO(form.read_bytes())).sheetnames
    )  # what was downloaded is the form
    target.write_bytes(filled)
    book = openpyxl.load_workbook(target)
    figures, tasks, classes = book["Chỉ tiêu"], book["Nhiệm vụ"], book["Tập huấn"]
    for row, text in zip(range(5, 9), ("khoảng mười", "chưa có", "mười hai", "12 13"), strict=True):
        figures[f"G{row}"] = text
    for row in range(5, 8):
        tasks[f"H{row}"] = "xong rồi nhé"
        classes[f"C{row}"] = "31/02/2024"
    book.save(target)
    return target


FAULTS = {
    **{f"Chỉ tiêu!G{row}": "" for row in range(5, 9)},
    **{f"Nhiệm vụ!H{row}": "Đã hoàn thành" for row in range(5, 8)},
    **{f"Tập huấn!C{row}": "15/03/2024" for row in range(5, 8)},
}
"""The ten cells, and what is typed on the page instead."""


def test_a_year_of_a_report_without_a_command(
    chromium: Chromium, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, form: bytes
) -> None:
    with served(tmp_path_factory.mktemp("office")) as desk:
        context = chromium.new_context(accept_downloads=True)
        page = context.new_page()
        page.goto(desk.address)
        page.get_by_label("Trống, để làm thật").check()
        page.get_by_role("button", name="Tạo thư mục làm việc").click()
        page.get_by_label("Cơ quan").select_option("lao-cai")
        page.get_by_label("Năm báo cáo").select_option("2024")
        page.get_by_role("button", name="Chọn").click()

        page.get_by_role("link", name="Biểu mẫu", exact=True).click()
        with page.expect_download() as downloading:
            page.get_by_role("link", name="Tải biểu mẫu").click()
        report = faulty(Path(downloading.value.path()), form, tmp_path / "Báo cáo cuối.xlsx")

        page.get_by_role("link", name="Nộp báo cáo", exact=True).click()
        page.get_by_label("Chọn tệp").set_input_files(report)
        page.get_by_role("button", name="Kiểm tra").click()
        page.get_by_role("link", name="Xem số liệu và lỗi").click()
        assert beyond_a_narrow_screen(page) <= 0
        correct_all(page)
        expect(page.locator(".findings .mark.error")).to_have_count(0)

        page.get_by_role("link", name="Văn bản", exact=True).click()
        page.get_by_role("button", name="Lập văn bản").click()
        expect(page.get_by_text("Đã lập văn bản")).to_be_visible(timeout=60_000)
        with page.expect_download() as downloading:
            page.get_by_role("link", name="Tải Word").click()
        edited = tmp_path / "sửa trong Word.docx"
        document = docx.Document(str(downloading.value.path()))
        document.paragraphs[-1].add_run("Lời văn thêm trong Word.")
        document.save(str(edited))
        page.get_by_label("Chọn tệp Word đã sửa").set_input_files(edited)
        page.get_by_role("button", name="Đưa lại bản đã sửa").click()
        expect(page.get_by_text("Những chỗ khác với bản lập từ số liệu")).to_be_visible()
        expect(page.locator("ins", has_text="Lời văn thêm trong Word.")).to_be_visible()

        page.get_by_role("link", name="Cấp số", exact=True).first.click()
        page.get_by_label("Chọn annual/2024/lao-cai.docx").check()
        page.get_by_label("Lý do, nếu vẫn cấp số khi còn lỗi thể thức").fill("đã xem")
        page.get_by_role("button", name="Cấp số", exact=True).click()
        expect(page.get_by_role("cell", name="01/BC-UBND", exact=True)).to_be_visible()

        page.goto(f"{desk.base}/tinh-hinh?nam=2024")
        expect(page.get_by_text("Đã gửi 1/85")).to_be_visible()
        page.goto(f"{desk.base}/tong-hop?so-lieu=CT04&nam=2024&cua=lao-cai")
        expect(page.get_by_role("link", name=re.compile("lao-cai.xlsx!Chỉ tiêu!"))).to_be_visible()
        deeds = [json.loads(line)["deed"] for line in (desk_journal(desk, page)).splitlines()]
        assert {"nộp báo cáo", "lập văn bản", "đưa lại văn bản đã sửa", "cấp số"} <= set(deeds)
        context.close()


def desk_journal(desk: Served, page: Page) -> str:
    """The journal of the workspace that the first page names."""
    page.goto(desk.base)
    folder = Path(page.locator("main code").last.inner_text())
    return (folder / ".gen-desk/journal.jsonl").read_text(encoding="utf-8")


def correct_all(page: Page) -> None:
    """Correct every fault on the page of figures, each found by the link of its finding."""
    base = page.url.partition("?")[0]
    for place, text in FAULTS.items():
        sheet, _mark, cell = place.partition("!")
        page.goto(f"{base}?trang={sheet}&o={cell}")
        page.get_by_label("Sửa thành").fill(text)
        page.get_by_role("button", name="Lưu").click()
        expect(page.get_by_text(f"Đã sửa ô {place}")).to_be_visible()
