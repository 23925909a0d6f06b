"""Sheets of a PDF set letter by letter, without a PDF: for what reads lines and blocks off a page."""

from collections.abc import Iterable

from gen.pdf.text.boxes import Box
from gen.pdf.text.pages import Letter, Page

SHEET = Box(0, 0, 595, 842)
SIZE, WIDE = 14.0, 7.0
"""Height of a line's letters, and the width of each letter and each space."""


def typed(text: str, left: float, bottom: float) -> list[Letter]:
    """The letters of a line that begins there."""
    places = ((letter, left + WIDE * place) for place, letter in enumerate(text))
    return [
        Letter(letter, Box(start, bottom, start + WIDE, bottom + SIZE)) for letter, start in places if letter != " "
    ]


def centred(text: str, middle: float, bottom: float) -> list[Letter]:
    """The letters of a line set around a middle."""
    return typed(text, middle - WIDE * len(text) / 2, bottom)


def sheet(*lines: Iterable[Letter], number: int = 0) -> Page:
    """A sheet with these lines."""
    return Page(number, SHEET, tuple(letter for line in lines for letter in line))


def foot(
    *title: str, name: str = "Nguyễn Văn Mẫu", recipients: Iterable[str] = ("- Như trên;",), top: float = 400.0
) -> list[list[Letter]]:
    """The foot of a document: recipients at the left, title and name at the right."""
    left = [typed("Nơi nhận:", 85, top)]
    left += [typed(text, 85, top - 14 * (place + 1)) for place, text in enumerate(recipients)]
    right = [centred(text, 420, top - 16 * place) for place, text in enumerate(title)]
    below = top - 16 * (len(title) - 1) - 80
    return [*left, *right, *([centred(name, 420, below)] if name else [])]
