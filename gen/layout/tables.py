"""Tables of a source: bordered, header rows bold and repeating, cells aligned by their marks."""

import re

from gen.domain.location import TextLocation
from gen.layout.context import Build
from gen.layout.faults import SourceFault
from gen.layout.inline import InlineError, runs, split_outside_tags
from gen.layout.source import Row, Table, Tag
from gen.messages import _
from gen.wordml.writing.tables import TableFormat, cell, row, table, tag_row
from gen.wordml.writing.text import ParagraphFormat, paragraph, run

_PADDING = 85
_CELL = re.compile(r"(?P<mark>[<^>]?)(?P<span>\+\d+)?(?P<text>.*)", re.DOTALL)
_ALIGNMENTS = {"<": "left", "^": "center", ">": "right", "": None}
_NEW_LINE = " // "
_WHOLE = 100


def markup(build: Build, source: Table) -> str:
    """Write the table with its caption. Raises SourceFault for a row that does not fit the columns."""
    if sum(source.widths) != _WHOLE:
        message = _("Độ rộng các cột cộng lại là {sum}, phải bằng 100.")
        raise SourceFault(source.at, message.format(sum=sum(source.widths)))
    columns = _columns(source.widths, build.sheet.text_width)
    rows: list[str] = []
    headers = source.header_rows
    for entry in source.rows:
        if isinstance(entry, Tag):
            rows.append(tag_row(run(row_tag(entry.text))))
            continue
        rows.append(_row(entry, columns, header=headers > 0))
        headers -= 1
    return _caption(source) + table(TableFormat(columns, borders=True, padding=_PADDING), *rows)


def row_tag(text: str) -> str:
    """Turn ``{% … %}`` into the tag that removes its whole row."""
    return text.replace("{%", "{%tr", 1)


def _columns(widths: tuple[int, ...], whole: int) -> tuple[int, ...]:
    found = [round(whole * width / _WHOLE) for width in widths]
    found[-1] += whole - sum(found)
    return tuple(found)


def _caption(source: Table) -> str:
    return paragraph(inline(source.at, source.caption), ParagraphFormat(style="TenBang")) if source.caption else ""


def _row(source: Row, columns: tuple[int, ...], header: bool) -> str:
    cells: list[str] = []
    first = 0
    for text in source.cells:
        match = _CELL.fullmatch(text)
        span = int(match["span"] or 1) if match else 1
        width = sum(columns[first : first + span])
        cells.append(cell(width, _content(source.at, text, header), span=span, vertical="center" if header else None))
        first += span
    if first != len(columns):
        message = _("Hàng có {cells} ô nhưng bảng có {columns} cột.")
        raise SourceFault(source.at, message.format(cells=first, columns=len(columns)))
    return row(*cells, header=header)


def _content(at: TextLocation, text: str, header: bool) -> str:
    match = _CELL.fullmatch(text)
    mark, words = (match["mark"], match["text"].strip()) if match else ("", text.strip())
    style = ParagraphFormat(style="DauBang" if header else "ChuBang", align=_ALIGNMENTS[mark])
    return "".join(paragraph(inline(at, piece.strip()), style) for piece in split_outside_tags(words, _NEW_LINE))


def inline(at: TextLocation, text: str) -> str:
    """Write the runs of a text of the source. Raises SourceFault where a mark is not closed."""
    try:
        return runs(text)
    except InlineError as error:
        raise SourceFault(at, _("Dấu “{mark}” không có cặp.").format(mark=error)) from error
