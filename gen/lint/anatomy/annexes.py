"""Find the annexes after the signature: their headings, titles, reference lines and text."""

from collections.abc import Sequence

from gen.lint.anatomy import patterns
from gen.lint.anatomy.line import Line, lines_in
from gen.lint.anatomy.model import Annex
from gen.wordml.model import Alignment, Paragraph

_LONGEST_HEADING = 200
_TITLE_LINES = 6
_BEGINS = ("Ph", "PH")
_CAPITAL = "P"
"""Stands in a heading: most paragraphs hold none and are told at a look."""


def find_annexes(paragraphs: Sequence[Paragraph], start: int) -> tuple[Annex, ...]:
    """Look from paragraph ``start`` (the first after the signature) to the end of the file."""
    capital = [at for at, part in enumerate(paragraphs) if _CAPITAL in part.text and at >= start]
    heads = [at for at in capital if _heading(paragraphs[at]) is not None]
    bounds = [*heads[1:], len(paragraphs)][: len(heads)]
    return tuple(_annex(paragraphs[head:end]) for head, end in zip(heads, bounds, strict=True))


def _heading(paragraph: Paragraph) -> Line | None:
    if paragraph.text.lstrip()[:2] not in _BEGINS or len(paragraph.text) > _LONGEST_HEADING:
        return None
    line = next(lines_in(paragraph), None)
    if line is None or not patterns.ANNEX_FOLDED.match(line.folded) or not line.text[:1].isupper():
        return None
    stands_out = paragraph.format.alignment is Alignment.CENTRE or (line.bold and line.upper)
    return line if stands_out and paragraph.format.alignment is not Alignment.JUSTIFIED else None


def _annex(paragraphs: Sequence[Paragraph]) -> Annex:
    heading = _heading(paragraphs[0])
    if heading is None:
        raise ValueError("an annex begins with its heading")
    found = patterns.ANNEX_FOLDED.match(heading.folded)
    number = (found["number"] or "") if found else ""
    lines = [line for paragraph in paragraphs[: _TITLE_LINES + 4] for line in lines_in(paragraph)][1:]
    title: list[Line] = []
    reference: Line | None = None
    for line in lines:
        if patterns.ATTACHMENT_FOLDED.match(line.folded):
            reference = line
            break
        if line.paragraph.format.alignment is not Alignment.CENTRE or len(title) >= _TITLE_LINES:
            break
        if any(map(str.isalnum, line.text)):
            title.append(line)
    return Annex(heading, number.upper(), tuple(title), reference, tuple(paragraphs))
