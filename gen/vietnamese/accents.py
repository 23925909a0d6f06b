"""Vietnamese letters without their marks."""

import unicodedata

_D_WITH_STROKE = str.maketrans("đĐ", "dD")


def without_accents(text: str) -> str:
    """Return the text with plain letters: “Đắk Lắk” is “Dak Lak”."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D_WITH_STROKE))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
