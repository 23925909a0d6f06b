"""Offers the names nearest to one that does not exist, whatever the accents, case or spacing."""

from collections.abc import Iterable
from functools import lru_cache

from gen.vietnamese.accents import without_accents
from gen.vietnamese.likeness import nearest as nearest_names


@lru_cache(maxsize=512)
def fold(text: str) -> str:
    """Return the text lower-case, without accents, words joined by single hyphens (“Lào Cai” → ``lao-cai``)."""
    return "-".join(without_accents(text).lower().replace("-", " ").replace("_", " ").split())


def nearest(wanted: str, names: Iterable[tuple[str, str]], limit: int = 3) -> tuple[str, ...]:
    """Return up to ``limit`` ids whose id or name is nearest; ``names`` are pairs of id and a name for it."""
    by_folded: dict[str, str] = {}
    for identifier, name in names:
        by_folded.setdefault(fold(identifier), identifier)
        by_folded.setdefault(fold(name), identifier)
    matches = nearest_names(fold(wanted), by_folded, limit=limit * 2)
    return tuple(dict.fromkeys(by_folded[match] for match in matches))[:limit]
