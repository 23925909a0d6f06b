"""What people changed in Word, on the page of the document: each change accepted or refused, conflicts side by side."""

import re
from collections.abc import Callable
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from lxml import etree
from playwright.sync_api import Page, expect

from tests.support import hands
from tests.support.chromium import needs_chromium
from tests.support.desk import Served

pytestmark = needs_chromium
PICTURES = re.compile(r"/trang(/\d+)?(\?|$)")
"""Pages are laid out by LibreOffice for seconds; these tests do not look at them."""
HEADING = "Những chỗ khác với bản lập từ số liệu"


def made_for(agency: str, page: Page, desk: Served, tmp_path: Path) -> Path:
    """The document of an agency as it is made now, downloaded; the page shows it."""
    page.route(PICTURES, lambda route: route.abort())
    page.goto(f"{desk.base}/van-ban/annual/2024/{agency}")
    page.get_by_role("button", name="Lập văn bản").click()
    expect(page.get_by_text("Đã lập văn bản")).to_be_visible(timeout=60_000)
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Tải Word").click()
    path = tmp_path / "sua.docx"
    path.write_bytes(Path(downloading.value.path()).read_bytes())
    return path


def send_edited(page: Page, made: Path, change: Callable[[etree._Element], None]) -> None:
    made.write_bytes(hands.edited(made.read_bytes(), change))
    page.get_by_label("Chọn tệp Word đã sửa").set_input_files(made)
    page.get_by_role("button", name="Đưa lại bản đã sửa").click()
    expect(page.get_by_role("heading", name=HEADING)).to_be_visible()


def test_a_figure_is_accepted_into_its_cell_and_a_sentence_refused(page: Page, desk: Served, tmp_path: Path) -> None:
    def change(root: etree._Element) -> None:
        (row,) = (row for row in hands.rows_of(root) if hands.text_of(row).startswith("CT02"))
        number = next(text for text in row.iter(hands.T) if re.fullmatch(r"[0-9.]+", text.text or ""))
        hands.write(number, "1.009")
        hands.write_in(root, "Trên đây là", "Trên đây chính là")

    send_edited(page, made_for("son-la", page, desk, tmp_path), change)
    assert Axe().run(page).violations_count == 0
    page.locator("ol.changes > li", has_text="1.009").get_by_role("button", name="Chấp nhận").click()
    expect(page.get_by_text("Đã ghi 1.009 vào ô")).to_be_visible()
    page.locator("ol.changes > li", has_text="chính là").get_by_role("button", name="Từ chối").click()

    expect(page.get_by_text("Đã ghi lại như lúc lập")).to_be_visible()
    expect(page.locator("ol.changes > li", has_text="chính là")).to_have_count(0)


def test_what_data_and_people_both_changed_stands_side_by_side(
    page: Page, desk: Served, tmp_path: Path, workspace: Path
) -> None:
    def change(root: etree._Element) -> None:
        text = next(text for text in root.iter(hands.T) if text.text and "người" in text.text and "lớp" in text.text)
        hands.write(text, f"Theo rà soát của Sở, {text.text}")

    send_edited(page, made_for("yen-bai", page, desk, tmp_path), change)
    table = workspace / "data/progress/2024/tap-huan.csv"
    before = table.read_bytes()
    lines = before.decode("utf-8-sig").splitlines(keepends=True)
    first = next(place for place, line in enumerate(lines) if line.startswith("yen-bai"))
    table.write_text("".join(lines[:first] + lines[first + 1 :]), encoding="utf-8-sig", newline="")

    page.get_by_role("button", name="Cập nhật số liệu, giữ lời văn").click()

    conflicts = page.get_by_role("region", name="Xung đột")
    expect(conflicts).to_contain_text("Theo rà soát của Sở")
    expect(conflicts.get_by_role("columnheader", name="Câu theo số liệu mới")).to_be_visible()
    assert Axe().run(page).violations_count == 0
    table.write_bytes(before)


def test_a_change_is_not_decided_on_a_document_that_was_changed_meanwhile(
    page: Page, desk: Served, tmp_path: Path, workspace: Path
) -> None:
    made = made_for("hoa-binh", page, desk, tmp_path)
    send_edited(page, made, lambda root: hands.write_in(root, "Trên đây là", "Trên đây chính là"))
    path = workspace / "output/annual/2024/hoa-binh.docx"
    path.write_bytes(hands.edited(path.read_bytes(), hands.restyle))
    there = path.read_bytes()

    page.locator("ol.changes > li").first.get_by_role("button", name="Từ chối").click()

    expect(page.get_by_role("alert")).to_contain_text("đã có bản khác từ khi anh/chị mở trang")
    assert path.read_bytes() == there
