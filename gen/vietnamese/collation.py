"""Sorting as Vietnamese dictionaries do: syllable by syllable, letters first (a ă â b … d đ e ê …), then tones."""

import unicodedata
from collections.abc import Iterable

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {character: rank for rank, character in enumerate(_ALPHABET)}
# Order of the tones: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

SyllableKey = tuple[tuple[int, ...], int]


def _syllable_key(syllable: str) -> SyllableKey:
    marks = unicodedata.normalize("NFD", syllable)
    tone = max((_TONES.get(mark, 0) for mark in marks), default=0)
    toneless = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    # Digits and signs come before letters.
    return tuple(_RANK.get(character, ord(character) - 0x110000) for character in toneless), tone


def collation_key(text: str) -> tuple[SyllableKey, ...]:
    """Return the key that sorts ``text`` among Vietnamese words; capitals count as small letters."""
    return tuple(_syllable_key(syllable) for syllable in text.casefold().replace("-", " ").split())


def sort_names(names: Iterable[str]) -> list[str]:
    """Return the names in Vietnamese order."""
    return sorted(names, key=collation_key)
