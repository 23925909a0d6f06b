"""Comparing words as people mean them: without accents, capitals, doubled spaces and odd marks."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from gen.vietnamese.accents import without_accents
from gen.vietnamese.likeness import likeness as alike
from gen.vietnamese.likeness import nearest as nearest_names

_SPACES = re.compile(r"[\s_]+")
_MARKS = re.compile(r"[*:()\[\]“”\"']")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return the text without accents, capitals, doubled spaces, brackets, colons and asterisks; đ becomes d."""
    plain = without_accents(unicodedata.normalize("NFKC", text.casefold()))
    folded = _SPACES.sub(" ", _MARKS.sub(" ", plain)).strip()
    return folded or _SPACES.sub(" ", plain).strip()


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are once folded, 0 to 100."""
    return 100 * alike(fold(one), fold(other))


def nearest(word: str, known: Iterable[str], at_least: float = 50) -> str | None:
    """Return the known word most like this one, or None if none is near enough."""
    near = nearest_names(word, known, least=at_least / 100, form=fold)
    return near[0] if near else None


def has_raised_digits(text: str) -> bool:
    """Tell whether a text has digits that are marks (“10²”, “①”): made plain, they would become part of a number."""
    return not text.isascii() and any(letter.isdigit() and not letter.isdecimal() for letter in text)
