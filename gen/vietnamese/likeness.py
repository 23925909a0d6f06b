"""Which known name a person may have meant."""

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 (nothing in common) to 1 (equal)."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def nearest(
    word: str, known: Iterable[str], *, limit: int = 1, least: float = 0.6, form: Callable[[str], str] = str
) -> tuple[str, ...]:
    """Return the known names most like the word, the likest first; names equally like it in the order of the alphabet.

    At most ``limit`` names, each at least ``least`` alike (0 to 1) once ``form`` has been applied to both.
    """
    wanted = form(word)
    ranked = sorted((-likeness(wanted, form(name)), name) for name in known)
    return tuple(dict.fromkeys(name for score, name in ranked if -score >= least))[:limit]
