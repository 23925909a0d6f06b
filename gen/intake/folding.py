"""Comparing words as people mean them: without accents, capitals, doubled spaces and odd marks."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

_SPACES = re.compile(r"[\s_]+")
_MARKS = re.compile(r"[*:()\[\]“”\"']")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return the text without accents, capitals, doubled spaces, brackets, colons and asterisks; đ becomes d."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char)).replace("đ", "d")
    folded = _SPACES.sub(" ", _MARKS.sub(" ", plain)).strip()
    return folded or _SPACES.sub(" ", plain).strip()


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are once folded, 0 to 100."""
    return 100 * SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio()


def nearest(word: str, known: Iterable[str], at_least: float = 50) -> str | None:
    """Return the known word most like this one, or None where none is near enough."""
    ranked = sorted(((likeness(word, other), other) for other in known), key=lambda pair: (-pair[0], pair[1]))
    return ranked[0][1] if ranked and ranked[0][0] >= at_least else None
