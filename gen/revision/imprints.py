"""Imprints: what is remembered of a paragraph or a row, its numbers as printed and a digest of its letters."""

import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from gen.packing.deflating import checksum
from gen.wordml.blocks.letters import ROW

_TO_NUMBERS = bytes(code if code in b"\n0123456789.,+-" else ord(" ") for code in range(256))
"""Leaves of a line what numbers are made of, at its place."""
_NUMBER = re.compile(r"(?:(?<!\S)[+-])?[0-9](?:[0-9.,]*[0-9])?")
_LINE_END = b"\x03"
_MASK = 0xFFFFFF
"""Three bytes of a digest are kept: one edit in sixteen million would go unseen."""


_MOST_PUT_IN = 3
"""A number, a day, and a month that was left blank."""


class Imprint(NamedTuple):
    """A paragraph or a row as it was; two are the same if and only if their letters are."""

    is_row: bool
    numbers: tuple[str, ...]
    letters: int


class Cut(NamedTuple):
    """Lines of letters taken apart: which are rows, what the numbers of each are made of, its digest.

    Numbers are separated by blanks.
    """

    rows: Sequence[bool]
    numbers: Sequence[bytes]
    letters: Sequence[int]


def cut(lines: bytes) -> Cut:
    """Take the lines of letters (``wordml.blocks.letters``) apart, all at once: batches do it for each document."""
    pieces = lines.translate(_TO_NUMBERS).replace(b"\n", b" " + _LINE_END + b" ").split()
    letters = lines.translate(None, b" ").split(b"\n")
    rows = [line.startswith(ROW) for line in letters]
    return Cut(rows, b" ".join(pieces).split(_LINE_END), list(map(checksum, letters)))


def imprints_of(lines: bytes) -> tuple[Imprint, ...]:
    """Return the imprints of lines of letters, in their order."""
    if not lines:
        return ()
    rows, numbers, letters = cut(lines)
    return tuple(map(imprint, rows, (each.decode() for each in numbers), letters))


def imprint(is_row: bool, numbers: str, letters: int) -> Imprint:
    """Return an imprint from its parts as they are cut and stored; of the digest the last three bytes count."""
    return Imprint(is_row, tuple(_NUMBER.findall(numbers)), letters & _MASK)


def has_words_of(line: bytes, old: Imprint) -> bool:
    """Tell whether a line is a remembered one with other numbers: with those remembered it would be the same."""
    places = _places(line)
    return len(places) == len(old.numbers) and _is_with(line, places, old.numbers, old)


def is_filled_in(line: bytes, old: Imprint) -> bool:
    """Tell whether a line is a remembered one with numbers put in where there were none, and others perhaps changed."""
    places = _places(line)
    more = len(places) - len(old.numbers)
    if not 0 <= more <= _MOST_PUT_IN:
        return False
    for put_in in combinations(range(len(places)), more):
        numbers = iter(old.numbers)
        if _is_with(line, places, ["" if place in put_in else next(numbers) for place in range(len(places))], old):
            return True
    return False


def _places(line: bytes) -> list[tuple[int, int]]:
    return [found.span() for found in _NUMBER.finditer(line.translate(_TO_NUMBERS).decode())]


def _is_with(line: bytes, places: Sequence[tuple[int, int]], numbers: Sequence[str], old: Imprint) -> bool:
    """Tell whether a line with these numbers at these places is the remembered one."""
    pieces, at = [], 0
    for (start, end), number in zip(places, numbers, strict=True):
        pieces += [line[at:start], number.encode()]
        at = end
    whole = b"".join([*pieces, line[at:]])
    return line.startswith(ROW) == old.is_row and checksum(whole.translate(None, b" ")) & _MASK == old.letters
