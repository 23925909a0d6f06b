"""What commands say of a document and its figures: every error, counts of the rest, states that tell the truth."""

import json
from collections.abc import Mapping
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.support.cli import gen
from tests.support.filling import fill_in

CellValue = str | None
CHOICES = "Đã lên kế hoạch; Đang triển khai; Đã hoàn thành; Thường xuyên; Không thực hiện"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which Cao Bằng alone has handed in, for 2024."""
    folder = tmp_path_factory.mktemp("said") / "bao-cao"
    gen("init", "--empty", folder)
    gen("form", "cao-bang", "--year", "2024", workspace=folder)
    fill_in(folder / "bieu-mau/2024/cao-bang.xlsx", "cao-bang", 2024, folder / "data/progress/2024/cao-bang.xlsx")
    return folder


def spoilt(office: Path, folder: Path, cells: Mapping[tuple[str, str], CellValue]) -> Path:
    """Return the workbook with cells changed."""
    book = openpyxl.load_workbook(office / "data/progress/2024/cao-bang.xlsx")
    for (sheet, cell), value in cells.items():
        book[sheet][cell] = value
    path = folder / "cao-bang.xlsx"
    book.save(path)
    return path


def test_every_error_is_shown_where_a_document_is_refused(office: Path, tmp_path: Path) -> None:
    places = {("Nhiệm vụ", f"F{row}"): f"ngày {row} lạ" for row in range(5, 25)}
    data = spoilt(office, tmp_path, places)

    said = gen("make", "annual", "cao-bang", "--year", "2024", "--data", data, workspace=office)

    assert said.code == 1
    assert all(f"“ngày {row} lạ”" in said.err for row in range(5, 25))
    assert "lưu ý khác" not in said.err
    assert "Số liệu có 20 lỗi, " in said.err


def test_all_warnings_are_counted_where_a_draft_is_made(office: Path, tmp_path: Path) -> None:
    places: dict[tuple[str, str], CellValue] = {("Nhiệm vụ", f"H{row}"): "Không thực hiện" for row in range(5, 25)}
    places |= {("Nhiệm vụ", f"J{row}"): None for row in range(5, 25)}
    places |= {("Tập huấn", "F5"): "nhiều"}
    data = spoilt(office, tmp_path, places)

    said = gen("make", "annual", "cao-bang", "--year", "2024", "--data", data, "--draft", workspace=office)

    lines = [line for line in said.err.splitlines() if "TAB" in line]
    assert "TAB101 lỗi: “nhiều”" in lines[0]
    assert sum(" cảnh báo" in line for line in lines) == 10
    assert "Số liệu có 1 lỗi, 2" in said.err


@pytest.mark.parametrize(
    ("written", "offered"), [("Đã xong", "“Đã hoàn thành”"), ("Chưa hoàn thành", ""), ("Chưa triển khai", "")]
)
def test_a_status_of_another_wording_is_answered_by_its_meaning(
    office: Path, tmp_path: Path, written: str, offered: str
) -> None:
    said = gen("check", spoilt(office, tmp_path, {("Nhiệm vụ", "H7"): written}), "--year", "2024", workspace=office)

    (line,) = [line for line in said.out.splitlines() if "TAB117" in line]
    asked = f" Có phải là {offered}?" if offered else ""
    assert line.endswith(f": “{written}” không thuộc danh sách của cột “Trạng thái”.{asked} Chọn một trong: {CHOICES}.")


def test_json_has_one_record_per_finding_though_text_gathers_them(office: Path, tmp_path: Path) -> None:
    data = spoilt(office, tmp_path, {("Nhiệm vụ", f"H{row}"): None for row in range(5, 15)})

    records = json.loads(gen("check", data, "--year", "2024", "--json", workspace=office).out)
    text = gen("check", data, "--year", "2024", workspace=office).out
    each = gen("check", data, "--year", "2024", "--all", workspace=office).out

    assert [record["cell"] for record in records if record["code"] == "TAB116"] == [f"H{row}" for row in range(5, 15)]
    assert text.count("TAB116") == 1
    assert "!H5:H14: TAB116 lỗi, 10 ô: " in text
    assert each.count("TAB116") == 10


def test_programs_are_told_of_agencies_that_sent_nothing(office: Path, tmp_path: Path) -> None:
    said = gen(
        *("batch", "annual", "--year", "2024", "--agencies", "cao-bang,lao-cai", "-o", tmp_path, "--json"),
        workspace=office,
    )

    documents = {each["agency"]: each for each in json.loads(said.out)["documents"]}
    assert (documents["lao-cai"]["state"], documents["lao-cai"]["not_sent"]) == ("refused", True)
    assert (documents["cao-bang"]["state"], documents["cao-bang"]["not_sent"]) == ("produced", False)


def test_programs_are_told_how_many_reports_a_summary_lacks(office: Path) -> None:
    record = json.loads(gen("make", "summary", "bnv", "--year", "2024", "--json", workspace=office).out)

    assert record["state"] == "drafted"
    assert record["reports_missing"] > 50


def test_an_agency_whose_figures_are_wrong_is_not_said_to_have_sent_nothing(office: Path, tmp_path: Path) -> None:
    figures = tmp_path / "figures"
    (figures / "2024").mkdir(parents=True)
    spoilt(office, figures / "2024", {("Tập huấn", "F5"): "nhiều"})

    said = gen(
        *("batch", "annual", "--year", "2024", "--agencies", "cao-bang,lao-cai", "--data", figures),
        *("-o", tmp_path / "out"),
        workspace=office,
    )

    assert "1 từ chối vì số liệu sai, 1 chưa gửi báo cáo" in said.out
    assert "1 cơ quan chưa gửi báo cáo: lao-cai." in said.err


def test_figures_are_not_called_an_estimate_where_none_is_marked(office: Path, tmp_path: Path) -> None:
    cells: dict[tuple[str, str], CellValue] = {("Thông tin", "B8"): "14/12/2024"}
    cells |= {("Chỉ tiêu", f"H{row}"): None for row in range(5, 18)}
    data = spoilt(office, tmp_path, cells)
    marked = spoilt(office, _folder(tmp_path / "marked"), cells | {("Chỉ tiêu", "H5"): "x"})

    texts = []
    for number, source in enumerate((data, marked)):
        place = tmp_path / f"{number}.docx"
        words = ("make", "annual", "cao-bang", "--year", "2024", "--date", "10/12/2024", "--data", source, "-o", place)
        assert gen(*words, workspace=office).code == 0
        texts.append("\n".join(each.text for each in docx.Document(str(place)).paragraphs))

    assert "số liệu tính đến ngày" in texts[0]
    assert "số liệu ước" not in texts[0]
    assert "số liệu ước đến ngày" in texts[1]


def _folder(path: Path) -> Path:
    path.mkdir()
    return path
