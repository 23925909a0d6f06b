"""Documents from a template of one's own and a table, made on the page “Mẫu”."""

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.support.chromium import needs_chromium
from tests.support.desk import Served

pytestmark = needs_chromium


def written(folder: Path, words: str) -> tuple[Path, Path]:
    """A template with these words, and a table of two rows."""
    template, table = folder / "giấy mời.docx", folder / "khách.xlsx"
    document = docx.Document()
    document.add_paragraph(words)
    document.save(str(template))
    book = openpyxl.Workbook()
    for row in (("ma", "ten"), ("HN", "Sở Nội vụ Hà Nội"), ("LC", "<b>Sở Nội vụ</b> Lào Cai")):
        book.worksheets[0].append(row)
    book.save(table)
    return template, table


def choose(page: Page, desk: Served, template: Path, table: Path) -> None:
    page.goto(f"{desk.base}/mau")
    page.get_by_label("Mẫu Word").set_input_files(template)
    page.get_by_label("Bảng số liệu").set_input_files(table)
    page.get_by_label("Tên văn bản").fill("{ma}.docx")


def test_each_row_of_a_table_comes_back_as_a_document_in_a_zip(page: Page, desk: Served, tmp_path: Path) -> None:
    choose(page, desk, *written(tmp_path, "Kính mời {{ ten }}"))

    with page.expect_download() as downloading:
        page.get_by_role("button", name="Lập từ mẫu riêng").click()

    with zipfile.ZipFile(downloading.value.path()) as bundle:
        said = {name: docx.Document(io.BytesIO(bundle.read(name))).paragraphs[0].text for name in bundle.namelist()}
    assert said == {"HN.docx": "Kính mời Sở Nội vụ Hà Nội", "LC.docx": "Kính mời <b>Sở Nội vụ</b> Lào Cai"}


def test_a_field_that_the_table_lacks_is_named_on_the_page(page: Page, desk: Served, tmp_path: Path) -> None:
    choose(page, desk, *written(tmp_path, "Kính mời {{ chuc_vu }}"))

    page.get_by_role("button", name="Lập từ mẫu riêng").click()

    expect(page.get_by_role("alert")).to_contain_text("cần 1 trường mà bảng không có")
    expect(page.locator(".findings")).to_contain_text("chuc_vu")
    expect(page.locator("body")).not_to_contain_text("/tmp/")
    assert Axe().run(page).violations_count == 0


def test_without_a_table_the_page_says_what_to_choose(page: Page, desk: Served, tmp_path: Path) -> None:
    template, _table = written(tmp_path, "Kính mời {{ ten }}")
    page.goto(f"{desk.base}/mau")
    page.get_by_label("Mẫu Word").set_input_files(template)

    page.get_by_role("button", name="Lập từ mẫu riêng").click()

    expect(page.get_by_role("alert")).to_contain_text("Hãy chọn một mẫu Word")
