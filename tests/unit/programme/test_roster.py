"""Agencies by id and date."""

from datetime import date

import pytest

from gen.domain.agency import AgencyType
from gen.domain.errors import NotInForce, UnknownName
from gen.programme import Programme, Roster

BEFORE, AFTER = date(2024, 12, 10), date(2025, 12, 10)


@pytest.fixture
def roster(programme: Programme) -> Roster:
    return programme.agencies


@pytest.mark.parametrize(
    ("selector", "day", "count"),
    [
        ("provinces", BEFORE, 63),
        ("ministries", BEFORE, 22),
        ("all", BEFORE, 85),
        ("provinces", AFTER, 34),
        ("ministries", AFTER, 17),
        ("government", AFTER, 5),
        ("all", AFTER, 51),
        ("all", date(2025, 5, 1), 63 + 17),
    ],
)
def test_a_selector_gives_the_agencies_of_the_day(roster: Roster, selector: str, day: date, count: int) -> None:
    assert len(roster.select(selector, day)) == count


def test_every_agency_is_itself_on_its_first_and_last_day_and_not_outside(roster: Roster) -> None:
    for agency in roster.agencies:
        for day in filter(None, (agency.validity.start, agency.validity.end)):
            assert roster.get(agency.id, day) == agency


def test_the_same_id_is_another_agency_after_a_merger(roster: Roster) -> None:
    assert [roster.get("lao-cai", day).code for day in (date(2025, 6, 30), date(2025, 7, 1))] == ["10", "15"]


def test_an_agency_is_found_by_its_vietnamese_name_in_any_spelling(roster: Roster) -> None:
    assert {roster.get(name, BEFORE).id for name in ("Lào Cai", "lào  cai", "LAO CAI", "lao-cai")} == {"lao-cai"}


def test_an_unknown_name_is_answered_with_the_nearest(roster: Roster) -> None:
    with pytest.raises(UnknownName, match="lao-cai"):
        roster.get("lào cia", BEFORE)


def test_an_ended_agency_is_answered_with_its_end_and_its_successor(roster: Roster) -> None:
    with pytest.raises(NotInForce, match=r"không còn từ ngày 01/07/2025; .*\(lao-cai\)"):
        roster.get("yen-bai", AFTER)


def test_an_agency_before_its_time_is_answered_with_its_predecessor(roster: Roster) -> None:
    with pytest.raises(NotInForce, match=r"chỉ có từ ngày 01/01/2025; .*\(thua-thien-hue\)"):
        roster.get("hue", BEFORE)


def test_predecessors_name_the_seat_first(roster: Roster) -> None:
    assert [agency.id for agency in roster.predecessors("lao-cai", AFTER)] == ["yen-bai", "lao-cai"]


def test_an_agency_that_never_changed_has_no_predecessors(roster: Roster) -> None:
    assert roster.predecessors("ha-noi", AFTER) == ()


def test_ancestors_reach_over_several_changes(roster: Roster) -> None:
    found = roster.ancestors("dong-nai", date(2026, 6, 1), BEFORE)
    assert {(agency.id, agency.code) for agency in found} == {("dong-nai", "75"), ("binh-phuoc", "70")}


def test_the_ancestors_of_all_agencies_of_today_are_all_agencies_of_then(roster: Roster) -> None:
    then = [each for now in roster.select("all", AFTER) for each in roster.ancestors(now.id, AFTER, BEFORE)]
    reporting = [each.id for each in then if each.reports]
    assert sorted(reporting) == sorted(each.id for each in roster.select("all", BEFORE))


def test_the_ministry_of_home_affairs_took_over_labour(roster: Roster) -> None:
    assert {agency.id for agency in roster.predecessors("bnv", AFTER)} == {"bnv", "bldtbxh"}


@pytest.mark.parametrize(
    ("name", "day", "kind"),
    [
        ("thua-thien-hue", date(2024, 12, 31), AgencyType.PROVINCE),
        ("hue", date(2025, 1, 1), AgencyType.CITY),
        ("dong-nai", date(2026, 4, 29), AgencyType.PROVINCE),
        ("dong-nai", date(2026, 4, 30), AgencyType.CITY),
        ("quang-ninh", date(2026, 9, 1), AgencyType.CITY),
    ],
)
def test_a_province_becomes_a_city_on_its_day(roster: Roster, name: str, day: date, kind: AgencyType) -> None:
    assert roster.get(name, day).type is kind


def test_a_selector_of_several_words_names_each_agency_once(roster: Roster) -> None:
    assert [agency.id for agency in roster.select("lao-cai, bnv,lao-cai", AFTER)] == ["lao-cai", "bnv"]


def test_ho_chi_minh_city_is_written_in_full(roster: Roster) -> None:
    city = roster.get("ho-chi-minh", AFTER)
    assert (city.place, city.header_lines[1]) == ("Thành phố Hồ Chí Minh", "THÀNH PHỐ HỒ CHÍ MINH")
