"""Agencies below a province: departments, districts, communes."""

import csv
from datetime import date
from pathlib import Path

import pytest

from gen.domain.errors import KnowledgeError, NotInForce, UnknownName
from gen.programme import Programme, load_programme

BEFORE, SPRING, AFTER = date(2024, 12, 4), date(2025, 5, 1), date(2025, 12, 4)


def add_unit(data: Path, **cells: str) -> None:
    """Add a row to units.csv that is the last one but for the cells given."""
    path = data / "agencies/units.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        row = list(csv.DictReader(file))[-1] | cells
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, row).writerow(row)


@pytest.mark.parametrize(("day", "districts", "communes"), [(BEFORE, 9, 0), (SPRING, 9, 0), (AFTER, 0, 8)])
def test_districts_end_and_communes_begin_in_july_2025(
    programme: Programme, day: date, districts: int, communes: int
) -> None:
    levels = [unit.type.level for unit in programme.agencies.select("units:lao-cai", day)]
    assert (levels.count("district"), levels.count("commune")) == (districts, communes)


def test_the_units_of_an_agency_may_be_asked_for_by_its_name(programme: Programme) -> None:
    roster = programme.agencies
    assert roster.select("units:Lào Cai", BEFORE) == roster.select("units:lao-cai", BEFORE)


def test_no_unit_is_among_the_agencies_that_report_to_the_ministry(programme: Programme) -> None:
    chosen = programme.agencies.select("all,provinces,ministries,government", BEFORE)
    assert [agency.id for agency in chosen if agency.parent or agency.type.is_lower] == []


def test_an_agency_without_known_units_is_named(programme: Programme) -> None:
    with pytest.raises(UnknownName, match="tỉnh Hà Giang"):
        programme.agencies.select("units:ha-giang", BEFORE)


def test_a_department_is_not_found_by_a_name_that_every_province_has(programme: Programme) -> None:
    with pytest.raises(UnknownName):
        programme.agencies.get("Sở Nội vụ", BEFORE)


def test_a_mistyped_unit_is_answered_with_the_nearest(programme: Programme) -> None:
    with pytest.raises(UnknownName, match=r"lao-cai\.huyen-bat-xat"):
        programme.agencies.get("lao-cai.huyen-bat-xac", BEFORE)


def test_a_department_that_was_merged_is_answered_with_its_successor(programme: Programme) -> None:
    with pytest.raises(NotInForce, match=r"01/03/2025; .*Sở Tài chính"):
        programme.agencies.get("lao-cai.skhdt", SPRING)


def test_a_merged_department_answers_for_those_it_was_made_of(programme: Programme) -> None:
    found = programme.agencies.ancestors("lao-cai.stc", AFTER, BEFORE)
    assert [agency.id for agency in found] == ["lao-cai.stc", "lao-cai.skhdt"]


def test_a_department_prints_its_province_above_it_and_a_district_nothing(programme: Programme) -> None:
    department, district = (programme.agencies.get(name, BEFORE) for name in ("lao-cai.svhtt", "lao-cai.huyen-bat-xat"))
    assert (department.superior, department.header_lines) == ("UBND TỈNH LÀO CAI", ("SỞ VĂN HÓA VÀ THỂ THAO",))
    assert (district.superior, district.header_lines) == (None, ("ỦY BAN NHÂN DÂN", "HUYỆN BÁT XÁT"))


@pytest.mark.parametrize(
    ("unit", "day", "lines"),
    [
        ("lao-cai.stc", BEFORE, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("lao-cai.ttt", BEFORE, ("KT. CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA")),
        ("lao-cai.huyen-bat-xat", BEFORE, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("lao-cai.xa-bat-xat", AFTER, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ],
)
def test_a_unit_signs_by_its_kind(programme: Programme, unit: str, day: date, lines: tuple[str, ...]) -> None:
    assert programme.signer_form(programme.agencies.get(unit, day), day).lines == lines


def test_units_report_to_the_department_of_home_affairs_which_reports_to_the_province(programme: Programme) -> None:
    told = {
        unit.id: programme.addressees("annual", unit, BEFORE)
        for unit in programme.agencies.select("units:lao-cai", BEFORE)
    }
    assert told.pop("lao-cai.snv") == ("Ủy ban nhân dân tỉnh Lào Cai",)
    assert set(told.values()) == {("Sở Nội vụ",)}


@pytest.mark.parametrize(
    ("unit", "day", "named"),
    [
        ("lao-cai.stc", BEFORE, "UBND tỉnh (b/c)"),
        ("lao-cai.thi-xa-sa-pa", BEFORE, "TT Thị ủy, TT HĐND thị xã (b/c)"),
        ("lao-cai.huyen-bat-xat", BEFORE, "TT Huyện ủy, TT HĐND huyện (b/c)"),
        ("lao-cai.phuong-sa-pa", AFTER, "TT Đảng ủy phường, TT HĐND phường (b/c)"),
    ],
)
def test_recipients_name_the_units_of_the_level(programme: Programme, unit: str, day: date, named: str) -> None:
    lines = programme.recipients("annual", programme.agencies.get(unit, day), day)
    assert named in lines
    assert lines[-1].startswith("Lưu: VT, ")


def test_units_rest_on_the_decision_and_the_rules_of_reporting(programme: Programme) -> None:
    bases = programme.bases_for("annual", programme.agencies.get("lao-cai.stc", BEFORE), BEFORE)
    assert [base.id for base in bases] == ["nd-09-2019", "qd-1439"]


def test_units_are_due_on_the_fifth_of_december_and_provinces_before_the_fifteenth(programme: Programme) -> None:
    spec = programme.kind("annual")
    assert [spec.deadline_of(level) for level in ("department", "district", "commune", "province")] == [
        *("annual-lower",) * 3,
        "annual",
    ]
    assert programme.default_date(spec, 2024, "district") < programme.deadline("annual-lower").last_day(2024)


def test_a_workspace_without_units_is_a_good_one(broken_data: Path) -> None:
    (broken_data / "agencies/units.csv").unlink()
    lines = (broken_data / "agencies/successions.csv").read_text(encoding="utf-8-sig").splitlines()
    kept = [line for line in lines if not line.startswith("lao-cai.")]
    (broken_data / "agencies/successions.csv").write_text("\n".join(kept), encoding="utf-8")
    assert len(load_programme(broken_data).agencies.select("all", BEFORE)) == 85


@pytest.mark.parametrize(
    ("cells", "code", "field"),
    [
        ({"id": "x.y", "parent": "nowhere"}, "PRG009", "parent"),
        ({"id": "x.y", "parent": ""}, "PRG003", "parent"),
        ({"id": "bnv"}, "PRG008", "id"),
        ({"id": "x.y", "type": "tinh"}, "PRG005", "type"),
        ({}, "PRG008", "valid_from"),
    ],
)
def test_a_unit_with_an_error_is_told_with_its_field(
    broken_data: Path, cells: dict[str, str], code: str, field: str
) -> None:
    add_unit(broken_data, **cells)
    with pytest.raises(KnowledgeError) as caught:
        load_programme(broken_data)
    found = [finding for finding in caught.value.findings if finding.code == code]
    assert ["units.csv" in str(finding.location) and field in str(finding.location) for finding in found] == [True]
