"""Sections: the sheet, its margins, its page numbers; headers and footers that hold a page number."""

from msgspec import Struct
from msgspec.structs import replace

from gen.wordml.writing.markup import element, part, value
from gen.wordml.writing.text import ParagraphProperties, paragraph


class PageSetup(Struct, frozen=True):
    """Size, margins and distances of the header and footer from the edge, in twips, for an upright sheet."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    edge_distance: int

    def landscape(self) -> "PageSetup":
        """Return the sheet in landscape, each margin at the edge it is named after."""
        return replace(self, width=self.height, height=self.width)

    @property
    def text_width(self) -> int:
        """Width of the text area in twips."""
        return self.width - self.left - self.right


class SectionProperties(Struct, frozen=True):
    """A section of a document; ``number_part`` and ``blank_part`` are relationship ids of header or footer parts."""

    sheet: PageSetup
    edge: str
    number_part: str
    blank_part: str
    restart: bool = True


def section_properties(section: SectionProperties) -> str:
    """Write ``w:sectPr``: a page number from the second page on, counting from 1 again where it restarts.

    A section that goes on with the numbers before it shows that of its first page too.
    """
    sheet = section.sheet
    lying = sheet.width > sheet.height
    reference = f"w:{section.edge}Reference"
    size = {"w:w": sheet.width, "w:h": sheet.height, "w:orient": "landscape" if lying else None}
    margins = {
        "w:top": sheet.top,
        "w:right": sheet.right,
        "w:bottom": sheet.bottom,
        "w:left": sheet.left,
        "w:header": sheet.edge_distance,
        "w:footer": sheet.edge_distance,
        "w:gutter": 0,
    }
    return element(
        "w:sectPr",
        None,
        element(reference, {"w:type": "default", "r:id": section.number_part}),
        element(reference, {"w:type": "first", "r:id": section.blank_part}),
        value("w:type", "nextPage"),
        element("w:pgSz", size),
        element("w:pgMar", margins),
        element("w:pgNumType", {"w:start": 1}) if section.restart else "",
        element("w:titlePg") if section.restart else "",
    )


def page_number_part(edge: str, style: str) -> bytes:
    """Write a header or footer (``edge``) that holds the number of its page."""
    field = element("w:fldSimple", {"w:instr": " PAGE "}, element("w:r", None, element("w:t", None, "2")))
    return _edge_part(edge, paragraph(field, ParagraphProperties(style=style)))


def blank_part(edge: str, style: str) -> bytes:
    """Write the header or footer of a first page: it shows no number."""
    return _edge_part(edge, paragraph("", ParagraphProperties(style=style)))


def _edge_part(edge: str, content: str) -> bytes:
    return part("w:hdr" if edge == "header" else "w:ftr", ("w", "r"), content)
