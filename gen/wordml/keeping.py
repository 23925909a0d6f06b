"""Keeps on one page what belongs together in a finished body: the last rows of tables, a foot with text.

What stands there is known only once the template is filled in: lines, rows, and what a condition left out.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import dropwhile

from gen.wordml.bindings import SIGNER

_BODY = "word/document.xml"
_LINES_WITH_FOOT = 5
_LETTERS_IN_A_LINE = 90
"""As many as a line of a portrait page holds at most: with fewer to a line there are only more lines."""

_SIGNER = f'<w:tag w:val="{SIGNER}"/>'.encode()
_HEAD, _HEADING = b"<w:tblHeader/>", b'<w:pStyle w:val="Heading'
_TABLE_END, _ROW_END, _PARAGRAPH_END = b"</w:tbl>", b"</w:tr>", b"</w:p>"
_OPENING = re.compile(
    rb"(<w:p(?: [^<>]*+)?+(?<!/)>(?:<w:pPr>)?(?:<w:pStyle [^>]*/>)?(?:<w:keepNext/>)?(?:<w:keepLines/>)?)"
)
_TEXT = re.compile(rb"<w:t(?: [^<>]*+)?+>([^<]*+)</w:t>")
_PROPERTIES = b"<w:pPr>"
_KEPT, _WHOLE = b"<w:keepNext/>", b"<w:keepNext/><w:keepLines/>"

Span = tuple[int, int, bytes]
"""Where paragraphs begin and end, and what keeps them."""


def keeping_together(parts: Sequence[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Return the parts of a document just generated, what belongs together in its body kept on one page."""
    return [(name, keep_together(xml) if name == _BODY else xml) for name, xml in parts]


def keep_together(body: bytes) -> bytes:
    """Return the body with the last rows of its tables, and the last lines before who signs, kept with the next."""
    signer = body.find(_SIGNER)
    spans = [*(_words_before(body, _last(body, b"tbl", 0, signer)) if signer > 0 else ()), *_rows_kept(body)]
    pieces, done = [], 0
    for start, end, kept in sorted(spans):
        pieces += [body[done:start], _with(body[start:end], kept)]
        done = end
    return b"".join([*pieces, body[done:]])


def _with(paragraphs: bytes, kept: bytes) -> bytes:
    pieces = _OPENING.split(paragraphs)
    pieces[1::2] = [_opened(opening, kept) for opening in pieces[1::2]]
    return b"".join(pieces)


@lru_cache(maxsize=256)
def _opened(opening: bytes, kept: bytes) -> bytes:
    """Return how a paragraph begins that is kept; those of one template begin in few ways."""
    start = opening.replace(b"<w:keepNext/>", b"").replace(b"<w:keepLines/>", b"")
    return start + kept if _PROPERTIES in opening else start + _PROPERTIES + kept + b"</w:pPr>"


def _last(body: bytes, name: bytes, start: int, end: int) -> int:
    """Return where the last element of a name begins between two places; -1 if there is none.

    The nearer the first place, the less is searched for a tag that is not there: a body is 200 000 bytes.
    """
    plain = body.rfind(b"<w:" + name + b">", start, end)
    return max(plain, body.rfind(b"<w:" + name + b" ", max(plain, start), end))


def _words_before(body: bytes, end: int) -> Iterator[Span]:
    """Yield the last paragraphs before a place until they are lines enough; headings count for none."""
    needed = _LINES_WITH_FOOT
    while needed > 0 and body.endswith(_PARAGRAPH_END, 0, end):
        start = _last(body, b"p", 0, end)
        paragraph = body[start:end]
        letters = len(b"".join(_TEXT.findall(paragraph)).decode())
        if letters and _HEADING not in paragraph:
            needed -= -(-letters // _LETTERS_IN_A_LINE)
            yield start, end, _WHOLE
        end = start


def _rows_kept(body: bytes) -> Iterator[Span]:
    """Yield, of each table with a head, the last row but one, which must have the last one on its page, and the first.

    A page with the head and nothing but a total below it says nothing. The first row below the head is kept with
    nothing, even where it heads a group: where the row it is kept with just fills the page, LibreOffice (7.4) leaves
    out all that follows in the table.
    """
    end = 0
    while (head := body.find(_HEAD, end)) > 0:
        start = _last(body, b"tr", end, head)
        end = body.find(_TABLE_END, head)
        first = next(dropwhile(lambda row: body.find(_HEAD, *row) >= 0, _rows(body, start, end)), None)
        if first is None:
            continue
        if body.find(_KEPT, *first) >= 0:
            yield *first, b""
        last = _last(body, b"tr", start, end)
        before = _last(body, b"tr", start, last)
        if before > first[0]:
            yield before, last, _KEPT


def _rows(body: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each row begins and ends, from one on to the end of its table."""
    while 0 <= start < end:
        stop = body.find(_ROW_END, start) + len(_ROW_END)
        yield start, stop
        start = stop if body.startswith(b"<w:tr", stop) else -1
