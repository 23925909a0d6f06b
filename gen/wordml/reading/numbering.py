"""Automatic numbers: what Word prints before a paragraph of a list (“1.”, “a)”, “Điều 3.”)."""

from typing import NamedTuple

from lxml import etree

from gen.domain.typed_numbers import whole
from gen.vietnamese.letters import roman
from gen.wordml.names import name
from gen.wordml.reading.properties import Properties, paragraph_properties

_VAL = name("w:val")
_DEEPEST, _NOWHERE = 9, -1
"""How many levels a list has; anything else is no list level."""
_ROMAN_FORMS, _LETTER_FORMS = ("upperRoman", "lowerRoman"), ("upperLetter", "lowerLetter")
_MOST_ROMAN = 399


class ListLevel(NamedTuple):
    """A level of a list: first number, how it is written, the text around it (“%1.%2.”), its indents."""

    start: int
    form: str
    text: str
    indents: Properties


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


def _level(element: etree._Element) -> ListLevel:
    def value(tag: str, default: str) -> str:
        child = element.find(name(tag))
        return default if child is None else str(child.get(_VAL, default))

    start = whole(value("w:start", "1"))
    found = paragraph_properties(element.find(name("w:pPr")))
    indents = {key: length for key, length in found.items() if key in ("left", "first_line")}
    return ListLevel(1 if start is None else start, value("w:numFmt", "decimal"), value("w:lvlText", ""), indents)


class Numbering:
    """The lists of one document; ``label`` counts, so paragraphs must be asked for in their order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, ListLevel]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, list[int]] = {}
        self._begun: set[str] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        for element in root.iterchildren(name("w:abstractNum")):
            levels = {_depth(lvl): _level(lvl) for lvl in element.iterchildren(name("w:lvl"))}
            levels.pop(_NOWHERE, None)
            self._abstract[str(element.get(name("w:abstractNumId")))] = levels
        for element in root.iterchildren(name("w:num")):
            identifier = str(element.get(name("w:numId")))
            target = element.find(name("w:abstractNumId"))
            self._lists[identifier] = "" if target is None else str(target.get(_VAL))
            for override in element.iterchildren(name("w:lvlOverride")):
                found = override.find(name("w:startOverride"))
                start = None if found is None else whole(found.get(_VAL, "1"))
                if start is not None:
                    self._starts[identifier, _depth(override)] = start

    def indents(self, number: str, level: int) -> Properties:
        """Return the indents that the level of the list sets."""
        found = self._abstract.get(self._lists.get(number, ""), {}).get(level)
        return {} if found is None else found.indents

    def label(self, number: str, level: int) -> str:
        """Count one paragraph of the list and return what is printed before it; bullets are “•” or “-”."""
        abstract = self._lists.get(number, "")
        levels = self._abstract.get(abstract, {})
        if level not in levels:
            return ""
        if levels[level].form == "bullet":
            return _bullet(levels[level].text)
        counts = self._counts.setdefault(abstract, [0] * _DEEPEST)
        self._begin(number, counts)
        counts[level] = counts[level] + 1 if counts[level] else levels[level].start
        counts[level + 1 :] = [0] * (_DEEPEST - level - 1)
        return _fill(levels, counts, level)

    def _begin(self, number: str, counts: list[int]) -> None:
        """Start again where a list is a new one over the same pattern and says so."""
        if number in self._begun:
            return
        self._begun.add(number)
        for (owner, level), start in self._starts.items():
            if owner == number and level != _NOWHERE:
                counts[level] = start - 1


def _depth(element: etree._Element) -> int:
    """Return the level that a w:lvl or w:lvlOverride is about, from 0."""
    level = whole(element.get(name("w:ilvl"), "0"))
    return _NOWHERE if level is None or level >= _DEEPEST else level


def _bullet(text: str) -> str:
    return text if text in ("-", "–", "+", "*") else "•"


def _fill(levels: dict[int, ListLevel], counts: list[int], level: int) -> str:
    label = levels[level].text
    for depth in range(level + 1):
        if depth in levels:
            number = counts[depth] or levels[depth].start
            label = label.replace(f"%{depth + 1}", written(number, levels[depth].form))
    return label
