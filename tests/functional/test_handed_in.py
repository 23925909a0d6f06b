"""What an agency handed in means the same for every command, whatever the file is called and whatever is beside."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.cli import Said, gen
from tests.support.reported import CORRECT, Rows, write_csv, write_workbook
from tests.support.workspaces import year_folder

YEAR = "2024"
AGENCY = "lao-cai"
NAMES = (
    "Lào Cai 2024.xlsx",
    "BC nam Lao Cai.xlsx",
    "lao-cai (1).xlsx",
    "LAO_CAI_final.XLSX",
    "bieu so lieu gui lan 2.xlsx",
    "1439 - tỉnh Lào Cai - bản chính thức.xlsx",
)


def of(agency: str, name: str = "") -> dict[str, Rows]:
    info: Rows = [["Mã đơn vị", agency], ["Tên đơn vị", name], *CORRECT["info"][2:]]
    return {**CORRECT, "info": info}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The year's folder of a workspace without figures."""
    return year_folder(tmp_path, YEAR)


@pytest.fixture
def run(folder: Path) -> Callable[..., Said]:
    def command(*words: str) -> Said:
        return gen(*words, workspace=folder.parents[2])

    return command


def board(run: Callable[..., Said], agency: str = AGENCY) -> dict[str, object]:
    said = run("status", "--year", YEAR, "--date", "05/01/2025", "--json")
    return next(row for row in json.loads(said.out)["agencies"] if row["agency"] == agency)


@pytest.mark.parametrize("name", NAMES)
def test_a_report_of_any_name_is_its_agencys_for_every_command(
    folder: Path, run: Callable[..., Said], name: str
) -> None:
    write_workbook(folder / name)

    checked = run("check", "--year", YEAR)
    made = run("make", "annual", AGENCY, "--year", YEAR)
    traced = run("trace", "CT01", "--year", YEAR, "--agency", AGENCY)

    assert (checked.code, made.code, traced.code) == (0, 0, 0), checked.out
    assert "Đã kiểm tra 1 báo cáo: 0 lỗi" in checked.out
    assert f"{YEAR}/{name}!Chỉ tiêu!D2" in traced.out
    assert board(run)["state"] == "on-time"


def test_a_report_that_names_its_agency_by_name_alone_is_that_agencys(folder: Path, run: Callable[..., Said]) -> None:
    write_workbook(folder / "so lieu.xlsx", of("", "Ủy ban nhân dân tỉnh Sơn La"))

    assert board(run, "son-la")["state"] == "on-time"


def test_a_report_without_a_word_on_its_agency_is_known_by_the_name_of_its_file(
    folder: Path, run: Callable[..., Said]
) -> None:
    write_workbook(folder / "Báo cáo tỉnh Cao Bằng (gửi BNV).xlsx", of(""))

    assert board(run, "cao-bang")["state"] == "on-time"


def test_a_report_of_which_nothing_tells_whose_it_is_is_named(folder: Path, run: Callable[..., Said]) -> None:
    write_workbook(folder / "so lieu.xlsx", of(""))

    for said in (run("check", "--year", YEAR), run("status", "--year", YEAR)):
        assert "so lieu.xlsx: TAB183" in said.out + said.err
        assert said.code == 1


@pytest.mark.parametrize("second", ["Lào Cai.xlsx", "lao-cai (1).xlsx", "lao-cai.ods", "nop lai.xlsx"])
def test_two_reports_of_one_agency_are_an_error_that_names_both(
    folder: Path, run: Callable[..., Said], second: str
) -> None:
    write_workbook(folder / "lao-cai.xlsx")
    shutil.copy(folder / "lao-cai.xlsx", folder / second)
    commands = (
        ("check", "--year", YEAR),
        ("status", "--year", YEAR),
        ("make", "annual", AGENCY, "--year", YEAR),
        ("batch", "annual", "--year", YEAR, "--agencies", AGENCY),
        ("trace", "CT01", "--year", YEAR, "--agency", AGENCY),
        ("trace", "CT01", "--year", YEAR),
        ("make", "summary", "bnv", "--year", YEAR),
    )

    for command in commands:
        said = run(*command)
        told = said.out + said.err
        assert said.code, command
        assert "“lao-cai.xlsx”" in told, command
        assert second in told, command
    assert board(run)["state"] != "not-sent"


