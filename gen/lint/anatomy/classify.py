"""Name the components of a whole document."""

from collections.abc import Sequence

from msgspec.structs import replace

from gen.lint.anatomy.annexes import find_annexes
from gen.lint.anatomy.classes import Rest, classify
from gen.lint.anatomy.closing import find_closing
from gen.lint.anatomy.header import find_header
from gen.lint.anatomy.model import Anatomy, Annex, Closing, Header
from gen.lint.anatomy.opening import find_opening
from gen.lint.anatomy.title import find_title
from gen.wordml.model import Paragraph, WordDocument


def anatomy_of(document: WordDocument) -> Anatomy:
    """Find every component of the document; what is not found stays empty."""
    paragraphs = document.paragraphs
    header = _header(document)
    title = find_title(paragraphs, header.last + 1, letter=bool(header.letter_subject))
    start = max(header.last, title.last) + 1
    opening = find_opening(paragraphs, start, title)
    closing = find_closing(paragraphs, max(opening.last + 1, start))
    annexes = find_annexes(paragraphs, max(closing.last + 1, start))
    kind, reason = classify(paragraphs, header, title, Rest(opening, closing, annexes))
    return Anatomy(
        kind=kind,
        reason=reason,
        header=header,
        title=title,
        opening=opening,
        body=_body(paragraphs, max(opening.last + 1, start), closing, annexes),
        closing=closing,
        annexes=annexes,
    )


def _header(document: WordDocument) -> Header:
    """Find the head.

    Where the body of the document has no Quốc hiệu, it may stand in the page header that the first page prints.
    """
    found = find_header(document.paragraphs)
    if found.national_name is not None or not document.sections:
        return found
    section = document.sections[0]
    printed = section.headers.get("first" if section.title_page else "default", ())
    whole = find_header((*printed, *document.paragraphs))
    if whole.national_name is None:
        return found
    return replace(whole, last=max(whole.last - len(printed), -1))


def _body(
    paragraphs: Sequence[Paragraph], first: int, closing: Closing, annexes: Sequence[Annex]
) -> tuple[Paragraph, ...]:
    """Return the text up to the closing, or to the first annex, or to the end of the file."""
    last = closing.first
    if last < first:
        last = annexes[0].paragraphs[0].number - 1 if annexes else len(paragraphs)
        last = next((i for i in range(first, len(paragraphs)) if paragraphs[i].number > last), len(paragraphs))
    return tuple(paragraphs[first:last])
