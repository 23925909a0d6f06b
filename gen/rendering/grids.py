"""Tables whose number of columns may change: which templates have one, and repairing the grid of a finished table.

Word draws a table by its grid (``w:tblGrid``). Tags that add or drop cells leave the grid behind, and docxtpl fixes it
after every render. Where the template shows that the grid always fits, there is nothing to fix.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from gen.domain.typed_numbers import measure, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<name>w:(?:tbl|tr|tc|gridCol|gridSpan|sdt|customXml|ins|del))(?=[ />])(?P<rest>[^<>]*)>"
    r"|\{%[-+]?\s*(?P<word>\w+)|(?P<print>\{\{)"
)
_SPAN = re.compile(r'w:val="(\d+)"')
_OPENERS = frozenset({"if", "for", "macro", "call", "filter", "with", "block", "raw", "autoescape"})
_TABLE, _ROW, _CELL = "w:tbl", "w:tr", "w:tc"


class _Row(Struct):
    depth: int
    width: int = 0


class _Table(Struct):
    depth: int
    columns: int = 0
    rows: list[_Row] = field(default_factory=list)
    cell_depths: list[int] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def fits(self) -> bool:
        """Tell whether no row is wider than the grid, and one that is always there is as wide."""
        sure = [row for row in self.rows if row.depth == self.depth]
        return max((row.width for row in self.rows), default=0) <= self.columns and any(
            row.width == self.columns for row in sure
        )


class _Unsure(Exception):
    """The template does not show that its grids fit."""


def grids_may_change(source: str) -> bool:
    """Tell whether a render of ``source`` may have a table that does not fit its grid. Says yes when in doubt."""
    tables: list[_Table] = []
    depth = 0
    try:
        for token in _TOKEN.finditer(source):
            if token["name"]:
                _read_element(token, tables, depth)
            else:
                if tables and tables[-1].open and tables[-1].open[-1] == _ROW:
                    return True
                depth += _depth_change(token["word"])
    except _Unsure:
        return True
    return bool(tables)


def _depth_change(word: str | None) -> int:
    if word is None:
        return 0
    return 1 if word in _OPENERS else -1 if word.startswith("end") and word != "endset" else 0


def _read_element(token: re.Match[str], tables: list[_Table], depth: int) -> None:
    name, closing = token["name"], bool(token["close"])
    if name == _TABLE and not closing:
        tables.append(_Table(depth))
        return
    if not tables:
        return
    table = tables[-1]
    match name:
        case "w:gridCol" if not closing:
            table.columns += 1
        case "w:gridSpan":
            span = _SPAN.search(token["rest"])
            width = whole(span[1]) if span else None
            if width is None or not table.rows:
                raise _Unsure
            table.rows[-1].width += width - 1
        case "w:tr" | "w:tc" if not token["rest"].endswith("/"):
            _read_row_or_cell(table, name, depth, closing=closing)
        case "w:tbl":
            if table.open or depth != table.depth or not tables.pop().fits():
                raise _Unsure
        case _ if table.open and table.open[-1] == _ROW:
            raise _Unsure


def _read_row_or_cell(table: _Table, name: str, depth: int, *, closing: bool) -> None:
    if closing:
        if not table.open or table.open.pop() != name:
            raise _Unsure
        if name == _CELL and table.cell_depths.pop() != depth:
            raise _Unsure
        return
    table.open.append(name)
    if name == _ROW:
        table.rows.append(_Row(depth))
    else:
        if not table.rows:
            raise _Unsure
        table.rows[-1].width += 1
        table.cell_depths.append(depth)


def repaired(xml: bytes) -> bytes:
    """Return a finished part with the grid of every table made to fit its rows; the table keeps its width."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    root = etree.fromstring(xml, parser)
    namespace = "{" + str(root.nsmap["w"]) + "}"
    for table in root.iter(namespace + "tbl"):
        _repair(table, namespace)
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def _repair(table: "_Element", w: str) -> None:
    grid = table.find(w + "tblGrid")
    if grid is None:
        return
    rows = [list(_own(row, w + "tc", w)) for row in _own(table, w + "tr", w)]
    _widen(grid, max(map(len, rows), default=0), w)
    _narrow(grid, max((sum(_span(cell, w) for cell in cells) for cells in rows), default=0), w)


def _own(element: "_Element", name: str, w: str) -> Iterator["_Element"]:
    """Yield the rows of a table, or the cells of a row, also those in content controls; not those of inner tables."""
    for child in element:
        if child.tag == name:
            yield child
        elif child.tag not in (w + "tbl", w + "tc"):
            yield from _own(child, name, w)


def _span(cell: "_Element", w: str) -> int:
    span = cell.find(f"{w}tcPr/{w}gridSpan")
    return 1 if span is None else whole(span.get(w + "val")) or 1


def _widen(grid: "_Element", cells: int, w: str) -> None:
    from lxml import etree

    columns = grid.findall(w + "gridCol")
    width = sum(measure(column.get(w + "w")) or 0.0 for column in columns)
    if cells <= len(columns) or width <= 0:
        return
    old, new = width / len(columns), width / cells
    for column in columns:
        _set_width(column, (measure(column.get(w + "w")) or 0.0) * new / old, w)
    for _ in range(cells - len(columns)):
        etree.SubElement(grid, w + "gridCol", {w + "w": str(int(new))})


def _narrow(grid: "_Element", width: int, w: str) -> None:
    columns: list[Any] = grid.findall(w + "gridCol")
    kept, dropped = columns[:width], columns[width:]
    freed = sum(measure(column.get(w + "w")) or 0.0 for column in dropped)
    for column in dropped:
        grid.remove(column)
    if dropped and kept:
        share = int(freed / len(kept))
        for column in kept:
            _set_width(column, (measure(column.get(w + "w")) or 0.0) + share, w)


def _set_width(column: "_Element", width: float, w: str) -> None:
    column.set(w + "w", str(int(width)))