@pytest.mark.parametrize("name", ["lao-cai.pdf", "Báo cáo Lào Cai.docx", "Lao Cai 2024.xlsb", "BC Lào Cai.zip"])
def test_what_no_command_reads_is_named_with_what_to_do_and_its_agency_has_sent(
    folder: Path, run: Callable[..., Said], name: str
) -> None:
    (folder / name).write_bytes(b"PK\x03\x04 something else")

    checked, status = run("check", "--year", YEAR), run("status", "--year", YEAR)
    made = run("make", "annual", AGENCY, "--year", YEAR)

    assert (checked.code, made.code) == (1, 1)
    assert f"{name}: TAB187" in checked.out
    assert f"{name}: TAB187" in status.err
    assert f"“{name}”" in made.err + made.out
    assert board(run)["state"] == "undated"
    assert run("batch", "reminder", "--year", YEAR, "--agencies", AGENCY, "--dry-run").out.startswith("0 ")


def test_what_nobody_is_known_to_have_sent_is_named_by_check_and_status(folder: Path, run: Callable[..., Said]) -> None:
    write_workbook(folder / "lao-cai.xlsx")
    for name in ("scan0001.pdf", "gui-kem.rar", "thu.msg", "chi-tieu (2).csv", "công văn.docx"):
        (folder / name).write_bytes(b"something")

    checked, status = run("check", "--year", YEAR).out, run("status", "--year", YEAR).err

    for place in (
        "scan0001.pdf: TAB182",
        "gui-kem.rar: TAB181",
        "thu.msg: TAB181",
        "chi-tieu (2).csv: TAB027",
        "công văn.docx: TAB182",
    ):
        assert place in checked
        assert place in status


def test_a_signed_scan_beside_the_report_is_no_second_report(folder: Path, run: Callable[..., Said]) -> None:
    write_workbook(folder / "lao-cai.xlsx")
    for name in ("lao-cai.pdf", "lao-cai.docx"):
        (folder / name).write_bytes(b"something")

    assert run("check", "--year", YEAR).code == 0
    assert board(run)["valid"] is True


def test_files_of_the_system_and_of_the_program_are_passed_over(folder: Path, run: Callable[..., Said]) -> None:
    write_workbook(folder / "lao-cai.xlsx")
    before = run("check", "--year", YEAR).out
    for name in ("~$lao-cai.xlsx", ".~lock.lao-cai.xlsx#", ".DS_Store", "Thumbs.db", "README.md", ".gen.lock"):
        (folder / name).write_bytes(b"something")
    (folder / "tiep-nhan.csv").write_text("Mã đơn vị,Ngày nhận\nlao-cai,10/12/2024\n", encoding="utf-8")

    assert run("check", "--year", YEAR).out == before


def test_workbooks_and_tables_of_many_lie_beside_one_another(folder: Path, run: Callable[..., Said]) -> None:
    write_workbook(folder / "lao-cai.xlsx")
    write_csv(folder, "son-la", {**CORRECT, "info": of("son-la")["info"]})

    said = run("check", "--year", YEAR)

    assert said.code == 0, said.out
    assert "Đã kiểm tra 2 báo cáo: 0 lỗi" in said.out
    assert [board(run, agency)["state"] for agency in ("lao-cai", "son-la")] == ["on-time"] * 2


def test_a_marked_copy_beside_its_original_is_no_second_report(
    folder: Path, run: Callable[..., Said], tmp_path: Path
) -> None:
    write_workbook(folder / "lao-cai.xlsx")
    run("check", "--year", YEAR, "--annotate", str(tmp_path / "marked"))
    shutil.copy(tmp_path / "marked" / "lao-cai.xlsx", folder / "lao-cai đã đánh dấu.xlsx")

    said = run("check", "--year", YEAR)

    assert said.code == 0
    assert "lao-cai đã đánh dấu.xlsx: TAB185" in said.out


def test_a_marked_copy_with_other_figures_is_a_second_report(
    folder: Path, run: Callable[..., Said], tmp_path: Path
) -> None:
    write_workbook(folder / "lao-cai.xlsx")
    run("check", "--year", YEAR, "--annotate", str(tmp_path / "marked"))
    shutil.copy(tmp_path / "marked" / "lao-cai.xlsx", folder / "lao-cai đã sửa.xlsx")
    write_workbook(folder / "lao-cai.xlsx", {**CORRECT, "publicity": [["Hội nghị, hội thảo", 2, 999, ""]]})

    assert "TAB180" in run("check", "--year", YEAR).out


