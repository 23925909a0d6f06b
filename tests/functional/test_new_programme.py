"""A programme begun from the skeleton runs the whole way, and nothing of the shipped one shows through."""

import re
import shutil
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

from tests.support.cli import ROOT, Said
from tests.support.cli import gen as gen_in
from tests.support.skeleton_figures import write_figures
from tests.support.skeleton_tables import TABLES, write_own_figures, write_sections, write_tables

WORDS = re.compile(r"1439|ASEAN|ACCSM|Tầm nhìn|Đề án")
DOCUMENTS = (
    ("plan", "lao-cai"),
    ("annual", "lao-cai"),
    ("chuyen-de", "lao-cai"),
    ("cover", "lao-cai"),
    ("guidance", "bnv"),
    ("submission", "lao-cai.snv"),
    ("reminder", "cao-bang", "--date", "2026-12-20"),
    ("summary", "bnv", "--draft"),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with the shipped programme, which begins one of its own and gets the report of a province."""
    office = tmp_path_factory.mktemp("office")
    for part in ("templates", "data/programmes/1439", "data/agencies", "data/progress/2024"):
        shutil.copytree(ROOT / part, office / part)
    assert gen(office, "programme", "new", "thu-x", "--year", "2026").code == 0
    write_figures(office / "data/progress/thu-x/2026")
    write_own_figures(office / "data/progress/thu-x/2026")
    write_tables(office / "data/programmes/thu-x/tables")
    write_sections(office / "templates/source/thu-x")
    add_kind_of_its_own(office / "data/programmes/thu-x/documents.toml")
    assert gen(office, "templates", "build").code == 0
    return office


def add_kind_of_its_own(kinds: Path) -> None:
    """Add a kind of a name that the program does not know, which does what the annual report does."""
    text = kinds.read_text("utf-8")
    annual = text.split("[[kind]]")[1].replace('kind = "annual"', 'kind = "chuyen-de"\nbehaviour = "annual"')
    kinds.write_text(f"{text}\n[[kind]]{annual.replace('bao-cao-nam', 'bao-cao-chuyen-de')}", "utf-8")


def gen(office: Path, *words: str | Path) -> Said:
    return gen_in(*words, workspace=office)


def of_the_new_one(office: Path, *words: str | Path) -> Said:
    return gen(office, *words, "--programme", "thu-x")


def texts(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))


def test_the_skeleton_is_sound(office: Path) -> None:
    checked = gen(office, "programme", "check", "thu-x")

    assert (checked.code, checked.out) == (0, "")


def test_its_form_speaks_of_it_alone(office: Path) -> None:
    assert of_the_new_one(office, "form", "lao-cai", "--year", "2026").code == 0

    found = texts(office / "bieu-mau/thu-x/2026/lao-cai.xlsx")

    assert "BIỂU SỐ LIỆU THỰC HIỆN CHƯƠNG TRÌNH THỬ" in found
    assert "BIỂU 9. HỒ SƠ QUÁ HẠN" in found
    assert not WORDS.findall(found)


def test_its_reports_are_checked_without_findings(office: Path) -> None:
    checked = of_the_new_one(office, "check", "--year", "2026")

    assert (checked.code, "2 báo cáo: 0 lỗi, 0 cảnh báo" in checked.out + checked.err) == (0, True), checked.out


@pytest.mark.parametrize("words", DOCUMENTS, ids=lambda words: words[0])
def test_its_documents_are_of_good_form_and_speak_of_it_alone(office: Path, words: tuple[str, ...]) -> None:
    kind, agency, *more = words
    made = of_the_new_one(office, "make", kind, agency, "--year", "2026", *more)
    path = office / f"output/thu-x/{kind}/2026/{agency}.docx"

    assert path.is_file(), made.err
    assert_good(office, path)


def assert_good(office: Path, path: Path) -> None:
    """Fail unless a document is of good form, and speaks of the new programme alone."""
    assert " 0 lỗi, 0 cảnh báo" in gen(office, "lint", path).out
    assert OpenXmlValidator().validate(path).errors == []
    assert "Chương trình thử" in texts(path)
    assert not WORDS.findall(texts(path))


@pytest.mark.parametrize(("kind", "year"), [("midterm", 2028), ("final", 2030)])
def test_its_evaluations_set_its_own_years_side_by_side(office: Path, kind: str, year: int) -> None:
    for each in range(2026, year + 1):
        write_figures(office / f"data/progress/thu-x/{each}", each)
    made = of_the_new_one(office, "make", kind, "lao-cai", "--year", str(year))
    path = office / f"output/thu-x/{kind}/{year}/lao-cai.docx"

    assert path.is_file(), made.err
    assert_good(office, path)
    assert f"giai đoạn 2026 - {year}" in re.sub("<[^>]+>", "", texts(path))


def test_help_speaks_of_programmes(office: Path) -> None:
    assert not WORDS.findall(gen(office, "--help").out)


def test_the_report_measures_against_its_own_targets(office: Path) -> None:
    of_the_new_one(office, "make", "annual", "lao-cai", "--year", "2026")

    found = re.sub("<[^>]+>", "", texts(office / "output/thu-x/annual/2026/lao-cai.docx"))

    assert "đạt 90% (900/1.000 hồ sơ), đúng tiến độ so với mục tiêu 95% đến năm 2030" in found


def sheets(office: Path) -> list[str]:
    of_the_new_one(office, "form", "lao-cai", "--year", "2026")
    with closing(load_workbook(office / "bieu-mau/thu-x/2026/lao-cai.xlsx")) as book:
        return [name for name in book.sheetnames if book[name].sheet_state == "visible"]


def words_of(path: Path) -> str:
    return re.sub("<[^>]+>", " ", texts(path))


def test_its_form_has_the_tables_that_its_files_name_in_their_order(office: Path) -> None:
    reported = "Hướng dẫn, Thông tin, Chỉ tiêu, Nhiệm vụ, Quyết định, Tuyên truyền, Kinh phí, Nội dung"
    wanted = f"{reported}, Kế hoạch, Nội dung kế hoạch, Hồ sơ quá hạn"

    assert sheets(office) == wanted.split(", ")


def test_nobody_asks_for_a_table_that_it_leaves_out(office: Path) -> None:
    checked = of_the_new_one(office, "check", "--year", "2026")
    of_the_new_one(office, "make", "annual", "lao-cai", "--year", "2026")
    status = of_the_new_one(office, "status", "--year", "2026")

    assert "Tập huấn" not in checked.out + status.out
    assert "Tập huấn" not in words_of(office / "output/thu-x/annual/2026/lao-cai.docx")


def test_a_report_prints_the_table_of_its_own_with_its_sums(office: Path) -> None:
    of_the_new_one(office, "make", "annual", "lao-cai", "--year", "2026")

    found = " ".join(words_of(office / "output/thu-x/annual/2026/lao-cai.docx").split())

    assert "VI. HỒ SƠ QUÁ HẠN" in found
    assert "Đất đai 12 91,5 30/11/2026 Hộ tịch 3 … … Cộng 15" in found


def test_the_summary_adds_up_the_table_of_its_own_and_shows_each_agency(office: Path) -> None:
    of_the_new_one(office, "make", "summary", "bnv", "--year", "2026", "--draft")

    found = " ".join(words_of(office / "output/thu-x/summary/2026/bnv.docx").split())

    assert re.search(r"Đất đai 20\*? … .*Hộ tịch 3", found)
    assert re.search(r"Lào Cai 15 .*Điện Biên 8|Điện Biên 8 .*Lào Cai 15", found)


def test_a_document_is_read_back_with_the_table_of_its_own(office: Path, tmp_path: Path) -> None:
    of_the_new_one(office, "make", "annual", "lao-cai", "--year", "2026", "-o", tmp_path / "lao-cai.docx")

    checked = of_the_new_one(office, "check", tmp_path / "lao-cai.docx", "--year", "2026")
    again = tmp_path / "again.docx"
    made = of_the_new_one(
        office, "make", "annual", "lao-cai", "--year", "2026", "--data", tmp_path / "lao-cai.docx", "-o", again
    )

    assert (checked.code, made.code) == (0, 0), checked.out + made.err
    assert "Đất đai 12 91,5 30/11/2026" in " ".join(words_of(again).split())


def test_parts_that_are_not_the_sum_are_found_at_their_cell(office: Path, tmp_path: Path) -> None:
    folder = tmp_path / "2026"
    shutil.copytree(office / "data/progress/thu-x/2026", folder)
    rows = (folder / "ho-so-qua-han.csv").read_text("utf-8-sig").replace("Đất đai,12,5,7", "Đất đai,12,5,13")
    (folder / "ho-so-qua-han.csv").write_text(rows, "utf-8-sig")

    checked = of_the_new_one(office, "check", folder, "--year", "2026")

    assert checked.code == 1
    assert "TAB280" in checked.out
    assert "Cột “Số hồ sơ quá hạn” ghi 12 nhưng cộng các cột Quá hạn dưới 10 ngày; Quá hạn từ 10 ngày được 18." in (
        " ".join(checked.out.split())
    )
    assert "Cột “Quá hạn từ 10 ngày” ghi 13, lớn hơn 12 ở cột “Số hồ sơ quá hạn”." in " ".join(checked.out.split())


def test_its_tables_travel_with_it(office: Path, tmp_path: Path) -> None:
    sent = gen(office, "programme", "export", tmp_path / "thu-x.zip", "--programme", "thu-x")
    other = tmp_path / "other"
    for part in ("templates", "data/agencies", "data/programmes/1439"):
        shutil.copytree(ROOT / part, other / part)

    received = gen(other, "programme", "import", tmp_path / "thu-x.zip")

    assert (sent.code, received.code) == (0, 0), received.err
    for name, text in TABLES.items():
        assert (other / "data/programmes/thu-x/tables" / name).read_text("utf-8") == f"{text}\n"


def test_an_id_that_is_taken_is_refused(office: Path) -> None:
    said = gen(office, "programme", "new", "thu-x")

    assert (said.code, said.err) == (2, "Đã có chương trình “thu-x”; hãy chọn mã khác.\n")


def test_the_shipped_programme_goes_on_beside_it(office: Path) -> None:
    assert gen(office, "make", "annual", "lao-cai", "--year", "2024", "--programme", "1439").code == 0
    assert (office / "output/annual/2024/lao-cai.docx").is_file()


def test_templates_are_in_step_with_their_sources(office: Path) -> None:
    assert gen(office, "templates", "build").out.endswith("Đã dựng 0 mẫu.\n")
