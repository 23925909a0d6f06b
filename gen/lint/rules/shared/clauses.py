"""The clause of a rule that both instruments hold: the decree's own words are cited, of the circular the article."""

from collections.abc import Callable

from gen.decree import ND30, Element, Profile
from gen.decree.capitals import TT01_CAPITALS_CLAUSE


def nd30_or(clause: str, element: Element) -> Callable[[Profile], str]:
    """Return the clause under a profile: this one of the decree, or where the circular speaks of the element."""
    return lambda profile: clause if profile is ND30 else profile.texts[element].clause


def nd30_capitals(clause: str) -> Callable[[Profile], str]:
    """Return the clause on capitals under a profile: this one of the decree, or the annex of the circular."""
    return lambda profile: clause if profile is ND30 else TT01_CAPITALS_CLAUSE
