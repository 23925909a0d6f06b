"""How long a document is and where its page numbers stand; shared by the rules on the page."""

from collections.abc import Iterator
from typing import NamedTuple

from gen.decree import Align, Edge, Element
from gen.lint.rules.shared.blank_end import has_blank_page, written
from gen.lint.subject import Subject
from gen.wordml.edits import Edit, NumberPages
from gen.wordml.model import Alignment, Paragraph, Section

_LETTERS_PER_PAGE = 3200
"""Letters that surely do not fit on one page of text in size 13."""
_FIELD = "PAGE"
EDGES = {Edge.HEADER: "header", Edge.FOOTER: "footer"}
ALIGNMENTS = {
    Align.LEFT: Alignment.LEFT,
    Align.CENTRE: Alignment.CENTRE,
    Align.RIGHT: Alignment.RIGHT,
    Align.JUSTIFIED: Alignment.JUSTIFIED,
}
"""The decree's words for edges and alignments in those of Word."""


class NumberedMargin(NamedTuple):
    """A header or footer that prints the page number."""

    section: Section
    edge: str
    """``header`` or ``footer``."""
    kind: str
    """``default``, ``first`` or ``even``."""
    paragraph: Paragraph

    @property
    def runs_on(self) -> bool:
        """Tell whether it is printed on more pages than the first of its section."""
        return self.kind != "first"


def has_page_field(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph prints the number of the page."""
    return any(instruction.split()[:1] == [_FIELD] for instruction in paragraph.fields)


def numbered_margins(subject: Subject) -> Iterator[NumberedMargin]:
    """Yield the headers and footers that print a page number, section by section."""
    for section in subject.document.sections:
        for edge, parts in (("header", section.headers), ("footer", section.footers)):
            for kind, paragraphs in parts.items():
                for paragraph in paragraphs:
                    if has_page_field(paragraph):
                        yield NumberedMargin(section, edge, kind, paragraph)


def has_two_pages(subject: Subject) -> bool:
    """Tell whether the document surely runs over a page: Word said so, a break stands in it, or it is too long.

    A blank page at its end is another finding and counts for none.
    """
    return subject.once(_has_two_pages)


def _has_two_pages(subject: Subject) -> bool:
    document, paragraphs = subject.document, written(subject)
    if document.pages is not None and document.pages > 1 + has_blank_page(subject):
        return True
    last = paragraphs[-1].section if paragraphs else 0
    if any(section.starts != "continuous" for section in document.sections[1 : last + 1]):
        return True
    if any(paragraph.breaks_page for paragraph in paragraphs[1:]):
        return True
    return sum(len(paragraph.text) for paragraph in paragraphs) > 2 * _LETTERS_PER_PAGE


def number_pages(subject: Subject, section: Section) -> Edit:
    """Return the change that numbers the pages of a section as the profile wants."""
    page = subject.profile.page
    rule = page.number.value
    return NumberPages(section.number, EDGES[rule.edge], ALIGNMENTS[rule.align].value, _size(subject), page.font.value)


def _size(subject: Subject) -> float:
    return subject.text_rule(Element.PAGE_NUMBER).size.preferred
