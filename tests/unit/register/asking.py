"""Requests for numbers, as tests need them."""

from datetime import date
from hashlib import sha256

from gen.register import BookEntry, NumberRequest, Particulars, Reservation, Series
from gen.register.book import Register

LAO_CAI = Series("lao-cai")


def ask(draft: str, series: Series = LAO_CAI, day: date = date(2024, 12, 20), path: str = "") -> NumberRequest:
    """Ask for a number for a report; ``draft`` is any word, the same word being the same file."""
    particulars = Particulars("Ủy ban nhân dân tỉnh Lào Cai", "Báo cáo", f"Kết quả năm {day.year}", copies=3)
    return NumberRequest(series, "BC-UBND", day, sha256(draft.encode()).hexdigest(), path, particulars)


def take(book: Register, request: NumberRequest) -> Reservation:
    """Take one number."""
    (reservation,) = book.reserve([request])
    return reservation


def confirm(book: Register, entry_id: int, digest: str) -> BookEntry:
    """Confirm one number."""
    (entry,) = book.confirm({entry_id: digest})
    return entry
