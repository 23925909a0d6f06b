"""Automatic numbers: what Word prints before a paragraph of a list (“1.”, “a)”, “Điều 3.”)."""

from collections.abc import Mapping

from gen.vietnamese.letters import roman
from gen.wordml.reading.lists import DEEPEST, NOWHERE, ListLevel, Lists

_ROMAN_FORMS, _LETTER_FORMS = ("upperRoman", "lowerRoman"), ("upperLetter", "lowerLetter")
_MOST_ROMAN = 399
_MOST_LETTERS = 780
"""Where Word stops as well: thirty times the alphabet."""


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def written(number: int, form: str) -> str:
    """Write a list number as its form says; unknown forms are written in figures."""
    if form in _ROMAN_FORMS and 1 <= number <= _MOST_ROMAN:
        return roman(number) if form == "upperRoman" else roman(number).lower()
    if form in _LETTER_FORMS and 0 <= number <= _MOST_LETTERS:
        return _letters(number).upper() if form == "upperLetter" else _letters(number)
    return f"{number:02d}" if form == "decimalZero" else str(number)


class Numbering:
    """Counts the paragraphs of lists; ``label`` counts, so paragraphs must be asked for in their order."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._counts: dict[str, list[int]] = {}
        self._begun: set[str] = set()

    def label(self, number: str, level: int) -> str:
        """Count one paragraph of the list and return what is printed before it; bullets are “•” or “-”."""
        abstract, levels = self._lists.pattern(number)
        if level not in levels:
            return ""
        if levels[level].form == "bullet":
            return _bullet(levels[level].text)
        counts = self._counts.setdefault(abstract, [0] * DEEPEST)
        self._begin(number, counts)
        counts[level] = counts[level] + 1 if counts[level] else levels[level].start
        counts[level + 1 :] = [0] * (DEEPEST - level - 1)
        return _fill(levels, counts, level)

    def _begin(self, number: str, counts: list[int]) -> None:
        """Start again where a list is a new one over the same pattern and says so."""
        if number in self._begun:
            return
        self._begun.add(number)
        for (owner, level), start in self._lists.starts.items():
            if owner == number and level != NOWHERE:
                counts[level] = start - 1


def _bullet(text: str) -> str:
    return text if text in ("-", "–", "+", "*") else "•"


def _fill(levels: Mapping[int, ListLevel], counts: list[int], level: int) -> str:
    label = levels[level].text
    for depth in range(level + 1):
        if depth in levels:
            number = counts[depth] or levels[depth].start
            label = label.replace(f"%{depth + 1}", written(number, levels[depth].form))
    return label
