from decimal import Decimal

from msgspec.structs import replace

from gen.domain.programme import CountedIn, Indicator
from gen.domain.tables import AgencyTables
from gen.progress import assess_series
from gen.progress.model import PhaseComparison, SeriesLine, SeriesProgress
from tests.support.figures import SmallProgramme, budget, count, publicity, ratio, tables, training


def year_of(year: int, meetings: int | None = 2) -> AgencyTables:
    return tables(
        year=year,
        indicators=(ratio((year - 2018) * 10, 100), count("CT06", meetings), count("CT10", year - 2018)),
        trainings=(training("Lớp", "ASEAN", 10, 20),),
        publicity=(publicity("Hội nghị", 1, 50),),
        budget=(budget("Ngân sách địa phương", 100, 90),),
    )


def assess(*years: AgencyTables) -> SeriesProgress:
    return assess_series({item.year: item for item in years}, SmallProgramme())


def line(series: tuple[SeriesLine, ...], key: str) -> SeriesLine:
    return next(item for item in series if item.key == key)


def phase(series: SeriesProgress, key: str) -> PhaseComparison:
    return next(item for item in series.phases if item.key == key)


def test_what_was_done_each_year_is_added_and_a_stock_keeps_its_last_value() -> None:
    series = assess(*(year_of(year) for year in range(2019, 2023)))

    assert line(series.indicators, "CT06").cumulative.number == 8
    assert line(series.indicators, "CT10").cumulative.number == 4
    assert line(series.indicators, "CT01").cumulative.number == 40
    assert line(series.training, "attendances").cumulative.number == 80
    assert line(series.budget, "spent").cumulative.number == 360
    assert line(series.publicity, "publicity.Hội nghị").cumulative.number == 4


def test_a_year_without_tables_is_named_and_not_zero() -> None:
    series = assess_series({2019: year_of(2019), 2021: year_of(2021), 2022: None}, SmallProgramme())

    meetings = line(series.indicators, "CT06")

    assert series.years == (2019, 2020, 2021, 2022)
    assert meetings.missing_years == (2020, 2022)
    assert (meetings.cumulative.number, meetings.cumulative.lacking) == (Decimal(4), ("2020", "2022"))


def test_a_last_value_that_was_not_reported_is_not_replaced_by_an_older_one() -> None:
    series = assess_series({2019: year_of(2019), 2020: None}, SmallProgramme())

    assert line(series.indicators, "CT01").cumulative.missing


def test_a_line_is_compared_with_the_first_year_that_has_a_figure() -> None:
    series = assess(year_of(2019, None), year_of(2020, 4), year_of(2021, 5))

    change = line(series.indicators, "CT06").change

    assert change is not None
    assert (change.relative, change.against_year) == (Decimal(25), 2020)


def test_each_year_is_compared_with_the_year_before() -> None:
    series = assess(year_of(2019), year_of(2020))

    change = series.latest.indicators[0].change

    assert change is not None
    assert (change.absolute, change.against_year) == (Decimal(10), 2019)


def test_the_shared_year_counts_in_both_phases() -> None:
    series = assess(*(year_of(year) for year in range(2019, 2026)))

    meetings, trained = phase(series, "CT06"), phase(series, "CT01")

    assert (meetings.first.number, meetings.second.number) == (Decimal(8), Decimal(8))
    assert (trained.first.number, trained.second.number) == (Decimal(40), Decimal(70))
    assert trained.change is not None
    assert trained.change.absolute == 30


def test_a_phase_with_a_year_missing_names_it_and_is_not_compared() -> None:
    series = assess(*(year_of(year) for year in (2019, 2021, 2022, 2023, 2024, 2025)))

    meetings = phase(series, "CT06")

    assert meetings.first.lacking == ("2020",)
    assert meetings.change is None


def test_up_to_2022_there_is_only_one_phase() -> None:
    assert assess(year_of(2019), year_of(2022)).phases == ()


def test_the_series_lists_what_every_year_lacks() -> None:
    series = assess(year_of(2019), year_of(2020, None))

    assert (2020, "CT06") in [(figure.year, figure.row) for figure in series.missing]


def test_rates_over_the_years_stay_percentages() -> None:
    series = assess(year_of(2019), year_of(2020))

    assert [value.number for _year, value in line(series.indicators, "CT01").by_year] == [Decimal(10), Decimal(20)]


def test_what_repeats_a_table_is_compared_once() -> None:
    repeats = Indicator(
        "CT06",
        "Số hội nghị",
        "cuộc",
        "count",
        "sum",
        "",
        None,
        counted_in=CountedIn("publicity", "quantity", ("Hội nghị",)),
    )
    programme = SmallProgramme()
    indicators = tuple(repeats if each.code == "CT06" else each for each in programme.indicators)
    years = {year: year_of(year) for year in range(2019, 2026)}

    series = assess_series(years, replace(programme, indicators=indicators))
    keys = [item.key for item in series.phases]

    assert "CT06" not in keys
    assert {"publicity.Hội nghị", "CT10"} <= set(keys)
    assert "CT06" in [item.key for item in assess(*years.values()).phases]


def test_a_form_of_publicity_is_counted_in_its_own_unit() -> None:
    forms = ("Hội nghị, hội thảo", "Tài liệu, ấn phẩm", "Thi tìm hiểu")
    series = assess(tables(year=2019, publicity=tuple(publicity(form, 1, 5) for form in forms)))

    assert [item.unit for item in series.publicity][:3] == ["cuộc", "tài liệu", "hoạt động"]


def test_a_line_without_a_row_in_a_table_that_came_in_is_nothing_that_year_and_lacks_in_one_that_did_not() -> None:
    news, funds = publicity("Tin, bài", 3, 9), budget("Nguồn khác", 5, 5)
    first = tables(year=2019, publicity=(publicity("Hội nghị", 1, 50),), budget=(budget("Ngân sách khác", 9, 9),))

    series = assess_series(
        {2019: first, 2020: None, 2021: tables(year=2021, publicity=(news,), budget=(funds,))},
        SmallProgramme(),
    )

    for found in (line(series.publicity, "publicity.Tin, bài"), line(series.budget, "spent.Nguồn khác")):
        assert found.by_year[0][1].number == 0
        assert found.missing_years == (2020,)
        assert found.cumulative.lacking == ("2020",)


def test_what_an_agency_of_a_sum_did_not_hand_in_is_lacking_on_lines_without_a_row_too() -> None:
    shown = tables(year=2019, publicity=(publicity("Tin, bài", 3, 9),))
    summed = replace(tables(year=2020), lacking=(("publicity", "yen-bai"),))

    assert line(assess(shown, summed).publicity, "publicity.Tin, bài").by_year[1][1].lacking == ("yen-bai",)


def test_a_source_of_which_nothing_was_spent_has_no_line_of_its_own() -> None:
    rows = (budget("Ngân sách địa phương", 100, 90), budget("Nguồn khác", 0, 0), budget("Đối tác, tài trợ", 5, None))

    series = assess(tables(year=2019, budget=rows))

    assert [item.label for item in series.budget] == [
        "Tổng dự toán",
        "Tổng kinh phí thực hiện",
        "Trong đó: ngân sách địa phương",
        "Trong đó: đối tác, tài trợ",
    ]
