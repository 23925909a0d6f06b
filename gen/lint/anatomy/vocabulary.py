"""The words of a text, each once: that one stands nowhere is told without going through the text."""

import re
from functools import cached_property

_WORD = re.compile(r"\w+")


class Vocabulary:
    """The words of a text as typed, and in small letters; a word is what no letter or figure stands beside."""

    def __init__(self, text: str) -> None:
        pieces = set(text.split())
        bare = {piece for piece in pieces if piece.isalpha()}
        self.typed = bare.union(_WORD.findall(" ".join(pieces - bare)))

    @cached_property
    def listed(self) -> str:
        """Its words in small letters one after the other: to look for a pattern that fits within a word."""
        return " ".join(self.typed).lower()

    @cached_property
    def small(self) -> frozenset[str]:
        """Its words in small letters."""
        return frozenset(self.listed.split())
