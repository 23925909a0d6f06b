"""How a programme measures itself, as data: every name in it is looked up, an older workspace needs none of it."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from gen.domain.errors import KnowledgeError
from gen.programme import Programme, load_programme
from gen.progress.attainment import attain
from gen.progress.model import Attainment

MEASURES = "programmes/1439/measures.toml"
LEAST = """
[collection]
agency = "bnv"
reports_to = "Chính phủ"
[path]
base_year = 2018
target_year = 2025
[form]
subtitle = "(Kế hoạch X)"
"""


def changed(data: Path, before: str, after: str) -> int:
    """Change the file and return the line that now reads ``after``."""
    text = (data / MEASURES).read_text("utf-8")
    assert before in text
    text = text.replace(before, after, 1)
    (data / MEASURES).write_text(text, "utf-8")
    return text[: text.index(after)].count("\n") + 1


@pytest.mark.parametrize(
    ("before", "after", "code", "field"),
    [
        ('agency = "bnv"', 'agency = "bnvv"', "PRG009", "agency"),
        ('compared = ["first", "second"]', 'compared = ["first", "third"]', "PRG009", "compared"),
        ('compared = ["first", "second"]', 'compared = ["first"]', "PRG011", "compared"),
        ("target_year = 2025", "target_year = 2018", "PRG007", "target_year"),
        ('indicator = "CT01"', 'indicator = "CT99"', "PRG009", "indicator"),
        ('goal = "2019"', 'goal = "2018"', "PRG009", "goal"),
        ('goal = "2019"', 'goal = "2025-4"', "PRG008", "goal"),
        ('indicators = ["CT03"]', 'indicators = ["CT33"]', "PRG009", "indicators"),
        ('tasks = ["3a", "3b"', 'tasks = ["3a", "9b"', "PRG009", "tasks"),
        ('title = "Hợp tác', 'titel = "Hợp tác', "PRG011", "title"),
        ("first_day = 2019-01-01", "first_day = 2018-01-01", "PRG005", "first_day"),
        ('file = "accsm-2022.csv"', 'file = "accsm-2021.csv"', "PRG009", "file"),
        ("known_from = 2025-10-07", "known_from = 5", "PRG011", "known_from"),
        ("trainings_group = 3", "trainings_group = 6", "PRG009", "trainings_group"),
    ],
)
def test_what_names_something_that_is_not_there_is_found_with_its_field(
    broken_data: Path, before: str, after: str, code: str, field: str
) -> None:
    changed(broken_data, before, after)

    with pytest.raises(KnowledgeError) as refused:
        load_programme(broken_data)

    found = refused.value.findings[0]
    assert (found.code, str(found.location).rpartition(":")[2]) == (code, field)


def test_the_finding_names_the_line(broken_data: Path) -> None:
    line = changed(broken_data, 'agency = "bnv"', 'agency = "bnvv"')

    with pytest.raises(KnowledgeError) as refused:
        load_programme(broken_data)

    assert str(refused.value.findings[0].location) == f"data/{MEASURES}:{line}:agency"


def test_a_programme_without_joint_work_phases_or_charts_is_sound(broken_data: Path) -> None:
    (broken_data / MEASURES).write_text(LEAST, "utf-8")

    measures = load_programme(broken_data).measures

    assert (measures.compared, dict(measures.evidence), dict(measures.coverage)) == ((), {}, {})
    assert measures.joint.indicators == ()


def test_the_programme_of_an_older_workspace_has_the_measures_of_the_shipped_one(
    broken_data: Path, programme: Programme
) -> None:
    (broken_data / "programmes/1439").rename(broken_data / "programme")
    (broken_data / "programme/measures.toml").unlink()

    assert load_programme(broken_data).measures == programme.measures


def test_another_programme_has_to_say_how_it_is_measured(broken_data: Path) -> None:
    (broken_data / MEASURES).unlink()
    path = broken_data / "programmes/1439/programme.toml"
    path.write_text(path.read_text("utf-8").replace('symbol = "1439/QĐ-TTg"', 'symbol = "5/QĐ-X"'), "utf-8")

    with pytest.raises(KnowledgeError) as refused:
        load_programme(broken_data)

    assert [finding.code for finding in refused.value.findings] == ["PRG001"]


def test_the_way_to_a_target_is_the_programmes_own(broken_data: Path) -> None:
    shutil.copytree(broken_data / "programmes/1439", broken_data / "programmes/x")
    text = (broken_data / "programmes/x/measures.toml").read_text("utf-8")
    later = text.replace("base_year = 2018", "base_year = 2020").replace("target_year = 2025", "target_year = 2030")
    (broken_data / "programmes/x/measures.toml").write_text(later, "utf-8")
    paths = [load_programme(broken_data, each).measures.path for each in ("1439", "x")]

    judged = [attain("ratio", 2025, Decimal(50), Decimal(100), path) for path in paths]

    assert judged == [Attainment.MISSED, Attainment.ON_TRACK]


def test_the_figures_of_a_year_run_from_cut_off_to_cut_off_and_of_the_first_from_the_day_given(
    programme: Programme,
) -> None:
    first, next_year = (programme.measures.period_of(year) for year in (2019, 2020))

    assert first == (date(2019, 1, 1), date(2019, 12, 14))
    assert next_year == (date(2019, 12, 15), date(2020, 12, 14))
