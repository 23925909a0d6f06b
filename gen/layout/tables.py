"""Tables of a source: bordered, header rows bold and repeating, cells aligned, widened and merged by their marks."""

import re

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.location import TextLocation
from gen.layout.context import Build
from gen.layout.findings import SourceError
from gen.layout.inline import InlineError, runs, split_outside_tags
from gen.layout.model import SourceTable, TableRow, Tag
from gen.messages import _
from gen.wordml.writing.tables import Merge, TableFormat, cell, row, table, tag_row
from gen.wordml.writing.text import ParagraphProperties, paragraph, run

_PADDING = 85
_CELL = re.compile(r"(?P<mark>[<^>]?)(?:\+(?P<span>\d{1,3}))?(?P<text>.*)", re.DOTALL)
_CONTINUED = "~"
"""Text of a cell that goes on from the one above."""
_ALIGNMENTS = {"<": "left", "^": "center", ">": "right", "": None}
_NEW_LINE = " // "
_BOLD = "**"
_HEADER_STYLE = "DauBang"
_WHOLE = 100


class _Cell(Struct, frozen=True):
    """A cell as marked: the column it starts in, how many it spans, its alignment (a ``w:jc`` value) and its text."""

    first: int
    span: int
    align: str | None
    text: str


def markup(build: Build, source: SourceTable) -> str:
    """Write the table with its caption. Raises SourceError for a row that does not fit the columns."""
    if sum(source.widths) != _WHOLE:
        message = _("Độ rộng các cột cộng lại là {sum}, phải bằng 100.")
        raise SourceError(source.at, message.format(sum=sum(source.widths)))
    columns = _columns(source.widths, build.sheet.text_width)
    rows: list[str] = []
    headers = source.header_rows
    for place, entry in enumerate(source.rows):
        if isinstance(entry, Tag):
            rows += [tag_row(run(tag.replace("{%", "{%tr", 1))) for tag in entry.tags]
            continue
        below = source.rows[place + 1] if place + 1 < len(source.rows) else None
        rows.append(_row(entry, below, columns, header=headers > 0))
        headers -= 1
    return _caption(source) + table(
        TableFormat(columns, borders=True, padding=_PADDING, caption=_unmarked(source.caption)), *rows
    )


def inline(at: TextLocation, text: str) -> str:
    """Write the runs of a text of the source. Raises SourceError where a mark is not closed."""
    try:
        return runs(text)
    except InlineError as error:
        raise SourceError(at, _("Dấu “{mark}” không có cặp.").format(mark=error)) from error


def _columns(widths: tuple[int, ...], whole: int) -> tuple[int, ...]:
    found = [round(whole * width / _WHOLE) for width in widths]
    found[-1] += whole - sum(found)
    return tuple(found)


def _caption(source: SourceTable) -> str:
    return paragraph(inline(source.at, source.caption), ParagraphProperties(style="TenBang")) if source.caption else ""


def _unmarked(caption: str) -> str:
    return caption.replace(_BOLD, "")


def _cells(source: TableRow) -> tuple[_Cell, ...]:
    found: list[_Cell] = []
    first = 0
    for text in source.cells:
        match = _CELL.fullmatch(text)
        mark, span, words = match.group("mark", "span", "text") if match else ("", None, text)
        found.append(_Cell(first, int(span or 1), _ALIGNMENTS[mark], words.strip()))
        first += found[-1].span
    return tuple(found)


def _row(source: TableRow, below: TableRow | Tag | None, columns: tuple[int, ...], header: bool) -> str:
    cells = _cells(source)
    taken = sum(one.span for one in cells)
    if taken != len(columns):
        message = _("Hàng có {cells} ô nhưng bảng có {columns} cột.")
        raise SourceError(source.at, message.format(cells=taken, columns=len(columns)))
    continued = {one.first for one in _cells(below) if one.text == _CONTINUED} if isinstance(below, TableRow) else set()
    style = (
        ParagraphProperties(style=_HEADER_STYLE)
        if header
        else ParagraphProperties(style="ChuBang", keep_next=_heads(cells))
    )
    return row(*(_cell(source.at, one, columns, continued, style) for one in cells), header=header)


def _heads(cells: tuple[_Cell, ...]) -> bool | None:
    """Tell whether a row is the bold heading of the rows below it (it spans to the end): it stays with them."""
    last = cells[-1]
    return True if last.span > 1 and last.text.startswith(_BOLD) else None


def _cell(
    at: TextLocation, one: _Cell, columns: tuple[int, ...], continued: set[int], style: ParagraphProperties
) -> str:
    merge = Merge.CONTINUED if one.text == _CONTINUED else Merge.STARTED if one.first in continued else Merge.NONE
    words = "" if merge is Merge.CONTINUED else one.text
    aligned = replace(style, align=one.align)
    lines = (paragraph(inline(at, line.strip()), aligned) for line in split_outside_tags(words, _NEW_LINE))
    width = sum(columns[one.first : one.first + one.span])
    return cell(width, *lines, span=one.span, centred=style.style == _HEADER_STYLE, merge=merge)
