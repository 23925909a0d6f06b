"""Names that change with time."""

from datetime import date

import pytest

from gen.domain.agency import Validity
from gen.domain.decision import Term, TermText
from gen.programme.terms import in_words_of, term_on

OLD, NEW = "Sở Kế hoạch và Đầu tư", "Sở Tài chính"
CHANGE = date(2025, 3, 1)
TERM = Term("so", (TermText(OLD, Validity(None, date(2025, 2, 28))), TermText(NEW, Validity(CHANGE, None))))


@pytest.mark.parametrize(("day", "text"), [(date(2025, 2, 28), OLD), (CHANGE, NEW)])
def test_the_text_is_that_of_the_day(day: date, text: str) -> None:
    assert term_on(TERM, day) == text


def test_an_old_name_in_a_text_becomes_the_name_of_the_day() -> None:
    assert in_words_of(f"giao {OLD} chủ trì", (TERM,), CHANGE) == f"giao {NEW} chủ trì"


def test_a_name_that_is_yet_to_come_is_left_alone() -> None:
    assert in_words_of(f"{NEW} phối hợp", (TERM,), date(2024, 1, 1)) == f"{NEW} phối hợp"
