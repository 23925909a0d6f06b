"""Which programme of a workspace is meant, and where its figures, documents and templates are."""

import shutil
from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError, UnknownName
from gen.programme import load_programme
from gen.programme.folders import is_apart, programme_folder, programmes_in, template_files, usual_programme

TOML = "programmes/x/programme.toml"


@pytest.fixture
def two(broken_data: Path) -> Path:
    """The ``data`` of a workspace with two programmes."""
    shutil.copytree(broken_data / "programmes/1439", broken_data / "programmes/x")
    text = (broken_data / TOML).read_text("utf-8").replace('short_name = "Đề án 1439"', 'short_name = "Chương trình X"')
    (broken_data / TOML).write_text(text, "utf-8")
    return broken_data


def test_the_only_programme_need_not_be_named(broken_data: Path) -> None:
    assert usual_programme(broken_data) == "1439"
    assert load_programme(broken_data).decision.short_name == "Đề án 1439"


def test_the_one_programme_of_an_older_workspace_is_found_where_it_was(broken_data: Path) -> None:
    (broken_data / "programmes/1439").rename(broken_data / "programme")
    (broken_data / "programmes").rmdir()

    assert usual_programme(broken_data) == "programme"
    assert load_programme(broken_data).decision.short_name == "Đề án 1439"


def test_each_of_several_programmes_is_loaded_by_its_id(two: Path) -> None:
    assert load_programme(two, "x").decision.short_name == "Chương trình X"
    assert load_programme(two, "1439").decision.short_name == "Đề án 1439"


def test_of_several_programmes_one_must_be_named(two: Path) -> None:
    assert usual_programme(two) == ""
    with pytest.raises(ConfigurationError, match="1439, x"):
        load_programme(two)


def test_an_unknown_programme_is_answered_with_those_there_are(two: Path) -> None:
    with pytest.raises(UnknownName, match=r"“y”.*1439, x"):
        programme_folder(two, "y")


def test_a_hidden_folder_is_no_programme(two: Path) -> None:
    (two / "programmes/x").rename(two / "programmes/.x.moi")

    assert list(programmes_in(two)) == ["1439"]


def test_the_years_right_in_progress_are_those_of_the_only_programme_without_a_folder(two: Path) -> None:
    (two / "progress/x").mkdir(parents=True)

    assert [is_apart(two, each) for each in ("1439", "x")] == [False, True]


def test_figures_that_could_be_of_either_programme_are_of_neither(two: Path) -> None:
    (two / "progress/2024").mkdir(parents=True)
    (two / "progress/2024/lao-cai.xlsx").touch()

    with pytest.raises(ConfigurationError, match=r"1439, x.*data/progress/x"):
        is_apart(two, "1439")


def test_the_templates_of_a_programme_come_before_those_that_all_share(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for name in ("annual.docx", "plan.docx", "x/annual.docx", "x/~$plan.docx"):
        (tmp_path / name).touch()

    found = {each: [*map(str, template_files(Path(tmp_path), each).values())] for each in ("x", "1439", "")}

    shared = [str(tmp_path / "annual.docx"), str(tmp_path / "plan.docx")]
    assert found == {"x": [str(tmp_path / "x/annual.docx"), shared[1]], "1439": shared, "": shared}
