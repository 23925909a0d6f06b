"""Characters that give orders instead of standing for something: shown by their numbers, so that no program obeys them.

A cell, a document or the name of a file may hold them; a terminal that gets them moves, rings, paints over a line or
turns its direction.
"""

_CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - set(b"\t\n\r")
_DIRECTIONS = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_NO_CHARACTERS = {*range(0xD800, 0xE000), 0xFFFE, 0xFFFF}
"""Halves of characters (bytes of a file's name that are no text) and code points that no XML may hold."""
_BREAKS = {*b"\n\r", 0x2028, 0x2029}


def _shown(points: set[int]) -> dict[int, str]:
    return {point: f"\\x{point:02x}" if point < 0x100 else f"\\u{point:04x}" for point in points}


# Looked up letter by letter, so only for what holds a character that is not printable: few texts do.
_IN_TEXT = _shown(_CONTROLS | _DIRECTIONS | _NO_CHARACTERS)
_IN_LINE = _IN_TEXT | dict.fromkeys(_BREAKS, "↵")
_IN_JSON = {point: f"\\u{point:04x}" for point in _CONTROLS | _DIRECTIONS | _NO_CHARACTERS}


def visible(text: str) -> str:
    """Return a text with its control characters and overrides of direction as escapes; line breaks and tabs stay."""
    return text if text.isprintable() else text.translate(_IN_TEXT)


def visible_line(text: str) -> str:
    """Return a text as ``visible`` does, on one line: “↵” stands for a line break."""
    return text if text.isprintable() else text.translate(_IN_LINE)


def visible_json(text: str) -> str:
    """Return JSON that holds the same values, with the characters that a terminal obeys as JSON's own escapes."""
    return text.translate(_IN_JSON)
