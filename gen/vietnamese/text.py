"""Unicode form and capitals. Vietnamese text is kept composed (NFC, TCVN 6909:2001)."""

import unicodedata


def compose(text: str) -> str:
    """Return the text in composed form (NFC)."""
    return unicodedata.normalize("NFC", text)


def first_upper(text: str) -> str:
    """Return the text with its first letter a capital, the rest untouched (``str.capitalize`` would lower names)."""
    return text[:1].upper() + text[1:]


def first_lower(text: str) -> str:
    """Return the text with its first letter small, for use within a sentence; abbreviations (UBND) stay capital."""
    if text[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]
