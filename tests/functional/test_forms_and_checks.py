"""A form goes out, a filled workbook comes back, and every bad cell is named."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.support.cli import gen
from tests.support.workspaces import linked


def test_a_form_is_written_for_every_agency_named_and_never_over_a_filled_one(tmp_path: Path) -> None:
    first = gen("form", "lao-cai", "bnv", "--year", "2024", "-o", tmp_path)
    again = gen("form", "lao-cai", "--year", "2024", "-o", tmp_path)

    assert first.code == 0, first.err
    assert {path.name for path in tmp_path.iterdir()} == {"lao-cai.xlsx", "bnv.xlsx"}
    assert again.code == 1
    assert "lao-cai.xlsx" in again.err


def test_forms_lie_in_the_workspace_wherever_the_command_is_given_and_it_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked(tmp_path)
    (tmp_path / "output").mkdir()
    monkeypatch.chdir(tmp_path / "output")

    said = gen("form", "lao-cai", "--year", "2024", workspace=tmp_path)

    folder = tmp_path / "bieu-mau" / "2024"
    assert (folder / "lao-cai.xlsx").is_file()
    assert str(folder / "lao-cai.xlsx") in said.out
    assert f"Đã tạo 1 biểu mẫu trong “{folder}”" in said.out
    assert list((tmp_path / "output").iterdir()) == []


def test_the_marked_copy_is_never_written_over_the_original(tmp_path: Path) -> None:
    gen("form", "lao-cai", "--year", "2024", "-o", tmp_path)
    form = tmp_path / "lao-cai.xlsx"
    before = form.read_bytes()

    said = [gen("check", path, "--year", "2024", "--annotate", tmp_path) for path in (form, tmp_path)]

    assert [answer.code for answer in said] == [2, 2]
    assert all("sẽ ghi đè bản gốc" in answer.err for answer in said)
    assert form.read_bytes() == before


def test_a_bad_cell_is_named_as_excel_shows_it(tmp_path: Path) -> None:
    gen("form", "lao-cai", "--year", "2024", "-o", tmp_path)
    book = load_workbook(tmp_path / "lao-cai.xlsx")
    sheet = book["Chỉ tiêu"]
    header = next(row for row in sheet.iter_rows() if any(cell.value == "Tử số" for cell in row))
    above = next(cell for cell in header if cell.value == "Tử số")
    bad = above.offset(row=1)
    bad.value = "mười hai"
    book.save(tmp_path / "lao-cai.xlsx")

    said = gen("check", tmp_path / "lao-cai.xlsx", "--year", "2024", "--format", "json")

    assert said.code == 1
    found = {(finding["sheet"], finding["cell"]) for finding in json.loads(said.out)}
    assert ("Chỉ tiêu", bad.coordinate) in found


@pytest.mark.long
def test_the_demo_figures_hold_no_error() -> None:
    for year in range(2019, 2026):
        said = gen("check", "--year", str(year))

        assert said.code == 0, said.out


def test_a_marked_copy_goes_back_to_the_clerk(tmp_path: Path) -> None:
    gen("form", "lao-cai", "--year", "2024", "-o", tmp_path)

    gen("check", tmp_path / "lao-cai.xlsx", "--year", "2024", "--annotate", tmp_path / "back")

    book = load_workbook(tmp_path / "back/lao-cai.xlsx")
    assert any(cell.comment for sheet in book for row in sheet.iter_rows() for cell in row)


def test_one_workbook_named_is_used_before_the_folder(tmp_path: Path) -> None:
    gen("form", "lao-cai", "--year", "2024", "-o", tmp_path)

    said = gen("make", "annual", "lao-cai", "--year", "2024", "--data", tmp_path / "lao-cai.xlsx", "-o", tmp_path / "x")

    assert said.code == 1
    assert "lao-cai.xlsx!Nhiệm vụ" in said.err
    assert not (tmp_path / "x").exists()


def test_a_place_of_figures_that_does_not_exist_is_named(tmp_path: Path) -> None:
    said = gen("make", "annual", "lao-cai", "--year", "2024", "--data", tmp_path / "nowhere")

    assert said.code == 2
    assert "nowhere" in said.err
