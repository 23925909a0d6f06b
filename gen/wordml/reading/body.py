"""Walk a part of the document (body, header, footnotes) and list its paragraphs in the order of the file."""

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from gen.domain.typed_numbers import whole
from gen.wordml.model import CellRef, Paragraph, Run, Table, TextBox
from gen.wordml.names import name
from gen.wordml.reading.drawn import LINE_MARKS, box_left, typed_line
from gen.wordml.reading.formats import Formats, Formatted
from gen.wordml.reading.inline import Inline
from gen.wordml.reading.markup import UNKNOWN, Markup, properties_in, taken_apart
from gen.wordml.reading.numbering import Numbering
from gen.wordml.reading.rows import fixed_row, row_settings

_P, _TBL, _TR, _TC = name("w:p"), name("w:tbl"), name("w:tr"), name("w:tc")
_R, _RPR, _T = name("w:r"), name("w:rPr"), name("w:t")
_PPR = name("w:pPr")
_FALLBACK, _BOX = name("mc:Fallback"), name("w:txbxContent")
_WRAPPERS = {
    name(tag) for tag in ("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:footnote")
}
_VAL = name("w:val")
_SPAN = f"{name('w:tcPr')}/{name('w:gridSpan')}"


class ContainerPlace(NamedTuple):
    """Where a container stands: its cell, the style of its table, its text box."""

    cell: CellRef | None = None
    table_style: str | None = None
    box: int | None = None


