"""Collecting the reports of all agencies: who is late, the letters to them, where national figures come from."""

import json
import re
import shutil
from pathlib import Path

import pytest

from gen.wordml.reading.document import read_document
from tests.support.cli import ROOT, gen


def test_the_board_names_the_late_and_counts_the_days() -> None:
    said = gen("status", "--year", "2024", "--date", "2024-12-20", "--json")

    board = json.loads(said.out)
    late = {row["agency"]: row["days_late"] for row in board["agencies"] if row["state"] == "not-sent"}
    assert said.code == 1
    assert board["deadline"] == "2024-12-14"
    assert late == {"bgddt": 6, "cao-bang": 6, "ho-chi-minh": 6}


@pytest.fixture
def wrong_figures(tmp_path: Path) -> Path:
    """The figures of the workspace, where Cà Mau's report of 2024 names an indicator that does not exist."""
    shutil.copytree(ROOT / "data/progress", tmp_path / "progress")
    path = tmp_path / "progress/2024/chi-tieu.csv"
    path.write_text(path.read_text(encoding="utf-8-sig").replace("\nca-mau,CT01,", "\nca-mau,CT99,"), encoding="utf-8")
    return tmp_path / "progress"


def test_the_board_tells_valid_reports_from_those_with_errors(wrong_figures: Path) -> None:
    words = ("status", "--year", "2024", "--date", "2024-12-31", "--data", wrong_figures)
    table, board = gen(*words), json.loads(gen(*words, "--json").out)

    lines = {line.split()[0]: line for line in table.out.splitlines() if line}
    rows = {row["agency"]: row for row in board["agencies"]}
    assert table.code == 1
    assert "1 lỗi" in lines["ca-mau"]
    assert "Hợp lệ" in lines["lao-cai"]
    assert "hợp lệ 84/85, có lỗi 1" in table.out
    assert (rows["ca-mau"]["valid"], rows["ca-mau"]["faults"]) == (False, 1)
    assert (board["counts"]["valid"], board["counts"]["faulty"]) == (84, 1)


def test_the_summary_names_the_agency_with_errors_or_is_refused(wrong_figures: Path, tmp_path: Path) -> None:
    words = ("make", "summary", "bnv", "--year", "2024", "--data", wrong_figures, "-o", tmp_path / "summary.docx")
    refused, drafted = gen(*words), gen(*words, "--draft")

    text = "\n".join(block.text for block in read_document(tmp_path / "summary.docx", "summary").paragraphs)
    assert (refused.code, drafted.code) == (1, 0)
    assert "Cà Mau năm 2024 (1 lỗi)" in refused.err
    assert "--draft" in refused.err
    assert "84/85 báo cáo đã gửi hợp lệ; 01 báo cáo còn lỗi số liệu" in text


@pytest.mark.parametrize(
    ("year", "agencies", "due"),
    [
        ("2024", "all", ["14/12/2024", "13/12/2024", "25/12/2024"]),
        ("2024", "provinces", ["14/12/2024", "13/12/2024", "25/12/2024"]),
        ("2020", "units:lao-cai", ["05/12/2020", "04/12/2020", "14/12/2020", "25/12/2020"]),
        ("2022", "units:lao-cai", ["05/12/2022", "14/12/2022", "25/12/2022", "23/12/2022"]),
    ],
)
def test_the_board_leads_from_its_deadline_up_to_the_prime_ministers(year: str, agencies: str, due: list[str]) -> None:
    said = gen("status", "--year", year, "--agencies", agencies, "--date", f"{year}-12-01")

    assert re.findall(r"(?:hạn cuối ngày|liền trước là) (\d\d/\d\d/\d{4})", said.out) == due


def test_the_report_to_the_prime_minister_is_sent_on_the_day_it_was_issued(tmp_path: Path) -> None:
    gen("init", tmp_path)
    words = ("status", "--year", "2024", "--kind", "summary", "--date", "2024-12-27")
    shutil.copytree(ROOT / "data/progress", tmp_path / "data/progress", dirs_exist_ok=True)
    before = gen(*words, workspace=tmp_path)
    gen("make", "summary", "bnv", "--year", "2024", "--date", "2024-12-23", workspace=tmp_path)
    drafted = gen(*words, workspace=tmp_path)
    file = tmp_path / "output/summary/2024/bnv.docx"
    gen("issue", file, "--date", "2024-12-23", workspace=tmp_path)
    after = json.loads(gen(*words, "--json", workspace=tmp_path).out)

    assert (before.code, drafted.code) == (1, 1)
    assert "hạn cuối ngày 25/12/2024" in before.out
    assert [(row["agency"], row["state"], row["received_on"], row["valid"]) for row in after["agencies"]] == [
        ("bnv", "on-time", "2024-12-23", None)
    ]


