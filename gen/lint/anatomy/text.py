"""The whole text of a document as one string, so that a pattern is looked for once and not paragraph by paragraph."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from gen.lint.anatomy.vocabulary import Vocabulary
from gen.wordml.edits import ReplaceText
from gen.wordml.model import Paragraph

_BETWEEN = "\x00"
"""Stands between paragraphs: neither a letter nor white space, so that no pattern of words matches across it."""


class Hit(NamedTuple):
    """A stretch of a paragraph that was found; positions count letters of the paragraph."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words found, as typed."""
        return self.paragraph.text[self.start : self.end]

    @property
    def within_sentence(self) -> bool:
        """Tell whether a word with a small letter, a comma or a semicolon, and a space stand before it."""
        before = self.paragraph.text[max(self.start - 2, 0) : self.start]
        return before[1:] in (" ", "\u00a0") and (before[0].islower() or before[0] in ",;")

    def replaced(self, new: str) -> ReplaceText:
        """Return the change that puts other letters in their place."""
        return ReplaceText(self.paragraph.part, self.paragraph.number, self.start, self.end, new)


class WholeText:
    """The paragraphs of a part joined; ``search`` finds a pattern in all of them.

    ``whole`` is the text that these paragraphs are a part of: a word that does not stand in it is not looked for.
    """

    def __init__(self, paragraphs: Sequence[Paragraph], whole: "WholeText | None" = None) -> None:
        self.paragraphs = tuple(paragraphs)
        self._texts = [paragraph.text for paragraph in paragraphs]
        self.joined = _BETWEEN.join(self._texts)
        self._whole = whole

    @cached_property
    def words(self) -> Vocabulary:
        """The words that may stand in it, each once."""
        return self._whole.words if self._whole is not None else Vocabulary(self._texts)

    @cached_property
    def lower(self) -> str:
        """The same in small letters; as long as the original, letter for letter."""
        small = self.joined.lower()
        return small if len(small) == len(self.joined) else "".join(letter.lower()[:1] for letter in self.joined)

    @cached_property
    def composed(self) -> str:
        """The same in small letters and composed (NFC): for words that are looked for, not for places."""
        return self.lower if is_normalized("NFC", self.lower) else normalize("NFC", self.lower)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate([len(text) + 1 for text in self._texts], initial=0))[:-1]

    def search(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Yield every place of a pattern."""
        for found in pattern.finditer(self.joined):
            yield self.place(*found.span())

    def search_at(self, beginnings: Sequence[str], pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Yield the places of a pattern that begins with one of some signs, looked for first because it is quicker."""
        for found in matches_at(self.joined, beginnings, pattern):
            yield self.place(*found.span())

    def search_word(self, beginnings: Sequence[str], pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Do the same for whole words and the space behind, as typed: those that stand nowhere cost nothing."""
        known = [words for words in beginnings if self.words.typed.issuperset(words.split())]
        return self.search_at(known, pattern) if known else iter(())

    def matches_word(self, beginnings: Sequence[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern, written in small letters, that begins with one of some whole words."""
        known = [words for words in beginnings if self.words.small.issuperset(words.split())]
        return self.matches_lower(known, pattern) if known else iter(())

    def search_gaps(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Yield the places of a pattern that begins where several spaces, of either kind, stand in a row."""
        for found in _matching(self.joined, self._gaps, pattern):
            yield self.place(*found.span())

    @cached_property
    def _gaps(self) -> tuple[int, ...]:
        return tuple(_occurrences(self.joined.replace("\u00a0", " "), "  "))

    def matches_lower(self, beginnings: Sequence[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches of such a pattern, written in small letters, however the text is typed."""
        return matches_at(self.lower, beginnings, pattern)

    def search_lower(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Yield every place of a pattern written in small letters, however the text is typed."""
        for found in pattern.finditer(self.lower):
            yield self.place(*found.span())

    def find(self, words: str) -> Iterator[Hit]:
        """Yield every place of words written in small letters, however the text is typed."""
        return self._places(self.lower, words)

    def find_typed(self, words: str) -> Iterator[Hit]:
        """Yield every place where words are typed exactly so."""
        return self._places(self.joined, words)

    def _places(self, text: str, words: str) -> Iterator[Hit]:
        start = text.find(words)
        while start >= 0:
            end = start + len(words)
            yield self.place(start, end)
            start = text.find(words, end)

    def place(self, start: int, end: int) -> Hit:
        """Turn positions of the whole text into a place in its paragraph."""
        index = bisect_right(self._starts, start) - 1
        offset = self._starts[index]
        return Hit(self.paragraphs[index], start - offset, end - offset)


def matches_at(text: str, beginnings: Sequence[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with one of some signs, as the pattern alone would find them."""
    return _matching(text, sorted({start for signs in beginnings for start in _occurrences(text, signs)}), pattern)


def _matching(text: str, starts: Iterable[int], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the matches from left to right, none within the one before: as the pattern alone would find them."""
    end = 0
    for start in starts:
        found = pattern.match(text, start) if start >= end else None
        if found is not None:
            end = found.end()
            yield found


def _occurrences(text: str, signs: str) -> list[int]:
    found = []
    start = text.find(signs)
    while start >= 0:
        found.append(start)
        start = text.find(signs, start + 1)
    return found
