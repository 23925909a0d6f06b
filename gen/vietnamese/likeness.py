"""Which known name a person may have meant."""

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from gen.vietnamese.senses import same_direction

_COMPARED = 500
"""Letters that are compared: the time grows with the product of the lengths, and names are shorter."""
_TIMES_LONGER = 10
"""A text so much longer than another has less than a fifth in common with it."""


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 (nothing in common, or much longer one than the other) to 1 (equal)."""
    shorter, longer = sorted((len(one), len(other)))
    if longer > _COMPARED and longer > shorter * _TIMES_LONGER:
        return 0.0
    return SequenceMatcher(None, one[:_COMPARED], other[:_COMPARED], autojunk=False).ratio()


def _may_reach(least: float, one: str, other: str) -> bool:
    """Tell by their lengths whether two texts can be that much alike: no letter of the shorter counts twice."""
    together = len(one) + len(other)
    return not together or 2 * min(len(one), len(other)) / together >= least


def nearest(
    word: str, known: Iterable[str], *, limit: int = 1, least: float = 0.6, form: Callable[[str], str] = str
) -> tuple[str, ...]:
    """Return the known names most similar to the word, the nearest first; equally near ones by the alphabet.

    At most ``limit`` names, each at least ``least`` alike (0 to 1) once ``form`` has been applied to both; never one
    that says the opposite, as “Đã hoàn thành” would for “Chưa hoàn thành”.
    """
    wanted = form(word)
    formed = ((name, form(name)) for name in known)
    possible = ((name, other) for name, other in formed if _may_reach(least, wanted, other))
    ranked = sorted((-likeness(wanted, other), name) for name, other in possible if same_direction(word, name))
    return tuple(dict.fromkeys(name for score, name in ranked if -score >= least))[:limit]
