"""Changes that the text states together with both numbers: “tăng 5 lớp so với năm 2023 (12 lớp)”, “từ 12 lên 17”."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from gen.lint.anatomy.text import WholeText, matches_at
from gen.lint.rules.figures.sentences import Sentence, sentences_with
from gen.lint.tables.printed import APART, NUMBER
from gen.wordml.model import Paragraph

_UNIT = r"(?:%|[^\W\d_]+(?:[ \u00a0][^\W\d_]+){0,4})"
_MOVED = rf"(?P<way>tăng|giảm)(?: thêm| được)?[ \u00a0](?P<amount>{NUMBER})(?![/*…])[ \u00a0]?(?P<unit>{_UNIT})?"
_THAN = re.compile(
    rf"{_MOVED}[ \u00a0]?,?[ \u00a0]?so với [^()%,;:]{{0,60}}"
    rf"\((?:đạt |là |có |chỉ |chỉ có |chỉ đạt |chiếm )?(?P<old>{NUMBER})(?![/*…-])[ \u00a0]?(?P<old_unit>{_UNIT})?\)",
)
_THAN_BARE = re.compile(
    rf"{_MOVED}[ \u00a0]so với (?:mức |con số )?(?P<old>{NUMBER})(?![/*…-])[ \u00a0]?(?P<old_unit>{_UNIT})",
)
_FROM_TO = (
    rf"\btừ (?P<old>{NUMBER})(?![/*…-])[ \u00a0]?(?P<old_unit>{_UNIT})?(?:[ \u00a0]?\(?(?:năm )?(?:19|20)\d\d\)?)? "
    rf"(?:tăng |giảm )?(?:lên|xuống|còn|xuống còn|thành) (?P<new>{NUMBER})(?![/*…-])[ \u00a0]?(?P<new_unit>{_UNIT})?"
)
_FROM_TO_MOVED = re.compile(rf"{_FROM_TO}(?:[ \u00a0]?\(?(?:năm )?(?:19|20)\d\d\)?)?[ \u00a0]?[,(][ \u00a0]?{_MOVED}")
_MOVED_FROM_TO = re.compile(rf"{_MOVED}[ \u00a0]?\({_FROM_TO}")
_GOAL = re.compile(
    rf"\bđạt (?P<new>{NUMBER})%[^%;]{{0,120}}?(?:mục tiêu|chỉ tiêu|kế hoạch)[^%;\d]{{0,40}}(?P<old>{NUMBER})%"
    rf"[^%;]{{0,60}}?\b(?P<way>thiếu|thấp hơn|vượt|cao hơn) (?P<amount>{NUMBER})(?![/*…])[ \u00a0]?(?P<unit>điểm|%)",
)
"""“đạt 70%, … so với mục tiêu 80% … (còn thiếu 10 điểm phần trăm)”."""
_STATED = re.compile(r"so với (?:mức |con số )?(?:\d|[^()%,;:]{0,60}\((?:[^\d()]{0,12} )?\d)")
_MISSES = ("thiếu", "thấp hơn", "vượt", "cao hơn")
_MISSED = re.compile(rf"(?:{'|'.join(_MISSES)}) \d")
_FROM = re.compile(r"từ \d[^;\x00]{0,60}?(?:lên|xuống|còn|thành) \d")
"""What a sentence must hold before the patterns above are tried on it."""
_NEW = re.compile(rf"(?P<new>{APART})(?![/*…-])[ \u00a0]?(?P<new_unit>{_UNIT})?")
_HEDGED = re.compile(
    r"(?:\b(?:hơn|trên|gần|khoảng|xấp xỉ|ước|năm|tháng|quý|ngày|số|mục tiêu|chỉ tiêu|kế hoạch|từ|với|tăng|giảm)"
    r"(?: đạt)?|[~≈><≥≤])[ \u00a0]$"
)
"""What makes a number no exact one, or one of a date, of a goal, of another comparison."""
_HEDGE = 24
"""Letters before a number among which that stands."""
_TIMES = ("tháng", "năm", "ngày", "quý", "lần", "tuần", "giờ")
_WAYS = ("tăng", "giảm")
_FALLS = ("giảm", "thiếu", "thấp hơn")
_POINTS = ("điểm",)
_PERCENT = "%"


class StatedChange(NamedTuple):
    """A change as printed: how much, up or down, between which numbers; ``relative`` where it is in per cent."""

    phrase: str
    amount: str
    falls: bool
    relative: bool
    news: tuple[str, ...]
    old: str
    paragraph: Paragraph


def changes(text: WholeText) -> Iterator[StatedChange]:
    """Yield the changes whose two numbers stand in the same sentence, in units that can be compared."""
    for sentence in sentences_with(text, text.matches_word(("so với ",), _STATED)):
        for found in _found(sentence, (_WAYS, _THAN), (_WAYS, _THAN_BARE)):
            yield from _than(sentence, found)
    for sentence in sentences_with(text, text.matches_word(("từ ",), _FROM)):
        for found in _found(sentence, (("từ ",), _FROM_TO_MOVED), (_WAYS, _MOVED_FROM_TO)):
            yield from _from_to(sentence, found)
    for sentence in sentences_with(text, text.matches_word(_MISSES, _MISSED)):
        for found in _found(sentence, (("đạt ",), _GOAL)):
            if not _is_hedged(sentence.small, found.start("new")):
                yield _change(sentence, found, (found["new"],))


def _found(sentence: Sentence, *patterns: tuple[Sequence[str], re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """Yield the matches of patterns, each tried only where one of its first words stands."""
    return chain.from_iterable(matches_at(sentence.small, begins, pattern) for begins, pattern in patterns)


def _than(sentence: Sentence, found: re.Match[str]) -> Iterator[StatedChange]:
    unit, old_unit = _first(found["unit"]), _first(found["old_unit"])
    if unit in _TIMES or old_unit in _TIMES or (not old_unit and _is_year(found["old"])):
        return
    before = sentence.small[: found.start()]
    news = tuple(_comparable(before, unit, old_unit))
    if news:
        yield _change(sentence, found, news)


def _from_to(sentence: Sentence, found: re.Match[str]) -> Iterator[StatedChange]:
    unit, old_unit, new_unit = (_first(found[name]) for name in ("unit", "old_unit", "new_unit"))
    shared = old_unit or new_unit
    if shared in _TIMES or unit in _TIMES or (old_unit and new_unit and old_unit != new_unit):
        return
    if _agree(unit, shared):
        yield _change(sentence, found, (found["new"],))


def _comparable(before: str, unit: str, old_unit: str) -> Iterator[str]:
    """Yield the numbers before a change that it may be the change of: of its unit, exact, of no date."""
    measured = old_unit or (_PERCENT if unit in _POINTS else unit)
    for found in _NEW.finditer(before):
        new_unit = _first(found["new_unit"])
        exact = not _is_hedged(before, found.start()) and not _is_year(found["new"])
        if exact and measured and new_unit == measured and _agree(unit, measured):
            yield found["new"]


def _is_hedged(text: str, at: int) -> bool:
    return _HEDGED.search(text, max(at - _HEDGE, 0), at) is not None


def _agree(unit: str, measured: str) -> bool:
    """Tell whether a change in this unit may be of numbers in that one."""
    if unit in _POINTS:
        return measured in (_PERCENT, "")
    return unit in (_PERCENT, measured) or not unit


def _change(sentence: Sentence, found: re.Match[str], news: tuple[str, ...]) -> StatedChange:
    relative = _first(found["unit"]) == _PERCENT
    falls = found["way"] in _FALLS
    phrase = " ".join(sentence.text[slice(*found.span())].split())
    return StatedChange(phrase, found["amount"], falls, relative, news, found["old"], sentence.paragraph)


def _first(unit: str | None) -> str:
    """Return the first word of a unit."""
    return (unit or "").replace("\u00a0", " ").partition(" ")[0]


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdecimal() and number[:2] in ("19", "20")
