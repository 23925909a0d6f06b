"""Collecting the reports of all bodies: who is late, the letters to them, where national figures come from."""

import json
from pathlib import Path

from gen.wordml import read_document
from tests.support.cli import gen


def test_the_board_names_the_late_and_counts_the_days() -> None:
    said = gen("status", "--year", "2024", "--date", "2024-12-20", "--json")

    board = json.loads(said.out)
    late = {row["agency"]: row["days_late"] for row in board["agencies"] if row["state"] == "not-sent"}
    assert said.code == 1
    assert board["deadline"] == "2024-12-14"
    assert late == {"bgddt": 6, "cao-bang": 6, "ho-chi-minh": 6}


def test_each_late_body_gets_its_letter(tmp_path: Path) -> None:
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


def test_a_figure_of_the_report_to_the_prime_minister_is_traced_to_a_cell_of_a_former_province() -> None:
    said = gen("trace", "CT01", "--year", "2024", "--date", "2025-12-20", "--json")

    nation = json.loads(said.out)
    lao_cai = next(part for part in nation["parts"] if part["unit"] == "lao-cai")
    yen_bai = next(part for part in lao_cai["parts"] if part["unit"] == "yen-bai")
    assert (nation["value"], len(nation["parts"])) == ("86.46", 51)
    assert [cell.split("!")[0] for cell in yen_bai["cells"]] == ["2024/chi-tieu.csv", "2024/chi-tieu.csv"]


def test_the_final_summary_says_that_its_sums_are_those_reported_separately(tmp_path: Path) -> None:
    said = gen("make", "summary", "bnv", "--year", "2025", "--form", "final", "-o", tmp_path)

    made = next(tmp_path.rglob("*.docx"))
    text = "\n".join(block.text for block in read_document(made, "summary").paragraphs)
    assert said.code == 0
    assert "bằng tổng số liệu của các cơ quan đã báo cáo riêng trước khi sắp xếp" in text
    assert "năm 2024: 85; năm 2025: 51" in text
