"""The names that ended are those of the programme's own list of agencies and their successors."""

import csv
from datetime import date
from pathlib import Path

from gen.decree.eras import BEGUN_MINISTRIES, ENDED_MINISTRIES, ENDED_PROVINCES

_AGENCIES = Path(__file__).parents[3] / "data" / "agencies"


def _rows(name: str) -> list[dict[str, str]]:
    with (_AGENCIES / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _unit_on(day: date) -> dict[str, str]:
    return {
        row["id"]: row["unit"]
        for row in _rows("agencies.csv")
        if (row["valid_from"] or "0000") <= day.isoformat() <= (row["valid_to"] or "9999")
    }


def test_every_province_that_passed_into_another_is_listed_with_its_successor() -> None:
    eve, day = _unit_on(date(2024, 12, 31)), _unit_on(date(2025, 7, 1))
    passed = {
        eve[row["predecessor"]]: day[row["successor"]]
        for row in _rows("successions.csv")
        if row["predecessor"] != row["successor"] and eve.get(row["predecessor"], "").startswith(("tỉnh", "thành phố"))
    }

    assert {name.name: name.successor for name in ENDED_PROVINCES} == passed


def test_every_ministry_that_ended_in_2025_is_listed() -> None:
    before, after = set(_unit_on(date(2025, 2, 28)).values()), set(_unit_on(date(2025, 3, 1)).values())
    ended = {name for name in before - after if name.startswith(("Bộ", "Ủy ban Dân tộc"))}

    assert {name.name for name in ENDED_MINISTRIES} == ended


def test_every_ministry_that_began_in_2025_is_listed() -> None:
    before, after = set(_unit_on(date(2025, 2, 28)).values()), set(_unit_on(date(2025, 3, 1)).values())
    begun = {name for name in after - before if name.startswith("Bộ")}

    assert {name.name for name in BEGUN_MINISTRIES} == begun
