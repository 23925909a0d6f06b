"""Numbers as documents print them, read in the Vietnamese way (1.234,5) and in the English one (1,234.5).

What a table says is contradicted only where it fails in every way its numbers can be read.
"""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from gen.domain.typed_numbers import exact

NUMBER = r"\d++(?:[.,]\d++)*+"
"""A number in running text, in either way; the signs behind it belong to the sentence."""
APART = r"\d(?<![\d.,/*…]\d)\d*+(?:[.,]\d++)*+"
"""The same where no longer number ends before it; it begins with its first figure, which is quick to look for."""
_SIGN = r"(?P<sign>[-−–+]?)[ \u00a0]?"
_VIETNAMESE = re.compile(_SIGN + r"(?P<whole>\d{1,3}(?:[.\u00a0 ]\d{3})++|\d++)(?:,(?P<part>\d{1,6}))?%?")
_ENGLISH = re.compile(_SIGN + r"(?P<whole>\d{1,3}(?:,\d{3})++|\d++)(?:\.(?P<part>\d{1,6}))?%?")
_STARTS = frozenset("0123456789-−–+")
"""How a number begins: most cells hold words, and are told at a look."""
_MINUS = ("-", "−", "–")
_KEPT = 4096
_GROUP = 3


class Amount(NamedTuple):
    """A number, the worth of its last printed digit, and how far the true one may be off: counts are exact."""

    value: Decimal
    step: Decimal
    slack: Decimal
    doubtful: bool
    """Whether its decimals may be thousands in the other way: “1.154” is rather 1154 than 1 and a bit."""

    @property
    def low(self) -> Decimal:
        """The least the number may have been before it was rounded, or cut off, to what is printed."""
        return self.value - self.slack

    @property
    def high(self) -> Decimal:
        """The most it may have been."""
        return self.value + self.slack

    @property
    def rounded(self) -> "Amount":
        """The same as a number that was rounded even where no decimals are printed: a measure, a rate."""
        return Amount(self.value, self.step, self.step, self.doubtful)


Readings = tuple[Amount | None, Amount | None]
_NONE: Readings = (None, None)


@lru_cache(_KEPT)
def readings(text: str) -> Readings:
    """Return the number a text makes in the Vietnamese and in the English way; None where it makes none."""
    bare = text.strip()
    if not bare or len(bare) > 30 or not any(map(str.isdecimal, bare)):
        return _NONE
    vietnamese, english = _reading(_VIETNAMESE, bare), _reading(_ENGLISH, bare)
    if vietnamese == english:
        return (vietnamese, vietnamese) if vietnamese is not None else _NONE
    return vietnamese, english


def _reading(way: re.Pattern[str], text: str) -> Amount | None:
    found = way.fullmatch(text)
    if found is None:
        return None
    digits, part = "".join(filter(str.isdecimal, found["whole"])), found["part"] or ""
    sign = "-" if found["sign"] in _MINUS else ""
    value = exact(f"{sign}{digits}.{part}0")
    step = Decimal(1).scaleb(-len(part))
    doubtful = len(part) == _GROUP and digits == found["whole"] and len(digits) <= _GROUP and digits[0] != "0"
    return None if value is None else Amount(value, step, step if part else Decimal(0), doubtful)


@lru_cache(_KEPT)
def rounded_readings(text: str) -> Readings:
    """Return the same for a number that was rounded even where no decimals are printed: a measure."""
    vietnamese, english = readings(text)
    rounded = vietnamese and vietnamese.rounded
    return (rounded, rounded) if english is vietnamese else (rounded, english and english.rounded)


def contradicted(numbers: Sequence[Readings], holds: Callable[..., bool]) -> bool:
    """Tell whether the numbers can be read, and ``holds`` is true of them in none of the ways."""
    found = ways(numbers)
    return bool(found) and not any(holds(*amounts) for amounts in found)


def ways(numbers: Sequence[Readings]) -> list[list[Amount]]:
    """Return the numbers in each way in which all of them can be read, the ways of more doubtful readings left out."""
    vietnamese = _in_one_way([number[0] for number in numbers])
    if all(one is other for one, other in numbers):  # whole numbers of up to three figures: nothing to choose
        return vietnamese
    found = [*vietnamese, *_in_one_way([number[1] for number in numbers])]
    if len(found) < len(_NONE) or found[0] == found[1]:
        return found[:1]
    doubts = [sum(amount.doubtful for amount in amounts) for amounts in found]
    return [amounts for amounts, doubt in zip(found, doubts, strict=True) if doubt == min(doubts)]


def _in_one_way(amounts: Sequence[Amount | None]) -> list[list[Amount]]:
    read = [amount for amount in amounts if amount is not None]
    return [read] if len(read) == len(amounts) else []


def is_number(text: str) -> bool:
    """Tell whether a text without white space at its ends is a number in either way."""
    return text[:1] in _STARTS and readings(text) is not _NONE


def is_quotient(rate: Amount, part: Amount, whole: Amount) -> bool:
    """Tell whether the rate is part of whole in per cent, within the rounding of each; a whole of 0 has no rate."""
    if whole.low <= 0 or part.low < 0:
        return True
    shown = rate.rounded
    return shown.low < part.high * 100 / whole.low and part.low * 100 / whole.high < shown.high


def is_difference(change: Amount, new: Amount, old: Amount) -> bool:
    """Tell whether the change is new less old, within the rounding of each."""
    return abs(new.value - old.value - change.value) <= change.slack + new.slack + old.slack


def is_growth(change: Amount, new: Amount, old: Amount) -> bool:
    """Tell whether the change is that from old to new, in per cent of old."""
    return is_quotient(change._replace(value=change.value + 100), new, old)
