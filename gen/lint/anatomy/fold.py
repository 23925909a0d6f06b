"""Forms of a text under which two spellings of the same words are equal."""

import re
import unicodedata
from functools import lru_cache

from gen.vietnamese.accents import without_accents

_SPACES = re.compile(r"[\s\u00a0]+")
_FOLDED = str.maketrans({"ð": "d", "–": "-", "—": "-", "\u2011": "-", "−": "-"})


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, no diacritics, single spaces, plain hyphens: “ĐỘC LẬP –  Tự do” is “doc lap - tu do”."""
    return _SPACES.sub(" ", without_accents(text.lower().translate(_FOLDED))).strip()


def squeeze(text: str) -> str:
    """Compose (NFC), make every white space one plain space, drop it at both ends."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
