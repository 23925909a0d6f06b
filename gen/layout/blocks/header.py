"""The head of a document: issuer on the left; Quốc hiệu, Tiêu ngữ on the right; below, number and date on one line."""

from gen.decree import Element
from gen.decree.literals import (
    LETTER_SUBJECT_LABEL,
    MOTTO,
    NATIONAL_NAME,
    NUMBER_LABEL,
    NUMBER_SEPARATOR,
    PLACE_SEPARATOR,
)
from gen.layout.context import Build
from gen.layout.drawn_lines import fitted_line, fixed_line
from gen.layout.record import field_binding, or_blank
from gen.wordml.bindings import DATE, NUMBER, PLACE
from gen.wordml.writing.controls import text_control
from gen.wordml.writing.markup import TWIPS_PER_POINT
from gen.wordml.writing.tables import TableFormat, cell, row, table
from gen.wordml.writing.text import ParagraphProperties, paragraph, run

_LEFT_SHARE = 0.4
"""Share of the left column, as measured in the official forms (39 to 42 per cent)."""
_SUBJECT_MARGIN = 284
"""Twips left free on either side of the subject of a letter, so that it does not reach into the margin of the page."""
_OVERHANG = 510
"""Twips by which the table reaches into either margin, as in the official forms: the longest names and dates fit."""


def header(build: Build) -> str:
    """Write the head of a document that has its own number and date."""
    left, right = column_widths(build)
    places = row(cell(left, _number(), *_letter_subject(build)), cell(right, _place_date()))
    return _table(build, row(cell(left, *_issuer(build)), cell(right, *_nation(build))), places)


def attached_header(build: Build) -> str:
    """Write the head of a text issued with a decision: it has no number and no date of its own."""
    left, right = column_widths(build)
    return _table(build, row(cell(left, *_issuer(build)), cell(right, *_nation(build))))


def column_widths(build: Build) -> tuple[int, int]:
    """Return the widths of the left and the right column of the head, in twips."""
    whole = build.sheet.text_width + 2 * _OVERHANG
    left = round(whole * _LEFT_SHARE)
    return left, whole - left


def _table(build: Build, *rows: str) -> str:
    return table(TableFormat(column_widths(build), indent=-_OVERHANG), *rows)


def _issuer(build: Build) -> tuple[str, ...]:
    room = column_widths(build)[0] / TWIPS_PER_POINT
    return (
        _styled("{%p if header.superior %}", "CoQuanChuQuan"),
        _styled("{{ header.superior }}", "CoQuanChuQuan"),
        _styled("{%p endif %}", "CoQuanChuQuan"),
        _styled("{%p for line in header.issuer_lines %}", "CoQuanBanHanh"),
        _styled("{{ line }}", "CoQuanBanHanh"),
        _styled("{%p endfor %}", "CoQuanBanHanh"),
        fitted_line(build, Element.ISSUER, "header.issuer_lines[-1]", room),
    )


def _nation(build: Build) -> tuple[str, ...]:
    return (
        _styled(NATIONAL_NAME.text, "QuocHieu"),
        _styled(MOTTO.text, "TieuNgu"),
        fixed_line(build, Element.MOTTO, MOTTO.text),
    )


def number_control() -> str:
    """Write the number of the document, blank room in a draft."""
    return text_control(run(or_blank("header.number")), NUMBER, "Số văn bản", field_binding("number"))


def date_control() -> str:
    """Write the date of the document."""
    return text_control(run("{{ header.date_text }}"), DATE, "Ngày, tháng, năm", field_binding("date"))


def _number() -> str:
    content = run(f"{NUMBER_LABEL.text} ") + number_control() + run(f"{NUMBER_SEPARATOR.text}{{{{ header.symbol }}}}")
    return paragraph(content, ParagraphProperties(style="SoKyHieu"))


def _letter_subject(build: Build) -> tuple[str, ...]:
    if not build.letter:
        return ()
    gap = build.profile.spacing.letter_subject_gap.value
    formatting = ParagraphProperties(style="TrichYeuCongVan", before=gap, left=_SUBJECT_MARGIN, right=_SUBJECT_MARGIN)
    return (paragraph(run(f"{LETTER_SUBJECT_LABEL.text} {{{{ title.letter_subject | unbroken }}}}"), formatting),)


def _place_date() -> str:
    place = text_control(run("{{ header.place }}"), PLACE, "Địa danh", field_binding("place"))
    return paragraph(place + run(PLACE_SEPARATOR.text) + date_control(), ParagraphProperties(style="DiaDanhNgay"))


def _styled(content: str, style: str) -> str:
    return paragraph(run(content), ParagraphProperties(style=style))
