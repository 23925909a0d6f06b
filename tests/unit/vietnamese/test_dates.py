from datetime import date

import pytest

from gen.vietnamese import cited_date, day_of_year, draft_date, period, written_date


@pytest.mark.parametrize(
    ("day", "written", "cited"),
    [
        (date(2020, 3, 5), "ngày 05 tháng 3 năm 2020", "05/3/2020"),
        (date(2024, 1, 9), "ngày 09 tháng 01 năm 2024", "09/01/2024"),
        (date(2024, 2, 28), "ngày 28 tháng 02 năm 2024", "28/02/2024"),
        (date(2024, 12, 10), "ngày 10 tháng 12 năm 2024", "10/12/2024"),
        (date(2018, 10, 29), "ngày 29 tháng 10 năm 2018", "29/10/2018"),
        (None, "…", "…"),
    ],
)
def test_days_below_ten_and_the_first_two_months_get_a_zero(day: date | None, written: str, cited: str) -> None:
    assert (written_date(day), cited_date(day)) == (written, cited)


def test_a_draft_leaves_room_for_the_day() -> None:
    assert draft_date(date(2024, 2, 1)) == "ngày      tháng 02 năm 2024"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2020, 10, 14), date(2020, 10, 16), "14/10/2020 - 16/10/2020"),
        (date(2020, 10, 14), date(2020, 10, 14), "14/10/2020"),
        (date(2020, 10, 14), None, "14/10/2020"),
        (None, date(2020, 10, 16), "16/10/2020"),
        (None, None, "…"),
    ],
)
def test_a_period_names_the_days_that_are_known(start: date | None, end: date | None, text: str) -> None:
    assert period(start, end) == text


@pytest.mark.parametrize(("month", "day", "said"), [(12, 5, "ngày 05 tháng 12"), (2, 15, "ngày 15 tháng 02")])
def test_a_day_that_comes_every_year_has_no_year(month: int, day: int, said: str) -> None:
    assert day_of_year(month, day) == said
