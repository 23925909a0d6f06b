"""How a programme asks for plans, as data: every name in it is looked up, an older workspace needs none of it."""

from pathlib import Path

import pytest

from gen.domain.errors import KnowledgeError
from gen.domain.plans import Plans
from gen.programme import Programme, load_programme

PLANS = "programmes/1439/plans.toml"
WITHOUT_PLANS = ("plan", "yearly-plan", "plan-status")


def changed(path: Path, before: str, after: str) -> int:
    """Change the file and return the line that now reads ``after``."""
    text = path.read_text("utf-8")
    assert before in text
    text = text.replace(before, after, 1)
    path.write_text(text, "utf-8")
    return text[: text.index(after)].count("\n") + 1


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ('indicator = "CT03"', 'indicator = "CT99"', "indicator"),
        ('goal = "2019"', 'goal = "2018"', "goal"),
        ('guidance = "cv-1226"', 'guidance = "cv-1227"', "guidance"),
        ('example = "qd-182"', 'example = "qd-183"', "example"),
        ("supplement_year = 2022", "supplement_year = 2019", "supplement_year"),
        ('deadline = "plan-accepted"', 'deadline = "plan-agreed"', "deadline"),
        ("group = 5", "group = 6", "group"),
    ],
)
def test_what_names_something_that_is_not_there_is_found_with_file_line_and_field(
    broken_data: Path, before: str, after: str, field: str
) -> None:
    line = changed(broken_data / PLANS, before, after)

    with pytest.raises(KnowledgeError) as refused:
        load_programme(broken_data)

    found = refused.value.findings[0]
    assert (found.code, str(found.location)) == ("PRG009", f"data/{PLANS}:{line}:{field}")


def test_a_report_on_plans_asks_for_an_indicator_and_for_days(broken_data: Path) -> None:
    changed(broken_data / PLANS, 'indicator = "CT03"\n', "")

    with pytest.raises(KnowledgeError, match=r"documents\.toml:\d+:kind") as refused:
        load_programme(broken_data)

    assert "plan-status" in refused.value.findings[0].message


def test_a_programme_that_asks_for_no_plans_needs_no_file(broken_data: Path) -> None:
    (broken_data / PLANS).unlink()
    folder = broken_data / "programmes/1439"
    changed(folder / "programme.toml", 'symbol = "1439/QĐ-TTg"', 'symbol = "5/QĐ-X"')
    first, *kinds = (folder / "documents.toml").read_text("utf-8").split("[[kind]]\n")
    kept = [kind for kind in kinds if kind.split('"')[1] not in WITHOUT_PLANS]
    (folder / "documents.toml").write_text("[[kind]]\n".join((first, *kept)), "utf-8")

    assert load_programme(broken_data).plans == Plans()


def test_the_programme_of_an_older_workspace_asks_for_plans_as_the_shipped_one(
    broken_data: Path, programme: Programme
) -> None:
    (broken_data / PLANS).unlink()

    assert load_programme(broken_data).plans == programme.plans
