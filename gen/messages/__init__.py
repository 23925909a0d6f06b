"""What the program says to people. The source language is Vietnamese; other languages are gettext catalogues.

Write ``_("Không tìm thấy tệp “{file}”.").format(file=path)``: the literal is the Vietnamese, so no message can be
without it; ``gen/locale/en`` holds the English (``python -m scripts.catalogue`` brings it in step).
"""

import gettext
from functools import lru_cache
from pathlib import Path

DEFAULT_LANGUAGE = "vi"
_LOCALE_DIR = Path(__file__).resolve().parent.parent / "locale"
_language = DEFAULT_LANGUAGE


def use_language(code: str) -> None:
    """Speak ``code`` (``vi`` or ``en``) from now on in this process; unknown codes fall back to Vietnamese."""
    global _language
    _language = code


def language() -> str:
    """Return the code of the language spoken."""
    return _language


@lru_cache
def _catalogue(code: str) -> gettext.NullTranslations:
    if code == DEFAULT_LANGUAGE:
        return gettext.NullTranslations()
    return gettext.translation("gen", _LOCALE_DIR, languages=[code], fallback=True)


def _(message: str) -> str:
    """Return the message in the language spoken."""
    return _catalogue(_language).gettext(message)


def term(word: str) -> str:
    """Return the name of a thing of the law (an element of a document, an edge) in the language spoken.

    Such names are data of other rooms, listed in ``scripts/terms.py``; one not listed is said in Vietnamese.
    """
    return _catalogue(_language).gettext(word)


__all__ = ["DEFAULT_LANGUAGE", "_", "language", "term", "use_language"]
