"""Whole numbers in words."""

import pytest

from gen.vietnamese.spelled import in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (101, "một trăm linh một"),
        (110, "một trăm mười"),
        (1_005, "một nghìn không trăm linh năm"),
        (12_340, "mười hai nghìn ba trăm bốn mươi"),
        (2_000_000, "hai triệu"),
        (1_000_021, "một triệu không trăm hai mươi mốt"),
    ],
)
def test_a_number_is_said_as_people_say_it(number: int, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize("number", [-1, 1_000_000_000])
def test_a_number_beyond_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        in_words(number)
