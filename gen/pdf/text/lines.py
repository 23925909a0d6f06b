"""Letters put together into lines: what stands level, from left to right, divided where a wide gap is."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from gen.pdf.text.boxes import Box, around
from gen.pdf.text.pages import Letter

_LEVEL = 0.5
"""Letters whose middles differ by less than this part of their height stand on one line."""
_WORD = 0.12
"""A gap wider than this part of the height of the letters is a space."""
_COLUMN = 2.0
"""A gap wider than so many times the height of the letters divides two columns."""


class TextLine(Struct, frozen=True):
    """A piece of text on one line."""

    text: str
    box: Box


def lines_of(letters: Iterable[Letter]) -> tuple[TextLine, ...]:
    """Return the lines from top to bottom, those on one level from left to right."""
    return tuple(line for level in _levels(letters) for line in _pieces(level))


def _levels(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    level: list[Letter] = []
    for letter in sorted(letters, key=lambda one: -one.box.level):
        if level and level[0].box.level - letter.box.level > _LEVEL * max(level[0].box.height, letter.box.height):
            yield level
            level = []
        level.append(letter)
    if level:
        yield level


def _pieces(level: list[Letter]) -> Iterator[TextLine]:
    level.sort(key=lambda letter: letter.box.left)
    piece = level[:1]
    for before, letter in pairwise(level):
        if letter.box.left - before.box.right > _COLUMN * before.box.height:
            yield _line(piece)
            piece = []
        piece.append(letter)
    yield _line(piece)


def _line(letters: list[Letter]) -> TextLine:
    text = letters[0].text
    for before, letter in pairwise(letters):
        gap = letter.box.left - before.box.right
        text += (" " if gap > _WORD * before.box.height else "") + letter.text
    return TextLine(unicodedata.normalize("NFC", text), around(letter.box for letter in letters))
