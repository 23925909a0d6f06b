"""A list for the archive in Word (ND30 Annex V): head, title, table, what stands below it."""

from collections.abc import Sequence

from gen.decree import Profile
from gen.decree.archiving import SIGNED_BELOW, ListForm
from gen.decree.literals import MOTTO, NATIONAL_NAME
from gen.layout.book_file import book_file, section_of
from gen.layout.book_table import RuledLine, book_table
from gen.layout.context import upright_sheet
from gen.layout.styles import END_LINE, LINE_STYLE
from gen.wordml.writing.sections import PageSetup
from gen.wordml.writing.tables import TableFormat, cell, row, table
from gen.wordml.writing.text import ParagraphProperties, RunProperties, paragraph, run

_LEFT_SHARE = 0.4
_OVERHANG = 510
"""Twips by which the head reaches into either margin, as that of a document does: Quốc hiệu fits on a line."""
_PLAIN, _BOLD, _ITALIC = RunProperties(size=13), RunProperties(bold=True, size=13), RunProperties(italic=True, size=13)
_TITLE = RunProperties(bold=True, size=14)
_SIGNED_LOOKS = (_ITALIC, _BOLD, _ITALIC)


def build_archive_list(
    profile: Profile,
    form: ListForm,
    *,
    heads: tuple[str, str],
    below: Sequence[str],
    lines: Sequence[RuledLine],
    closing: Sequence[str],
) -> bytes:
    """Build the list; a line has a text for each column of the form, ``heads`` are superior agency and agency."""
    sheet = upright_sheet(profile)
    blocks = [_head(sheet, heads)] if form.headed else []
    blocks += [_centred(form.title, _TITLE, before=18), *(_centred(line, _BOLD) for line in below)]
    blocks.append(_centred("_" * 12, _PLAIN, after=10))
    headings, shares = [column.heading for column in form.columns], [column.share for column in form.columns]
    blocks.append(book_table(sheet.text_width, headings, shares, lines))
    blocks += [_plain(line, before=10 if line is closing[0] else 0) for line in closing]
    blocks += [_signed(sheet)] if form.signed else []
    end = paragraph("", ParagraphProperties(style=LINE_STYLE, exact_line=END_LINE))
    return book_file(profile, form.title, "".join(blocks) + end + section_of(profile, sheet))


def _head(sheet: PageSetup, heads: tuple[str, str]) -> str:
    whole = sheet.text_width + 2 * _OVERHANG
    left = round(whole * _LEFT_SHARE)
    superior, issuer = (text.upper() for text in heads)
    agency = [_centred(superior, _PLAIN)] if superior else []
    agency += [_centred(issuer, _BOLD), _centred("_" * 8, _PLAIN)]
    nation = (_centred(NATIONAL_NAME.text, _BOLD), _centred(MOTTO.text, _TITLE), _centred("_" * 22, _PLAIN))
    right = whole - left
    return table(TableFormat((left, right), indent=-_OVERHANG), row(cell(left, *agency), cell(right, *nation)))


def _signed(sheet: PageSetup) -> str:
    half = sheet.text_width // 2
    signed = (_centred(text, look) for text, look in zip(SIGNED_BELOW, _SIGNED_LOOKS, strict=True))
    return table(TableFormat((half, half)), row(cell(half, _plain("")), cell(half, *signed)))


def _centred(text: str, look: RunProperties, before: float = 0, after: float = 0) -> str:
    return paragraph(run(text, look), ParagraphProperties(align="center", before=before, after=after, first_line=0))


def _plain(text: str, before: float = 0) -> str:
    return paragraph(run(text, _PLAIN), ParagraphProperties(align="left", before=before, after=0, first_line=0))
