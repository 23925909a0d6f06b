"""What stands behind the last words of a document; shared by the rules on pages."""

from itertools import takewhile

from gen.lint.subject import Subject
from gen.wordml.model import Paragraph

_A_PAGE = 45
"""Blank paragraphs that surely fill a page."""


def written(subject: Subject) -> tuple[Paragraph, ...]:
    """Return the paragraphs up to the last that is not blank."""
    paragraphs = subject.document.paragraphs
    return paragraphs[: len(paragraphs) - sum(1 for _blank in takewhile(_is_blank, reversed(paragraphs)))]


def has_blank_page(subject: Subject) -> bool:
    """Tell whether a break, or blank lines that fill a page, follow the last words: a sheet is printed blank."""
    document, text = subject.document, written(subject)
    blank = document.paragraphs[len(text) :]
    if not blank or not text:
        return False
    turned = document.sections[-1].starts != "continuous" and blank[-1].section != text[-1].section
    return turned or len(blank) >= _A_PAGE or any(paragraph.breaks_page for paragraph in blank)


def _is_blank(paragraph: Paragraph) -> bool:
    nothing = not paragraph.text.strip() and not paragraph.fields and not paragraph.lines
    return nothing and paragraph.cell is None and paragraph.box is None
