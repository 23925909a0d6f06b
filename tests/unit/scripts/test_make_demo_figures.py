"""The demo figures: reproducible, and in step with themselves as an honest report would be."""

import csv
from collections import defaultdict
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from gen.programme import load_programme
from scripts.demo.report import COLUMNS, PERIOD, SYNTHETIC
from scripts.demo.trainings import KNOWLEDGE, SKILLS
from scripts.make_demo_figures import ID_COLUMN, ROOT, write_all

PROGRESS = ROOT / "data" / "progress"
YEARS = range(2019, 2026)
SEVERAL_YEARS = [(earlier, earlier + 1) for earlier in range(2019, 2024)]

Rows = dict[str, list[dict[str, str]]]


@lru_cache
def table(year: int, name: str) -> Rows:
    """The rows of the agencies that report to the ministry, by id (those below a province: test_demo_units)."""
    rows: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with (PROGRESS / str(year) / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if "." not in row[ID_COLUMN]:
                rows[row[ID_COLUMN]].append(row)
    return dict(rows)


def indicator(year: int, agency: str, code: str, column: str) -> int | None:
    cell = next(row[column] for row in table(year, "chi-tieu")[agency] if row["Mã"] == code)
    return int(cell) if cell else None


def day(text: str) -> date:
    number, month, year = map(int, text.split("/"))
    return date(year, month, number)


def test_the_script_makes_the_shipped_files_byte_for_byte(tmp_path: Path) -> None:
    write_all(tmp_path)
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.csv")}
    shipped = {path.relative_to(PROGRESS): path.read_bytes() for path in PROGRESS.rglob("*.csv")}
    assert made.keys() == shipped.keys()
    assert [str(path) for path in made if made[path] != shipped[path]] == []


@pytest.mark.parametrize("year", YEARS)
def test_every_reporting_agency_of_the_year_has_figures_and_nobody_else(year: int) -> None:
    agencies = load_programme(ROOT / "data", "1439").agencies.select("all", date(year, 12, 10))
    assert sorted(table(year, "chi-tieu")) == sorted(agency.id for agency in agencies)


@pytest.mark.parametrize("year", YEARS)
def test_every_agency_says_that_its_figures_are_synthetic(year: int) -> None:
    for rows in table(year, "thong-tin").values():
        assert {row["Mục"]: row["Giá trị"] for row in rows}["Người lập biểu"] == SYNTHETIC


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_those_of_the_workbook_after_the_id(name: str) -> None:
    year = "2022" if name in ("hoi-nghi", PERIOD) else "2024"
    with (PROGRESS / year / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file)) == [ID_COLUMN, *COLUMNS[name]]


@pytest.mark.parametrize("year", YEARS)
def test_nobody_trains_more_people_than_there_are(year: int) -> None:
    for agency in table(year, "chi-tieu"):
        for code in ("CT01", "CT02", "CT09"):
            numerator = indicator(year, agency, code, "Tử số")
            assert (numerator or 0) <= (indicator(year, agency, code, "Mẫu số") or 0)


@pytest.mark.parametrize(("earlier", "later"), SEVERAL_YEARS)
@pytest.mark.parametrize(("code", "topic"), [("CT01", KNOWLEDGE), ("CT02", SKILLS)])
def test_coverage_never_falls_and_its_growth_was_trained(earlier: int, later: int, code: str, topic: str) -> None:
    for agency in table(later, "chi-tieu"):
        before, now = (indicator(year, agency, code, "Tử số") for year in (earlier, later))
        if before is None or now is None:
            continue
        trained = sum(int(row["Số người"]) for row in table(later, "tap-huan")[agency] if row["Chủ đề"] == topic)
        assert 0 <= now - before <= trained


@pytest.mark.parametrize("year", YEARS)
def test_attendances_are_at_least_people_and_add_up_to_the_indicator(year: int) -> None:
    for agency, rows in table(year, "tap-huan").items():
        attendances = [row["Số lượt"] for row in rows]
        assert all(int(row["Số lượt"]) >= int(row["Số người"]) for row in rows if row["Số lượt"])
        total = None if "" in attendances else sum(map(int, attendances))
        assert indicator(year, agency, "CT05", "Giá trị") == total
        assert indicator(year, agency, "CT04", "Giá trị") == len(rows)


@pytest.mark.parametrize("year", YEARS)
def test_days_lie_in_the_year_and_in_order(year: int) -> None:
    for rows in table(year, "tap-huan").values():
        for row in rows:
            assert date(year, 1, 1) <= day(row["Từ ngày"]) <= day(row["Đến ngày"]) <= date(year, 12, 14)
    for rows in table(year, "van-ban").values():
        assert [day(row["Ngày ban hành"]) for row in rows] == sorted(day(row["Ngày ban hành"]) for row in rows)


def test_some_cells_are_missing_some_are_nought_and_some_are_estimates() -> None:
    cells = [row for year in YEARS for rows in table(year, "chi-tieu").values() for row in rows]
    ratios = [row for row in cells if row["Mã"] == "CT02"]
    assert 0 < sum(row["Tử số"] == "" for row in ratios) < len(ratios) * 0.05
    assert 0 < sum(row["Ước"] == "x" for row in ratios) < len(ratios) * 0.5
    assert any(row["Giá trị"] == "0" for row in cells)


def test_most_but_not_all_reach_the_goals_in_the_last_year() -> None:
    rates = []
    for agency in table(2025, "chi-tieu"):
        people, all_people = (indicator(2025, agency, "CT02", column) for column in ("Tử số", "Mẫu số"))
        rates += [] if people is None or not all_people else [people / all_people]
    reached = sum(rate >= 0.8 for rate in rates) / len(rates)
    assert 0.5 < reached < 0.95


@pytest.mark.parametrize(("earlier", "later"), [*SEVERAL_YEARS, (2024, 2025)])
def test_no_paragraph_is_that_of_the_year_before(earlier: int, later: int) -> None:
    for agency, rows in table(later, "noi-dung").items():
        before = {row["Nội dung"] for row in table(earlier, "noi-dung").get(agency, [])}
        assert [row["Nội dung"] for row in rows if row["Nội dung"] in before] == []


@pytest.mark.parametrize("year", YEARS)
def test_no_two_agencies_wrote_the_same_report(year: int) -> None:
    texts = ["\n".join(row["Nội dung"] for row in rows) for rows in table(year, "noi-dung").values()]
    assert len(set(texts)) == len(texts)


def test_nothing_of_2025_names_the_level_or_the_services_that_had_ended() -> None:
    for name in ("nhiem-vu", "noi-dung", "van-ban"):
        text = (PROGRESS / "2025" / f"{name}.csv").read_text(encoding="utf-8-sig")
        assert "huyện" not in text
        assert "mức độ 3" not in text
