"""Checks against the programme, the roster, last year's tables and the requirements of a plan."""

from datetime import date
from pathlib import Path

import pytest

from gen.intake.findings.cells import UNUSUAL_CHOICE
from gen.programme import Programme
from tests.support.programme_checks import changed, check, places
from tests.support.reported import CORRECT, Rows

LONG = (
    "Cơ quan đã tổ chức quán triệt, triển khai đầy đủ các nhiệm vụ của kế hoạch, phân công rõ trách nhiệm từng đơn vị"
)
NEW = "Các sở, ngành mở thêm lớp ở vùng cao, thu hút cán bộ trẻ tham gia và đánh giá lại cách làm sau từng đợt tập huấn"


@pytest.mark.parametrize(
    ("key", "row", "values", "cell"),
    [("indicators", 1, {5: 3}, "G3"), ("publicity", 0, {1: 7}, "G4")],
    ids=["classes counted otherwise", "conferences counted otherwise"],
)
def test_an_indicator_that_differs_from_the_table_it_repeats_is_told_at_its_cell(
    programme: Programme, tmp_path: Path, key: str, row: int, values: dict[int, object], cell: str
) -> None:
    findings = check(programme, tmp_path, changed(key, row, values))

    assert ("TAB217", cell) in places(findings)


def test_unknown_code_offers_the_nearest(programme: Programme, tmp_path: Path) -> None:
    findings = check(programme, tmp_path, changed("tasks", 0, {0: "1d"}))

    found = next(finding for finding in findings if finding.code == "TAB301")
    assert "Có phải là" in found.message


def test_name_of_another_indicator_is_a_slip_of_rows(programme: Programme, tmp_path: Path) -> None:
    name = next(each.name for each in programme.indicators if each.code == "CT07")

    assert ("TAB309", "C3") in places(check(programme, tmp_path, changed("indicators", 1, {1: name})))


def test_shortened_name_is_no_slip_of_rows(programme: Programme, tmp_path: Path) -> None:
    assert "TAB309" not in {code for code, _cell in places(check(programme, tmp_path, CORRECT))}


def test_indicators_left_out_are_named_once(programme: Programme, tmp_path: Path) -> None:
    said = [finding for finding in check(programme, tmp_path, CORRECT) if finding.code == "TAB308"]

    assert len(said) == 1
    assert "CT02" in said[0].message


def test_cumulative_figure_below_last_years_is_told(programme: Programme, tmp_path: Path) -> None:
    last_year = changed("indicators", 0, {3: 1300})

    assert ("TAB302", "E2") in places(check(programme, tmp_path, CORRECT, last_year))


def test_yearly_figure_may_fall(programme: Programme, tmp_path: Path) -> None:
    last_year = changed("indicators", 1, {5: 7})

    assert ("TAB302", "G3") not in places(check(programme, tmp_path, CORRECT, last_year))


def test_denominator_that_jumps_is_told(programme: Programme, tmp_path: Path) -> None:
    last_year = changed("indicators", 0, {3: 900, 4: 1000})

    assert ("TAB303", "F2") in places(check(programme, tmp_path, CORRECT, last_year))


def test_an_amount_far_from_last_years_is_doubted(programme: Programme, tmp_path: Path) -> None:
    found = places(check(programme, tmp_path, changed("budget", 0, {1: 35050}), CORRECT))

    assert ("TAB304", "C2") in found
    assert ("TAB314", "C2") not in found


@pytest.mark.parametrize("times", [1_000, 1_000_000])
def test_money_a_thousand_times_last_years_is_in_another_unit(programme: Programme, tmp_path: Path, times: int) -> None:
    this_year = changed("budget", 0, {1: 350.5 * times, 2: 320 * times})

    assert {("TAB314", "C2"), ("TAB314", "D2")} <= places(check(programme, tmp_path, this_year, CORRECT))


def test_money_a_thousand_times_last_years_with_its_reason_is_only_doubted(
    programme: Programme, tmp_path: Path
) -> None:
    this_year = changed("budget", 0, {1: 350500, 3: "Bổ sung vốn dự án ODA"})

    found = places(check(programme, tmp_path, this_year, CORRECT))

    assert ("TAB304", "C2") in found
    assert ("TAB314", "C2") not in found


def test_text_left_over_from_last_year_is_told(programme: Programme, tmp_path: Path) -> None:
    this_year: dict[str, Rows] = {**CORRECT, "paragraphs": [["Ưu điểm", LONG]]}
    last_year: dict[str, Rows] = {**CORRECT, "paragraphs": [["Ưu điểm", LONG]]}

    assert ("TAB305", "C2") in places(check(programme, tmp_path, this_year, last_year))


