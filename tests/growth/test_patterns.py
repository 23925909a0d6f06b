"""No pattern takes more than its share of time on any text, also not one that is added tomorrow."""

import re

import pytest

from tests.growth.patterns import Found, patterns
from tests.support.growth import said_by_child

PARTS = 3


@pytest.mark.parametrize("part", range(PARTS))
def test_no_pattern_of_the_program_takes_more_than_linear_time(part: int) -> None:
    assert said_by_child("tests.growth.patterns", str(part), str(PARTS), limit=400) == []


@pytest.mark.parametrize(
    ("source", "way"),
    [
        (r"(?:\S+(?: (?=\S))?)*", "fullmatch"),
        (r"^\s*Số\s*:[\s.]*(?P<number>\d*)[\s.]*/", "match"),
        (r" {4,}(?=\w)", "scan"),
        (r"\{\{.*?\}\}", "scan"),
        (r"\s*\([^()]*\)$", "scan"),
        (r"<w:r(?: [^>]*)?>.*?</w:r>", "scan"),
        (r"[^\S\n]+$", "scan"),
        (r"(?:a|ab|b)*c", "match"),
        (r"\{[^{}]*:[^{}]*\{", "scan"),
    ],
)
def test_a_pattern_that_is_slow_is_found_slow(source: str, way: str) -> None:
    assert list(Found(re.compile(source), "here", frozenset({way})).slow())


def test_patterns_are_found_in_mappings_and_where_they_are_used() -> None:
    places = {found.place for found in patterns()}

    assert "gen.intake.cells.digits._GROUPED" in places
    assert any(place.startswith("gen.vietnamese.parsing:") for place in places)
    assert len(places) > 150
