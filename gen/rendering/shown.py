"""What a body shows its reader, gathered piece by piece while it is printed: nothing is searched again afterwards.

The text of what the template itself prints is found once, with its code; values are text already.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import CodeType, FunctionType
from typing import NamedTuple

from jinja2 import Template

from gen.rendering.marking import is_plain, letters_shown, marked_text


class _Told(NamedTuple):
    """The marked text of a piece of XML; whether it ends within a tag, so that what follows is no text."""

    text: str
    ends_in_tag: bool


class ShownText:
    """The marked text (``marking``) of the body being printed.

    ``whole`` turns false where it cannot be told from the pieces: then the finished part must be read.
    """

    __slots__ = ("_in_tag", "_known", "_texts", "whole")

    def __init__(self, template: Template) -> None:
        self._known = _known(template)
        self._texts: list[str] = []
        self._in_tag = False
        self.whole = True

    def letters(self) -> bytes | None:
        """Return the letters of the body, None where only its finished XML tells them."""
        return letters_shown("".join(self._texts)) if self.whole else None

    def take(self, pieces: list[str]) -> None:
        """Take in what was printed next."""
        known, add, in_tag = self._known, self._texts.append, self._in_tag
        for piece in pieces:
            told = known.get(piece)
            if told is None and "<" in piece:
                told = self._of_value(piece)
            if told is not None:
                text, in_tag = told
                add(text)
            elif not in_tag:
                add(piece)
        self._in_tag = in_tag

    def _of_value(self, piece: str) -> _Told:
        """Return the text of XML that is not in the code: markup in a value, or a drawing with its number."""
        self.whole = self.whole and is_plain(piece)
        return _told_again(piece)


def _told(piece: str) -> _Told:
    begins = piece.find(">") + 1 if -1 < piece.find(">") < piece.find("<") else 0
    ends_in_tag = piece.rfind("<") > piece.rfind(">")
    return _Told(marked_text(piece[begins : piece.rfind("<") if ends_in_tag else len(piece)]), ends_in_tag)


_told_again = lru_cache(maxsize=256)(_told)
"""Drawings are numbered from the same number in every document."""


@lru_cache(maxsize=64)
def _known(template: Template) -> Mapping[str, _Told]:
    """Return the text of each piece of XML that the template's code prints."""
    functions = (template.root_render_func, *template.blocks.values())
    codes = [function.__code__ for function in functions if isinstance(function, FunctionType)]
    return {piece: _told(piece) for code in codes for piece in _constants(code) if "<" in piece and is_plain(piece)}


def _constants(code: CodeType) -> Iterator[str]:
    for constant in code.co_consts:
        if isinstance(constant, str):
            yield constant
        elif isinstance(constant, CodeType):
            yield from _constants(constant)
