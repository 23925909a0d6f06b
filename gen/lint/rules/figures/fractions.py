"""Percentages that stand in the text right beside the fraction they are of."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gen.lint.anatomy.text import WholeText
from gen.lint.tables.printed import APART, NUMBER
from gen.wordml.model import Paragraph

_WORDS = r"[^\d%(),;:.…*\x00\n]{0,60}"
"""The unit between or behind two numbers: words without another figure or a new thought."""
_OVER = rf"(?:[ \u00a0]?/[ \u00a0]?|{_WORDS}\b(?:trên|trong|/)[ \u00a0](?:tổng )?(?:số )?(?:dự toán )?(?:là )?)"
_OVER_WHOLE = rf"{_OVER}(?P<whole>{NUMBER})(?![/*…-]?\d|[*…])"
_FRACTION = rf"(?P<part>{NUMBER}){_OVER_WHOLE}"
_BEHIND = re.compile(rf"%[ \u00a0]?\([ \u00a0]?(?:đạt |tức |tương ứng |là )?{_FRACTION}{_WORDS}\)", re.IGNORECASE)
"""“% (1.234/2.000 công chức)”."""
_BEFORE = re.compile(
    rf"(?P<part>{APART}){_OVER_WHOLE}(?P<unit>{_WORDS})"
    rf"(?P<link>,[ \u00a0](?:đạt|chiếm|bằng|tương ứng|tương đương|tỷ lệ|tỉ lệ)"
    rf"|[ \u00a0]?\((?:đạt|chiếm|bằng|tương ứng|tỷ lệ|tỉ lệ)?)"
    rf"(?:[ \u00a0](?:tỷ lệ|tỉ lệ|với|là|đạt))*[ \u00a0]?(?P<rate>{NUMBER})$",
    re.IGNORECASE,
)
"""“1.234/2.000 công chức, đạt 70”, read backwards from the sign of per cent."""
_LINKED = re.compile(r"(?:,[ \u00a0](?:đạt|chiếm|bằng|tương|tỷ|tỉ)|\()(?:[^,()]|,\d){0,24}$", re.IGNORECASE)
"""What stands right before such a rate: looked for first, for most rates have no fraction."""
_LONGEST_LINK = 64
"""Letters that such a link, with what may follow it, does not exceed."""
_RATE = re.compile(rf"(?<![\d.,*…])(?P<rate>{NUMBER})[ \u00a0]?$")
_NOT_THE_RATE = re.compile(
    r"\b(?:trên|hơn|gần|khoảng|xấp xỉ|ước|ước đạt|dưới|quá|nhất|thiểu|đa|mục tiêu|chỉ tiêu|kế hoạch|vượt|tăng|giảm|"
    r"thêm|với|từ|đến|bình quân|trung bình)[ \u00a0](?:là[ \u00a0])?$|[~≈><≥≤-][ \u00a0]?$",
    re.IGNORECASE,
)
"""What makes the number before the sign one that is not exact, or not of this fraction."""
_OF_SOMETHING_ELSE = re.compile(
    r"\s*+(?:so |kế hoạch|kh\b|chỉ tiêu|mục tiêu|dự toán|nghị quyết|yêu cầu|nhiệm vụ)", re.IGNORECASE
)
_OF_A_CHANGE = re.compile(r"\b(?:tăng|giảm)[ \u00a0][^().;\x00]{1,40}\($", re.IGNORECASE)
"""What stands before a pair of numbers that are compared, not part and whole: “giảm 5 vụ (27/32 vụ, bằng 15,6%)”."""
_LIST = re.compile(r"\d/\d[^.;\x00]{0,80}$")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_REACH = 170


class Fraction(NamedTuple):
    """A rate with the part and the whole printed beside it, each as typed, without “%”."""

    rate: str
    part: str
    whole: str
    paragraph: Paragraph


def fractions(text: WholeText) -> Iterator[Fraction]:
    """Yield the rates with their fraction, in the order of the text."""
    joined = text.joined
    at = joined.find("%")
    while at >= 0:
        found = _behind(joined, at) or _before(joined, at)
        if found is not None:
            yield Fraction(*found, text.place(at, at + 1).paragraph)
        at = joined.find("%", at + 1)


def _behind(text: str, at: int) -> tuple[str, str, str] | None:
    found = _BEHIND.match(text, at)
    before = text[max(at - 60, 0) : at]
    rate = _RATE.search(before) if found is not None else None
    if found is None or rate is None or _NOT_THE_RATE.search(before[: rate.start()]):
        return None
    return None if _is_date(found["part"], found["whole"]) else (rate["rate"], found["part"], found["whole"])


def _before(text: str, at: int) -> tuple[str, str, str] | None:
    if text[at - 1 : at] not in ("\u00a0", " ") and not text[at - 1 : at].isdecimal():
        return None
    start = max(at - _REACH, text.rfind("\x00", 0, at) + 1, 0)
    before = text[start:at].rstrip(" \u00a0")
    found = _BEFORE.search(before) if _LINKED.search(before, max(len(before) - _LONGEST_LINK, 0)) else None
    if found is None or _is_date(found["part"], found["whole"]) or _LIST.search(before[: found.start()]):
        return None
    if _OF_A_CHANGE.search(before[: found.start()]):
        return None
    slashed = "/" in found.group()[: found.end("whole") - found.start()]
    if slashed and _OF_SOMETHING_ELSE.match(text, at + 1):
        return None
    return found["rate"], found["part"], found["whole"]


def _is_date(part: str, whole: str) -> bool:
    """Tell a month of a year (“6/2024”) or a number of a document from a fraction."""
    if part.startswith("0") and len(part) > 1 and len(whole) > 3:
        return True
    return part.isdecimal() and int(part) <= 12 and whole.isdecimal() and _FIRST_YEAR <= int(whole) <= _LAST_YEAR
