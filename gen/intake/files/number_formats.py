"""What a number format of a workbook shows beside the number: per cent, a month without a day, thousands, nothing."""

import re
from functools import lru_cache

from gen.intake.raw import LookKind

Shown = tuple[LookKind, str]
"""What a format does, and the text it adds."""
_LITERALS = re.compile(r'"([^"]{0,255})"|\\(.)|\[\$([^\[\]\-]{0,20})(?:-[^\[\]]{0,20})?\]')
_NO_TEXT = re.compile(r"\[[^\[\]]{0,40}\]|[_*].")
_SCALED = re.compile(r"[0#?],+(?![0#?,])")
_GENERAL = "general"
BUILT_IN = {"9": "0%", "10": "0.00%", "17": "mmm-yy"}
"""Formats that Excel knows by number and that carry meaning; the others are numbers, full dates and times."""


@lru_cache(maxsize=512)
def shown_by(code: str) -> Shown | None:
    """Return what the first section of a format code, the one of positive numbers, does; None for ordinary ones."""
    if code.strip().lower() in ("", _GENERAL, "@"):
        return None
    literals: list[str] = []

    def take(match: re.Match[str]) -> str:
        literals.append(next((part for part in match.groups() if part is not None), ""))
        return " "

    bare = _NO_TEXT.sub("", _LITERALS.sub(take, code.partition(";")[0] if '"' not in code else _first_section(code)))
    added = "".join(literals).strip()
    if not bare.strip():
        return LookKind.INVISIBLE, added
    return _of_letters(bare.lower()) or _of_marks(bare, added)


def _first_section(code: str) -> str:
    """Return what stands before the first semicolon outside quotation marks."""
    quoted = False
    for place, letter in enumerate(code):
        if letter == '"':
            quoted = not quoted
        elif letter == ";" and not quoted:
            return code[:place]
    return code


def _of_letters(bare: str) -> Shown | None:
    """Return what a format of dates leaves out or turns round."""
    if _GENERAL in bare or "h" in bare or "s" in bare:
        return None
    day, month, year = bare.find("d"), bare.find("m"), bare.find("y")
    if year >= 0 and day < 0:
        return (LookKind.YEAR if month < 0 else LookKind.MONTH), ""
    if 0 <= month < day and bare[month : month + 3] != "mmm" and not 0 <= year < month:
        return LookKind.MONTH_FIRST, ""
    return None


def _of_marks(bare: str, added: str) -> Shown | None:
    if "%" in bare:
        return LookKind.PERCENT, ""
    if _SCALED.search(bare):
        return LookKind.SCALED, added
    if any(letter.isdigit() for letter in added):
        return LookKind.DIGITS, added
    if "$" in bare or "€" in bare or "₫" in bare:
        added += "$" if "$" in bare else "₫" if "₫" in bare else "€"
    return (LookKind.UNIT, added) if any(letter.isalpha() or letter in "₫$€" for letter in added) else None
