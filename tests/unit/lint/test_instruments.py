"""The dated texts that documents cite are data, each with its source, and agree with the bases of the programme."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from gen.decree import Confidence
from gen.lint.rules.law.instruments import Instrument, instruments, laws_named, successors_on

_BASES = Path(__file__).resolve().parents[3] / "data" / "programmes/1439" / "legal_bases.csv"
_TABLE = Path(__file__).resolve().parents[3] / "gen/decree/instruments.csv"
ALL = tuple(instruments().values())
ROWS = tuple(csv.DictReader(_TABLE.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.symbol)
def test_each_text_has_a_source_and_what_is_from_memory_says_so(one: Instrument) -> None:
    assert one.source
    assert (one.source == "from memory") <= (one.confidence is Confidence.MEMORY)


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.symbol)
def test_the_days_of_a_text_follow_each_other(one: Instrument) -> None:
    known = [day for day in (one.issued_on, one.in_force_from, one.in_force_to) if day is not None]

    assert known == sorted(known)


@pytest.mark.parametrize("one", [one for one in ALL if one.successors], ids=lambda one: one.symbol)
def test_what_replaces_a_text_is_known_and_begins_the_day_after(one: Instrument) -> None:
    after = [instruments()[symbol] for symbol in one.successors]

    assert one.in_force_to is not None
    assert one.in_force_to + timedelta(days=1) in {following.in_force_from for following in after}


def test_where_what_replaced_a_text_has_ended_too_the_one_after_it_is_named() -> None:
    law_of_2015 = instruments()["77/2015/QH13"]

    assert [one.symbol for one in successors_on(law_of_2015, date(2025, 4, 1))] == ["65/2025/QH15"]
    assert [one.symbol for one in successors_on(law_of_2015, date(2025, 8, 1))] == ["72/2025/QH15"]


def test_what_replaced_a_text_in_parts_is_named_whole() -> None:
    review_and_drafting = successors_on(instruments()["34/2016/NĐ-CP"], date(2025, 6, 1))

    assert [one.symbol for one in review_and_drafting] == ["78/2025/NĐ-CP", "79/2025/NĐ-CP"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["symbol"])
def test_a_day_that_was_not_seen_again_is_one_that_the_row_gives(row: dict[str, str]) -> None:
    assert date.fromisoformat(row["checked_on"])
    not_seen = row["not_confirmed"].split()
    assert set(not_seen) <= {"issued_on", "in_force_from", "in_force_to"}
    assert all(row[column] for column in not_seen)
    assert row["read_at"] or not_seen


def test_a_law_of_the_programme_is_in_the_table_with_the_same_days() -> None:
    with _BASES.open(encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["citation"].startswith("Luật")]

    for row in rows:
        title = row["citation"].removeprefix("Luật ").partition(" ngày ")[0]
        (known,) = [one for one in laws_named(title) if str(one.issued_on) == row["issued_on"]]
        days = (known.in_force_from, known.in_force_to)
        assert tuple(str(day or "") for day in days) == (row["in_force_from"], row["in_force_to"]), row["id"]
