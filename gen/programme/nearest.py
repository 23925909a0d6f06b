"""Offers the names nearest to one that does not exist, whatever the accents, case or spacing."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_D_WITH_STROKE = str.maketrans("đĐ", "dD")


@lru_cache(maxsize=512)
def fold(text: str) -> str:
    """Return the text lower-case, without accents, words joined by single hyphens (“Lào Cai” → ``lao-cai``)."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D_WITH_STROKE))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return "-".join(bare.lower().replace("-", " ").replace("_", " ").split())


def nearest(wanted: str, names: Iterable[tuple[str, str]], limit: int = 3) -> tuple[str, ...]:
    """Return up to ``limit`` ids whose id or name is nearest; ``names`` are pairs of id and a name for it."""
    by_folded: dict[str, str] = {}
    for identifier, name in names:
        by_folded.setdefault(fold(identifier), identifier)
        by_folded.setdefault(fold(name), identifier)
    matches = get_close_matches(fold(wanted), by_folded, n=limit * 2, cutoff=0.6)
    return tuple(dict.fromkeys(by_folded[match] for match in matches))[:limit]
