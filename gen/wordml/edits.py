"""Small changes to a document, as values: what to change where; ``editing`` carries them out.

Paragraphs are named by part and number as in ``Paragraph``; positions count letters of the paragraph's text.
"""

from collections.abc import Mapping

from msgspec import Struct


class ReplaceText(Struct, frozen=True):
    """Put ``new`` in the place of the letters from ``start`` to ``end``; the format of the first one is kept."""

    part: str
    paragraph: int
    start: int
    end: int
    new: str


class FormatText(Struct, frozen=True):
    """Set properties of the letters from ``start`` to ``end``; None means all.

    The properties are ``size``, ``bold``, ``italic``, ``font``, ``underline``, ``colour``.
    """

    part: str
    paragraph: int
    properties: Mapping[str, object]
    start: int = 0
    end: int | None = None


class FormatParagraph(Struct, frozen=True):
    """Set properties of a paragraph: ``alignment``, ``first_line`` (mm), ``before``, ``after`` (points), ``line``."""

    part: str
    paragraph: int
    properties: Mapping[str, object]


class SetPage(Struct, frozen=True):
    """Set properties of a section, counted from 0: ``title_page``, and in mm ``width``, ``height`` and margins."""

    section: int
    properties: Mapping[str, object]


class NumberPages(Struct, frozen=True):
    """Give a section a page number in its header (``edge`` “header”) or footer, aligned, not shown on page 1."""

    section: int
    edge: str
    alignment: str
    size: float
    font: str


Edit = ReplaceText | FormatText | FormatParagraph | SetPage | NumberPages
