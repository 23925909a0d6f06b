"""Numbers, symbols and written dates."""

from msgspec import Struct

from gen.decree.clause import ND30_NAME, Ruled, annex_one


class PaddingRule(Struct, frozen=True):
    """Numbers below ``below`` are written with a leading zero."""

    below: int
    clause: str


class ElementNumerals(Struct, frozen=True):
    """Which numerals count an element, and what follows the numeral."""

    element: str
    numerals: str
    after: str
    clause: str


NUMBER_PADDING = PaddingRule(10, annex_one("II", 3, "c"))
DAY_PADDING = PaddingRule(10, annex_one("II", 4, "b"))
MONTH_PADDING = PaddingRule(3, annex_one("II", 4, "b"))
"""Only months 1 and 2 take the zero: “tháng 01”, “tháng 3”."""
DATE_PATTERN = Ruled("ngày {day} tháng {month} năm {year}", annex_one("II", 4, "b"))
SERIES_START = Ruled((1, 1), f"Điều 15 {ND30_NAME}")
"""Month and day on which numbers begin again at 01."""
SYMBOL_PATTERN = Ruled(r"^[A-ZĐ][A-Za-zĐđ]*(-[A-ZĐ][A-ZĐa-zđ0-9&.]*)+$", annex_one("II", 3, "c"))
"""Groups of a symbol joined by hyphens without spaces; QyĐ, CTr, TTr and TrS hold small letters."""

ROMAN, ARABIC, LETTERS = "La Mã", "Ả Rập", "chữ cái tiếng Việt"
ELEMENT_NUMERALS = (
    ElementNumerals("Phần", ROMAN, "", annex_one("II", 6, "đ")),
    ElementNumerals("Chương", ROMAN, "", annex_one("II", 6, "đ")),
    ElementNumerals("Mục", ARABIC, "", annex_one("II", 6, "đ")),
    ElementNumerals("Tiểu mục", ARABIC, "", annex_one("II", 6, "đ")),
    ElementNumerals("Điều", ARABIC, ".", annex_one("II", 6, "đ")),
    ElementNumerals("khoản", ARABIC, ".", annex_one("II", 6, "đ")),
    ElementNumerals("điểm", LETTERS, ")", annex_one("II", 6, "đ")),
    ElementNumerals("Phụ lục", ROMAN, "", annex_one("III", 1, "a")),
)