def test_new_text_is_not_told(programme: Programme, tmp_path: Path) -> None:
    this_year: dict[str, Rows] = {**CORRECT, "paragraphs": [["Ưu điểm", NEW]]}
    last_year: dict[str, Rows] = {**CORRECT, "paragraphs": [["Ưu điểm", LONG]]}

    assert ("TAB305", "C2") not in places(check(programme, tmp_path, this_year, last_year))


def test_text_that_speaks_of_old_years_only_is_told(programme: Programme, tmp_path: Path) -> None:
    tables: dict[str, Rows] = {
        **CORRECT,
        "paragraphs": [["Ưu điểm", "Trong năm 2022, các cơ quan đã chủ động."], ["Hạn chế", "Năm 2024"]],
    }

    found = places(check(programme, tmp_path, tables))

    assert ("TAB307", "C2") in found
    assert ("TAB307", "C3") not in found


def test_task_that_dropped_out_without_a_word_is_told(programme: Programme, tmp_path: Path) -> None:
    this_year = {**CORRECT, "tasks": CORRECT["tasks"][:1]}

    findings = check(programme, tmp_path, this_year, CORRECT)

    assert any(finding.code == "TAB313" and "2đ" in finding.message for finding in findings)


@pytest.mark.parametrize(
    ("day", "is_old"), [("20/02/2025", False), ("20/03/2025", True)], ids=["before the merger", "after the merger"]
)
def test_issuer_is_judged_by_the_day_it_issued(programme: Programme, tmp_path: Path, day: str, is_old: bool) -> None:
    tables: dict[str, Rows] = {"instruments": [["1/KH", day, "Bộ Kế hoạch và Đầu tư", "Kế hoạch"]]}

    found = places(check(programme, tmp_path, tables, year=2025))

    assert (("TAB306", "D2") in found) is is_old


def test_agency_that_did_not_exist_is_told(programme: Programme, tmp_path: Path) -> None:
    found = {code for code, _cell in places(check(programme, tmp_path, CORRECT, agency="laocai"))}

    assert "TAB311" in found


def test_the_ministrys_paragraphs_on_the_nation_are_no_unknown_agencys(programme: Programme, tmp_path: Path) -> None:
    assert "TAB311" not in {code for code, _cell in places(check(programme, tmp_path, CORRECT, agency="ca-nuoc"))}


def test_agency_merged_within_the_year_may_still_report(programme: Programme, tmp_path: Path) -> None:
    found = {code for code, _cell in places(check(programme, tmp_path, CORRECT, year=2025, agency="yen-bai"))}

    assert "TAB311" not in found


def test_figures_of_the_smaller_agency_before_a_merger_are_no_measure(programme: Programme, tmp_path: Path) -> None:
    last_year = changed("indicators", 0, {3: 500, 4: 600})

    found = {code for code, _cell in places(check(programme, tmp_path, CORRECT, last_year, year=2025))}

    assert "TAB303" not in found


@pytest.mark.parametrize(
    ("key", "row", "values", "expected"),
    [
        ("tasks", 0, {4: date(2025, 1, 5), 5: None}, ("TAB216", "F2")),
        ("trainings", 0, {2: "06/05/2023", 3: "08/05/2023"}, ("TAB207", "E2")),
        ("instruments", 0, {1: "15/12/2024"}, ("TAB207", "C2")),
        ("info", 3, {1: "10/12/2023"}, ("TAB215", "C5")),
    ],
    ids=["task done before it starts", "class", "instrument", "day of the figures"],
)
def test_a_day_outside_the_period_of_the_programme_is_told_at_its_cell(
    programme: Programme,
    tmp_path: Path,
    key: str,
    row: int,
    values: dict[int, object],
    expected: tuple[str, str],
) -> None:
    assert expected not in places(check(programme, tmp_path / "correct", CORRECT))
    assert expected in places(check(programme, tmp_path / "faulty", changed(key, row, values)))


def test_the_first_year_begins_on_the_day_that_the_programme_gives(programme: Programme, tmp_path: Path) -> None:
    tables: dict[str, Rows] = {
        "instruments": [["1/KH", "31/12/2018", "UBND", "Kế hoạch"], ["2/KH", "01/01/2019", "UBND", "Kế hoạch"]]
    }

    found = places(check(programme, tmp_path, tables, year=2019))

    assert ("TAB207", "C2") in found
    assert ("TAB207", "C3") not in found


def test_a_topic_that_the_programme_does_not_offer_is_asked_about(programme: Programme, tmp_path: Path) -> None:
    other = check(programme, tmp_path / "other", changed("trainings", 0, {1: "Ngoai ngữ và tin học"}))
    typed = check(programme, tmp_path / "typed", changed("trainings", 0, {1: "NGOẠI NGỮ"}))

    asked = next(finding for finding in other if finding.code == UNUSUAL_CHOICE.code)
    assert "Có phải là “Ngoại ngữ”?" in f"{asked.message} {asked.fix}"
    assert UNUSUAL_CHOICE.code not in {finding.code for finding in typed}
