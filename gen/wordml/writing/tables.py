"""Tables: bordered ones for figures and borderless ones that place blocks side by side."""

from enum import Enum

from msgspec import Struct

from gen.wordml.writing.markup import element, value

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


class TableFormat(Struct, frozen=True):
    """Widths of the columns in twips, whether single borders are drawn, indent and inner margins in twips.

    ``caption`` is read out by screen readers; "" for a table that only places blocks side by side.
    """

    columns: tuple[int, ...]
    borders: bool = False
    indent: int = 0
    padding: int = 0
    caption: str = ""


class Merge(Enum):
    """Whether a cell is merged with those below or above it; the value is that of ``w:vMerge``."""

    NONE = ""
    STARTED = "restart"
    CONTINUED = "continue"


def table(formatting: TableFormat, *rows: str) -> str:
    """Write a table of fixed layout around its rows."""
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": width}) for width in formatting.columns))
    return element("w:tbl", None, _table_properties(formatting), grid, *rows)


def _table_properties(formatting: TableFormat) -> str:
    border = (
        {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "000000"} if formatting.borders else {"w:val": "nil"}
    )
    sides = ("left", "right")
    return element(
        "w:tblPr",
        None,
        element("w:tblW", {"w:w": sum(formatting.columns), "w:type": "dxa"}),
        element("w:tblInd", {"w:w": formatting.indent, "w:type": "dxa"}),
        element("w:tblBorders", None, *(element(f"w:{edge}", border) for edge in _EDGES)),
        element("w:tblLayout", {"w:type": "fixed"}),
        element(
            "w:tblCellMar",
            None,
            *(element(f"w:{side}", {"w:w": formatting.padding, "w:type": "dxa"}) for side in sides),
        ),
        element("w:tblLook", {"w:val": "0000"}),
        element("w:tblCaption", {"w:val": formatting.caption}) if formatting.caption else "",
    )


def row(*cells: str, header: bool = False) -> str:
    """Write a row that never splits over pages; a header row repeats on every page."""
    properties = element("w:cantSplit") + (element("w:tblHeader") if header else "")
    return element("w:tr", None, element("w:trPr", None, properties), *cells)


def tag_row(content: str) -> str:
    """Write a row of one cell holding only a template tag; it vanishes when the template is filled in."""
    return element("w:tr", None, element("w:tc", None, element("w:p", None, content)))


def cell(width: int, *blocks: str, span: int = 1, centred: bool = False, merge: Merge = Merge.NONE) -> str:
    """Write a cell ``width`` twips wide around paragraphs; ``centred`` puts them halfway down."""
    properties = element(
        "w:tcPr",
        None,
        element("w:tcW", {"w:w": width, "w:type": "dxa"}),
        value("w:gridSpan", span) if span > 1 else "",
        value("w:vMerge", merge.value) if merge.value else "",
        value("w:vAlign", "center") if centred else "",
    )
    return element("w:tc", None, properties, *blocks)
