"""A draft leaves its day blank; the profile is that of the month it will be issued in."""

from datetime import date

import pytest

from gen.lint.anatomy.model import Header, PlaceDate


@pytest.mark.parametrize(
    ("day", "month", "year", "latest"),
    [
        ("12", "3", "2019", date(2019, 3, 12)),
        ("", "6", "2019", date(2019, 6, 30)),
        ("", "02", "2020", date(2020, 2, 29)),
        ("", "", "2019", date(2019, 12, 31)),
        ("", "", "", None),
        ("31", "13", "2019", None),
    ],
)
def test_the_last_day_a_document_can_get(day: str, month: str, year: str, latest: date | None) -> None:
    header = Header(dated=PlaceDate("Lào Cai", day, month, year, comma=True))

    assert header.no_later_than == latest


@pytest.mark.parametrize(
    ("day", "month", "year", "earliest"),
    [
        ("12", "3", "2019", date(2019, 3, 12)),
        ("", "6", "2019", date(2019, 6, 1)),
        ("", "", "2025", date(2025, 1, 1)),
        ("", "", "", None),
    ],
)
def test_the_first_day_a_document_can_have_got(day: str, month: str, year: str, earliest: date | None) -> None:
    header = Header(dated=PlaceDate("Lào Cai", day, month, year, comma=True))

    assert header.no_earlier_than == earliest
