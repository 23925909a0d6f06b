"""Numbers as Vietnamese writes them (1.234,5), by the symbols of babel's locale data.

babel's own ``format_decimal`` parses the pattern for every number (11 µs); documents hold hundreds, so the symbols are
taken once and the digits set by Python, and a text is kept for the next of the same number.
"""

from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from gen.domain.values import Value
from gen.vietnamese.missing import MISSING, PARTIAL

Figure = Value | Decimal | int | None

MEASURES = frozenset({"%", "điểm phần trăm", "triệu đồng", "tỷ đồng", "đồng"})
"""Units in which something is measured, not counted: before them no number has the zero of ``count``."""

_KEPT = 16384
"""How many texts of each kind are kept: the same small numbers come back in every document."""


@cache
def _symbols() -> dict[int, str]:
    from babel import Locale  # 60 ms: only when the first number is printed

    symbols = Locale.parse("vi").number_symbols["latn"]
    return str.maketrans({",": symbols["group"], ".": symbols["decimal"], "-": symbols["minusSign"]})


def amount_of(figure: Figure) -> Decimal | None:
    """Return the exact number behind a figure, None if it was not reported."""
    if isinstance(figure, Value):
        return figure.number
    return Decimal(figure) if isinstance(figure, int) else figure


def _rounded(amount: Decimal, places: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _set(amount: Decimal, places: int) -> str:
    """Set the digits; zeros that end a fraction are dropped (85,0 → 85; 85,30 → 85,3)."""
    digits = f"{_rounded(amount, places) + 0:,f}"  # + 0 turns -0 into 0
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return digits.translate(_symbols())


@lru_cache(maxsize=_KEPT)
def _number(amount: Decimal | int, places: int) -> str:
    return _set(Decimal(amount), places)


@lru_cache(maxsize=_KEPT)
def _count(amount: Decimal | int) -> str:
    exact = Decimal(amount)
    if 0 < exact < 10 and exact == exact.to_integral_value():
        return f"{int(exact):02d}"
    return _set(exact, 1)


@lru_cache(maxsize=_KEPT)
def _percent(amount: Decimal | int) -> str:
    """Set to two decimals, but never up to a whole per cent that was not reached: 79,998 is not a goal of 80 met."""
    exact = Decimal(amount)
    short = _rounded(exact, 2)
    if short == short.to_integral_value() and abs(short) > abs(exact):
        short = exact.quantize(Decimal("0.01"), rounding=ROUND_DOWN)
    return f"{_set(short, 2)}%"


@lru_cache(maxsize=_KEPT)
def _points(amount: Decimal | int, sign: bool) -> str:
    text = _set(Decimal(amount), 2)
    return f"+{text}" if sign and amount > 0 else text


def _told(figure: Figure, write: Callable[..., str], *how: int) -> str:
    """Write a figure: “…” where it was not reported, marked where it is a sum of which some part was not."""
    if isinstance(figure, Value):
        if figure.number is None:
            return MISSING
        text = write(figure.number, *how)
        return text + PARTIAL if figure.lacking else text
    return MISSING if figure is None else write(figure, *how)


def number(figure: Figure, places: int = 1) -> str:
    """Write a number with at most ``places`` decimals: ``1.234,5``; “…” where not reported, ``*`` where partial."""
    return _told(figure, _number, places)


def count(figure: Figure) -> str:
    """Write a count within a sentence, with the customary zero below 10: ``05`` lớp; 0 stays ``0``."""
    return _told(figure, _count)


def counted(figure: Figure, unit: str, places: int = 1) -> str:
    """Write a number that ``unit`` follows: with the zero of ``count`` if it counts something, without if it measures.

    ``05`` lớp, but ``5`` triệu đồng, ``2,5`` điểm phần trăm; ``places`` are the decimals at most.
    """
    return count(figure) if unit not in MEASURES and _is_whole(figure) else number(figure, places)


def _is_whole(figure: Figure) -> bool:
    amount = amount_of(figure)
    return amount is not None and amount == amount.to_integral_value()


def percent(figure: Figure) -> str:
    """Write a percentage given in per cent, with at most two decimals: ``85,3%``, ``79,96%``."""
    return _told(figure, _percent)


def points(figure: Figure, *, sign: bool = False) -> str:
    """Write a difference with at most two decimals and no unit: ``3,2``; with ``sign`` a gain is ``+3,2``.

    Two decimals as in ``percent``: a difference of two printed percentages is then what a reader works out.
    """
    return _told(figure, _points, sign)


def dong(figure: Figure) -> str:
    """Write an amount given in million đồng: ``1.234,5 triệu đồng``."""
    return f"{number(figure, 1)} triệu đồng"
