"""Digits with marks between them, read as the numbers they can mean, and numbers written for sentences."""

import re
from decimal import Decimal

from gen.messages import _

_PLAIN = re.compile(r"\d+")
_SPACED = re.compile(r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?")
_GROUPED = {mark: re.compile(rf"[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}})+") for mark in ".,"}
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")
_DECIMALS = ".,"


def parse_digits(core: str, *, whole: bool) -> tuple[Decimal, ...]:
    """Return the numbers that digits with marks can mean: none, one, or two when it is ambiguous.

    ``whole`` says that only a whole number makes sense, which settles “1.234”.
    """
    if _PLAIN.fullmatch(core):
        return (Decimal(core),)
    if _SPACED.fullmatch(core):
        return (_decimal(re.sub(r"[ '’]", "", core)),)
    marks = [mark for mark in _DECIMALS if mark in core]
    if len(marks) == 2:
        return _two_marks(core)
    return _one_mark(core, whole=whole) if marks else ()


def _two_marks(core: str) -> tuple[Decimal, ...]:
    decimal_at = max(core.rfind(mark) for mark in _DECIMALS)
    head, tail = core[:decimal_at], core[decimal_at + 1 :]
    group = "," if core[decimal_at] == "." else "."
    if _GROUPED[group].fullmatch(head) and _PLAIN.fullmatch(tail):
        return (Decimal(f"{head.replace(group, '')}.{tail}"),)
    return ()


def _one_mark(core: str, *, whole: bool) -> tuple[Decimal, ...]:
    mark = "." if "." in core else ","
    grouped = _GROUPED[mark].fullmatch(core)
    if core.count(mark) > 1:
        return (Decimal(core.replace(mark, "")),) if grouped else ()
    decimal = (_decimal(core),) if _DECIMAL.fullmatch(core) else ()
    if not grouped:
        return decimal
    thousands = Decimal(core.replace(mark, ""))
    return (thousands,) if whole else (thousands, *decimal)


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def fraction_read(number: Decimal) -> dict[str, object]:
    """Return how a fraction among counts is read, and as ``other`` what was perhaps typed: 1.234 as 1,234."""
    thousands = 1000 * number
    other = " " + _("Có phải là {number}?").format(number=grouped(thousands)) if thousands % 1 == 0 else ""
    return {"text": plain(number), "other": other}


def grouped(number: Decimal) -> str:
    """Return the number as Vietnamese offices print it: a point between thousands, a decimal comma."""
    whole, _comma, part = plain(number).partition(",")
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def plain(number: Decimal) -> str:
    """Return the number in digits with a decimal comma and no marks between thousands."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", ",")
