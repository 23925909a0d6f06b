"""Capital letters (Annex II), as far as a program can judge them."""

from dataclasses import dataclass

from gen.decree.clause import ND30_NAME, Ruled


def _annex_two(section: str, paragraph: int, point: str = "") -> str:
    head = f"điểm {point} khoản {paragraph}" if point else f"khoản {paragraph}"
    return f"{head} Mục {section} Phụ lục II {ND30_NAME}"


@dataclass(frozen=True, slots=True)
class CitedPart:
    """A part of a text as it is written when a given text is cited (“điểm a khoản 2 Điều 103”)."""

    word: str
    clause: str


_CITING = _annex_two("V", 7)
CITED_WITH_CAPITAL = tuple(CitedPart(word, _CITING) for word in ("Phần", "Chương", "Mục", "Tiểu mục", "Điều"))
CITED_WITHOUT_CAPITAL = tuple(CitedPart(word, _CITING) for word in ("khoản", "điểm"))
ALWAYS_CAPITAL = Ruled(("Nhân dân", "Nhà nước"), _annex_two("V", 1))
PLACES_WITH_CAPITAL_UNIT = Ruled(("Thủ đô Hà Nội", "Thành phố Hồ Chí Minh"), _annex_two("III", 1, "c"))
UNITS = Ruled(("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn"), _annex_two("III", 1, "a"))
"""Small before a proper name; capital before a number, a person's name or an event (“Quận 1”): see the next."""
UNITS_BEFORE_NUMBERS_CLAUSE = _annex_two("III", 1, "b")
SENTENCE_START_CLAUSE = f"Mục I Phụ lục II {ND30_NAME}"
TYPE_NAME_CLAUSE = _annex_two("V", 6)
