"""Words in the order in which they are typed, compared as people mean them: whole words, without capitals and marks."""

import re
import unicodedata
from collections.abc import Iterable

from gen.intake.folding import fold

Tokens = tuple[str, ...]
_WORD = re.compile(r"[^\W_]+")


def tokens_of(text: str) -> Tokens:
    """Return the words and numbers of a text in small letters, accents kept."""
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


class Phrases:
    """Phrases that a text may begin with; a text without any accent is compared without accents."""

    def __init__(self, phrases: Iterable[str]) -> None:
        every = list(phrases)
        self._spoken = _by_first(tokens_of(phrase) for phrase in every)
        self._plain = _by_first(tokens_of(fold(phrase)) for phrase in every)

    def begin(self, tokens: Tokens, *, plain: bool) -> int:
        """Return how many words the longest phrase has that the words begin with; 0 where none does."""
        known = self._plain if plain else self._spoken
        for phrase in known.get(tokens[0], ()) if tokens else ():
            if tokens[: len(phrase)] == phrase:
                return len(phrase)
        return 0

    def all_in(self, tokens: Tokens, *, plain: bool) -> bool:
        """Tell whether every word is a phrase of one word, or a number."""
        known = self._plain if plain else self._spoken
        return all(token.isdecimal() or (token,) in known.get(token, ()) for token in tokens)

    def within(self, tokens: Tokens, *, plain: bool) -> bool:
        """Tell whether any phrase stands anywhere among the words."""
        return any(self.begin(tokens[start:], plain=plain) for start in range(len(tokens)))


def _by_first(phrases: Iterable[Tokens]) -> dict[str, tuple[Tokens, ...]]:
    known: dict[str, list[Tokens]] = {}
    for phrase in phrases:
        known.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in known.items()}
