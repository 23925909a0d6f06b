"""The sheet on a whole period: only the last year of a period has it, and no other year misses it."""

import copy
import io
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from gen.domain.tables import AgencyTables, InputFile, ParagraphRow
from gen.intake import ProgressFolder, Reading
from gen.intake.checks.programme import ProgrammeChecks
from gen.intake.form.workbook import form_bytes
from gen.intake.packed_tables.reading import unpack_tables
from gen.intake.packed_tables.writing import pack_tables
from gen.intake.rereading import reread
from gen.programme import Programme, load_programme
from tests.support.cli import ROOT
from tests.support.reported import CORRECT, Rows, write_csv, write_workbook

SCHEMA = load_programme(ROOT / "data", "1439").schema
SHEET = SCHEMA.sheet("period")
SECTIONS = SHEET.column("section").values
LAST_YEARS = (2022, 2025)
ASSESSED: Rows = [[section, f"Đánh giá cả giai đoạn về nội dung thứ {n}"] for n, section in enumerate(SECTIONS)]
TCVN3 = "C«ng t¸c n¨m nay ®­îc triÓn khai"
LONG = "Tỉnh đã tổ chức quán triệt, triển khai đầy đủ các nhiệm vụ, phân công rõ trách nhiệm của từng cơ quan, đơn vị"


def codes(reading: Reading) -> set[str]:
    return {finding.code for finding in reading.findings}


def report(folder: Path, year: int, rows: Rows | None, **more: Rows) -> ProgressFolder:
    tables = {**CORRECT, **more} | ({} if rows is None else {"period": rows})
    write_csv(folder / str(year), tables=tables)
    return ProgressFolder(folder, SCHEMA)


@pytest.mark.parametrize("year", range(2019, 2026))
def test_the_form_has_the_sheet_with_its_sections_in_the_last_year_of_a_period(programme: Programme, year: int) -> None:
    agency = programme.agencies.get("lao-cai", programme.default_date("annual", year))
    book = openpyxl.load_workbook(io.BytesIO(form_bytes(agency, year, programme, None)))

    assert (SHEET.name in book.sheetnames) == (year in LAST_YEARS)
    if year in LAST_YEARS:
        given = [row[0].value for row in book[SHEET.name].iter_rows(min_row=5, max_col=1)]
        assert tuple(dict.fromkeys(section for section in given if section)) == SECTIONS


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_what_people_wrote_of_the_period_is_read(tmp_path: Path, suffix: str) -> None:
    if suffix == "csv":
        report(tmp_path, 2022, ASSESSED)
    else:
        write_workbook(tmp_path / "2022/lao-cai.xlsx", {**CORRECT, "period": ASSESSED})

    found = ProgressFolder(tmp_path, SCHEMA).read("lao-cai", 2022).tables

    assert [(row.section, row.text) for row in found.period] == [(section, text) for section, text in ASSESSED]
    assert [row.text for row in found.paragraphs] == ["Các cơ quan chủ động triển khai nhiệm vụ."]


def test_another_year_does_not_miss_the_sheet(tmp_path: Path) -> None:
    reading = report(tmp_path, 2024, None).read("lao-cai", 2024)

    assert "period" not in reading.tables.absent
    assert not any(SHEET.name in finding.message for finding in reading.findings)


def test_the_last_year_of_a_period_misses_it(tmp_path: Path) -> None:
    reading = write_workbook(tmp_path / "2022/lao-cai.xlsx")
    found = ProgressFolder(tmp_path, SCHEMA).read("lao-cai", 2022)

    assert reading.exists()
    assert "period" in found.tables.absent
    assert any(SHEET.name in finding.message for finding in found.findings)


def test_the_sheet_in_another_year_is_told_and_goes_into_no_report(tmp_path: Path) -> None:
    reading = report(tmp_path, 2024, ASSESSED).read("lao-cai", 2024)

    assert reading.tables.period == ()
    assert "TAB260" in codes(reading)


def test_an_empty_sheet_in_another_year_is_not_worth_a_word(tmp_path: Path) -> None:
    assert "TAB260" not in codes(report(tmp_path, 2024, []).read("lao-cai", 2024))


def test_sections_that_nobody_wrote_are_named(programme: Programme, tmp_path: Path) -> None:
    reading = report(tmp_path, 2022, ASSESSED[:-2]).read("lao-cai", 2022)

    (finding,) = [one for one in ProgrammeChecks(programme).check(reading) if one.code == "TAB261"]

    assert finding.message.endswith("chưa có nội dung của 2 mục: Phương hướng; Kiến nghị.")


@pytest.mark.parametrize(("column", "wrong", "code"), [(0, "Linh tinh", "TAB118"), (1, TCVN3, "TAB120")])
def test_an_error_planted_in_the_sheet_is_found_at_its_cell(tmp_path: Path, column: int, wrong: str, code: str) -> None:
    rows = copy.deepcopy(ASSESSED)
    rows[0][column] = wrong
    found = report(tmp_path, 2022, rows).read("lao-cai", 2022).findings

    assert ["BC"[column] + "2"] == [getattr(one.location, "cell", "") for one in found if one.code == code]


def test_a_paragraph_of_the_years_own_report_is_no_assessment_of_the_period(
    programme: Programme, tmp_path: Path
) -> None:
    rows: Rows = [["Hạn chế", LONG], *ASSESSED]
    reading = report(tmp_path, 2022, rows, paragraphs=[["Ưu điểm", LONG]]).read("lao-cai", 2022)

    found = [one.location for one in ProgrammeChecks(programme).check(reading) if one.code == "TAB262"]

    assert [getattr(place, "cell", "") for place in found] == ["C2"]


def test_a_sheet_named_for_the_period_is_not_taken_for_that_of_the_year(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "2022/lao-cai.xlsx", {**CORRECT, "period": ASSESSED})
    book = openpyxl.load_workbook(path)
    book[SHEET.name].title = "Nội dung giai đoạn 2019-2022"
    book.save(path)

    found = ProgressFolder(tmp_path, SCHEMA).read("lao-cai", 2022).tables

    assert (len(found.period), len(found.paragraphs)) == (len(ASSESSED), 1)


def carried(year: int, rows: tuple[ParagraphRow, ...] = ()) -> AgencyTables:
    return AgencyTables("lao-cai", year, period=rows, absent=("budget",))


def test_a_document_carries_what_was_written_of_the_period() -> None:
    tables = carried(2022, (ParagraphRow("Hạn chế", "Còn chậm."),))

    assert unpack_tables(pack_tables(tables, SCHEMA), SCHEMA).tables == tables


def test_a_document_of_another_year_neither_carries_nor_misses_it() -> None:
    text = pack_tables(carried(2024), SCHEMA)

    assert "period" not in text
    assert unpack_tables(text, SCHEMA).tables == carried(2024)


def test_a_document_made_before_there_was_the_sheet_misses_it_in_its_year_alone() -> None:
    text = pack_tables(carried(2024), SCHEMA)
    of_2022 = text.replace("year\t2024", "year\t2022")

    assert unpack_tables(text, SCHEMA).tables.absent == ("budget",)
    assert unpack_tables(of_2022, SCHEMA).tables.absent == ("budget", "period")


def test_tables_of_a_document_are_checked_without_the_sheet_of_other_years() -> None:
    again = reread(replace(carried(2024), absent=load_keys()), SCHEMA, InputFile("lao-cai.docx", ""))

    assert not any(SHEET.name in finding.message for finding in again.findings)


def load_keys() -> tuple[str, ...]:
    return tuple(sheet.key for sheet in SCHEMA.data_sheets_of(2024))
