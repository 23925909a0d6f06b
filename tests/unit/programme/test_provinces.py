"""The shipped provinces against an independent public table (vietnamadminunits, a development dependency)."""

import json
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from gen.programme import Programme

BEFORE, AFTER = date(2024, 12, 10), date(2025, 12, 10)


def public_table(name: str) -> dict[str, Any]:
    text = (files("vietnamadminunits") / "data" / f"{name}.json").read_text(encoding="utf-8")
    return json.loads(text)["DICT_PROVINCE"]  # type: ignore[no-any-return]


def spoken(programme: Programme, day: date) -> set[tuple[str, str]]:
    agencies = programme.agencies.select("provinces", day)
    return {(each.code, each.unit[0].upper() + each.unit[1:]) for each in agencies}


@pytest.mark.parametrize(("table", "day"), [("parser_legacy", BEFORE), ("parser_from_2025", AFTER)])
def test_codes_names_and_types_are_those_of_the_public_table(programme: Programme, table: str, day: date) -> None:
    theirs = {(row["provinceCode"], row["province"]) for row in public_table(table).values()}
    # The public table calls Thừa Thiên Huế by its name of 2025 in the older list too.
    ours = {(code, name.replace("Tỉnh Thừa Thiên Huế", "Thành phố Huế")) for code, name in spoken(programme, day)}
    assert ours == theirs


def test_every_merger_is_that_of_the_public_table(programme: Programme) -> None:
    old, new = public_table("parser_legacy"), public_table("parser_from_2025")
    theirs = {
        new[key]["provinceCode"]: {old[each]["provinceCode"] for each in sources}
        for key, sources in public_table("converter_2025").items()
    }
    roster = programme.agencies
    ours = {
        agency.code: {each.code for each in roster.ancestors(agency.id, AFTER, BEFORE)}
        for agency in roster.select("provinces", AFTER)
    }
    assert ours == theirs


def test_each_merged_province_has_exactly_one_seat(programme: Programme) -> None:
    merged = [row for row in programme.agencies.successions if row.on == date(2025, 7, 1)]
    seats = [row.successor for row in merged if row.seat]
    assert sorted(seats) == sorted({row.successor for row in merged})
