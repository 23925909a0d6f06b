"""The words that are one programme's own, as the data of the shipped programmes have them."""

import re
from pathlib import Path

from gen.domain.measures import ANY_WORD
from gen.programme import Programme, load_programme
from gen.programme.folders import programmes_in

_CAPITALS = re.compile(r"\b[A-ZĐ]{4,}\b")
_NUMBER = re.compile(r"[0-9]+")
COMMON = frozenset({ANY_WORD, "kế hoạch", "chính phủ"})
"""What a programme may be, and who may be reported to, that every office speaks of."""


def shipped(data: Path) -> list[Programme]:
    """Return the programmes of a folder of data."""
    return [load_programme(data, each) for each in programmes_in(data)]


def own_words(programme: Programme) -> set[str]:
    """Return what nobody says who speaks of another programme: its names, the number of its Decision, its genre."""
    decision, measures = programme.decision, programme.measures
    names = [decision.short_name, measures.project, measures.joint.title, *measures.whole_names]
    frameworks = measures.regional.frameworks if measures.regional else ()
    capitals = {word for name in names for word in _CAPITALS.findall(name)}
    own = {decision.symbol, decision.short_name, *measures.whole_names, *frameworks, *capitals}
    own |= {number for number in _NUMBER.findall(decision.symbol)[:1] if len(number) > 2}
    return own if measures.word.casefold() in COMMON else own | {measures.word}


def codes(programme: Programme) -> set[str]:
    """Return the codes of its indicators."""
    return {indicator.code for indicator in programme.indicators}


def found_in(text: str, words: set[str]) -> list[str]:
    """Return which of the words stand in a text as words, as they are written or all in capitals."""
    written = sorted(words | {word.upper() for word in words}, key=len, reverse=True)
    return re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, written))})(?!\w)", text)
