"""What the programme of administrative reform says in its data that others do without: wrong names in it are told."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from gen.domain.errors import KnowledgeError
from gen.domain.location import TextLocation
from gen.programme import load_programme

DATA = Path(__file__).resolve().parents[3] / "data"
CCHC = "programmes/cchc"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in ("agencies", CCHC):
        shutil.copytree(DATA / name, tmp_path / "data" / name)
    return tmp_path / "data"


def change(data: Path, file: str, before: str, after: str) -> None:
    path = data / CCHC / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


@pytest.mark.parametrize(
    ("file", "before", "after", "code", "field"),
    [
        ("indicators.csv", ",,3,2030,year,high", ",,9,2030,year,high", "PRG009", "group"),
        ("indicators.csv", ",,3,2030,year,high", ",,3,2030,Q2,high", "PRG009", "periods"),
        ("indicators.csv", ",%,given,", ",%,index,", "PRG005", "kind"),
        ("measures.toml", 'level = "central"', 'level = "nation"', "PRG005", "level"),
        ("documents.toml", 'subject = "Kết quả {project}', 'subject = "Kết quả {topic}', "PRG012", "subject"),
    ],
)
def test_a_name_that_is_not_known_is_told_with_its_field(
    data: Path, file: str, before: str, after: str, code: str, field: str
) -> None:
    change(data, file, before, after)

    with pytest.raises(KnowledgeError) as caught:
        load_programme(data)

    places = [(each.code, each.location) for each in caught.value.findings]
    assert (code, field) in [
        (told, at.field) for told, at in places if isinstance(at, TextLocation) and file in at.file
    ]


def test_an_indicator_is_there_only_in_the_periods_in_which_it_is_reported() -> None:
    codes = {
        period: {each.code for each in load_programme(DATA, "cchc", period).indicators} for period in ("", "Q1", "H1")
    }

    assert codes[""] - codes["Q1"] == {"C1.11", "C1.12", "C3.6", "C3.7"}
    assert codes["Q1"] == codes["H1"]


def test_papers_bear_the_symbol_of_the_unit_that_coordinates_the_programme() -> None:
    of_each = {
        name: load_programme(DATA, name).agencies.get("bnv", date(2026, 3, 20)).unit_symbol for name in ("1439", "cchc")
    }

    assert of_each == {"1439": "HTQT", "cchc": "CCHC"}


def test_the_words_of_a_decision_that_nobody_could_read_may_be_left_out() -> None:
    tasks = {task.code: task for task in load_programme(DATA, "cchc").tasks}

    assert (tasks["1a"].wording, tasks["1a"].letter_printed) == ("", "")
    assert tasks["1a"].summary