class BodyReader:
    """Reads one part; its lists grow as it walks. ``markup`` is that of its paragraphs, where it is known."""

    def __init__(
        self, formats: Formats, part: str = "body", markup: Mapping[etree._Element, str] | None = None
    ) -> None:
        self._formats = formats
        self._markup = markup or {}
        self._numbering = Numbering(formats.lists)
        self._part = part
        self._count = 0
        self._section = 0
        self.paragraphs: list[Paragraph] = []
        self.tables: list[Table] = []
        self.boxes: list[TextBox] = []
        self.insertions = 0
        self.deletions = 0

    def walk(self, container: etree._Element, place: ContainerPlace = ContainerPlace()) -> None:  # noqa: B008 - an immutable default
        """Read the blocks of ``container`` in order."""
        for child in container:
            tag = child.tag
            if tag == _P:
                self._paragraph(child, place)
            elif tag == _TBL:
                self._table(child, place)
            elif tag in _WRAPPERS:
                self.walk(child, place)

    def _paragraph(self, element: etree._Element, place: ContainerPlace) -> None:
        self._count += 1
        piece = self._markup.get(element)
        head, text = markup = UNKNOWN if piece is None else taken_apart(piece)
        known = None if text is None else self._formats.plain.get((place.table_style, head))
        if known is None:
            formatted = self._read(element, piece, markup, place)
        else:
            formatted, look = known
            self._add((Run(text, look),) if text else (), formatted, place)
        if formatted.ends_section:
            self._section += 1

    def _read(self, element: etree._Element, piece: str | None, markup: Markup, place: ContainerPlace) -> Formatted:
        """Read a paragraph from its elements; one that turns out to be plain is known from then on."""
        children = list(element)
        properties = children.pop(0) if children and children[0].tag == _PPR else None
        signature = None if piece is None or properties is None else properties_in(piece)
        formatted = self._formats.paragraph(properties, place.table_style, signature)
        run = self._plain(children[0], formatted, place.table_style) if len(children) == 1 else None
        if children and run is None:
            self._mixed(element, formatted, place)
            return formatted
        self._add((run,) if run is not None and run.text else (), formatted, place)
        look = formatted.letters if run is None else run.format
        head, text = markup
        if text == (run.text if run is not None else ""):
            self._formats.keep_plain(place.table_style, head, (formatted, look))
        return formatted

    def _plain(self, element: etree._Element, formatted: Formatted, table_style: str | None) -> Run | None:
        """Read what stands in nearly all paragraphs, a run of nothing but text; None for others."""
        if element.tag != _R:
            return None
        inside = list(element)
        if len(inside) == 1 and inside[0].tag == _T:
            return Run(inside[0].text or "", formatted.letters)
        if len(inside) != len((_RPR, _T)) or inside[1].tag != _T or inside[0].tag != _RPR:
            return None
        return Run(inside[1].text or "", self._formats.run(inside[0], formatted.style, table_style))

    def _mixed(self, element: etree._Element, formatted: Formatted, place: ContainerPlace) -> None:
        """Read a paragraph of several runs, of fields, drawings, tracked changes."""
        inline = Inline(self._formats, formatted, place.table_style)
        inline.read(element)
        number = self._count
        self._add(inline.runs, formatted, place, inline)
        if inline.has_extras:
            self._extras(element, inline, number, place)

    def _add(
        self, runs: tuple[Run, ...], formatted: Formatted, place: ContainerPlace, inline: Inline | None = None
    ) -> None:
        form = formatted.form
        text = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        lines, fields = (tuple(inline.lines), tuple(inline.fields)) if inline is not None else ((), ())
        if text and text[-1] in LINE_MARKS:
            typed = typed_line(text, runs[0].format)
            lines = (*lines, typed) if typed else lines
        label = self._numbering.label(*form.numbering) if form.numbering is not None and text else ""
        breaks = form.page_break_before or (inline is not None and inline.breaks_page)
        cell, _style, box = place
        paragraph = Paragraph(
            self._count, self._part, text, runs, form, label, cell, box, lines, fields, self._section, breaks
        )
        self.paragraphs.append(paragraph)

    def _extras(self, element: etree._Element, inline: Inline, number: int, place: ContainerPlace) -> None:
        """Take in tracked changes and text boxes; the copies of boxes for old versions only count."""
        self.insertions += inline.insertions
        self.deletions += inline.deletions
        for shape in inline.boxes:
            self._boxes(shape, number, place)
        self._count += sum(1 for fallback in element.iter(_FALLBACK) for _ in fallback.iter(_P))

    def _boxes(self, shape: etree._Element, anchor: int, place: ContainerPlace) -> None:
        left = box_left(shape)
        for content in shape.iter(_BOX):
            self.boxes.append(TextBox(len(self.boxes) + 1, left, anchor))
            self.walk(content, ContainerPlace(place.cell, None, len(self.boxes)))

    def _table(self, element: etree._Element, place: ContainerPlace) -> None:
        number = len(self.tables) + 1
        rows = _inside(element, _TR)
        style = element.find(f"{name('w:tblPr')}/{name('w:tblStyle')}")
        style_id = None if style is None else style.get(_VAL)
        cells_of = [_inside(row, _TC) for row in rows]
        settings = [row_settings(row) for row in rows]
        widest = max((len(cells) for cells in cells_of), default=0)
        self.tables.append(
            Table(
                number,
                len(rows),
                widest,
                _bordered(element),
                bool(settings) and settings[0].is_head,
                place.cell.table if place.cell else None,
                self._count + 1,
                sum(row.is_kept for row in settings),
                tuple(
                    fixed_row(number, row.height, cells)
                    for number, (row, cells) in enumerate(zip(settings, cells_of, strict=True), 1)
                    if row.height is not None
                ),
            )
        )
        for row_number, cells in enumerate(cells_of, 1):
            starts = _starts(cells) if len(cells) < widest else range(1, widest + 1)
            for column, (cell, at) in enumerate(zip(cells, starts, strict=True), 1):
                here = CellRef(number, row_number, column, len(cells), at)
                self.walk(cell, ContainerPlace(here, style_id, place.box))


def _starts(cells: list[etree._Element]) -> list[int]:
    """Return the column of the table in which each cell of a row with merged cells begins."""
    starts, at = [], 1
    for cell in cells:
        starts.append(at)
        span = cell.find(_SPAN)
        at += 1 if span is None else whole(span.get(_VAL)) or 1
    return starts


def _inside(container: etree._Element, tag: str) -> list[etree._Element]:
    """Return the rows of a table or the cells of a row, whatever wraps them."""
    found: list[etree._Element] = []
    for child in container:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _WRAPPERS:
            found.extend(_inside(child, tag))
    return found


def _bordered(element: etree._Element) -> bool:
    borders = element.find(f"{name('w:tblPr')}/{name('w:tblBorders')}")
    if borders is not None:
        return any(side.get(_VAL, "nil") not in ("nil", "none") for side in borders)
    style = element.find(f"{name('w:tblPr')}/{name('w:tblStyle')}")
    if style is not None and "grid" in str(style.get(_VAL)).lower():
        return True
    return element.find(f".//{name('w:tcBorders')}") is not None
