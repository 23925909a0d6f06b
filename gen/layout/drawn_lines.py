"""Drawn lines of lawful length.

The text above is known only when a document is made, so a template carries several lines and a condition on the length
of the text picks one; every one of them fits the texts it is picked for.

A text longer than a line wraps, and the line under it is measured against its last line: about what remains of its
letters when full lines are taken off.
"""

from gen.decree import Element
from gen.layout.context import Build
from gen.layout.styles import LINE_STYLE
from gen.wordml.metrics import text_width
from gen.wordml.writing.lines import drawn_line
from gen.wordml.writing.markup import TWIPS_PER_POINT
from gen.wordml.writing.text import ParagraphProperties, paragraph, run

_DOWN = 3.0
_STEP = 1.15
"""Ratio of one line's range of text lengths to the next."""
_SAMPLES = {
    Element.ISSUER: "ỦY BAN NHÂN DÂN TỈNH THÀNH PHỐ BỘ CÔNG THƯƠNG GIAO THÔNG VẬN TẢI",
    Element.SUBJECT: "Tổng kết tổ chức thực hiện Chiến lược dân chủ ở cơ sở của HĐND tỉnh và nhiệm vụ năm sau",
    Element.ANNEX_REFERENCE: "(Kèm theo Báo cáo số /BC-UBND ngày tháng 12 năm 2024 của Ủy ban nhân dân tỉnh)",
}
"""Typical texts of an element, to know how wide its letters are on average."""
_SHORTEST = 5
_OVER_THE_SHEET = frozenset({Element.SUBJECT})
"""What may be as wide as the sheet; the other texts stand in a column, or below a line of their own."""
_VISIBLE = 15.0
"""Points below which a line would look like a speck."""
_LOST = 2
"""Letters by which a full line of wrapped text falls short of its room, on average: words are not broken."""


def fixed_line(build: Build, under: Element, text: str) -> str:
    """Write the line under a text that is the same in every document."""
    rule, setting = build.profile.lines[under], build.profile.texts[under]
    length = text_width(text, setting.size.preferred, setting.bold) * rule.length.preferred
    return _line_paragraph(_line(build, length, under))


def fitted_line(build: Build, under: Element, expression: str, room: float, after: float | None = None) -> str:
    """Write the line under the text that ``expression`` yields.

    ``room`` is the width in points it may wrap in, ``after`` the points left free below it. Of a text about as wide as
    the sheet nobody can tell by its letters whether it wraps: its line is that of its longest line, lawful either way.
    """
    *ranges, (_most, longest) = line_lengths(build, under, room)
    full = letters_in(build, under, room)
    sheet = build.sheet.text_width / TWIPS_PER_POINT if under in _OVER_THE_SHEET else room
    widest = letters_in(build, under, sheet)
    wrapped = f"letters - (letters - 1) // {full - _LOST} * {full - _LOST}"
    counts = _tag(f"set letters = ({expression})|length") + _tag(
        f"set last = letters if letters <= {full} else {full} if letters <= {widest} else {wrapped}"
    )
    runs = ""
    for position, (most, length) in enumerate(ranges):
        runs += run(f"{{%r {'elif' if position else 'if'} last <= {most} %}}") + _line(build, length, under)
    choice = runs + run("{%r else %}") + _line(build, longest, under) + run("{%r endif %}")
    return counts + _line_paragraph(choice, after)


def letters_in(build: Build, under: Element, room: float) -> int:
    """Return how many letters of a typical text fit on a line."""
    return int(room / _letter(build, under))


def line_lengths(build: Build, under: Element, room: float) -> tuple[tuple[int, float], ...]:
    """Return pairs (most letters on the last line of the text, length in points of the line drawn under it)."""
    share, letter = build.profile.lines[under].length.preferred, _letter(build, under)
    full = letters_in(build, under, room)
    found: list[tuple[int, float]] = []
    least = _SHORTEST
    while least <= full:
        most = min(max(least, round(least * _STEP)), full)
        found.append((most, max((least + most) / 2 * letter * share, _VISIBLE)))
        least = most + 1
    return tuple(found)


def _tag(statement: str) -> str:
    return paragraph(run(f"{{%p {statement} %}}"), ParagraphProperties(style=LINE_STYLE))


def _letter(build: Build, under: Element) -> float:
    setting, sample = build.profile.texts[under], _SAMPLES[under]
    return text_width(sample, setting.size.preferred, setting.bold) / len(sample)


def _line(build: Build, length: float, under: Element) -> str:
    return drawn_line(length, build.next_drawing(), _DOWN, f"Đường kẻ dưới: {under}")


def _line_paragraph(content: str, after: float | None = None) -> str:
    return paragraph(content, ParagraphProperties(style=LINE_STYLE, keep_next=True, after=after))
