"""Phrases that reports are made of: comparison with an earlier year, standing of a goal, lists, sentence ends."""

from collections.abc import Iterable
from decimal import Decimal

from gen.vietnamese.missing import MISSING
from gen.vietnamese.numbers import Figure, amount_of, counted

PERCENT = "%"

_ATTAINMENT = {
    "met": "đạt mục tiêu",
    "on-track": "đúng tiến độ",
    "at-risk": "chậm tiến độ, có nguy cơ không đạt mục tiêu",
    "missed": "chưa đạt mục tiêu",
    "unknown": "chưa đủ số liệu để đánh giá",
    "no-target": "chỉ tiêu theo dõi",
}
_AND = "và"
_ENDS = ".;,:…!? /"


def difference(amount: Decimal, unit: str = PERCENT) -> str:
    """Say a difference by itself: ``tăng 12,5%``, ``giảm 03 lớp``, ``không thay đổi``."""
    size = counted(abs(amount), unit, 2)
    return "không thay đổi" if size == "0" else _moved(amount, size, unit)


def _moved(amount: Decimal, size: str, unit: str) -> str:
    gap = "" if unit == PERCENT else " "
    return f"{'tăng' if amount > 0 else 'giảm'} {size}{gap}{unit}"


def change(figure: Figure, before: int | str, unit: str = PERCENT) -> str:
    """Say how a figure stands against that of a year, or of a part of one that is named (“Quý I năm 2025”).

    ``tăng 12,5% so với năm 2023``, ``giảm 03 lớp so với …``, ``bằng năm 2023``; where the difference is not known, that
    there is nothing to compare with.
    """
    amount, then = amount_of(figure), before if isinstance(before, str) else f"năm {before}"
    if amount is None:
        return f"chưa có số liệu để so sánh với {then}"
    if not amount:
        return f"bằng {then}"
    size = counted(abs(amount), unit, 2)
    return f"xấp xỉ {then}" if size == "0" else f"{_moved(amount, size, unit)} so với {then}"


def attainment(standing: str) -> str:
    """Say how a goal stands, given ``met``, ``on-track``, ``at-risk``, ``missed``, ``unknown`` or ``no-target``.

    Raises KeyError for another word.
    """
    return _ATTAINMENT[standing]


def join(items: Iterable[str], mark: str = ",") -> str:
    """Join names as a sentence does: ``a``, ``a và b``, ``a, b và c``; with ``mark=";"`` ``a; b; c``.

    Names that hold “và” themselves are separated by commas alone. An empty list gives “…”: nothing was reported.
    """
    names = [item for item in items if item]
    if not names:
        return MISSING
    if mark != "," or len(names) == 1 or any(f" {_AND} " in name for name in names):
        return f"{mark} ".join(names)
    return f"{', '.join(names[:-1])} {_AND} {names[-1]}"


def ended(text: str, mark: str) -> str:
    """Return the text ending in ``mark`` instead of whatever it ended in."""
    bare = text.rstrip(_ENDS)
    return bare + mark if bare else text


def sentence(text: str) -> str:
    """Return the text of a cell or a clerk as a sentence: a capital first and a full stop at the end.

    “…” (not reported) and the end mark ``./.`` stay as they are.
    """
    clean = text.strip()
    if "  " in clean or not clean.isprintable():
        clean = " ".join(clean.split())
    if not clean or clean == MISSING:
        return MISSING
    clean = clean[:1].upper() + clean[1:]
    return clean if clean[-1] in ".!?:" else ended(clean, ".")
