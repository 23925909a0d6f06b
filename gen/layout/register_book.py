"""A volume of the book of outgoing or incoming documents in Word: a framed cover, then the lines on landscape pages."""

from collections.abc import Sequence

from gen.decree import Profile
from gen.layout.book_file import book_file, section_of
from gen.layout.book_table import PADDING, RuledLine, book_table
from gen.layout.context import upright_sheet
from gen.layout.styles import END_LINE, LINE_STYLE
from gen.wordml.writing.sections import PageSetup
from gen.wordml.writing.tables import TableFormat, cell, row, table
from gen.wordml.writing.text import ParagraphProperties, RunProperties, paragraph, run

_COVER_SHARE = 0.62
"""Width of the frame of the cover, of the text width."""


def build_register_book(
    profile: Profile,
    *,
    heads: tuple[str, str],
    title: str,
    cover: Sequence[str],
    headings: Sequence[str],
    shares: Sequence[int],
    lines: Sequence[Sequence[str]],
) -> bytes:
    """Build the book; ``lines`` have a text per heading, ``shares`` are the widths in per cent of the text width.

    ``heads`` are the superior agency ("" if none) and the agency.
    """
    sheet = upright_sheet(profile).landscape()
    section = section_of(profile, sheet)
    end = ParagraphProperties(style=LINE_STYLE, exact_line=END_LINE)
    body = _cover(sheet, heads, title, cover) + paragraph("", end, section)
    body += book_table(sheet.text_width, headings, shares, [RuledLine(line) for line in lines])
    return book_file(profile, title, body + paragraph("", end) + section)


def _cover(sheet: PageSetup, heads: tuple[str, str], title: str, cover: Sequence[str]) -> str:
    superior, issuer = (text.upper() for text in heads)
    *middle, last = cover
    blocks = [
        _centred(superior, RunProperties(size=13), before=24),
        _centred(issuer, RunProperties(bold=True, size=13), before=0),
        _centred(title, RunProperties(bold=True, size=18), before=60),
        *(
            _centred(line, RunProperties(italic=True, size=14), before=30 if line is middle[0] else 6)
            for line in middle
        ),
        _centred(last, RunProperties(bold=True, size=14), before=70, after=40),
    ]
    width = round(sheet.text_width * _COVER_SHARE)
    frame = TableFormat((width,), borders=True, indent=(sheet.text_width - width) // 2, padding=PADDING)
    return table(frame, row(cell(width, *blocks)))


def _centred(text: str, look: RunProperties, before: float, after: float = 0) -> str:
    return paragraph(run(text, look), ParagraphProperties(align="center", before=before, after=after, first_line=0))
