"""Numbering of lists: the letters of điểm and the Roman numbers of phần, chương and phụ lục."""

# Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5, điểm d: Vietnamese order, so no f, j, w, z.
LETTERS = "abcdđeghiklmnopqrstuvxy"

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def letter(position: int) -> str:
    """Return the letter of the ``position``-th point, counted from 1: 5 → ``đ``. Raises ValueError past ``y``."""
    if not 1 <= position <= len(LETTERS):
        raise ValueError(f"no letter for point {position}")
    return LETTERS[position - 1]


def roman(value: int) -> str:
    """Return a Roman number: 4 → ``IV``. Raises ValueError below 1 or above 399."""
    if not 1 <= value <= 399:
        raise ValueError(f"no Roman number for {value}")
    digits = ""
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        digits += sign * times
    return digits
