"""What a body shows its reader, gathered piece by piece while it is printed: nothing is searched again afterwards.

The text of what the template itself prints is found once, with its code; values are text already.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import CodeType, FunctionType

from jinja2 import Template

from gen.wordml.blocks.marking import letters_shown, marked_fragment

_TAG_OPEN, _TAG_CLOSED = "\x04", "\x05"
"""Marks that no XML can hold: a piece ends within a tag, so that what follows is no text; a piece begins within one."""
_WITHIN_TAGS = re.compile(f"{_TAG_OPEN}[^{_TAG_CLOSED}]*{_TAG_CLOSED}?")


class ShownText:
    """The marked text (``marking``) of the body being printed.

    ``whole`` turns false where it cannot be told from the pieces: then the finished part must be read.
    """

    __slots__ = ("_known", "_texts", "whole")

    def __init__(self, template: Template) -> None:
        self._known = _known(template)
        self._texts: list[str] = []
        self.whole = True

    def letters(self) -> bytes | None:
        """Return the letters of the body, None where only its finished XML tells them."""
        if not self.whole:
            return None
        text = "".join(self._texts)
        return letters_shown(_WITHIN_TAGS.sub("", text).replace(_TAG_CLOSED, "").encode())

    def take(self, pieces: list[str]) -> None:
        """Take in what was printed next: XML of the template by its text, values as they are."""
        texts = list(map(self._known.get, pieces, pieces))
        text = "".join(texts)
        if "<" in text:  # only XML that is not in the code holds it, and few values are XML
            text = "".join([self._of_value(piece) if "<" in piece else piece for piece in texts])
        self._texts.append(text)

    def _of_value(self, piece: str) -> str:
        """Return the text of XML that is not in the code: markup in a value, or a drawing with its number."""
        told = _told_again(piece)
        self.whole = self.whole and told is not None
        return told or ""


def _told(piece: str) -> str | None:
    """Return the marked text of a piece of XML, with marks where it begins or ends within a tag.

    None where it is not plain.
    """
    first, last = piece.find("<"), piece.rfind("<")
    closes = -1 < piece.find(">") < (first if first > -1 else len(piece))
    opens = last > piece.rfind(">")
    text = marked_fragment(piece[piece.find(">") + 1 if closes else 0 : last if opens else len(piece)])
    return None if text is None else f"{_TAG_CLOSED if closes else ''}{text}{_TAG_OPEN if opens else ''}"


_told_again = lru_cache(maxsize=256)(_told)
"""Drawings are numbered from the same number in every document."""


@lru_cache(maxsize=64)
def _known(template: Template) -> Mapping[str, str]:
    """Return the text of each piece of XML that the template's code prints."""
    functions = (template.root_render_func, *template.blocks.values())
    codes = [function.__code__ for function in functions if isinstance(function, FunctionType)]
    constants = {piece for code in codes for piece in _constants(code)}
    told = {piece: _told(piece) for piece in constants if not _MARKUP.isdisjoint(piece)}
    return {piece: text for piece, text in told.items() if text is not None}


_MARKUP = frozenset("<>")


def _constants(code: CodeType) -> Iterator[str]:
    for constant in code.co_consts:
        if isinstance(constant, str):
            yield constant
        elif isinstance(constant, CodeType):
            yield from _constants(constant)
