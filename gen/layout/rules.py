"""Drawn lines of lawful length. The text above is known only when a document is made, so a template carries several
lines and a condition on the length of the text picks one; every one of them fits the texts it is picked for.
"""

from gen.decree import Element
from gen.layout.context import Build
from gen.layout.styles import LINE_STYLE
from gen.wordml.metrics import text_width
from gen.wordml.writing.lines import drawn_line
from gen.wordml.writing.text import ParagraphFormat, paragraph, run

_DOWN = 3.0
_STEP = 1.15
"""Ratio of one line's range of text lengths to the next."""
_SAMPLES = {
    Element.ISSUER: "ỦY BAN NHÂN DÂN TỈNH THÀNH PHỐ BỘ CÔNG THƯƠNG GIAO THÔNG VẬN TẢI",
    Element.SUBJECT: "Báo cáo kết quả thực hiện Đề án tuyên truyền, quảng bá ASEAN năm 2024 trên địa bàn tỉnh",
    Element.ANNEX_REFERENCE: "(Kèm theo Báo cáo số /BC-UBND ngày tháng 12 năm 2024 của Ủy ban nhân dân tỉnh)",
}
"""Typical texts of an element, to know how wide its letters are on average."""
_SHORTEST = 5
_SAFELY = 1.05
"""Keeps the shortest lawful line clear of the limit, whatever is rounded on the way."""


def fixed_line(build: Build, under: Element, text: str) -> str:
    """Write the line under a text that is the same in every document."""
    rule, setting = build.profile.lines[under], build.profile.texts[under]
    length = text_width(text, setting.size.preferred, setting.bold) * rule.length.preferred
    return _line_paragraph(_line(build, length, under))


def fitted_line(build: Build, under: Element, expression: str, room: float, after: float | None = None) -> str:
    """Write the line under the text that ``expression`` yields; ``room`` is the width in points it may wrap in,
    ``after`` the points left free below it.
    """
    ranges = line_lengths(build, under, room)
    runs = ""
    for position, (longest, length) in enumerate(ranges):
        word = "if" if position == 0 else "elif"
        tag = "{%r else %}" if longest is None else f"{{%r {word} ({expression})|length <= {longest} %}}"
        runs += run(tag) + _line(build, length, under)
    return _line_paragraph(runs + run("{%r endif %}"), after)


def line_lengths(build: Build, under: Element, room: float) -> tuple[tuple[int | None, float], ...]:
    """Return pairs (longest text in letters, length of the line in points).

    The last pair is for all longer texts: they wrap, and their last line is shorter than the room, so that the line
    under it is the shortest that is lawful.
    """
    rule, setting = build.profile.lines[under], build.profile.texts[under]
    sample = _SAMPLES[under]
    letter = text_width(sample, setting.size.preferred, setting.bold) / len(sample)
    found: list[tuple[int | None, float]] = []
    shortest = _SHORTEST
    while shortest * letter < room:
        longest = max(shortest, round(shortest * _STEP))
        found.append((longest, (shortest + longest) / 2 * letter * rule.length.preferred))
        shortest = longest + 1
    return (*found, (None, room * rule.length.least * _SAFELY))


def _line(build: Build, length: float, under: Element) -> str:
    return drawn_line(length, build.next_drawing(), _DOWN, f"Đường kẻ dưới: {under}")


def _line_paragraph(content: str, after: float | None = None) -> str:
    return paragraph(content, ParagraphFormat(style=LINE_STYLE, keep_next=True, after=after))
