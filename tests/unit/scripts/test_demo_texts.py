"""What the demo figures say in words: in step with their tables, and each agency's own."""

import csv
import re
from collections import defaultdict
from functools import lru_cache
from itertools import permutations

import pytest

from scripts.demo.budget import PARTNERS
from scripts.demo.publicity import NEWS
from scripts.demo.stock import characters, known_documents
from scripts.make_demo_figures import ID_COLUMN, ROOT

PROGRESS = ROOT / "data" / "progress"
YEARS = range(2019, 2026)
PROVINCES = {agency for agency, character in characters().items() if character.region != "ministry"}
MOST_SHARED = 0.1
LEAST_SHAPES = 600

Rows = dict[str, list[dict[str, str]]]


@lru_cache
def table(year: int, name: str) -> Rows:
    rows: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with (PROGRESS / str(year) / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows[row[ID_COLUMN]].append(row)
    return dict(rows)


def tasks(year: int, code: str) -> dict[str, dict[str, str]]:
    return {agency: row for agency, rows in table(year, "nhiem-vu").items() for row in rows if row["Mã"] == code}


def indicator(year: int, agency: str, code: str) -> str:
    return next(row["Giá trị"] for row in table(year, "chi-tieu")[agency] if row["Mã"] == code)


def written_by(year: int, agency: str) -> list[str]:
    results = [row[column] for row in table(year, "nhiem-vu")[agency] for column in ("Kết quả", "Nguyên nhân")]
    return [text for text in [*results, *(row["Nội dung"] for row in table(year, "noi-dung")[agency])] if text]


def shape(text: str) -> str:
    """A text without its numbers and without what only one agency names."""
    for character in characters().values():
        for name in (*character.places, character.event, character.scheme, character.ally, *character.trades):
            text = text.replace(name, "…") if name else text
    return re.sub(r"[\d.]+", "0", text)


@pytest.mark.parametrize("year", YEARS)
def test_any_two_provinces_wrote_different_texts(year: int) -> None:
    texts = {agency: written_by(year, agency) for agency in table(year, "noi-dung") if agency in PROVINCES}
    words = {agency: set(each) for agency, each in texts.items()}
    shares = {
        (one, other): sum(text in words[other] for text in texts[one]) / len(texts[one])
        for one, other in permutations(texts, 2)
    }
    assert {pair: share for pair, share in shares.items() if share > MOST_SHARED} == {}


def test_results_of_tasks_differ_in_more_than_names_and_numbers() -> None:
    results = {row["Kết quả"] for rows in table(2024, "nhiem-vu").values() for row in rows}
    assert len({shape(result) for result in results}) > LEAST_SHAPES


@pytest.mark.parametrize("year", YEARS)
def test_sponsors_are_named_where_there_is_their_money_and_nowhere_else(year: int) -> None:
    for agency, row in tasks(year, "5b").items():
        money = sum(
            int(each["Dự toán"] or 0) for each in table(year, "kinh-phi").get(agency, []) if each["Nguồn"] == PARTNERS
        )
        if row["Kết quả"]:
            assert (f"{money} triệu đồng" in row["Kết quả"]) == bool(money), agency
        assert not (money and row["Trạng thái"] == "Không thực hiện")


@pytest.mark.parametrize("year", YEARS)
def test_the_news_of_a_result_is_the_news_of_the_table_and_of_the_indicator(year: int) -> None:
    for agency, row in tasks(year, "1a").items():
        named = re.search(r"([\d.]+) tin, bài", row["Kết quả"])
        posted = sum(int(each["Số lượng"]) for each in table(year, "tuyen-truyen")[agency] if each["Hình thức"] in NEWS)
        if named:
            assert int(named[1].replace(".", "")) == posted == int(indicator(year, agency, "CT07"))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("task", "code"), [("1c", "CT11"), ("5c", "CT12")])
def test_no_task_is_dropped_that_shows_something(year: int, task: str, code: str) -> None:
    for agency, row in tasks(year, task).items():
        if row["Trạng thái"] == "Không thực hiện":
            assert indicator(year, agency, code) == "0", agency


@pytest.mark.parametrize("year", YEARS)
def test_a_network_of_experts_that_is_only_planned_has_no_members(year: int) -> None:
    for agency, row in tasks(year, "3đ").items():
        if row["Trạng thái"] == "Đã lên kế hoạch":
            assert indicator(year, agency, "CT10") in ("0", ""), agency


@pytest.mark.parametrize("year", range(2020, 2025))
def test_a_fall_that_is_explained_is_the_fall_of_the_tables(year: int) -> None:
    explained = 0
    for agency, rows in table(year, "noi-dung").items():
        for row in rows:
            fall = re.match(r"Số lớp giảm từ (\d+) xuống (\d+)", row["Nội dung"])
            if fall:
                before, now = (len(table(each, "tap-huan")[agency]) for each in (year - 1, year))
                assert (int(fall[1]), int(fall[2])) == (before, now)
                explained += 1
    assert explained


@pytest.mark.parametrize("year", YEARS)
def test_every_task_that_was_dropped_or_is_late_has_a_cause(year: int) -> None:
    for agency, rows in table(year, "nhiem-vu").items():
        without = [row["Mã"] for row in rows if row["Trạng thái"] == "Không thực hiện" and not row["Nguyên nhân"]]
        assert without == [], agency


def test_documents_that_a_source_names_stand_as_the_source_has_them() -> None:
    listed = {
        (agency, row["Số, ký hiệu"], row["Ngày ban hành"])
        for agency, rows in table(2019, "van-ban").items()
        for row in rows
    }
    assert known_documents()
    for each in known_documents():
        assert (each.agency_id, each.symbol, f"{each.day:%d/%m/%Y}") in listed


def test_a_body_has_one_plan_of_2019() -> None:
    plans = [row["Số, ký hiệu"] for row in table(2019, "van-ban")["bnv"] if "Kế hoạch hành động" in row["Trích yếu"]]
    assert plans[:1] == ["182/QĐ-BNV"]


@pytest.mark.parametrize("code", ["CT01", "CT02"])
def test_every_unit_trained_somebody_in_the_year(code: str) -> None:
    earlier, later = (
        {
            agency: int(row["Tử số"])
            for agency, rows in table(year, "chi-tieu").items()
            for row in rows
            if row["Mã"] == code and "." in agency
        }
        for year in (2023, 2024)
    )
    assert [agency for agency in later if later[agency] <= earlier[agency]] == []


@pytest.mark.parametrize("year", YEARS)
def test_classes_of_one_name_are_told_apart_and_one_of_a_day_is_attended_once(year: int) -> None:
    for agency in characters():
        rows = table(year, "tap-huan").get(agency, [])
        names = [row["Tên lớp"] for row in rows]
        assert len(set(names)) == len(names), agency
        one_day = [row for row in rows if row["Từ ngày"] == row["Đến ngày"] and row["Số lượt"]]
        assert all(row["Số lượt"] == row["Số người"] for row in one_day), agency
