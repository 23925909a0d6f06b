"""Names of agencies and their abbreviations as they stand in heads and symbols; shared by rules on both."""

import re
from collections.abc import Iterable
from functools import lru_cache

from gen.decree.issuers import ISSUERS
from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.line import Line

_WORDS = re.compile(r"[^\W\d_]+")
_AND = "va"


def initials(name: str) -> frozenset[str]:
    """Return the abbreviations a name may have: its initials, with those of “và” and without, folded."""
    words = [fold(word) for word in _WORDS.findall(name)]
    return frozenset({"".join(word[0] for word in words), "".join(word[0] for word in words if word != _AND)})


@lru_cache(maxsize=1)
def abbreviated() -> dict[str, tuple[str, ...]]:
    """Return abbreviations of ministries and departments, folded, each with the names it may stand for."""
    found: dict[str, tuple[str, ...]] = {}
    for name in ISSUERS:
        for short in initials(name):
            found[short] = (*found.get(short, ()), name)
    return found


def letters(text: str) -> str:
    """Return the letters of an abbreviation, folded: “SGD&ĐT” is “sgddt”."""
    return "".join(filter(str.isalpha, fold(text)))


def is_shortened(name: str) -> bool:
    """Tell whether only the kind of agency is written out: “SỞ NV”, “BỘ TTTT”."""
    kind, _space, field = name.strip().partition(" ")
    return bool(field) and " " not in field and letters(kind[0] + field) in abbreviated()


def joined(lines: Iterable[Line]) -> str:
    """Return a name that stands on several lines as one, folded, its commas and dashes left out."""
    return plain(" ".join(line.text for line in lines))


def plain(name: str) -> str:
    """Fold a name and leave out the commas and dashes that offices set as they like."""
    return " ".join(_WORDS.findall(fold(name)))
