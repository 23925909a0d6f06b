"""``{% restart %}`` in a numbered paragraph: the list begins again there, at its first number.

The tag leaves a mark in the text; whatever prints the mark, a loop or an ``if``, a new list of the same look is made
for the paragraph and those of the same list behind it.
"""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from gen.rendering.preparing.names import PARAGRAPH, W, own_texts, take_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = re.compile(r"\{%-?\s*restart\s*-?%\}")
_HIDDEN = "\ue002"
_ELEMENT = "gen-restart"
MARK = f"<w:{_ELEMENT}/>"
_BEFORE = frozenset(
    W + name for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
"""What stands before the number among the properties of a paragraph."""
NUMBERING, STYLES = "word/numbering.xml", "word/styles.xml"


def hide_restarts(root: "_Element") -> bool:
    """Put a hidden character in the place of each such tag; tell whether there is any."""
    found = False
    for paragraph in root.iter(PARAGRAPH):
        for text in own_texts(paragraph, W + "t"):
            if text.text and "restart" in text.text and _TAG.search(text.text):
                text.text, found = _TAG.sub(_HIDDEN, text.text), True
    return found


def with_marks(text: str) -> str:
    """Return a text of the template with the mark in the place of the hidden character."""
    return text.replace(_HIDDEN, MARK)


def without_marks(text: str) -> str:
    """Return a text of the template without the hidden character."""
    return text.replace(_HIDDEN, "")


def is_numbered(paragraph: "_Element", styles: "_Element | None") -> bool:
    """Tell whether a paragraph is numbered, by itself or by its style."""
    return _number(paragraph, _style_numbers(styles)) is not None


def restarted(data: bytes, entries: Mapping[str, bytes], write: Callable[[str, bytes], None]) -> bytes:
    """Return a finished part whose lists begin again where they are told to; ``write`` is given the new numbering."""
    from lxml import etree

    root = etree.fromstring(data)
    numbering = entries.get(NUMBERING)
    numbers = _Numbers(etree.fromstring(numbering) if numbering else None)
    by_style = _style_numbers(etree.fromstring(entries[STYLES]) if STYLES in entries else None)
    current: dict[str, str] = {}
    for paragraph in list(root.iter(PARAGRAPH)):
        marks = [mark for mark in paragraph.iter(W + _ELEMENT) if next(mark.iterancestors(PARAGRAPH)) is paragraph]
        found = _number(paragraph, by_style)
        if found is not None and marks:
            current[found[0]] = numbers.again(*found)
        if found is not None and found[0] in current:
            _give_number(paragraph, current[found[0]], found[1])
        for mark in marks:
            take_out(mark)
    if numbers.root is not None and current:
        write(NUMBERING, etree.tostring(numbers.root, encoding="UTF-8", standalone=True))
    return etree.tostring(root, encoding="UTF-8", standalone=True)


class _Numbers:
    """The lists of a document."""

    def __init__(self, root: "_Element | None") -> None:
        self.root = root
        self._every = {} if root is None else {one.get(W + "numId") or "": one for one in root.iter(W + "num")}

    def again(self, number: str, level: str) -> str:
        """Return the number of a new list like ``number`` that begins again at ``level``."""
        pattern = self._every.get(number)
        if pattern is None or self.root is None:
            return number
        fresh = str(max(int(one) for one in self._every if one.isdigit()) + 1)
        abstract = pattern.find(W + "abstractNumId")
        one = pattern.makeelement(W + "num", {W + "numId": fresh})
        look = "0" if abstract is None else abstract.get(W + "val", "0")
        one.append(one.makeelement(W + "abstractNumId", {W + "val": look}))
        override = one.makeelement(W + "lvlOverride", {W + "ilvl": level})
        override.append(override.makeelement(W + "startOverride", {W + "val": self._start(one, level)}))
        one.append(override)
        list(self._every.values())[-1].addnext(one)
        self._every[fresh] = one
        return fresh

    def _start(self, one: "_Element", level: str) -> str:
        abstract = one[0].get(W + "val")
        assert self.root is not None
        for look in self.root.iter(W + "abstractNum"):
            if look.get(W + "abstractNumId") == abstract:
                start = look.find(f"{W}lvl[@{W}ilvl='{level}']/{W}start")
                return "1" if start is None else start.get(W + "val", "1")
        return "1"


def _number(paragraph: "_Element", by_style: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    """Return the list of a paragraph and its level there."""
    own = _numbers_in(paragraph.find(f"{W}pPr/{W}numPr"))
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    found = own or (by_style.get(style.get(W + "val", "")) if style is not None else None)
    return None if found is None or found[0] == "0" else found


def _numbers_in(shape: "_Element | None") -> tuple[str, str] | None:
    number = None if shape is None else shape.find(W + "numId")
    if shape is None or number is None:
        return None
    level = shape.find(W + "ilvl")
    return number.get(W + "val", ""), "0" if level is None else level.get(W + "val", "0")


def _style_numbers(styles: "_Element | None") -> dict[str, tuple[str, str]]:
    every = [] if styles is None else list(styles.iter(W + "style"))
    found = ((style.get(W + "styleId", ""), _numbers_in(style.find(f"{W}pPr/{W}numPr"))) for style in every)
    return {name: numbers for name, numbers in found if numbers is not None}


def _give_number(paragraph: "_Element", number: str, level: str) -> None:
    shape = paragraph.find(W + "pPr")
    if shape is None:
        return
    own = shape.find(W + "numPr")
    if own is None:
        own = shape.makeelement(W + "numPr")
        shape.insert(sum(child.tag in _BEFORE for child in shape), own)
        own.append(own.makeelement(W + "ilvl", {W + "val": level}))
    identity = own.find(W + "numId")
    if identity is None:
        identity = own.makeelement(W + "numId")
        own.append(identity)
    identity.set(W + "val", number)
