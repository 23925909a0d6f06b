"""Forms of a text under which two spellings of the same words are equal."""

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"[\s\u00a0]+")
_FOLDED = str.maketrans({"đ": "d", "ð": "d", "–": "-", "—": "-", "\u2011": "-", "−": "-"})


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, no diacritics, single spaces, plain hyphens: “ĐỘC LẬP –  Tự do” is “doc lap - tu do”."""
    bare = unicodedata.normalize("NFD", text.lower().translate(_FOLDED))
    return _SPACES.sub(" ", "".join(letter for letter in bare if not unicodedata.combining(letter))).strip()


def squeeze(text: str) -> str:
    """Compose (NFC), make every white space one plain space, drop it at both ends."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def is_upper(text: str) -> bool:
    """Tell whether all letters are capitals (and there is one)."""
    return text.isupper()
