"""Read back a number as this room writes it: “1.250”, “82,51%”, “-3,5 điểm phần trăm”."""

import re
from decimal import Decimal

from gen.domain.typed_numbers import exact

_NUMBER = re.compile(
    r"^\s*+(?P<sign>[-−–+]?)\s*+(?P<whole>\d{1,3}(?:[.\s\u00a0]\d{3})+|\d+)(?:,(?P<part>\d+))?(?![.,]?\d)"
)
_MINUS = "-−–"


def parse_number(text: str) -> Decimal | None:
    """Return the number that a printed text begins with; None if it is not written in the Vietnamese way."""
    found = _NUMBER.match(text)
    if found is None:
        return None
    digits = re.sub(r"\D", "", found["whole"])
    sign = "-" if found["sign"] and found["sign"] in _MINUS else ""
    number = exact(f"{sign}{digits}.{found['part'] or '0'}")
    return None if number is None else number.normalize()
