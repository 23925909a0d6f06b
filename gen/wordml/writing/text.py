"""Runs and paragraphs."""

from msgspec import Struct

from gen.wordml.writing.markup import TWIPS_PER_POINT, element, half_points, text, value


class RunProperties(Struct, frozen=True):
    """Direct formatting of a run; None leaves it to the style. ``size`` in points, ``font`` for every script."""

    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None
    font: str | None = None


class ParagraphProperties(Struct, frozen=True):
    """Formatting of a paragraph or paragraph style; None leaves it to the style.

    ``align`` is a ``w:jc`` value; ``before`` and ``after`` points; ``first_line``, ``left``, ``right``, ``hanging``
    twips; ``line`` a number of lines, ``exact_line`` points.
    """

    style: str | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    page_break_before: bool | None = None
    widow_control: bool | None = None
    align: str | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    exact_line: float | None = None
    left: int | None = None
    right: int | None = None
    first_line: int | None = None
    hanging: int | None = None
    outline: int | None = None
    ruled: str | None = None
    """The edge with a solid line along it, ``top`` or ``bottom``."""


PLAIN = RunProperties()
BOLD = RunProperties(bold=True)
ITALIC = RunProperties(italic=True)
BODY = ParagraphProperties()


def run(content: str, formatting: RunProperties = PLAIN) -> str:
    """Write a run of text; a tab character becomes a tab, a line feed a line break."""
    return element("w:r", None, run_properties(formatting), *_pieces(content))


def _pieces(content: str) -> list[str]:
    pieces: list[str] = []
    for number, line in enumerate(content.split("\n")):
        pieces += ["<w:br/>"] if number else []
        for column, cell in enumerate(line.split("\t")):
            pieces += ["<w:tab/>"] if column else []
            pieces += [element("w:t", {"xml:space": "preserve"}, text(cell))] if cell else []
    return pieces


def run_properties(formatting: RunProperties) -> str:
    """Write ``w:rPr``, or nothing where the style decides all."""
    size = formatting.size
    inner = (
        _fonts(formatting.font)
        + _toggle("w:b", formatting.bold)
        + _toggle("w:bCs", formatting.bold)
        + _toggle("w:i", formatting.italic)
        + _toggle("w:iCs", formatting.italic)
        + ("" if size is None else value("w:sz", half_points(size)) + value("w:szCs", half_points(size)))
    )
    return element("w:rPr", None, inner) if inner else ""


def _fonts(font: str | None) -> str:
    if font is None:
        return ""
    return element("w:rFonts", {"w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font})


def paragraph(content: str = "", formatting: ParagraphProperties = BODY, section: str = "") -> str:
    """Write a paragraph around runs; ``section`` is the ``w:sectPr`` of a section that ends here."""
    return element("w:p", None, paragraph_properties(formatting, section), content)


def paragraph_properties(formatting: ParagraphProperties, section: str = "") -> str:
    """Write ``w:pPr`` in the order of the schema, or nothing."""
    inner = (
        ("" if formatting.style is None else value("w:pStyle", formatting.style))
        + _toggle("w:keepNext", formatting.keep_next)
        + _toggle("w:keepLines", formatting.keep_lines)
        + _toggle("w:pageBreakBefore", formatting.page_break_before)
        + _toggle("w:widowControl", formatting.widow_control)
        + _rule(formatting.ruled)
        + _spacing(formatting)
        + _indents(formatting)
        + ("" if formatting.align is None else value("w:jc", formatting.align))
        + ("" if formatting.outline is None else value("w:outlineLvl", formatting.outline))
        + section
    )
    return element("w:pPr", None, inner) if inner else ""


def _rule(edge: str | None) -> str:
    if edge is None:
        return ""
    line = {"w:val": "single", "w:sz": 6, "w:space": 1, "w:color": "000000"}
    return element("w:pBdr", None, element(f"w:{edge}", line))


def _spacing(formatting: ParagraphProperties) -> str:
    exact = formatting.exact_line
    lines = formatting.line
    attributes = {
        "w:before": _points(formatting.before),
        "w:after": _points(formatting.after),
        "w:line": _points(exact) if exact is not None else None if lines is None else round(lines * 240),
        "w:lineRule": "exact" if exact is not None else None if lines is None else "auto",
    }
    return element("w:spacing", attributes) if any(part is not None for part in attributes.values()) else ""


def _indents(formatting: ParagraphProperties) -> str:
    attributes = {
        "w:left": formatting.left,
        "w:right": formatting.right,
        "w:hanging": formatting.hanging,
        "w:firstLine": formatting.first_line,
    }
    return element("w:ind", attributes) if any(part is not None for part in attributes.values()) else ""


def _points(points: float | None) -> int | None:
    return None if points is None else round(points * TWIPS_PER_POINT)


def _toggle(name: str, state: bool | None) -> str:
    if state is None:
        return ""
    return element(name) if state else value(name, 0)