@pytest.mark.parametrize(("kind", "year"), [("plan-status", "2019"), ("reminder", "2024")])
def test_what_nobody_sends_by_a_day_has_no_board(kind: str, year: str) -> None:
    said = gen("status", "--year", year, "--kind", kind)

    assert (said.code, "không có thời hạn" in said.err) == (2, True)


def test_files_that_hide_whose_rows_they_hold_are_told_beside_the_board(wrong_figures: Path) -> None:
    path = wrong_figures / "2024/chi-tieu.csv"
    path.write_text(path.read_text(encoding="utf-8") + ",CT01,,người,1,2,,,,\n", encoding="utf-8")
    days = wrong_figures / "2024/tiep-nhan.csv"
    days.write_text(days.read_text(encoding="utf-8-sig").replace("bnv,30/11/2024", "bnv,31/11/2024"), encoding="utf-8")
    words = ("status", "--year", "2024", "--date", "2024-12-31", "--data", wrong_figures)

    table, board = gen(*words), json.loads(gen(*words, "--json").out)

    assert (table.code, "TAB029" in table.err, "TAB111" in table.err) == (1, True, True)
    assert [error["code"] for error in board["faults"]] == ["TAB111", "TAB029"]
    assert board["counts"]["faulty"] == 1


def test_each_late_agency_gets_its_letter(tmp_path: Path) -> None:
    gen("status", "--year", "2024", "--date", "2024-12-20", "--letters", "-o", tmp_path)

    letters = {path.stem: path for path in tmp_path.rglob("*.docx")}
    text = "\n".join(block.text for block in read_document(letters["cao-bang"], "cao-bang").paragraphs)
    assert set(letters) == {"bgddt", "cao-bang", "ho-chi-minh"}
    assert "Kính gửi: Ủy ban nhân dân tỉnh Cao Bằng" in text
    assert "đã quá hạn 06 ngày" in text


def test_letters_are_written_about_the_annual_report_alone(tmp_path: Path) -> None:
    said = gen("status", "--year", "2025", "--kind", "final", "--date", "2025-12-20", "--letters", "-o", tmp_path)

    assert said.code == 2
    assert "hằng năm" in said.err
    assert list(tmp_path.rglob("*.docx")) == []


def test_an_unknown_figure_is_answered_by_the_nearest_and_all_in_groups() -> None:
    said = gen("trace", "training.person", "--year", "2024")

    assert said.code == 2
    assert said.err.splitlines()[1] == "Có phải là: training.people, training.classes, training.attendances?"
    assert "  Chỉ tiêu: CT01, CT02, " in said.err
    assert "  Tập huấn: training.classes, training.people, training.attendances\n" in said.err


@pytest.mark.parametrize("asked", [("--year", "2050"), ("--year", "2018"), ("--year", "2024", "--date", "20/12/3024")])
def test_a_figure_of_no_year_of_the_programme_is_refused(asked: tuple[str, ...]) -> None:
    said = gen("trace", "CT01", *asked)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(("Chương trình không có năm ", "Ngày 20/12/3024 ở ngoài thời gian"))


def test_a_figure_of_the_report_to_the_prime_minister_is_traced_to_a_cell_of_a_former_province() -> None:
    said = gen("trace", "CT01", "--year", "2024", "--date", "2025-12-20", "--json")

    nation = json.loads(said.out)
    lao_cai = next(part for part in nation["parts"] if part["unit"] == "lao-cai")
    yen_bai = next(part for part in lao_cai["parts"] if part["unit"] == "yen-bai")
    assert (nation["value"], len(nation["parts"])) == ("86.46", 51)
    assert [cell.split("!")[0] for cell in yen_bai["cells"]] == ["2024/chi-tieu.csv", "2024/chi-tieu.csv"]


def test_the_final_summary_tells_of_mergers_and_its_sums_are_those_reported_separately(tmp_path: Path) -> None:
    said = gen("make", "summary", "bnv", "--year", "2025", "--form", "final", "-o", tmp_path)

    made = next(tmp_path.rglob("*.docx"))
    text = "\n".join(block.text for block in read_document(made, "summary").paragraphs)
    assert said.code == 0
    assert "được cộng vào cơ quan kế tục" in text
    assert "SUM002" not in said.err
