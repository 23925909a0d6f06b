"""Vietnamese letters without their marks."""

import unicodedata


class _PlainLetters(dict[int, int | None]):
    """What becomes of a character, each found once: None for a mark of its own."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_PLAIN = _PlainLetters({ord("đ"): ord("d"), ord("Đ"): ord("D")})


def without_accents(text: str) -> str:
    """Return the text with plain letters: “Đắk Lắk” is “Dak Lak”."""
    return unicodedata.normalize("NFD", text).translate(_PLAIN)
