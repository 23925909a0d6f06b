"""Which programme is worked on where none is named: the one of ``gen.toml``, which ``gen init`` writes."""

import json
from pathlib import Path

import pytest

from tests.support.cli import gen
from tests.support.workspaces import WITHOUT_FIGURES, linked


def chosen(office: Path) -> list[str]:
    listed = json.loads(gen("programme", "list", "--json", workspace=office).out)
    return [each["id"] for each in listed if each["chosen"]]


@pytest.mark.parametrize(
    ("words", "programme"),
    [((), "1439"), (("--programme", "cchc"), "cchc"), (("--empty", "--programme", "cchc"), "cchc")],
)
def test_a_new_office_works_on_the_usual_programme_or_the_one_asked_for(
    tmp_path: Path, words: tuple[str, ...], programme: str
) -> None:
    assert gen("init", tmp_path / "office", *words).code == 0

    assert chosen(tmp_path / "office") == [programme]


def test_a_programme_that_does_not_travel_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    said = gen("init", tmp_path / "office", "--programme", "y")

    assert (said.code, said.err.startswith("Không có chương trình “y”")) == (2, True)
    assert not (tmp_path / "office").exists()


def test_an_empty_office_has_folders_for_the_periods_of_each_programme(tmp_path: Path) -> None:
    gen("init", "--empty", tmp_path / "office")

    assert (tmp_path / "office/data/progress/2025/tiep-nhan.csv").is_file()
    assert (tmp_path / "office/data/progress/cchc/2026-Q1/tiep-nhan.csv").is_file()


def test_where_several_are_and_none_is_the_usual_one_one_sentence_asks_which(tmp_path: Path) -> None:
    office = linked(tmp_path, ("templates", "data/agencies", "data/programmes", "data/progress"))

    said = gen("status", "--year", "2024", workspace=office)

    assert said.code == 2
    assert said.err.startswith("Thư mục làm việc có nhiều chương trình (")
    assert said.err.count("\n") == 1


def test_an_office_with_one_programme_names_none(tmp_path: Path) -> None:
    assert chosen(linked(tmp_path, WITHOUT_FIGURES)) == ["1439"]
