"""Numbers as Vietnamese writes them (1.234,5), by the symbols of babel's locale data.

babel's own ``format_decimal`` parses the pattern for every number (11 µs); documents hold hundreds, so the symbols are
taken once and the digits set by Python.
"""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import cache

from gen.domain.values import Value
from gen.vietnamese.missing import MISSING, PARTIAL

Figure = Value | Decimal | int | None


@cache
def _symbols() -> dict[int, str]:
    from babel import Locale  # 60 ms: only when the first number is printed

    symbols = Locale.parse("vi").number_symbols["latn"]
    return str.maketrans({",": symbols["group"], ".": symbols["decimal"], "-": symbols["minusSign"]})


def amount_of(figure: Figure) -> Decimal | None:
    """Return the exact number behind a figure, None where it was not reported."""
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


@cache
def _number(amount: Decimal, places: int) -> str:
    return _set(amount, places)


@cache
def _percent(amount: Decimal) -> str:
    """Set to two decimals, but never up to a whole per cent that was not reached: 79,998 is not a goal of 80 met."""
    short = _rounded(amount, 2)
    if short == short.to_integral_value() and abs(short) > abs(amount):
        short = amount.quantize(Decimal("0.01"), rounding=ROUND_DOWN)
    return _set(short, 2)


def _marked(text: str, figure: Figure) -> str:
    """Mark a sum of which some part was not reported."""
    return text + PARTIAL if isinstance(figure, Value) and figure.lacking and figure.number is not None else text


def number(figure: Figure, places: int = 1) -> str:
    """Write a number with at most ``places`` decimals: ``1.234,5``; “…” where not reported, ``*`` where partial."""
    amount = amount_of(figure)
    return MISSING if amount is None else _marked(_number(amount, places), figure)


def count(figure: Figure) -> str:
    """Write a count within a sentence, with the customary zero below 10: ``05`` lớp; 0 stays ``0``."""
    amount = amount_of(figure)
    if amount is not None and 0 < amount < 10 and amount == amount.to_integral_value():
        return _marked(f"{int(amount):02d}", figure)
    return number(figure, 1)


def percent(figure: Figure) -> str:
    """Write a percentage given in per cent, with at most two decimals: ``85,3%``, ``79,96%``."""
    amount = amount_of(figure)
    return MISSING if amount is None else _marked(f"{_percent(amount)}%", figure)


def points(figure: Figure, *, sign: bool = False) -> str:
    """Write a difference with at most two decimals and no unit: ``3,2``; with ``sign`` a gain is ``+3,2``.

    Two decimals as in ``percent``: a difference of two printed percentages is then what a reader works out.
    """
    amount = amount_of(figure)
    if amount is None:
        return MISSING
    text = _marked(_number(amount, 2), figure)
    return f"+{text}" if sign and amount > 0 else text


def dong(figure: Figure) -> str:
    """Write an amount given in million đồng: ``1.234,5 triệu đồng``."""
    return f"{number(figure, 1)} triệu đồng"
