"""Checking whatever is named: what is found among paths, and that nothing is told twice."""

from pathlib import Path

from gen.intake import Checker, ProgressFolder, Report, check_paths, find_reports
from gen.programme import Programme
from gen.programme.forms.shared import shared_tables
from tests.support.reported import CORRECT, Rows, write_csv, write_workbook


def test_folder_of_a_year_is_checked_agency_by_agency(tmp_path: Path) -> None:
    write_workbook(tmp_path / "2024" / "bnv.xlsx")
    write_csv(tmp_path / "2024", "lao-cai")

    reports = list(find_reports([tmp_path / "2024"], None, shared_tables()))

    assert [(report.agency_id, report.year) for report in reports] == [("", 2024), ("bnv", 2024), ("lao-cai", 2024)]


def test_folder_of_years_is_entered_for_the_year_asked_for(tmp_path: Path) -> None:
    write_csv(tmp_path / "2023", "lao-cai")
    write_csv(tmp_path / "2024", "lao-cai")

    assert {report.year for report in find_reports([tmp_path], 2024, shared_tables())} == {2024}
    assert {report.year for report in find_reports([tmp_path], None, shared_tables())} == {2023, 2024}


def test_workbook_of_any_name_is_that_of_the_agency_it_names(programme: Programme, tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "inbox" / "bieu mau (1).xlsx")

    checked = list(check_paths([tmp_path / "inbox"], None, programme))

    assert [(each.path, each.agency_id, each.year) for each in checked] == [(path, "lao-cai", 2024)]


def test_file_that_excel_has_open_is_passed_over(tmp_path: Path) -> None:
    write_workbook(tmp_path / "inbox" / "lao-cai.xlsx")
    (tmp_path / "inbox" / "~$lao-cai.xlsx").write_bytes(b"locked")

    assert [report.path.name for report in find_reports([tmp_path / "inbox"], 2024, shared_tables())] == [
        "lao-cai.xlsx"
    ]


def test_what_lies_beside_a_csv_file_is_no_agency_of_it(programme: Programme, tmp_path: Path) -> None:
    write_csv(tmp_path / "nhan", "lao-cai")
    (tmp_path / "nhan" / "cong-van.docx").write_bytes(b"a letter")

    checked = list(check_paths([tmp_path / "nhan" / "kinh-phi.csv"], 2024, programme))

    assert [(each.agency_id, len(each.findings)) for each in checked] == [("", 0), ("lao-cai", 0)]


def test_one_csv_file_is_checked_without_missing_the_others(programme: Programme, tmp_path: Path) -> None:
    write_csv(tmp_path / "2024", "lao-cai")

    checked = list(check_paths([tmp_path / "2024" / "kinh-phi.csv"], None, programme))

    assert [each.agency_id for each in checked] == ["", "lao-cai"]
    assert [finding for each in checked for finding in each.findings] == []


def test_file_of_no_known_table_is_named(programme: Programme, tmp_path: Path) -> None:
    path = tmp_path / "khac.csv"
    path.write_text("a,b\n", encoding="utf-8")

    checked = list(check_paths([path], 2024, programme))

    assert [finding.code for each in checked for finding in each.findings] == ["TAB027"]


def test_errors_of_a_csv_file_itself_are_told_once(programme: Programme, tmp_path: Path) -> None:
    write_csv(tmp_path / "2024", "lao-cai")
    write_csv(tmp_path / "2024", "ha-noi")
    write_csv(tmp_path / "2024", "", {"budget": [["Nguồn khác", 1, 1, ""]]})

    checked = check_paths([tmp_path / "2024"], None, programme)

    assert [f.code for each in checked for f in each.findings].count("TAB029") == 1


def test_last_year_is_looked_up_where_it_was_reported(programme: Programme, tmp_path: Path) -> None:
    higher: dict[str, Rows] = {**CORRECT, "indicators": [["CT01", "", "người", 1400, 1500, None, 100, "", ""]]}
    write_csv(tmp_path / "2023", "lao-cai", higher)
    write_csv(tmp_path / "2024", "lao-cai")

    checked = Checker(programme, ProgressFolder(tmp_path, shared_tables())).check(
        Report(tmp_path / "2024", "lao-cai", 2024)
    )

    assert "TAB302" in {finding.code for finding in checked.findings}


def test_checked_report_names_the_workbook_it_was_read_from(programme: Programme, tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "2024" / "lao-cai.xlsx")
    write_csv(tmp_path / "2024", "ha-noi")

    checked = {each.agency_id: each.path for each in check_paths([tmp_path / "2024"], None, programme)}

    assert checked["lao-cai"] == path
    assert checked["ha-noi"] == tmp_path / "2024"


def test_many_reports_are_checked_in_processes_with_the_same_result(programme: Programme, tmp_path: Path) -> None:
    for number in range(70):
        write_csv(tmp_path / "2024", f"don-vi-{number:02}", {"budget": [["Ngân sách địa phương", "1.234", number, ""]]})

    alone = list(check_paths([tmp_path], 2024, programme))
    together = list(check_paths([tmp_path], 2024, programme, workers=2))

    assert together == alone
    assert len(together) == 71


def test_report_of_no_known_year_is_told(programme: Programme, tmp_path: Path) -> None:
    tables: dict[str, Rows] = {**CORRECT, "info": [["Mã đơn vị", "lao-cai"], ["Năm báo cáo", "20244"]]}
    write_workbook(tmp_path / "inbox" / "lao-cai.xlsx", tables)

    checked = list(check_paths([tmp_path / "inbox"], None, programme))

    assert "TAB034" in {finding.code for each in checked for finding in each.findings}
