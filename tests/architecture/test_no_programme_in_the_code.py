"""The code speaks of programmes: no name, year or code of one stands in ``gen/``; what still does is listed here."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GEN = ROOT / "gen"
SUFFIXES = frozenset({".py", ".toml", ".html", ".js", ".css", ".csv"})
OF_THE_LAW = frozenset({"decree", "lint", "locale"})
"""Rooms whose years and letters are those of the law; the catalogue repeats what the code says."""
DISTRIBUTION = "gen-1439"
NAMES = re.compile(r"1439|ASEAN|ACCSM|Tầm nhìn|1226/BNV-HTQT|\bCT[0-9]{2}\b|\"[1-9][a-zđ]\"|\b1a … 5c\b")
YEARS = range(2015, 2036)

STILL = {
    "gen/cli/documents.py": "the option of the annex on regional activities",
    "gen/documents/collection.py": "the subject of the letter",
    "gen/documents/conference.py": "names and years of the conferences",
    "gen/documents/duties.py": "the letter on plans",
    "gen/documents/final.py": "the day of the later Declaration",
    "gen/documents/guidance.py": "subjects, years",
    "gen/documents/midterm.py": "the annex on regional activities",
    "gen/documents/plan_status.py": "the code of the plan's indicator, the letter on plans",
    "gen/documents/plan_tasks.py": "years, the group that finds funds",
    "gen/documents/plan_words.py": "the letter on plans",
    "gen/documents/request.py": "the annex on regional activities",
    "gen/documents/summary.py": "years of the evaluations",
    "gen/vietnamese/unbroken.toml": "names in subjects",
    "gen/documents/supplement.py": "the clauses on the supplement and the end",
    "gen/intake/checks/plan.py": "the letter on plans",
    "gen/intake/findings/programme.py": "the clauses of the letter on plans and of the Decision",
    "gen/intake/form/validation.py": "the days a task may have",
    "gen/intake/tables/plan.toml": "the letter on plans",
    "gen/intake/tables/plan_texts.toml": "the letter on plans",
    "gen/intake/tables/trainings.toml": "the list of topics",
    "gen/intake/thresholds.toml": "the period, the years and days of plans",
    "gen/intake/words.toml": "what the subject of a plan names",
    "gen/layout/drawn_lines.py": "a sample text",
    "gen/pipeline/reports/workshop.py": "the annex on regional activities",
    "gen/programme/accsm.py": "the annex on regional activities",
}
"""Files that are still to do, and what in them is: a file leaves the list with its last name, none is added."""


def speaks_of_a_programme(path: Path) -> Iterator[str]:
    """Yield the lines of a file that name a programme, its codes or its years."""
    if path.relative_to(GEN).parts[0] in OF_THE_LAW:
        return
    text = path.read_text("utf-8")
    lines = text.splitlines()
    yield from (line for line in lines if NAMES.search(line.replace(DISTRIBUTION, "")))
    if path.suffix == ".py":
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Constant) and type(node.value) is int and node.value in YEARS:
                yield lines[node.lineno - 1]


def files() -> list[Path]:
    """Return the files that may not speak of a programme: all but the invented one that others begin from."""
    return sorted(path for path in GEN.rglob("*") if path.suffix in SUFFIXES and "skeleton" not in path.parts)


def test_no_file_names_a_programme_but_those_still_to_do() -> None:
    found = {path.relative_to(ROOT).as_posix(): lines for path in files() if (lines := [*speaks_of_a_programme(path)])}

    assert {name: lines for name, lines in found.items() if name not in STILL} == {}


@pytest.mark.parametrize("name", sorted(STILL))
def test_a_file_that_is_done_is_not_listed_any_more(name: str) -> None:
    assert [*speaks_of_a_programme(ROOT / name)]