def test_a_marked_copy_that_came_back_alone_is_the_report(
    folder: Path, run: Callable[..., Said], tmp_path: Path
) -> None:
    write_workbook(folder / "lao-cai.xlsx")
    run("check", "--year", YEAR, "--annotate", str(tmp_path / "marked"))
    shutil.copy(tmp_path / "marked" / "lao-cai.xlsx", folder / "lao-cai.xlsx")

    assert run("check", "--year", YEAR).code == 0


def test_a_file_named_for_one_agency_and_filled_in_for_another_is_told(folder: Path, run: Callable[..., Said]) -> None:
    write_workbook(folder / "Cao Bằng 2024.xlsx")

    assert "Cao Bằng 2024.xlsx: TAB186" in run("check", "--year", YEAR).out


def test_a_folder_within_is_named(folder: Path, run: Callable[..., Said]) -> None:
    write_workbook(folder / "lao-cai.xlsx")
    write_workbook(folder / "dot 2" / "son-la.xlsx", of("son-la"))

    said = run("check", "--year", YEAR)

    assert said.code == 0
    assert "dot 2: TAB188" in said.out


def test_two_reports_of_one_agency_among_received_files_are_an_error(
    folder: Path, run: Callable[..., Said], tmp_path: Path
) -> None:
    write_workbook(tmp_path / "nhan-duoc" / "a.xlsx")
    write_workbook(tmp_path / "nhan-duoc" / "dot 2" / "b.xlsx")

    said = run("check", str(tmp_path / "nhan-duoc"), "--year", YEAR)

    assert said.code == 1
    assert "b.xlsx: TAB189" in said.out


def test_a_document_follows_the_report_it_is_made_from_whatever_its_name(
    folder: Path, run: Callable[..., Said]
) -> None:
    write_workbook(folder / "bc Lao Cai.xlsx")
    asked = ("batch", "annual", "--year", YEAR, "--agencies", AGENCY)
    run(*asked)
    unchanged = run(*asked).out
    write_workbook(folder / "bc Lao Cai.xlsx", {**CORRECT, "publicity": [["Hội nghị, hội thảo", 2, 999, ""]]})
    changed = run(*asked).out

    assert "1 không thay đổi" in unchanged
    assert "1 không thay đổi" not in changed


def test_a_file_named_by_another_agencys_id_is_of_the_agency_it_names_itself(
    folder: Path, run: Callable[..., Said]
) -> None:
    write_workbook(folder / "cao-bang.xlsx", of(AGENCY, "Ủy ban nhân dân tỉnh Lào Cai"))

    checked = run("check", "--year", YEAR)
    made = run("make", "annual", AGENCY, "--year", YEAR)
    traced = run("trace", "CT01", "--year", YEAR, "--agency", AGENCY)

    assert (made.code, traced.code) == (0, 0), made.err
    assert "cao-bang.xlsx" in checked.out
    assert "TAB186" in checked.out
    assert board(run)["state"] == board(run, "lao-cai")["state"] != board(run, "cao-bang")["state"]


def test_a_second_report_under_another_agencys_id_is_an_error_that_names_both(
    folder: Path, run: Callable[..., Said]
) -> None:
    write_workbook(folder / "cao-bang.xlsx", of(AGENCY))
    write_workbook(folder / "lao-cai.xlsx")

    said = run("make", "annual", AGENCY, "--year", YEAR)

    assert said.code == 1
    assert "cao-bang.xlsx" in said.err
    assert "lao-cai.xlsx" in said.err


def test_a_slip_in_the_code_alone_takes_no_file_from_the_agency_it_is_named_by(
    folder: Path, run: Callable[..., Said]
) -> None:
    write_workbook(folder / "lao-cai.xlsx", of("cao-bang", "Ủy ban nhân dân tỉnh Lào Cai"))

    said = run("check", "--year", YEAR)

    assert "“lao-cai”" in said.out
    assert "Sửa mã đơn vị" in said.out
    assert board(run)["state"] != board(run, "cao-bang")["state"]
