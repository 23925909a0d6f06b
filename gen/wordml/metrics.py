"""Widths of text set in Times New Roman, without a printer: advance widths in thousandths of the type size.

Measured from Tinos, whose metrics are those of Times New Roman. A letter with a diacritic is as wide as its base
letter; only ơ, ư and their capitals are wider. The italic is close enough to the regular to share its widths.
"""

import unicodedata
from functools import lru_cache
from typing import Final

_GLYPHS: Final = (
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~Đđ–“”…"
)
_REGULAR: Final = (
    "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 "
    "564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 "
    "722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 "
    "278 500 500 722 500 500 444 480 200 480 541 722 500 500 444 444 1000"
)
_BOLD: Final = (
    "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 "
    "570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 "
    "722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 "
    "333 556 500 722 500 500 444 394 220 394 520 722 556 500 500 500 1000"
)
_HORN: Final = "\u031b"
_HORNED: Final = {False: {"O": 722, "U": 776, "o": 529, "u": 542}, True: {"O": 778, "U": 796, "o": 554, "u": 600}}
_WIDTHS: Final = {
    False: dict(zip(_GLYPHS, map(int, _REGULAR.split()), strict=True)),
    True: dict(zip(_GLYPHS, map(int, _BOLD.split()), strict=True)),
}
_UNKNOWN: Final = 500


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width in points of one line of text at ``size`` points."""
    return sum(_advance(character, bold) for character in unicodedata.normalize("NFC", text)) * size / 1000


@lru_cache(maxsize=4096)
def _advance(character: str, bold: bool) -> int:
    decomposed = unicodedata.normalize("NFD", character)
    base = decomposed[0]
    if _HORN in decomposed:
        return _HORNED[bold].get(base, _UNKNOWN)
    return _WIDTHS[bold].get(base, _UNKNOWN)
