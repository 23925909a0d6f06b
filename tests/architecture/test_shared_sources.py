"""The texts that all programmes share name none of them: no name, no code, no year, nobody who collects reports."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.support.programme_words import COMMON, codes, found_in, own_words, shipped

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "templates/source"
SHARED = sorted([*SOURCE.glob("*.txt"), *SOURCE.glob("parts/*.txt")])
DAY = date(2026, 11, 30)
_COMMENT = re.compile(r"(?m)^%%.*$")
_YEAR = re.compile(r"(?<![\w/])(?:19|20)[0-9]{2}(?!\w)")


@pytest.mark.parametrize("source", SHARED, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_shared_text_names_no_programme(source: Path) -> None:
    text = source.read_text("utf-8")
    printed = _COMMENT.sub("", text)
    found: list[str] = _YEAR.findall(printed)
    for programme in shipped(ROOT / "data"):
        collection = programme.measures.collection
        bodies = {programme.agencies.get(collection.agency, DAY).name, collection.reports_to}
        found += found_in(text, own_words(programme))
        found += found_in(printed, codes(programme) | {name for name in bodies if name.casefold() not in COMMON})

    assert found == []


def test_what_only_one_programme_says_lies_with_it() -> None:
    assert sorted(path.name for path in (SOURCE / "1439").glob("*.txt")) == ["amendment.txt", "plan-status.txt"]
