"""A Word document as its reader sees it: paragraphs with effective formatting, drawn lines, sections, tables.

Lengths are millimetres, sizes and gaps points. Small values are named tuples: a report holds thousands of them.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct, field

from gen.wordml.outside import OutsideReference


class Alignment(StrEnum):
    """How the lines of a paragraph stand between its edges."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    JUSTIFIED = "both"


class LineKind(StrEnum):
    """What a drawn horizontal line is made of."""

    SHAPE = "shape"
    """A drawn line (VML or DrawingML)."""
    BORDER = "border"
    """The border of a paragraph."""
    TYPED = "typed"
    """A row of underscores, hyphens or dashes."""


class RunFormat(Struct, frozen=True):
    """Effective formatting of letters; ``size`` in points, ``colour`` six hex digits or “auto”."""

    font: str = "Times New Roman"
    high_font: str = "Times New Roman"
    """The font of letters beyond ASCII (w:hAnsi): most Vietnamese letters."""
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    small_caps: bool = False
    strike: bool = False
    hidden: bool = False
    raised: bool = False
    """Superscript or subscript."""
    colour: str = "auto"
    highlight: str | None = None


class ParagraphFormat(Struct, frozen=True):
    """Effective formatting of a paragraph: indents in mm, gaps in points, ``line`` in lines or (exact) points."""

    style: str = ""
    """The name of the paragraph style, as Word shows it."""
    alignment: Alignment = Alignment.LEFT
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    line_rule: str = "auto"
    """``auto`` (``line`` counts lines), ``exact`` or ``atLeast`` (``line`` is points)."""
    line_above: bool = False
    line_below: bool = False
    numbering: tuple[str, int] | None = None
    outline: int | None = None
    """Outline level counted from 0, None for body text."""
    page_break_before: bool = False
    contextual_spacing: bool = False
    framed: bool = False
    """It stands in a frame of its own."""


class Run(NamedTuple):
    """A stretch of text in one format; “\\n” is a line break, “\\t” a tab."""

    text: str
    format: RunFormat


class DrawnLine(NamedTuple):
    """A horizontal line; ``length`` in mm, None when it cannot be known."""

    kind: LineKind
    length: float | None


class CellRef(NamedTuple):
    """Where in which table, all counted from 1; ``columns`` says how many cells the row has."""

    table: int
    row: int
    column: int
    columns: int
    at: int
    """The column of the table in which the cell begins: behind a merged cell it is more than ``column``."""


class Paragraph(NamedTuple):
    """A paragraph; ``number`` counts all paragraphs of its part from 1, in the order of the file."""

    number: int
    part: str
    text: str
    runs: tuple[Run, ...]
    format: ParagraphFormat
    label: str = ""
    """The automatic number or bullet that Word prints before the text."""
    cell: CellRef | None = None
    box: int | None = None
    """The text box it stands in, counted from 1."""
    lines: tuple[DrawnLine, ...] = ()
    fields: tuple[str, ...] = ()
    """Instructions of the fields in it: ``PAGE``, ``NUMPAGES`` …"""
    section: int = 0
    breaks_page: bool = False
    """A page break stands in it or before it."""

    @property
    def numbered_text(self) -> str:
        """The text with its automatic number, as printed."""
        return f"{self.label} {self.text}" if self.label else self.text


class Section(Struct, frozen=True):
    """A section of the document: its sheet in mm (``left`` with the gutter), the headers and footers in force in it."""

    number: int
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header_distance: float
    footer_distance: float
    landscape: bool
    title_page: bool
    first_number: int | None
    number_format: str
    columns: int
    starts: str
    """``nextPage``, ``continuous`` …"""
    headers: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)
    """Kind (``default``, ``first``, ``even``) → paragraphs, as Word prints them: inherited from earlier sections;
    ``first`` only with a first page of its own, ``even`` only where the document has even pages of their own."""
    footers: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)

    @property
    def text_width(self) -> float:
        """The width between the margins, in mm."""
        return self.width - self.left - self.right


class FixedRow(NamedTuple):
    """A row of a fixed height in points, whatever stands in it; ``widths`` of its cells in mm, None where not said."""

    row: int
    height: float
    widths: tuple[float | None, ...]


class Table(Struct, frozen=True):
    """A table: its size, whether lines are drawn, whether its head repeats; ``parent`` is the table around it."""

    number: int
    rows: int
    columns: int
    bordered: bool
    repeats_head: bool
    parent: int | None
    first_paragraph: int
    """The number of the first paragraph in it."""
    kept_rows: int = 0
    """Rows that are not divided between two pages."""
    fixed_rows: tuple[FixedRow, ...] = ()


class TextBox(NamedTuple):
    """A text box: its distance from the left of its anchor in mm where known, and the paragraph it hangs on."""

    number: int
    left: float | None
    anchor: int


class WordDocument(Struct, frozen=True):
    """A document as read; ``paragraphs`` are those of the body in file order, table cells and text boxes included."""

    name: str
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...] = ()
    boxes: tuple[TextBox, ...] = ()
    footnotes: tuple[Paragraph, ...] = ()
    pages: int | None = None
    """The number of pages Word noted when it last saved the file; None when it did not."""
    insertions: int = 0
    deletions: int = 0
    comments: int = 0
    outside: tuple[OutsideReference, ...] = ()
    """What the file fetches from elsewhere when it is opened or updated."""
