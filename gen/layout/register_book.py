"""The book of outgoing documents in Word: a framed cover, then the lines of ten columns on landscape pages."""

from collections.abc import Sequence

from gen.decree import Edge, Profile
from gen.layout.context import upright_sheet
from gen.layout.styles import FOOTER_STYLE, HEADER_STYLE, LANGUAGE, LINE_STYLE, styles
from gen.wordml.package import write_package
from gen.wordml.writing.document import BLANK_PART_ID, NUMBER_PART_ID, DataPart, WordFile, assemble
from gen.wordml.writing.markup import element
from gen.wordml.writing.sections import PageSetup, SectionProperties, blank_part, page_number_part, section_properties
from gen.wordml.writing.tables import TableFormat, cell, row, table
from gen.wordml.writing.text import ParagraphProperties, RunProperties, paragraph, run

_EDGES = {Edge.HEADER: ("header", HEADER_STYLE), Edge.FOOTER: ("footer", FOOTER_STYLE)}
_SHARES = (10, 10, 23, 10, 14, 9, 6, 7, 5, 6)
"""Widths of the ten columns in per cent of the text width."""
_PADDING = 60
_NAMESPACE = "urn:gen:register-book:1"
_STORE = "{6A0F5C58-0C0B-5B46-9B5B-3D2A6A5B7C11}"
_HEAD_STYLE, _CELL_STYLE = "DauBang", "ChuBang"
_COVER_SHARE = 0.62
"""Width of the frame of the cover, of the text width."""


def build_register_book(
    profile: Profile,
    *,
    heads: tuple[str, str],
    title: str,
    cover: Sequence[str],
    headings: Sequence[str],
    lines: Sequence[Sequence[str]],
) -> bytes:
    """Build the book; ``lines`` have a text per heading.

    ``heads`` are the superior agency ("" if none) and the agency.
    """
    edge, style = _EDGES[profile.page.number.value.edge]
    sheet = upright_sheet(profile).landscape()
    section = section_properties(SectionProperties(sheet, edge, NUMBER_PART_ID, BLANK_PART_ID))
    end = ParagraphProperties(style=LINE_STYLE, exact_line=1)
    body = _cover(sheet, heads, title, cover) + paragraph("", end, section)
    body += _lines(sheet, headings, lines) + paragraph("", end) + section
    return write_package(
        assemble(
            WordFile(
                body=body,
                styles=styles(profile),
                edge=edge,
                number_part=page_number_part(edge, style),
                blank_part=blank_part(edge, style),
                data=DataPart(element("book", {"xmlns": _NAMESPACE}), _STORE, _NAMESPACE),
                properties={"title": title},
                language=LANGUAGE,
                font=profile.page.font.value,
            )
        )
    )


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
    frame = TableFormat((width,), borders=True, indent=(sheet.text_width - width) // 2, padding=_PADDING)
    return table(frame, row(cell(width, *blocks)))


def _centred(text: str, look: RunProperties, before: float, after: float = 0) -> str:
    return paragraph(run(text, look), ParagraphProperties(align="center", before=before, after=after, first_line=0))


def _lines(sheet: PageSetup, headings: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    columns = [sheet.text_width * share // 100 for share in _SHARES]
    columns[-1] += sheet.text_width - sum(columns)
    head = ParagraphProperties(style=_HEAD_STYLE, align="center")
    number = ParagraphProperties(style=_CELL_STYLE, align="center")
    plain = ParagraphProperties(style=_CELL_STYLE, align="left")
    numbers = [f"({place})" for place in range(1, len(headings) + 1)]
    return table(
        TableFormat(tuple(columns), borders=True, padding=_PADDING),
        _row(columns, headings, head, header=True),
        _row(columns, numbers, number, header=True),
        *(_row(columns, line, plain) for line in lines),
    )


def _row(columns: Sequence[int], texts: Sequence[str], look: ParagraphProperties, header: bool = False) -> str:
    pairs = zip(columns, texts, strict=True)
    return row(*(cell(width, paragraph(run(text), look), centred=header) for width, text in pairs), header=header)
