"""Mutations of files that are text: CSV and TSV, TOML, JSON, sources of templates."""

import re
from collections.abc import Sequence
from random import Random

from tests.soak.fuzz import raw
from tests.soak.fuzz.values import EVERYTHING, EXPRESSIONS

_FIELD = re.compile(r"(?<=[,;\t=\[\"\n {])[^,;\t=\[\"\n{}]+")
_NUMBER = re.compile(r"\d+")


def mutated(content: bytes, chance: Random) -> bytes:
    """Return the text after one mutation of its bytes, or one to five of its fields, lines and encoding."""
    return _mutated(content, chance, EVERYTHING)


def mutated_source(content: bytes, chance: Random) -> bytes:
    """Do as ``mutated``, with expressions of templates among the values."""
    return _mutated(content, chance, EVERYTHING + EXPRESSIONS * 3)


def _mutated(content: bytes, chance: Random, values: Sequence[str]) -> bytes:
    if chance.random() < 0.2:
        return raw.mutated(content, chance)
    text = content.decode("utf-8", "replace")
    for _time in range(chance.choice([1, 1, 2, 5])):
        text = _field_changed(text, chance, values) if chance.random() < 0.6 else _lines_changed(text, chance)
    return text.encode(chance.choice(["utf-8"] * 12 + ["utf-16", "utf-8-sig", "utf-7"]), "surrogatepass")


def _field_changed(text: str, chance: Random, values: Sequence[str]) -> str:
    places = list(chance.choice([_FIELD, _FIELD, _NUMBER]).finditer(text))
    if not places:
        return text
    place = chance.choice(places)
    return text[: place.start()] + chance.choice(values) + text[place.end() :]


def _lines_changed(text: str, chance: Random) -> str:
    """Lose, double, move, join, spread or thin out lines; give the whole text another mark between fields."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    match chance.randrange(9):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines.insert(at, lines.pop(chance.randrange(len(lines))))
        case 3:
            lines[at : at + 2] = ["".join(lines[at : at + 2])]
        case 4:
            lines[at] = lines[at].replace(",", "", 1) + ",,,,"
        case 5:
            lines[at:at] = [lines[at]] * chance.choice([100, 20_000 // (1 + len(lines[at]) // 50)])
        case 6:
            return text.replace(",", chance.choice(";\t|"))
        case 7:
            return chance.choice(["[" * 5_000, "{" * 5_000, '{"a":' * 3_000, "(" * 3_000, "a = [" + "[" * 900]) + text
        case 8:
            return text.replace("\n", chance.choice(["\r\n", "\r", "\n\n", "\u2028"]))
    return "\n".join(lines)
