"""Whole numbers in Vietnamese words, as lists for the archive want them: 121 → “một trăm hai mươi mốt”."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_MOST = 1_000_000_000
_SCALES = ((1_000_000, "triệu"), (1_000, "nghìn"))
_LAST_OF_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
"""How the last digit is said after “mươi”."""


def in_words(number: int) -> str:
    """Return a whole number from 0 below one milliard in words; ValueError beyond."""
    if not 0 <= number < _MOST:
        raise ValueError(number)
    if number == 0:
        return _DIGITS[0]
    words: list[str] = []
    for scale, name in _SCALES:
        count, number = divmod(number, scale)
        if count:
            words += [*_hundreds(count, full=bool(words)), name]
    if number:
        words += _hundreds(number, full=bool(words))
    return " ".join(words)


def _hundreds(number: int, *, full: bool) -> list[str]:
    """Say a number below one thousand; ``full``: something stands before it, so that no place is left out."""
    hundreds, rest = divmod(number, 100)
    said = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    return [*said, *_below_hundred(rest, after=bool(said))]


def _below_hundred(number: int, *, after: bool) -> list[str]:
    tens, digit = divmod(number, 10)
    if not number:
        return []
    if tens == 0:
        return ["linh", _DIGITS[digit]] if after else [_DIGITS[digit]]
    if tens == 1:
        return ["mười", *((["lăm"] if digit == 5 else [_DIGITS[digit]]) if digit else [])]
    return [_DIGITS[tens], "mươi", *([_LAST_OF_TENS.get(digit, _DIGITS[digit])] if digit else [])]
