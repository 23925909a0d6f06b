"""Numbers in text that others wrote: in files of any origin a digit may be “²”, a number endless, infinite, or missing.

Each function gives the number or None, and never raises: the caller says what to do without a number.
"""

from decimal import Decimal, InvalidOperation

_LONGEST = 9
"""Digits of a whole number: no count, number or year that we read has more, and every database takes as many."""
_LARGEST = 1e9
"""The largest measure: no length on paper is near it, in any unit."""
_WRITTEN = 60
"""Letters of an exact number: more are no figure of a report."""
_DIGITS = 28
"""Digits of an exact number, on either side of the mark: ``Decimal`` computes with so many."""


def whole(text: str | None, longest: int = _LONGEST) -> int | None:
    """Return the whole number that a text of decimal digits alone makes; None for other letters or too many."""
    return int(text) if text is not None and len(text) <= longest and text.isdecimal() else None


def measure(text: str | None) -> float | None:
    """Return the number that a length or place is written with; None for what is not a number, or not finite."""
    try:
        found = float(text or "")
    except ValueError:
        return None
    return found if abs(found) <= _LARGEST else None


def exact(text: str | None) -> Decimal | None:
    """Return the decimal number written; None for what is not a number, not finite or too long to compute with."""
    if text is None or len(text) > _WRITTEN:
        return None
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    fits = found.is_finite() and abs(found.adjusted()) < _DIGITS and len(found.as_tuple().digits) <= _DIGITS
    return found if fits else None
