"""A real office begins without made-up figures, and walks two years: form, check, report, batch, summary, book."""

from pathlib import Path

import openpyxl
import pytest

from tests.support.cli import Said, gen
from tests.support.filling import fill_in


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace as ``gen init --empty`` makes it."""
    folder = tmp_path_factory.mktemp("office") / "bao-cao"
    assert gen("init", "--empty", folder).code == 0
    return folder


@pytest.fixture(scope="module")
def years(workspace: Path) -> dict[tuple[int, str], Said]:
    """What the commands of 2023 and 2024 answer, the form filled in and handed in between."""
    answers = {}
    for year in (2023, 2024):
        form = workspace / f"bieu-mau/{year}/cao-bang.xlsx"
        handed_in = workspace / f"data/progress/{year}/cao-bang.xlsx"
        answers[year, "form"] = gen("form", "cao-bang", "--year", f"{year}", workspace=workspace)
        answers[year, "blank"] = gen("check", form, "--year", f"{year}", workspace=workspace)
        fill_in(form, "cao-bang", year, handed_in)
        answers[year, "check"] = gen("check", "--year", f"{year}", workspace=workspace)
        answers[year, "make"] = gen("make", "annual", "cao-bang", "--year", f"{year}", workspace=workspace)
    return answers


def test_there_are_folders_for_the_years_and_no_figures(workspace: Path) -> None:
    found = {path.name for path in (workspace / "data/progress").rglob("*") if path.is_file()}

    assert {folder.name for folder in (workspace / "data/progress").iterdir() if folder.is_dir()} >= {"2019", "2025"}
    assert found <= {"README.md", "tiep-nhan.csv", "cao-bang.xlsx"}
    assert "Writing prose" in (workspace / "docs/templates.md").read_text(encoding="utf-8")
    receipts = (workspace / "data/progress/2025/tiep-nhan.csv").read_text(encoding="utf-8-sig")
    assert receipts == "Mã đơn vị,Ngày nhận\n"


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_form_just_handed_out_is_one_sentence(years: dict[tuple[int, str], Said], year: int) -> None:
    said = years[year, "blank"].out.splitlines()

    assert len(said) == 2
    assert "TAB240 lỗi: Biểu mẫu chưa được điền" in said[0]


@pytest.mark.parametrize("year", [2023, 2024])
def test_each_year_is_checked_without_an_error_and_made(years: dict[tuple[int, str], Said], year: int) -> None:
    assert (years[year, "check"].code, years[year, "make"].code) == (0, 0), years[year, "check"].out
    assert "1 báo cáo: 0 lỗi" in years[year, "check"].out


def test_the_first_year_is_not_said_to_lack_the_year_before(years: dict[tuple[int, str], Said]) -> None:
    assert "TAB001" not in years[2023, "make"].err
    assert "2022" not in years[2023, "make"].err


def test_agencies_that_sent_nothing_are_not_called_wrong(
    workspace: Path, years: dict[tuple[int, str], Said], tmp_path: Path
) -> None:
    assert years
    said = gen(
        "batch", "annual", "--year", "2024", "--agencies", "cao-bang,lao-cai,bnv", "-o", tmp_path, workspace=workspace
    )

    assert "1 hoàn chỉnh, 2 chưa gửi báo cáo" in said.out
    assert "2 cơ quan chưa gửi báo cáo: lao-cai, bnv." in said.err
    assert "số liệu sai" not in said.out + said.err


def test_a_summary_that_lacks_reports_says_so(workspace: Path, years: dict[tuple[int, str], Said]) -> None:
    assert years
    said = gen("make", "summary", "bnv", "--year", "2024", workspace=workspace)

    assert said.code == 0
    assert "hoàn chỉnh" not in said.out
    assert "còn thiếu" in said.out
    assert "Lào Cai" in said.err


def test_the_book_is_compared_with_the_documents_of_the_workspace(
    workspace: Path, years: dict[tuple[int, str], Said]
) -> None:
    assert years
    document = workspace / "output/annual/2024/cao-bang.docx"
    assert gen("issue", document, "--date", "12/12/2024", workspace=workspace).code == 0
    assert "0 điểm cần xem" in gen("register", "check", workspace=workspace).out
    document.unlink()

    said = gen("register", "check", workspace=workspace)

    assert "1 điểm cần xem" in said.out
    assert "cao-bang.docx" in said.out


def test_an_untouched_form_with_who_made_it_is_still_untouched(workspace: Path, tmp_path: Path) -> None:
    gen("form", "son-la", "--year", "2024", "-o", tmp_path, workspace=workspace)
    book = openpyxl.load_workbook(tmp_path / "son-la.xlsx")
    book["Thông tin"]["B9"] = "Nguyễn Văn A"
    book.save(tmp_path / "son-la.xlsx")

    assert "TAB240" in gen("check", tmp_path / "son-la.xlsx", "--year", "2024", workspace=workspace).out


@pytest.mark.parametrize(
    ("sheet", "cell"), [("Chỉ tiêu", "D5"), ("Nhiệm vụ", "I5"), ("Nội dung", "B5"), ("Tập huấn", "A5")]
)
def test_a_form_in_which_one_cell_is_filled_is_checked_cell_by_cell(
    workspace: Path, tmp_path: Path, sheet: str, cell: str
) -> None:
    gen("form", "son-la", "--year", "2024", "-o", tmp_path, workspace=workspace)
    book = openpyxl.load_workbook(tmp_path / "son-la.xlsx")
    book[sheet][cell] = 5 if sheet == "Chỉ tiêu" else "Đã mở một lớp"
    book.save(tmp_path / "son-la.xlsx")

    said = gen("check", tmp_path / "son-la.xlsx", "--year", "2024", workspace=workspace).out

    assert "TAB240" not in said
    assert "!H5:H28: TAB116 lỗi, 24 ô: " in said


def test_what_nobody_reported_is_not_said_to_agree(workspace: Path) -> None:
    said = gen("trace", "all", "--year", "2024", "--agency", "lao-cai", "--by-units", workspace=workspace)

    assert "chưa có số liệu" in said.out
    assert "khớp" not in said.out


def test_a_report_repeats_no_warning_of_the_year_before(years: dict[tuple[int, str], Said]) -> None:
    assert "2023/cao-bang.xlsx" not in years[2024, "make"].err
