"""What cannot be done is answered in one Vietnamese sentence, with an exit code and nothing written."""

from pathlib import Path

import pytest

from tests.support.cli import Said, gen


def ask(tmp_path: Path, *arguments: str) -> Said:
    return gen(*arguments, "-o", tmp_path / "out")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("make", "annual", "lao-cay", "--year", "2024"), 2, ["lao-cay", "lao-cai"]),
        (("make", "anual", "lao-cai", "--year", "2024"), 2, ["anual", "annual"]),
        (("make", "annual", "ha-giang", "--year", "2025"), 2, ["Hà Giang", "Tuyên Quang", "01/07/2025"]),
        (("make", "annual", "bdttg", "--year", "2024"), 2, ["Bộ Dân tộc và Tôn giáo", "Ủy ban Dân tộc"]),
        (("make", "annual", "lao-cai", "--year", "2018"), 2, ["2018", "2019"]),
        (("make", "midterm", "lao-cai", "--year", "2024"), 2, ["2024", "2022"]),
        (("make", "plan", "lao-cai", "--year", "2019", "--form", "decison"), 2, ["decison", "decision"]),
        (("make", "annual", "lao-cai", "--year", "hai nghìn"), 2, ["--year"]),
        (("make", "annual", "lao-cai"), 2, ["--year"]),
        (("make", "annual", "lao-cai", "--year", "2024", "--date", "31/2/2024"), 2, ["31/2/2024", "14/12/2024"]),
        (("make", "annual", "lao-cai", "--year", "2024", "--date", "14/12/1990"), 2, ["14/12/1990", "29/10/2018"]),
        (("make", "annual", "lao-cai", "--year", "2024", "--date", "14/12/3024"), 2, ["14/12/3024", "31/12/2026"]),
        (("make", "annual", "lao-cai", "--year", "2024", "--form", "decision"), 2, ["chỉ có một hình thức"]),
        (("batch", "annual", "--year", "2024", "--date", "14/12/3024"), 2, ["14/12/3024"]),
        (("batch", "annual", "--year", "2024", "--agencies", "@khong-co.txt"), 2, ["khong-co.txt"]),
        (("batch", "annual", "--year", "2024", "--agencies", "lao-cai,lao-cay"), 2, ["lao-cay"]),
    ],
)
def test_a_request_that_cannot_be_met(tmp_path: Path, arguments: tuple[str, ...], code: int, words: list[str]) -> None:
    said = ask(tmp_path, *arguments)

    assert said.code == code
    assert all(word in said.err for word in words), said.err
    assert "Traceback" not in said.err
    assert not (tmp_path / "out").exists()


def test_a_file_of_figures_that_cannot_be_read_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    (tmp_path / "lao-cai.xlsx").write_bytes(b"PK torn")

    said = ask(tmp_path, "make", "annual", "lao-cai", "--year", "2024", "--data", str(tmp_path / "lao-cai.xlsx"))

    assert said.code == 1
    assert "Không đọc được tệp “lao-cai.xlsx”: tệp bị hỏng" in said.err
    assert not list((tmp_path / "out").rglob("*.docx"))


@pytest.mark.parametrize(("agency", "year"), [("ha-noi", "2024"), ("lao-cai", "2023")])
def test_a_file_of_figures_of_another_agency_or_year_is_not_passed_over_in_silence(
    tmp_path: Path, agency: str, year: str
) -> None:
    gen("form", "lao-cai", "--year", "2024", "-o", tmp_path)

    said = ask(tmp_path, "make", "annual", agency, "--year", year, "--data", str(tmp_path / "lao-cai.xlsx"))

    assert said.code == 2
    assert "là số liệu của “lao-cai” năm 2024, không dùng đến ở đây" in said.err
    assert not (tmp_path / "out").exists()


def test_an_unknown_command_offers_the_nearest(tmp_path: Path) -> None:
    said = gen("mak")

    assert said.code == 2
    assert "make" in said.err


def test_a_folder_that_is_no_workspace_is_named(tmp_path: Path) -> None:
    said = gen("make", "annual", "lao-cai", "--year", "2024", workspace=tmp_path)

    assert said.code == 2
    assert str(tmp_path) in said.err
    assert "gen init" in said.err


def test_the_answer_is_english_where_english_is_asked_for() -> None:
    said = gen("--lang", "en", "make", "annual", "lao-cay", "--year", "2024")

    assert said.code == 2
    assert said.err.startswith("There is no agency “lao-cay”. Nearest: lao-cai")
