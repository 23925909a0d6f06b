"""The paragraphs of a part with their places, as a person finds them in Word: heading, table, row, cell."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec import Struct

from gen.domain.location import DocumentLocation
from gen.rendering.preparing.names import BOX, MATH, PARAGRAPHS, A, W, own_texts
from gen.rendering.tags import TextTag, tags_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHOWN_CHARACTERS = 60
_BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n"}
_HEADING_STYLES = ("heading", "title")


class Cell(Struct, frozen=True):
    """A table cell: table, row and cell counted from 1 in the part; nested tables count as tables of their own."""

    table: int
    row: int
    cell: int


@dataclass(frozen=True, slots=True)
class TemplateParagraph:
    """A paragraph with tags or without: its number in the part, its text and what it stands in.

    ``hidden`` are the texts with tags that Word does not show as words: field codes, names, alternative texts.
    ``element`` is None in a part that is not Word's.
    """

    number: int
    text: str
    heading: str
    cell: Cell | None
    hidden: tuple[str, ...] = ()
    element: "_Element | None" = field(default=None, compare=False, repr=False)


class PlacedTag(Struct, frozen=True):
    """A tag, the paragraph it begins in and, if it goes on there, the paragraph it ends in."""

    tag: TextTag
    paragraph: TemplateParagraph
    last: TemplateParagraph

    def location(self, file: str, part: str) -> DocumentLocation:
        """Return where the tag is."""
        return location_of(self.paragraph, file, part, self.tag.text)


def location_of(paragraph: TemplateParagraph, file: str, part: str, tag: str = "") -> DocumentLocation:
    """Return the location of ``paragraph``."""
    shown = paragraph.text.strip()
    if len(shown) > _SHOWN_CHARACTERS:
        shown = shown[:_SHOWN_CHARACTERS].rstrip() + "…"
    cell = paragraph.cell
    table, row, column = (cell.table, cell.row, cell.cell) if cell else (None, None, None)
    return DocumentLocation(file, part, paragraph.number, shown, paragraph.heading, table, row, column, tag)


def numbers_of(root: "_Element") -> dict["_Element", int]:
    """Return the number of each paragraph of a part, as it stands in the file."""
    return {paragraph: number for number, paragraph in enumerate(root.iter(*PARAGRAPHS), 1)}


def paragraphs_of(root: "_Element", numbers: "Mapping[_Element, int] | None" = None) -> tuple[TemplateParagraph, ...]:
    """Return the paragraphs of one part in order; of a part that is not Word's, one for each text.

    ``numbers`` are those of its paragraphs before deleted text was taken out.
    """
    if str(root.tag).startswith(W):
        return tuple(_Reader(numbers or numbers_of(root)).read(root))
    texts = filter(str.strip, texts_of(root))
    return tuple(TemplateParagraph(number, text, "", None) for number, text in enumerate(texts, 1))


def texts_of(element: "_Element") -> Iterator[str]:
    """Yield the texts of an element in order: its attributes, its characters and those between its elements."""
    yield from (str(value) for value in element.attrib.values())
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from texts_of(child)
        yield child.tail or ""


class _Reader:
    """Walks a part and numbers what it meets."""

    def __init__(self, numbers: "Mapping[_Element, int]") -> None:
        self._numbers = numbers
        self._tables = 0
        self._heading = ""

    def read(self, element: "_Element", cell: Cell | None = None) -> Iterator[TemplateParagraph]:
        if element.tag in PARAGRAPHS:
            yield self._paragraph(element, cell)
            for box in element.iter(W + "txbxContent"):
                yield from self._children(box, cell)
        elif element.tag == W + "tbl":
            yield from self._table(element)
        else:
            yield from self._children(element, cell)

    def _children(self, element: "_Element", cell: Cell | None) -> Iterator[TemplateParagraph]:
        for child in element:
            yield from self.read(child, cell)

    def _table(self, table: "_Element") -> Iterator[TemplateParagraph]:
        self._tables += 1
        number = self._tables
        for row_number, row in enumerate(_nearest(table, W + "tr"), 1):
            for cell_number, cell in enumerate(_nearest(row, W + "tc"), 1):
                yield from self._children(cell, Cell(number, row_number, cell_number))

    def _paragraph(self, element: "_Element", cell: Cell | None) -> TemplateParagraph:
        text = "".join(_characters(element))
        hidden = tuple(_hidden(element))
        paragraph = TemplateParagraph(self._numbers[element], text, self._heading, cell, hidden, element)
        if cell is None and text.strip() and _is_heading(element):
            self._heading = text.strip()
        return paragraph


def _nearest(element: "_Element", tag: str) -> Iterator["_Element"]:
    """Yield the descendants with ``tag`` that are not inside another one or inside a table of their own."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in (W + "tbl", W + "tc"):
            yield from _nearest(child, tag)


def _characters(paragraph: "_Element") -> Iterator[str]:
    for child in paragraph:
        if child.tag in (W + "t", A + "t", MATH + "t"):
            yield child.text or ""
        elif child.tag in _BREAKS and paragraph.tag == W + "r":
            yield _BREAKS[child.tag]
        elif child.tag not in (BOX, W + "pPr", W + "rPr"):
            yield from _characters(child)


def _hidden(paragraph: "_Element") -> Iterator[str]:
    """Yield the field code of a paragraph and the attributes in it, each that holds a tag."""
    code = "".join(text.text or "" for text in own_texts(paragraph, W + "instrText"))
    if _has_tag(code):
        yield code
    waiting = [paragraph]
    while waiting:
        element = waiting.pop()
        yield from (str(value) for value in element.attrib.values() if _has_tag(str(value)))
        waiting += [child for child in reversed(element) if isinstance(child.tag, str) and child.tag not in PARAGRAPHS]


def _has_tag(text: str) -> bool:
    return any(mark in text for mark in ("{{", "{%", "{#"))


def _is_heading(paragraph: "_Element") -> bool:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = "" if style is None else str(style.get(W + "val", "")).lower()
    return name.startswith(_HEADING_STYLES) or paragraph.find(f"{W}pPr/{W}outlineLvl") is not None


def placed_tags(paragraphs: tuple[TemplateParagraph, ...]) -> tuple[PlacedTag, ...]:
    """Return the tags of a part in order, each with the paragraphs where it begins and ends."""
    starts: list[int] = []
    length = 0
    for paragraph in paragraphs:
        starts.append(length)
        length += len(paragraph.text) + 1
    text = "\n".join(paragraph.text for paragraph in paragraphs)

    def at(position: int) -> TemplateParagraph:
        return paragraphs[bisect_right(starts, position) - 1]

    shown = [PlacedTag(tag, at(tag.start), at(max(tag.start, tag.end - 1))) for tag in tags_in(text)]
    hidden = [
        PlacedTag(tag, paragraph, paragraph)
        for paragraph in paragraphs
        for words in paragraph.hidden
        for tag in tags_in(words)
    ]
    if not hidden:
        return tuple(shown)
    return tuple(sorted((*shown, *hidden), key=lambda placed: placed.paragraph.number))
