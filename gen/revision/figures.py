"""Which numbers of a text are figures.

Not years, days, symbols of documents, places in a list or a law, telephone numbers and addresses.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from gen.domain.typed_numbers import whole
from gen.wordml.blocks.letters import NUMBER
from gen.wordml.blocks.model import Block

_DATE = re.compile(
    r"(?<![\d/])(?:\d{1,2}/\d{1,2}\s*[-–]\s*)?\d{1,2}/\d{1,2}/\d{4}(?!\d)"
    r"|(?<![\d/])\d{4}-\d{2}-\d{2}(?!\d)"
)
_SYMBOL = re.compile(r"(?<![\d.,])\d+(?:/\d{4})?/[^\W\d][^\s;,)]*")
_YEARS = re.compile(
    r"(?:(?<=năm )|(?<=năm\xa0)|(?<=[-–] )|(?<=[-–]\xa0)|^(?=\d{4}\s*$))(?:19|20)\d\d(?![\d.,]*\d|\s*%)"
    r"|(?<![\d.,])(?:19|20)\d\d(?=\s*[-–]\s*(?:19|20)\d\d(?!\d))",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^\W*(?:\d+(?:\.\d+)*[.)]\s|\d+/\s)")
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w.-]++|(?:https?://|www\.)\S++", re.IGNORECASE)
_MONTH = re.compile(r"(?<![\d/])\d{1,2}/(?:19|20)\d\d(?![\d/])")


class Number(NamedTuple):
    """A number as it stands in a text, its sign included, and whether it is a figure."""

    text: str
    start: int
    end: int
    is_figure: bool


def numbers_of(text: str) -> Iterator[Number]:
    """Yield the numbers of a text in their order."""
    patterns = (_DATE, _SYMBOL, _YEARS, _LEADING, _MONTH, _ADDRESS)
    others = [found.span() for pattern in patterns for found in pattern.finditer(text)] + _called(text)
    for found in NUMBER.finditer(text):
        start, end = found.span("number")
        other = any(begin <= start and end <= stop for begin, stop in others)
        yield Number(found[0], found.start(), end, not (other or _is_ordinal(text, start, end)))


def numbers_in(block: Block) -> list[tuple[Number, int]]:
    """Return the numbers of a block, each with the column of its cell: 0 outside tables.

    A whole number that is all of the first cell of a row is the row's place, not a figure.
    """
    if not block.is_row:
        return [(number, 0) for number in numbers_of(block.text)]
    found: list[tuple[Number, int]] = []
    for place, cell in enumerate(block.cells):
        each = list(numbers_of(cell.text))
        if place == 0 and len(block.cells) > 1 and cell.text.strip().isdigit():
            each = [number._replace(is_figure=False) for number in each]
        found += [(number, cell.column) for number in each]
    return found


def _is_ordinal(text: str, start: int, end: int) -> bool:
    """Tell whether a number belongs to a word (codes) or counts what the word before it names (Điều 5)."""
    if text[start - 1 : start].isalpha() or text[end : end + 1].isalpha():
        return True
    before = text[max(0, start - 24) : start].rstrip(" \xa0").lower()
    amount = whole(text[start:end])
    words = _words()
    if any(_ends_with(before, word) for word in words["named"]["words"]):
        return True
    times = words["time"].items()
    return amount is not None and any(amount <= most and _ends_with(before, word) for word, most in times)


def _called(text: str) -> list[tuple[int, int]]:
    """Return where telephone numbers and the like stand: long ones after a word that says so."""
    least = _words()["called"]["least_digits"]
    found = (found.span("number") for found in _calling().finditer(text))
    return [(start, end) for start, end in found if sum(map(str.isdigit, text[start:end])) >= least]


@cache
def _calling() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in _words()["called"]["words"])
    one = r"[+(]{0,2}\d(?:[\s.()-]{0,2}\d)*+"
    others = rf"(?:\s*[-–/;,]\s*(?=[0+(]){one})*+"  # a figure that follows does not begin so
    return re.compile(rf"(?<![^\W\d_])(?:{words})\s*+(?:số\s*+)?[:.]?\s*+(?P<number>{one}{others})", re.IGNORECASE)


def _ends_with(text: str, word: str) -> bool:
    return text.endswith(word) and not text[: -len(word)][-1:].isalpha()


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("ordinals.toml").read_text(encoding="utf-8"))
