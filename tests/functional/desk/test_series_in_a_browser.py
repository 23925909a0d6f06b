"""A figure over the years on the page of sums: drawn, and as a table for readers."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.support.chromium import needs_chromium
from tests.support.desk import Served

pytestmark = needs_chromium


def test_a_figure_of_a_province_is_drawn_over_the_years_with_its_table(page: Page, desk: Served) -> None:
    page.goto(f"{desk.base}/tong-hop?so-lieu=CT04&nam=2024&cua=lao-cai")
    page.get_by_role("link", name="Xem diễn biến qua các năm").click()

    table = page.get_by_role("table", name="Diễn biến qua các năm")
    drawn = page.locator("svg.chart circle")
    expect(page.get_by_role("img", name="Biểu đồ diễn biến qua các năm")).to_be_visible()
    expect(table.get_by_role("rowheader", name="2024")).to_be_visible()
    # 2023 and 2024 alone have figures here: a year without is no point, and not a zero
    assert drawn.count() == 2
    expect(table.get_by_role("row", name="2022 …")).to_be_visible()
    assert Axe().run(page).violations_count == 0
