"""The demo figures of departments and districts: shares of what their province reported."""

import csv
from collections import defaultdict
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from gen.domain.agency import AgencyType
from gen.programme import load_programme
from scripts.demo.sharing import shared, shared_within
from scripts.demo.unit import SILENT

ROOT = Path(__file__).parents[3]
YEARS = range(2019, 2026)
PROVINCE = "lao-cai"
WITHOUT_OWN_ACTS = [f"CT{number:02d}" for number in range(1, 13) if number != 3]

Rows = dict[str, list[dict[str, str]]]


@lru_cache
def table(year: int, name: str) -> Rows:
    rows: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with (ROOT / f"data/progress/{year}/{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["Mã đơn vị"]].append(row)
    return dict(rows)


def units(year: int) -> list[str]:
    return [each for each in table(year, "thong-tin") if each.startswith(f"{PROVINCE}.")]


def figure(year: int, agency: str, code: str) -> tuple[int | None, ...]:
    row = next(row for row in table(year, "chi-tieu")[agency] if row["Mã"] == code)
    return tuple(int(row[name]) if row[name] else None for name in ("Tử số", "Mẫu số", "Giá trị"))


@pytest.mark.parametrize("year", YEARS)
def test_all_units_of_the_year_have_figures_but_the_silent_ones(year: int) -> None:
    known = load_programme(ROOT / "data", "1439").agencies.units(PROVINCE, date(year, 12, 4))
    reporting = [unit.id for unit in known if unit.type is not AgencyType.COMMUNE]
    assert units(year) == [unit for unit in reporting if (unit, year) not in SILENT]


@pytest.mark.parametrize("code", WITHOUT_OWN_ACTS)
def test_units_add_up_to_their_province_where_all_reported(code: str) -> None:
    wanted = figure(2023, PROVINCE, code)
    columns = zip(*(figure(2023, unit, code) for unit in units(2023)), strict=True)
    sums = [None if None in column else sum(map(int, column)) for column in map(list, columns)]
    assert tuple(sums) == wanted


@pytest.mark.parametrize("code", ["CT01", "CT02", "CT09"])
def test_units_lack_the_share_of_the_silent_one(code: str) -> None:
    top, bottom = (sum(figure(2024, unit, code)[place] or 0 for unit in units(2024)) for place in (0, 1))
    province_top, province_bottom, _value = figure(2024, PROVINCE, code)
    assert 0.8 * (province_top or 0) < top < (province_top or 0)
    assert 0.8 * (province_bottom or 0) < bottom < (province_bottom or 0)


@pytest.mark.parametrize("year", YEARS)
def test_no_unit_trained_more_people_than_there_are(year: int) -> None:
    for unit in units(year):
        for code in ("CT01", "CT02", "CT09"):
            top, bottom, _value = figure(year, unit, code)
            assert 0 <= (top or 0) <= (bottom or 0)


@pytest.mark.parametrize("code", ["CT01", "CT02", "CT09"])
def test_coverage_of_a_unit_never_falls(code: str) -> None:
    falling = [unit for unit in units(2024) if (figure(2024, unit, code)[0] or 0) < (figure(2023, unit, code)[0] or 0)]
    assert falling == []


@pytest.mark.parametrize("year", YEARS)
def test_every_class_of_the_province_was_held_by_one_unit(year: int) -> None:
    held = [row["Tên lớp"] for unit in units(year) for row in table(year, "tap-huan")[unit]]
    assert sorted(name for name in held if name != "Không phát sinh") == sorted(
        row["Tên lớp"] for row in table(year, "tap-huan")[PROVINCE]
    )


def test_no_paragraph_of_a_unit_is_that_of_the_year_before() -> None:
    for unit in units(2024):
        before = {row["Nội dung"] for row in table(2023, "noi-dung")[unit]}
        assert [row["Nội dung"] for row in table(2024, "noi-dung")[unit] if row["Nội dung"] in before] == []


def test_some_units_are_late_and_most_are_not() -> None:
    received = [table(year, "tiep-nhan")[unit][0]["Ngày nhận"] for year in YEARS for unit in units(year)]
    late = [day for day in received if int(day[:2]) > 5]
    assert 0 < len(late) < len(received) / 8


def test_shares_add_up_and_are_in_proportion() -> None:
    assert shared(10, [1, 1, 2]) == [3, 2, 5]


def test_nobody_gets_more_than_its_limit() -> None:
    assert shared_within(9, [5, 1, 1], [3, 10, 2]) == [3, 4, 2]


def test_a_unit_plans_after_its_province_did() -> None:
    issued = {
        agency: [date(*map(int, reversed(row["Ngày ban hành"].split("/")))) for row in rows]
        for agency, rows in table(2019, "van-ban").items()
        if agency == PROVINCE or agency.startswith(f"{PROVINCE}.")
    }
    plan = min(issued.pop(PROVINCE))
    assert [unit for unit, days in issued.items() if min(days) <= plan] == []
