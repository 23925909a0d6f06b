"""Requests for numbers, as tests need them."""

from datetime import date
from hashlib import sha256

from gen.register import NumberRequest, Particulars, Series

LAO_CAI = Series("lao-cai")


def ask(draft: str, series: Series = LAO_CAI, day: date = date(2024, 12, 20), path: str = "") -> NumberRequest:
    """Ask for a number for a report; ``draft`` is any word, the same word being the same file."""
    particulars = Particulars("Ủy ban nhân dân tỉnh Lào Cai", "Báo cáo", f"Kết quả năm {day.year}", copies=3)
    return NumberRequest(series, "BC-UBND", day, sha256(draft.encode()).hexdigest(), path, particulars)
