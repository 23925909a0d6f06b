"""Letters put together into lines."""

from random import Random

from gen.pdf.text.lines import lines_of
from tests.support.sheets import typed


def texts(letters: list[object]) -> list[str]:
    return [line.text for line in lines_of(letters)]  # type: ignore[arg-type]  # letters


def test_letters_come_in_any_order_and_are_read_from_the_top_left() -> None:
    letters: list[object] = [*typed("Kết quả", 85, 700), *typed("thực hiện", 85, 684)]
    Random(1).shuffle(letters)

    assert texts(letters) == ["Kết quả", "thực hiện"]


def test_a_wide_gap_divides_two_columns() -> None:
    assert texts([*typed("Nơi nhận:", 85, 400), *typed("CHỦ TỊCH", 380, 400)]) == ["Nơi nhận:", "CHỦ TỊCH"]


def test_marks_that_the_font_draws_apart_become_one_letter() -> None:
    letters = typed("Ngu", 85, 700)
    letters += typed("\u0302", 85 + 3 * 7, 700)

    assert texts([*letters]) == ["Ngû"]


def test_no_letters_are_no_lines() -> None:
    assert texts([]) == []
