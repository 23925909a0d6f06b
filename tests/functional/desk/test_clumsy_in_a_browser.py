"""Everyday mishaps in real Chromium: the server goes away while somebody types, the way back is taken."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, expect

from tests.functional.desk.test_clumsy_hands import versions
from tests.functional.desk.test_handing_in import YEAR
from tests.support.chromium import needs_chromium
from tests.support.desk import Served, served

pytestmark = needs_chromium
CELL = f"/so-lieu/{YEAR}/lao-cai?trang=Tuyên truyền&o=B5"


@pytest.fixture
def report(workspace: Path, form: bytes) -> None:
    (workspace / f"data/progress/{YEAR}/lao-cai.xlsx").write_bytes(form)


@pytest.mark.usefixtures("report")
def test_what_was_typed_is_there_again_when_the_server_was_gone(chromium: Chromium, workspace: Path) -> None:
    context = chromium.new_context()
    page = context.new_page()
    with served(workspace) as desk:
        page.goto(desk.address)
        page.goto(f"{desk.base}{CELL}")
        page.get_by_label("Sửa thành").fill("một câu dài đã nghĩ kỹ")

    page.get_by_role("button", name="Lưu").click()
    page.wait_for_url("chrome-error://**")
    page.go_back()

    expect(page.get_by_label("Sửa thành")).to_have_value("một câu dài đã nghĩ kỹ")
    context.close()


def test_handing_in_again_after_the_way_back_keeps_no_second_version(
    page: Page, desk: Served, workspace: Path, form: bytes
) -> None:
    for _time in range(2):
        page.goto(f"{desk.base}/nop-bao-cao")
        page.get_by_label("Chọn tệp").set_input_files({"name": "b.xlsx", "mimeType": "x/y", "buffer": form})
        page.get_by_role("button", name="Kiểm tra").click()
        expect(page.get_by_role("heading", name="Kết quả")).to_be_visible()
        kept = versions(workspace)
        page.go_back()
        expect(page.get_by_label("Chọn tệp")).to_be_visible()

    page.go_forward()

    assert versions(workspace) == kept
