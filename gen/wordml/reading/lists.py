"""Lists as they are declared: the levels of each, how they are written, at which number they start."""

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from gen.domain.typed_numbers import whole
from gen.wordml.names import name
from gen.wordml.reading.properties import Properties, paragraph_properties

_VAL = name("w:val")
DEEPEST, NOWHERE = 9, -1
"""How many levels a list has; anything else is no list level."""


class ListLevel(NamedTuple):
    """A level of a list: first number, how it is written, the text around it (“%1.%2.”), its indents."""

    start: int
    form: str
    text: str
    indents: Properties


def _level(element: etree._Element) -> ListLevel:
    def value(tag: str, default: str) -> str:
        child = element.find(name(tag))
        return default if child is None else str(child.get(_VAL, default))

    start = whole(value("w:start", "1"))
    found = paragraph_properties(element.find(name("w:pPr")))
    indents = {key: length for key, length in found.items() if key in ("left", "first_line")}
    return ListLevel(1 if start is None else start, value("w:numFmt", "decimal"), value("w:lvlText", ""), indents)


class Lists:
    """The lists of one document: which pattern each follows, its levels, where it starts again."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, ListLevel]] = {}
        self._lists: dict[str, str] = {}
        self.starts: dict[tuple[str, int], int] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        for element in root.iterchildren(name("w:abstractNum")):
            levels = {_depth(lvl): _level(lvl) for lvl in element.iterchildren(name("w:lvl"))}
            levels.pop(NOWHERE, None)
            self._abstract[str(element.get(name("w:abstractNumId")))] = levels
        for element in root.iterchildren(name("w:num")):
            identifier = str(element.get(name("w:numId")))
            target = element.find(name("w:abstractNumId"))
            self._lists[identifier] = "" if target is None else str(target.get(_VAL))
            for override in element.iterchildren(name("w:lvlOverride")):
                found = override.find(name("w:startOverride"))
                start = None if found is None else whole(found.get(_VAL, "1"))
                if start is not None:
                    self.starts[identifier, _depth(override)] = start

    def pattern(self, number: str) -> tuple[str, Mapping[int, ListLevel]]:
        """Return the name of the pattern that a list follows, which its numbers are counted under, and its levels."""
        abstract = self._lists.get(number, "")
        return abstract, self._abstract.get(abstract, {})

    def indents(self, number: str, level: int) -> Properties:
        """Return the indents that the level of the list sets."""
        found = self.pattern(number)[1].get(level)
        return {} if found is None else found.indents


def _depth(element: etree._Element) -> int:
    """Return the level that a w:lvl or w:lvlOverride is about, from 0."""
    level = whole(element.get(name("w:ilvl"), "0"))
    return NOWHERE if level is None or level >= DEEPEST else level
