"""TrackedAs the blocks of a body that people may have edited, with tracked changes taken either way."""

from collections.abc import Iterable, Iterator
from functools import cache

from lxml import etree

from gen.domain.typed_numbers import whole
from gen.wordml.bindings import FIGURE, NAMESPACE, TAG_START, tag_of
from gen.wordml.blocks.letters import letters_of
from gen.wordml.blocks.model import Block, RowCell, TrackedAs
from gen.wordml.names import name
from gen.wordml.patching.parts import parsed

_BODY, _P, _TBL, _TR, _TC, _R = (name(f"w:{tag}") for tag in ("body", "p", "tbl", "tr", "tc", "r"))
_PPR, _RPR, _TRPR = name("w:pPr"), name("w:rPr"), name("w:trPr")
_T, _DELETED_TEXT = name("w:t"), name("w:delText")
_INS, _DEL = name("w:ins"), name("w:del")
_BOX, _CHOICE, _ALTERNATIVE = name("w:txbxContent"), name("mc:Choice"), name("mc:AlternateContent")
_SHAPES = frozenset({name("w:drawing"), name("w:pict"), name("w:object"), _ALTERNATIVE})
_BLANKS = frozenset((name("w:tab"), name("w:br")))
_AROUND = frozenset(
    name(f"w:{tag}")
    for tag in ("sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "bdo", "dir", "fldSimple", "footnote")
)
_TAKEN = {
    TrackedAs.ACCEPTED: frozenset({_INS, name("w:moveTo")}),
    TrackedAs.ORIGINAL: frozenset({_DEL, name("w:moveFrom")}),
}
"""The tracked changes whose content a reading has; that of the others it has not."""
_TRACKED = _TAKEN[TrackedAs.ACCEPTED] | _TAKEN[TrackedAs.ORIGINAL]
_MARK_GONE = {TrackedAs.ACCEPTED: _DEL, TrackedAs.ORIGINAL: _INS}
"""What, in the properties of a paragraph's mark or of a row, says that a reading has not got it."""
_TAG, _BINDING, _PROPERTIES = name("w:tag"), name("w:dataBinding"), name("w:sdtPr")
_VALUE, _PATH, _SPAN = name("w:val"), name("w:xpath"), name("w:gridSpan")
_CELL_PROPERTIES = name("w:tcPr")


def read_blocks(xml: bytes, reading: TrackedAs = TrackedAs.ACCEPTED) -> tuple[Block, ...]:
    """Return the blocks of a document's main part that hold any text, in the order of the file.

    Raises DocumentError where the part is broken.
    """
    body = parsed(_transitional(xml), "word/document.xml").find(_BODY)
    return () if body is None else tuple(_Walk(body, reading).blocks)


def _transitional(xml: bytes) -> bytes:
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return xml.replace(strict, usual) if strict in xml else xml


class _Walk:
    """One walk through a body; ``blocks`` are what it found."""

    def __init__(self, body: etree._Element, reading: TrackedAs) -> None:
        self._taken, self._gone = _TAKEN[reading], _MARK_GONE[reading]
        self._left = _TRACKED - self._taken
        elements = list(body.iter(_P, _TR))
        self._order = {element: number for number, element in enumerate(elements)}
        paragraphs = (element for element in elements if element.tag == _P)
        self._number = {element: number for number, element in enumerate(paragraphs, start=1)}
        self._tables = 0
        self.blocks: list[Block] = []
        self._container(body)

    def _container(self, container: etree._Element) -> None:
        joined: list[_Piece] = []
        for child in self._children(container):
            if child.tag == _TBL:
                self._table(child)
            elif child.tag == _P:
                piece = self._piece(child)
                joined.append(piece)
                if not piece.goes_on:
                    self._paragraph(child, joined)
                    joined = []
        if joined:
            self._paragraph(None, joined)

    def _children(self, container: etree._Element) -> Iterator[etree._Element]:
        """Yield the paragraphs, tables, rows and cells right in a container, whatever wraps them."""
        for child in container:
            if child.tag in _AROUND or child.tag in self._taken:
                yield from self._children(child)
            elif child.tag not in self._left:
                yield child

    def _paragraph(self, last: etree._Element | None, pieces: "list[_Piece]") -> None:
        """Take in a paragraph: several are one where the marks between them are gone."""
        del last
        first = pieces[0].element
        letters = letters_of("".join(piece.text for piece in pieces))
        figures = tuple(figure for piece in pieces for figure in piece.figures)
        if letters:
            tracked = len(pieces) > 1 or pieces[0].tracked
            place = self._order[first], self._number[first]
            self.blocks.append(
                Block(
                    f"\t{letters}",
                    _plain(letters),
                    *place,
                    figures=figures,
                    tracked=tracked,
                    filled=any(p.filled for p in pieces),
                )
            )
        for box in (box for piece in pieces for box in piece.boxes):
            self._container(box)

    def _piece(self, paragraph: etree._Element) -> "_Piece":
        properties = paragraph.find(f"{_PPR}/{_RPR}")
        piece = _Piece(paragraph, properties is not None and properties.find(self._gone) is not None)
        piece.tracked = properties is not None and any(properties.find(tag) is not None for tag in (_INS, _DEL))
        self._inline(paragraph, piece)
        return piece

    def _inline(self, container: etree._Element, piece: "_Piece") -> None:
        for child in container:
            tag = child.tag
            if tag == _R:
                self._run(child, piece)
            elif tag in _TRACKED:
                piece.tracked = True
                if tag in self._taken:
                    self._inline(child, piece)
            elif tag in _AROUND:
                self._inline(child, piece)
            elif tag == _PROPERTIES:
                piece.take_in(_tag_said(child))

    @staticmethod
    def _run(run: etree._Element, piece: "_Piece") -> None:
        for child in run:
            tag = child.tag
            if tag in (_T, _DELETED_TEXT):
                piece.texts.append(child.text or "")
            elif tag in _BLANKS:
                piece.texts.append(" ")
            elif tag in _SHAPES:
                piece.boxes.extend(_boxes(child))

    def _table(self, table: etree._Element) -> None:
        self._tables += 1
        number = self._tables
        rows = [row for row in self._children(table) if row.tag == _TR]
        there = (row for row in rows if row.find(f"{_TRPR}/{self._gone}") is None)
        for position, row in enumerate(there, start=1):
            self._row(row, number, position)

    def _row(self, row: etree._Element, table: int, position: int) -> None:
        """Take in a row with all that its cells hold, tables within them included."""
        cells: list[RowCell] = []
        pieces: list[_Piece] = []
        column = 0
        for cell in (each for each in self._children(row) if each.tag == _TC):
            own = list(self._pieces(cell))
            cells.append(RowCell(column, _plain(" ".join(piece.text for piece in own))))
            pieces += own
            column += _width(cell)
        letters = "\t".join(filter(None, (letters_of(piece.text) for piece in pieces)))
        if not letters:
            return
        first = next(row.iter(_P))
        marks = row.find(_TRPR)
        of_row = marks is not None and any(marks.find(tag) is not None for tag in (_INS, _DEL))
        self.blocks.append(
            Block(
                f"|\t{letters}",
                " | ".join(cell.text for cell in cells if cell.text),
                self._order[row],
                self._number[first],
                table,
                position,
                tuple(cells),
                tuple(figure for piece in pieces for figure in piece.figures),
                of_row or any(piece.tracked for piece in pieces),
                any(piece.filled for piece in pieces),
            )
        )

    def _pieces(self, container: etree._Element) -> "Iterator[_Piece]":
        """Yield the paragraphs in a cell, those of tables and text boxes within it too."""
        for child in self._children(container):
            if child.tag == _P:
                piece = self._piece(child)
                yield piece
                for box in piece.boxes:
                    yield from self._pieces(box)
            elif child.tag in (_TBL, _TR, _TC):
                yield from self._pieces(child)


class _Piece:
    """A paragraph being read; ``goes_on`` where its mark is gone and the next one continues it."""

    __slots__ = ("boxes", "element", "figures", "filled", "goes_on", "texts", "tracked")

    def __init__(self, element: etree._Element, goes_on: bool) -> None:
        self.element = element
        self.goes_on = goes_on
        self.texts: list[str] = []
        self.boxes: list[etree._Element] = []
        self.figures: list[str] = []
        self.tracked = False
        self.filled = False

    def take_in(self, tag: str) -> None:
        """Take in a control by its tag."""
        if tag.startswith(FIGURE):
            self.figures.append(tag.removeprefix(FIGURE))
        elif tag.startswith(TAG_START):
            self.filled = True

    @property
    def text(self) -> str:
        return "".join(self.texts)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _boxes(shape: etree._Element) -> Iterable[etree._Element]:
    """Return the text boxes of a shape, not their copies for old versions of Word."""
    if shape.tag == _ALTERNATIVE:
        choice = shape.find(_CHOICE)
        return () if choice is None else choice.iter(_BOX)
    return shape.iter(_BOX)


def _width(cell: etree._Element) -> int:
    span = cell.find(f"{_CELL_PROPERTIES}/{_SPAN}")
    return max(1, (whole(span.get(_VALUE)) or 1) if span is not None else 1)


def _tag_said(properties: etree._Element) -> str:
    """Return the tag by which a control, or its binding, says what it shows; "" for controls of others."""
    tag, binding = properties.find(_TAG), properties.find(_BINDING)
    said = "" if tag is None else str(tag.get(_VALUE, ""))
    if not said and binding is not None and NAMESPACE in str(binding.get(_MAPPINGS, NAMESPACE)):
        said = _tag_of(str(binding.get(_PATH, "")))
    return said


_MAPPINGS = name("w:prefixMappings")
_tag_of = cache(tag_of)
