"""What the program says to people. The source language is Vietnamese; other languages are gettext catalogues.

Write ``_("Không tìm thấy tệp “{file}”.").format(file=path)``: the literal is the Vietnamese, so no message can be
without it; ``gen/locale/en`` holds the English (``python -m scripts.catalogue`` brings it in step).
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

DEFAULT_LANGUAGE = "vi"
_LOCALE_DIR = Path(__file__).resolve().parent.parent / "locale"
_language = DEFAULT_LANGUAGE
_within: ContextVar[str] = ContextVar("language of what is being done", default="")


def use_language(code: str) -> None:
    """Speak ``code`` (``vi`` or ``en``) from now on in this process; unknown codes fall back to Vietnamese."""
    global _language
    _language = code


def language() -> str:
    """Return the code of the language spoken."""
    return _within.get() or _language


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language within the block, and in this thread alone: what goes into documents is Vietnamese always."""
    before = _within.set(code)
    try:
        yield
    finally:
        _within.reset(before)


@lru_cache
def _catalogue(code: str) -> gettext.NullTranslations:
    if code == DEFAULT_LANGUAGE:
        return gettext.NullTranslations()
    return gettext.translation("gen", _LOCALE_DIR, languages=[code], fallback=True)


def _(message: str) -> str:
    """Return the message in the language spoken."""
    return _catalogue(language()).gettext(message)


def term(word: str) -> str:
    """Return the name of a thing of the law (an element of a document, an edge) in the language spoken.

    Such names are data of other rooms, listed in ``scripts/terms.py``; one not listed is said in Vietnamese.
    """
    return _catalogue(language()).gettext(word)


__all__ = ["DEFAULT_LANGUAGE", "_", "language", "speaking", "term", "use_language"]
