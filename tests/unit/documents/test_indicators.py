from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from gen.documents.indicators import IndicatorView, indicator_views, summary_of
from gen.domain.values import NOT_REPORTED, Value
from gen.programme import Programme
from gen.progress.model import Attainment, Change, IndicatorProgress, YearProgress

DAY = date(2024, 12, 5)
View = Callable[[IndicatorProgress], IndicatorView]


@pytest.fixture
def rated(year_2024: YearProgress) -> IndicatorProgress:
    return year_2024.indicators[0]


@pytest.fixture
def view(programme: Programme) -> View:
    def of(progress: IndicatorProgress) -> IndicatorView:
        return indicator_views((progress,), programme, DAY).every[0]

    return of


@pytest.mark.parametrize(
    ("attainment", "gap", "words"),
    [
        (Attainment.MET, "0", "hoàn thành mục tiêu 100%"),
        (Attainment.ON_TRACK, "-15", "đúng tiến độ so với mục tiêu 100% đến năm 2025 (còn thiếu 15 điểm phần trăm)"),
        (Attainment.AT_RISK, "-40", "chậm tiến độ so với mục tiêu 100% đến năm 2025 (còn thiếu 40 điểm phần trăm)"),
        (Attainment.MISSED, "-0.83", "chưa đạt mục tiêu 100% (còn thiếu 0,83 điểm phần trăm)"),
    ],
)
def test_the_distance_from_the_target_is_said_in_words(
    view: View, rated: IndicatorProgress, attainment: Attainment, gap: str, words: str
) -> None:
    assert view(replace(rated, attainment=attainment, gap=Decimal(gap))).gap_words == words


def test_a_target_that_was_passed_is_said_to_be(view: View, rated: IndicatorProgress) -> None:
    passed = replace(rated, target=Decimal(80), gap=Decimal(5), attainment=Attainment.MET)
    assert view(passed).gap_words == "vượt 5 điểm phần trăm so với mục tiêu 80%"


def test_what_remains_is_counted_in_whole_people(view: View, rated: IndicatorProgress) -> None:
    short = replace(rated, numerator=Value(Decimal(100)), denominator=Value(Decimal(333)), target=Decimal(80))
    assert view(short).remaining.text == "167"


def test_nothing_remains_where_the_target_is_reached_or_unknown(view: View, rated: IndicatorProgress) -> None:
    assert view(replace(rated, numerator=rated.denominator)).remaining.missing
    assert view(replace(rated, numerator=NOT_REPORTED)).remaining.missing


@pytest.mark.parametrize(
    ("result", "verb"),
    [(Value(Decimal(85)), "đạt"), (Value(Decimal(85), estimated=True), "ước đạt"), (Value(Decimal(0)), "ở mức")],
)
def test_the_verb_fits_the_result(view: View, rated: IndicatorProgress, result: Value, verb: str) -> None:
    assert view(replace(rated, result=result)).verb == verb


def test_a_change_without_an_earlier_figure_is_said_not_to_be_known(view: View, rated: IndicatorProgress) -> None:
    assert view(replace(rated, change=Change(None, None, 2023))).change == "chưa có số liệu để so sánh với năm 2023"
    assert view(replace(rated, change=None)).change == ""


@pytest.mark.parametrize(
    ("done", "target", "words"),
    [(1, 1, "đã thực hiện"), (0, 1, "chưa thực hiện"), (1, 2, "đã thực hiện tại 01/02 cơ quan")],
)
def test_a_thing_done_or_not_is_said_in_words(
    view: View, year_2024: YearProgress, done: int, target: int, words: str
) -> None:
    binary = next(each for each in year_2024.indicators if each.kind == "binary")
    assert view(replace(binary, result=Value(Decimal(done)), target=Decimal(target))).done_words == words


def test_an_estimate_is_noted_in_the_table(view: View, rated: IndicatorProgress) -> None:
    estimated = replace(rated, result=Value(Decimal(85), estimated=True), note="đến 14/12")
    assert view(estimated).cells.note == "Số ước; đến 14/12"


def test_goals_that_are_behind_are_named(programme: Programme, year_2024: YearProgress) -> None:
    views = indicator_views(year_2024.indicators, programme, DAY)
    summary = summary_of(views.targets)
    assert summary.behind == ("Ban hành quy tắc ứng xử, đạo đức công vụ gắn với trách nhiệm giải trình",)
    assert "04 chỉ tiêu" in summary.sentence
