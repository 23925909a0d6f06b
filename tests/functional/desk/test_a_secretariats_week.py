"""A secretariat's week in real Chromium, with two clerks and a registrar at once: each by links, buttons and fields."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Locator, Page, expect

from tests.functional.desk.test_handing_in import with_cell
from tests.functional.desk.test_teams import PASSWORD, served_to
from tests.support.chromium import needs_chromium
from tests.support.desk import Served

pytestmark = needs_chromium
PEOPLE = {
    "thu": ("secretariat", "bnv"),
    "lan": ("clerk", "lao-cai"),
    "minh": ("clerk", "ha-noi"),
    "van-thu": ("registrar", ""),
}
PAGES_OF = {
    "thu": {"Tình hình", "Tổng hợp", "Lập hàng loạt", "Số liệu", "Văn bản", "Mẫu"},
    "lan": {"Biểu mẫu", "Nộp báo cáo", "Số liệu", "Văn bản"},
    "van-thu": {"Văn bản", "Cấp số", "Văn bản đến"},
}
CLOSED_TO = {
    "thu": {"Cấp số", "Văn bản đến", "Thiết lập", "Nhật ký"},
    "lan": {"Tình hình", "Tổng hợp", "Lập hàng loạt", "Cấp số", "Thiết lập"},
    "van-thu": {"Nộp báo cáo", "Tình hình", "Lập hàng loạt", "Thiết lập"},
}
FAULTY = "Chỉ tiêu!D5"


@pytest.fixture(scope="module")
def team(workspace: Path) -> Iterator[Served]:
    with served_to(PEOPLE, workspace) as running:
        yield running


@pytest.fixture(scope="module")
def pages(chromium: Chromium, team: Served) -> Iterator[dict[str, Page]]:
    """A browser of their own for each, all logged in."""
    contexts = []
    opened = {}
    for name in PEOPLE:
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        contexts.append(context)
        opened[name] = page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto(team.base)
        page.get_by_label("Tên tài khoản").fill(name)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Bắt đầu")
    yield opened
    for context in contexts:
        context.close()


def go_to(page: Page, name: str) -> None:
    page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def downloaded(page: Page, thing: Locator) -> bytes:
    with page.expect_download(timeout=60_000) as downloading:
        thing.click()
    return Path(downloading.value.path()).read_bytes()


def board(page: Page, until: str = "") -> None:
    go_to(page, "Tình hình")
    page.get_by_label("Năm", exact=True).select_option("2024")
    page.get_by_label("Đến ngày").fill(until)
    page.get_by_role("button", name="Xem").click()


def hand_in(page: Page, content: bytes) -> None:
    go_to(page, "Nộp báo cáo")
    page.get_by_label("Chọn tệp").set_input_files({"name": "báo cáo.xlsx", "mimeType": "x/y", "buffer": content})
    page.get_by_role("button", name="Kiểm tra").click()
    expect(page.get_by_role("heading", name="Kết quả")).to_be_visible()


@pytest.mark.parametrize("name", PAGES_OF)
def test_everybody_finds_the_pages_of_their_role_and_no_others(pages: dict[str, Page], name: str) -> None:
    links = set(pages[name].get_by_role("navigation").get_by_role("link").all_inner_texts())

    assert PAGES_OF[name] <= links
    assert not links & CLOSED_TO[name]


def test_those_who_are_late_are_reminded(pages: dict[str, Page]) -> None:
    page = pages["thu"]
    board(page, "20/12/2024")

    letters = downloaded(page, page.get_by_role("button", name="Lập công văn đôn đốc"))

    names = zipfile.ZipFile(io.BytesIO(letters)).namelist()
    assert "reminder/2024/cao-bang.docx" in names
    assert len(names) == 3


def test_a_day_of_receipt_is_written_on_the_board(pages: dict[str, Page]) -> None:
    page = pages["thu"]
    board(page)

    page.get_by_label("Ngày nhận của Cà Mau").fill("11/12/2024")
    page.get_by_role("button", name="Ghi cho Cà Mau").click()

    expect(page.get_by_text(re.compile("Đã ghi ngày nhận của .*Cà Mau"))).to_be_visible()
    expect(page.get_by_label("Ngày nhận của Cà Mau")).to_have_value("11/12/2024")


def test_a_faulty_report_is_returned_put_right_and_answered_for(pages: dict[str, Page], form: bytes) -> None:
    """Two clerks hand in while the secretariat looks; only the report with an error is sent back."""
    wrong = with_cell(with_cell(form, "Chỉ tiêu", "D5", "khoảng mười"), "Tuyên truyền", "B5", 900000)
    hand_in(pages["minh"], form)
    expect(pages["minh"].get_by_text("không được xem số liệu")).to_be_visible()
    hand_in(pages["lan"], wrong)

    page = pages["thu"]
    board(page)
    bundle = downloaded(page, page.get_by_role("button", name="Trả lại báo cáo của Lào Cai"))
    assert zipfile.ZipFile(io.BytesIO(bundle)).namelist() == ["lao-cai.docx", "lao-cai-danh-dau.xlsx"]

    lan = pages["lan"]
    lan.get_by_role("link", name="Xem số liệu và lỗi").click()
    marked = downloaded(lan, lan.get_by_role("link", name="Tải bản đánh dấu"))
    assert zipfile.is_zipfile(io.BytesIO(marked))
    lan.locator(".findings").get_by_role("link", name=FAULTY).click()
    lan.get_by_label("Sửa thành").fill("")
    lan.get_by_role("button", name="Lưu").click()
    expect(lan.get_by_text(f"Đã sửa ô {FAULTY}")).to_be_visible()
    lan.get_by_role("button", name="Đúng, giữ nguyên (ô B5)").first.click()
    expect(lan.get_by_text("Đã ghi câu trả lời: đúng, giữ nguyên.")).to_be_visible()

    board(page)
    expect(page.locator("tr#lao-cai")).to_contain_text("Hợp lệ")
    expect(page.get_by_role("button", name="Trả lại báo cáo của Lào Cai")).to_have_count(0)


def test_what_arrives_is_entered_and_its_day_is_on_the_board(pages: dict[str, Page], form: bytes) -> None:
    page = pages["van-thu"]
    go_to(page, "Văn bản đến")
    page.get_by_label("Chọn tệp").set_input_files({"name": "den.xlsx", "mimeType": "x/y", "buffer": form})
    page.get_by_label("Ngày đến", exact=True).fill("12/12/2024")
    page.get_by_role("button", name="Vào sổ", exact=True).click()
    expect(page.get_by_text("Số đến 01, ngày 12/12/2024.")).to_be_visible()

    book = downloaded(page, page.get_by_role("link", name="Xuất sổ"))

    assert zipfile.is_zipfile(io.BytesIO(book))
    board(pages["thu"])
    expect(pages["thu"].get_by_label("Ngày nhận của Lào Cai")).to_have_value("12/12/2024")


def test_a_national_sum_leads_down_to_the_cell_and_up_to_the_summary(pages: dict[str, Page]) -> None:
    page = pages["thu"]
    go_to(page, "Tổng hợp")
    page.get_by_label("Số liệu", exact=True).select_option("CT04")
    page.get_by_label("Năm", exact=True).select_option("2024")
    page.get_by_role("button", name="Xem").click()
    expect(page.get_by_role("heading", level=2)).to_contain_text("Cả nước")

    page.get_by_role("link", name="Lào Cai", exact=True).click()
    page.get_by_role("link", name=re.compile("lao-cai.xlsx!Chỉ tiêu!")).first.click()

    expect(page.get_by_role("region", name="Ô đang xem")).to_be_visible()
    go_to(page, "Tổng hợp")
    page.get_by_label("Năm", exact=True).select_option("2024")
    page.get_by_role("button", name="Xem").click()
    page.get_by_role("link", name="Lập báo cáo tổng hợp").click()
    page.get_by_role("button", name="Lập văn bản").click()
    expect(page.get_by_text("Đã lập văn bản")).to_be_visible(timeout=60_000)
    assert zipfile.is_zipfile(io.BytesIO(downloaded(page, page.get_by_role("link", name="Tải Word"))))


def test_a_batch_shows_how_far_it_is_stops_goes_on_and_is_one_zip(pages: dict[str, Page]) -> None:
    page = pages["thu"]
    go_to(page, "Lập hàng loạt")
    page.get_by_label("Năm", exact=True).select_option("2024")
    page.get_by_role("button", name="Lập", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="/85 văn bản")).to_be_visible()

    page.get_by_role("button", name="Dừng").click()
    expect(page.get_by_text("Đã dừng giữa chừng")).to_be_visible(timeout=60_000)
    page.get_by_label("Năm", exact=True).select_option("2024")
    page.get_by_role("button", name="Lập", exact=True).click()

    expect(page.get_by_role("link", name="Tải tất cả (zip)")).to_be_visible(timeout=180_000)
    expect(page.get_by_text("Đã dừng giữa chừng")).to_have_count(0)
    names = zipfile.ZipFile(io.BytesIO(downloaded(page, page.get_by_role("link", name="Tải tất cả (zip)")))).namelist()
    assert len(names) == 85


def test_a_draft_gets_its_number_and_the_book_is_exported(pages: dict[str, Page]) -> None:
    page = pages["van-thu"]
    go_to(page, "Cấp số")
    page.get_by_label("Chọn annual/2024/lao-cai.docx").check()
    page.get_by_label("Ngày văn bản").fill("13/12/2024")
    page.get_by_label("Lý do, nếu vẫn cấp số khi còn lỗi thể thức").fill("đã xem")
    page.get_by_role("button", name="Cấp số", exact=True).click()

    expect(page.get_by_role("cell", name="01/BC-UBND", exact=True)).to_be_visible()
    book = downloaded(page, page.get_by_role("link", name=re.compile("^Xuất sổ")).first)
    assert zipfile.is_zipfile(io.BytesIO(book))
