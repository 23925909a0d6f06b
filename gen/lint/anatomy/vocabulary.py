"""The words of a text, each once: that one stands nowhere is told without going through the text."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

_WORD = re.compile(r"\w+")
_MARKS = ".,;:!?()[]“”\"'…/%+–-"
"""The usual marks beside words: what is bare without them need not be searched for words."""
_LONGEST_KEPT = 300
"""Letters of a paragraph beyond which another document hardly holds the same."""


@lru_cache(maxsize=4096)
def _pieces(paragraph: str) -> tuple[str, ...]:
    """Cut a paragraph at its white space; documents of one template share their headings and the words of tables."""
    return tuple(paragraph.split())


class Vocabulary:
    """The words of a text as typed, and in small letters; a word is what no letter or figure stands beside."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        pieces: set[str] = set().union(
            *(_pieces(text) if len(text) <= _LONGEST_KEPT else text.split() for text in paragraphs)
        )
        self.signs = " ".join(["", *pieces])
        """What stands between white space, each once, behind a space: a fifth of the text, with every sign in it."""
        bare = set(filter(str.isalnum, pieces))
        freed = {piece.strip(_MARKS) for piece in pieces - bare}
        mixed = [piece for piece in freed if not piece.isalnum()]
        self.typed = bare.union(freed.difference(mixed), _WORD.findall(" ".join(mixed)))

    @cached_property
    def listed(self) -> str:
        """Its words in small letters one after the other: to look for a pattern that fits within a word."""
        return " ".join(self.typed).lower()

    @cached_property
    def small(self) -> frozenset[str]:
        """Its words in small letters."""
        return frozenset(self.listed.split())
