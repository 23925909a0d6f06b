"""Slips of the fingers in documents written in the notation of ``tests.support.word_text``."""

from collections.abc import Callable
from random import Random

Slip = Callable[[str, Random], str]


def _doubled_space(text: str, chance: Random) -> str:
    return _at(text, " ", "  ", chance)


def _space_before_mark(text: str, chance: Random) -> str:
    return _at(text, ",", " ,", chance)


def _no_space_after_mark(text: str, chance: Random) -> str:
    return _at(text, ", ", ",", chance)


def _at(text: str, old: str, new: str, chance: Random) -> str:
    places = [place for place in range(len(text)) if text.startswith(old, place)]
    if not places:
        return text
    place = chance.choice(places)
    return text[:place] + new + text[place + len(old) :]


def _letter(change: Callable[[str], str]) -> Slip:
    def slip(text: str, chance: Random) -> str:
        places = [place for place, sign in enumerate(text) if sign.isalpha()]
        if not places:
            return text
        place = chance.choice(places)
        return text[:place] + change(text[place]) + text[place + 1 :]

    return slip


def _swapped(text: str, chance: Random) -> str:
    places = [place for place in range(len(text) - 1) if text[place : place + 2].isalpha()]
    if not places:
        return text
    place = chance.choice(places)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


SLIPS: tuple[Slip, ...] = (
    _doubled_space,
    _space_before_mark,
    _no_space_after_mark,
    _letter(lambda _letter: ""),
    _letter(lambda letter: letter * 2),
    _letter(str.swapcase),
    _swapped,
    lambda text, _chance: text.lower(),
    lambda text, _chance: text.upper(),
    lambda text, _chance: f"\\t\\t{text}",
    lambda text, _chance: text.replace("Đ", "Ð", 1),
    lambda text, _chance: text.replace(".", "", 1),
    lambda text, _chance: text.replace(":", "", 1),
    lambda text, _chance: text.replace(";", ",", 1),
    lambda text, _chance: text.replace("V/v", "Về việc", 1),
    lambda text, _chance: text.replace("a)", "a.", 1),
    lambda text, _chance: text.replace("Ủy ban nhân dân", "Ủy ban Nhân dân", 1),
)


def with_slips(document: str, chance: Random, most: int = 6) -> str:
    """Return the document with some of its lines typed wrong."""
    lines = document.split("\n")
    written = [number for number, line in enumerate(lines) if "| " in line and "<" not in line]
    for number in chance.sample(written, min(len(written), chance.randint(1, most))):
        words, bar, text = lines[number].partition("| ")
        lines[number] = words + bar + chance.choice(SLIPS)(text, chance)
    return "\n".join(lines)
