"""Reports handed in on the page: whose they are, every version kept, cells corrected, nobody overwritten."""

import io
import re
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from gen.domain.workspace import Workspace
from gen.pipeline.reports.versions import versions_folder, versions_of
from tests.support.cli import gen
from tests.support.desk import Browser

YEAR = 2024
HERE = f"/so-lieu/{YEAR}/lao-cai"


def hand_in(browser: Browser, *files: tuple[str, bytes]) -> str:
    return browser.post("/nop-bao-cao", files=[("tep", file) for file in files]).text


def with_cell(form: bytes, sheet: str, cell: str, value: str | int) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(form))
    book[sheet][cell] = value
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def zipped(*files: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return stream.getvalue()


def seen(page: str) -> str:
    found = re.search(r'name="ban" value="([0-9a-f]{64})"', page)
    assert found
    return found[1]


def versions(workspace: Path) -> int:
    return len(versions_of(versions_folder(Workspace(workspace).progress / str(YEAR), "lao-cai")))


def test_a_report_is_known_whatever_its_file_is_called(browser: Browser, workspace: Path, form: bytes) -> None:
    page = hand_in(browser, ("Bản cuối (sửa) 2.xlsx", form))

    assert f"Báo cáo năm {YEAR} của Ủy ban nhân dân tỉnh Lào Cai" in page
    assert (workspace / f"data/progress/{YEAR}/lao-cai.xlsx").read_bytes() == form


def test_the_page_finds_what_the_command_finds(browser: Browser, workspace: Path, form: bytes) -> None:
    hand_in(browser, ("a.xlsx", with_cell(form, "Chỉ tiêu", "D5", "khoảng mười")))

    page = browser.get(HERE).text
    said = gen("check", workspace / f"data/progress/{YEAR}/lao-cai.xlsx", "--year", str(YEAR), workspace=workspace)

    assert "“khoảng mười” ở cột “Tử số” không phải là số." in said.out
    assert "“khoảng mười” ở cột “Tử số” không phải là số." in page


def test_every_version_is_kept_and_can_be_used_again(browser: Browser, workspace: Path, form: bytes) -> None:
    other = with_cell(form, "Thông tin", "B9", "Người khác")
    hand_in(browser, ("a.xlsx", form))
    hand_in(browser, ("b.xlsx", other))
    folder = versions_folder(Workspace(workspace).progress / str(YEAR), "lao-cai")
    number = next(one.number for one in versions_of(folder) if one.file.read_bytes() == form)

    browser.post("/nop-bao-cao/dung-lai", data={"don-vi": "lao-cai", "nam": str(YEAR), "lan": str(number)})

    assert (workspace / f"data/progress/{YEAR}/lao-cai.xlsx").read_bytes() == form
    assert {form, other} <= {one.file.read_bytes() for one in versions_of(folder)}


def test_the_same_file_again_is_no_new_version(browser: Browser, workspace: Path, form: bytes) -> None:
    hand_in(browser, ("a.xlsx", form))
    before = versions(workspace)

    hand_in(browser, ("a.xlsx", form))

    assert versions(workspace) == before


def test_a_cell_is_corrected_on_the_page(browser: Browser, workspace: Path, form: bytes) -> None:
    hand_in(browser, ("a.xlsx", with_cell(form, "Chỉ tiêu", "D5", "khoảng mười")))
    page = browser.get(f"{HERE}?trang=Chỉ tiêu&o=D5").text

    after = browser.post(HERE, data={"trang": "Chỉ tiêu", "o": "D5", "gia-tri": "1.708", "ban": seen(page)}).text

    assert "Đã sửa ô Chỉ tiêu!D5" in after
    assert "không phải là số" not in after
    book = openpyxl.load_workbook(workspace / f"data/progress/{YEAR}/lao-cai.xlsx")
    assert book["Chỉ tiêu"]["D5"].value == 1708


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(
    browser: Browser, workspace: Path, form: bytes
) -> None:
    hand_in(browser, ("a.xlsx", form))
    old = seen(browser.get(f"{HERE}?trang=Chỉ tiêu&o=D5").text)
    newer = with_cell(form, "Thông tin", "B9", "Đồng nghiệp")
    hand_in(browser, ("b.xlsx", newer))

    page = browser.post(HERE, data={"trang": "Chỉ tiêu", "o": "D5", "gia-tri": "1.700", "ban": old}).text

    assert "đã có bản khác" in page
    assert 'value="1.700"' in page
    assert (workspace / f"data/progress/{YEAR}/lao-cai.xlsx").read_bytes() == newer


def test_a_formula_typed_into_a_field_stays_text(browser: Browser, workspace: Path, form: bytes) -> None:
    hand_in(browser, ("a.xlsx", form))
    page = browser.get(f"{HERE}?trang=Nội dung&o=B5").text

    browser.post(HERE, data={"trang": "Nội dung", "o": "B5", "gia-tri": '=HYPERLINK("http://x")', "ban": seen(page)})

    cell = openpyxl.load_workbook(workspace / f"data/progress/{YEAR}/lao-cai.xlsx")["Nội dung"]["B5"]
    assert cell.data_type == "s"


def test_two_files_of_one_agency_are_a_choice(browser: Browser, workspace: Path, form: bytes) -> None:
    other = with_cell(form, "Thông tin", "B9", "Chị Hai")
    hand_in(browser, ("a.xlsx", form))

    page = hand_in(browser, ("a.xlsx", form), ("b.xlsx", other))
    words = re.findall(r'name="tep" value="([0-9a-f]{32})"', page)
    browser.post("/nop-bao-cao/chon", data={"tep": words[1], "don-vi": "lao-cai", "nam": str(YEAR)})

    assert "Có 2 tệp cùng là báo cáo" in page
    assert (workspace / f"data/progress/{YEAR}/lao-cai.xlsx").read_bytes() == other


def test_the_files_of_a_zip_are_taken_one_by_one(browser: Browser, workspace: Path, form: bytes) -> None:
    page = hand_in(browser, ("cac-bao-cao.zip", zipped(("thu muc/a.xlsx", form), ("ghi chu.pdf", b"%PDF-"))))

    assert f"Báo cáo năm {YEAR} của Ủy ban nhân dân tỉnh Lào Cai" in page
    assert "ghi chu.pdf" in page
    assert "không phải là tệp báo cáo" in page


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("rong.xlsx", b"", "tệp trống"),
        ("anh.xlsx", b"\x89PNG\r\n", "không phải là bảng tính"),
        ("hong.zip", b"PK\x03\x04hong", "không giải nén được"),
        ("chuong-trinh.exe", b"MZ", "không phải là tệp báo cáo"),
        ("bom.zip", zipped(("a.xlsx", b"0" * 300 * 2**20)), "giải nén ra quá lớn"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_report_is_refused_by_name(browser: Browser, name: str, content: bytes, said: str) -> None:
    page = hand_in(browser, (name, content))

    assert name in page
    assert said in page


def test_a_name_that_climbs_out_of_the_folder_is_only_a_name(browser: Browser, workspace: Path, form: bytes) -> None:
    before = {path for path in workspace.parent.rglob("*.xlsx") if "desk" not in path.name}

    page = hand_in(browser, ("../../../etc/x.xlsx", form), ("..\\..\\y.xlsx", b"PK"))

    assert "etc" not in page
    made = set(workspace.parent.rglob("*.xlsx")) - before
    assert all(path.is_relative_to(workspace / "data/progress") for path in made)


def test_html_in_a_file_is_shown_as_text(browser: Browser, form: bytes) -> None:
    hostile = "<script>alert(1)</script>"
    page = hand_in(browser, (f"{hostile}.xlsx", with_cell(form, "Thông tin", "B9", hostile)))
    shown = browser.get(f"{HERE}?trang=Thông tin").text

    assert hostile not in page
    assert hostile not in shown
    assert "&lt;script&gt;" in shown


def test_the_marked_copy_has_the_findings(browser: Browser, form: bytes) -> None:
    hand_in(browser, ("a.xlsx", with_cell(form, "Chỉ tiêu", "D5", "khoảng mười")))

    answer = browser.get(f"{HERE}/danh-dau")

    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    comment = book["Chỉ tiêu"]["D5"].comment
    assert comment is not None
    assert "không phải là số" in comment.text
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_the_form_of_the_year_is_downloaded(browser: Browser) -> None:
    answer = browser.get("/bieu-mau/tep?don-vi=ha-noi&nam=2024")

    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert "Chỉ tiêu" in book.sheetnames
    assert "ha-noi" in {str(cell.value) for row in book["Thông tin"].iter_rows() for cell in row}


def test_csv_files_are_taken_as_they_are(browser: Browser, workspace: Path) -> None:
    tables = [file for file in sorted((workspace / "data/progress/2024").glob("*.csv")) if file.name != "tiep-nhan.csv"]
    mine = [(file.name, _rows_of(file.read_text("utf-8-sig"), "ha-giang")) for file in tables]

    page = hand_in(browser, *mine)

    assert "Báo cáo năm 2024 của Ủy ban nhân dân tỉnh Hà Giang" in page
    assert (workspace / "data/progress/2024/ha-giang.xlsx").is_file()
    kept = versions_of(versions_folder(Workspace(workspace).progress / str(YEAR), "ha-giang"))
    (originals,) = [one.file for one in kept if one.file.suffix == ".zip"]
    assert zipfile.ZipFile(originals).read("chi-tieu.csv") == dict(mine)["chi-tieu.csv"]


def test_csv_files_that_do_not_say_their_year_are_asked_about(browser: Browser, workspace: Path) -> None:
    table = (workspace / "data/progress/2023/chi-tieu.csv").read_text("utf-8-sig")
    page = hand_in(browser, ("chi-tieu.csv", _rows_of(table, "ca-mau")))
    word = re.search(r'name="tep" value="([0-9a-f]{32})"', page)
    assert word

    said = {"tep": word[1], "don-vi": "ca-mau", "nam": "2023"}
    settled = browser.post("/nop-bao-cao/chon", data=said).text

    assert "hãy chọn cơ quan và năm" in page
    assert "Báo cáo năm 2023 của Ủy ban nhân dân tỉnh Cà Mau" in settled


def _rows_of(table: str, agency: str) -> bytes:
    heading, *lines = table.splitlines(keepends=True)
    return "".join([heading, *(line for line in lines if line.startswith(f"{agency},"))]).encode()


def test_a_report_with_errors_is_returned_with_its_letter_and_the_marked_workbook(
    browser: Browser, workspace: Path, form: bytes
) -> None:
    hand_in(browser, ("a.xlsx", with_cell(form, "Chỉ tiêu", "D5", "khoảng mười")))

    answer = browser.post("/tinh-hinh/tra-lai", data={"nam": str(YEAR), "don-vi": "lao-cai"})

    bundle = zipfile.ZipFile(io.BytesIO(answer.content))
    assert bundle.namelist() == ["lao-cai.docx", "lao-cai-danh-dau.xlsx"]
    text = bundle.read("lao-cai.docx")
    assert "khoảng mười" in "".join(
        cell.text for row in docx.Document(io.BytesIO(text)).tables[-1].rows for cell in row.cells
    )
    marked = openpyxl.load_workbook(io.BytesIO(bundle.read("lao-cai-danh-dau.xlsx")))
    assert marked["Chỉ tiêu"]["D5"].comment
    assert "lập công văn trả lại báo cáo" in browser.get("/nhat-ky").text
    assert (workspace / "output/return/2024/lao-cai.docx").read_bytes() == text


def test_a_report_without_errors_is_not_returned(browser: Browser, form: bytes) -> None:
    hand_in(browser, ("a.xlsx", form))

    page = browser.post("/tinh-hinh/tra-lai", data={"nam": str(YEAR), "don-vi": "lao-cai"}).text

    assert "Không có báo cáo nào còn lỗi để trả lại." in page
    assert "Trả lại báo cáo của Lào Cai" not in page
