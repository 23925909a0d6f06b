"""Texts on one line: tabs and ends of lines written as ``\\t`` and ``\\n``, and back."""

import re

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_ESCAPED = {"\\": "\\", "t": "\t", "n": "\n", "r": "\r"}
_ESCAPE = re.compile(r"\\(.?)")


def escaped(text: str) -> str:
    """Return the text on one line, without tabs."""
    return text.translate(_ESCAPES) if is_special(text) else text


def is_special(text: str) -> bool:
    """Tell whether the text holds anything that is written otherwise."""
    return "\\" in text or "\t" in text or "\n" in text or "\r" in text


def unescaped(text: str) -> str:
    """Return the text as it was. Raises KeyError where it was not written by ``escaped``."""
    return _ESCAPE.sub(lambda found: _ESCAPED[found[1]], text) if "\\" in text else text
