"""A page of docs/ as PDF: Markdown is read by markdown-it, set with python-docx, converted as documents are."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token

from gen.domain.errors import StorageError
from gen.pipeline.making.pdf import convert_all

_FONT, _CODE_FONT = "Times New Roman", "Liberation Mono"
_PAGE, _MARGIN = (Mm(210), Mm(297)), Mm(20)
_WIDTH = Mm(170)
_DEEPEST = 4
Tokens = Iterator[Token]


def as_pdf(page: Path, folder: Path, name: str) -> Path:
    """Write ``page`` as ``folder/name.pdf``.

    Raises ConfigurationError without LibreOffice, StorageError where it fails.
    """
    document = folder / f"{name}.docx"
    as_document(page).save(str(document))
    (converted,) = convert_all([document], 1)
    document.unlink()
    if converted.pdf is None:
        raise StorageError(f"{page}: {converted.reason}")
    return converted.pdf


def as_document(page: Path) -> Document:
    """Return a page as a Word document; its pictures are looked for beside it."""
    document = _blank()
    tokens = iter(MarkdownIt("commonmark").enable("table").parse(page.read_text(encoding="utf-8")))
    _Setter(document, page.parent).set_all(tokens)
    return document


class _Setter:
    """Sets one token after the other at the end of the document."""

    def __init__(self, document: Document, beside: Path) -> None:
        self._document = document
        self._beside = beside
        self._lists: list[int | None] = []
        """The lists that are open: the number of the next item, None for dots."""
        self._mark = ""
        """What stands before the next paragraph: that of a list item."""

    def set_all(self, tokens: Tokens) -> None:
        for token in tokens:
            match token.type:
                case "heading_open":
                    level = min(int(token.tag[1:]), _DEEPEST)
                    self._inline(self._document.add_heading(level=level), next(tokens))
                case "inline":
                    self._inline(self._paragraph(), token)
                case "fence" | "code_block":
                    self._code(token.content)
                case "bullet_list_open":
                    self._lists.append(None)
                case "ordered_list_open":
                    self._lists.append(int(token.attrs.get("start", 1)))
                case "bullet_list_close" | "ordered_list_close":
                    self._lists.pop()
                case "list_item_open":
                    self._mark = self._next_mark()
                case "table_open":
                    self._table([*_rows(tokens)])

    def _next_mark(self) -> str:
        number = self._lists[-1]
        if number is None:
            return "–\t"
        self._lists[-1] = number + 1
        return f"{number}.\t"

    def _paragraph(self) -> Paragraph:
        paragraph = self._document.add_paragraph()
        if self._lists:
            paragraph.paragraph_format.left_indent = Mm(8 * len(self._lists))
            paragraph.paragraph_format.first_line_indent = Mm(-8) if self._mark else Mm(0)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(8 * len(self._lists)))
        paragraph.add_run(self._mark)
        self._mark = ""
        return paragraph

    def _code(self, text: str) -> None:
        paragraph = self._paragraph()
        run = paragraph.add_run(text.rstrip("\n"))
        run.font.name, run.font.size = _CODE_FONT, Pt(9.5)

    def _inline(self, paragraph: Paragraph, token: Token) -> None:
        bold = italic = 0
        for piece in token.children or ():
            match piece.type:
                case "strong_open" | "strong_close":
                    bold += piece.nesting
                case "em_open" | "em_close":
                    italic += piece.nesting
                case "image":
                    paragraph.add_run().add_picture(str(self._beside / str(piece.attrs["src"])), width=_WIDTH)
                case "softbreak":
                    paragraph.add_run(" ")
                case "text" | "code_inline":
                    run = paragraph.add_run(piece.content)
                    run.bold, run.italic = bool(bold) or None, bool(italic) or None
                    if piece.type == "code_inline":
                        run.font.name = _CODE_FONT
                        run.font.size = Pt(10)

    def _table(self, rows: Sequence[Sequence[Token]]) -> None:
        table = self._document.add_table(len(rows), len(rows[0]), style="Table Grid")
        table.autofit = False
        widths = _widths(rows)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width  # LibreOffice goes by the columns, Word by the cells
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, width, token in zip(row.cells, widths, cells, strict=True):
                cell.width = width
                self._inline(cell.paragraphs[0], token)
        for cell in table.rows[0].cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True
        self._document.add_paragraph()


def _rows(tokens: Tokens) -> Iterator[list[Token]]:
    row: list[Token] = []
    for token in tokens:
        match token.type:
            case "tr_open":
                row = []
            case "inline":
                row.append(token)
            case "tr_close":
                yield row
            case "table_close":
                return


def _widths(rows: Sequence[Sequence[Token]]) -> list[int]:
    """Return widths in proportion to the longest text of each column, none narrower than a word needs."""
    longest = [max(min(len(cell.content), 60), 12) for cell in rows[0]]
    for row in rows[1:]:
        longest = [max(most, min(len(cell.content), 60)) for most, cell in zip(longest, row, strict=True)]
    return [_WIDTH * one // sum(longest) for one in longest]


def _blank() -> Document:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    for name in ("Normal", *(f"Heading {level}" for level in range(1, _DEEPEST + 1))):
        style = document.styles[name]
        style.font.name = _FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), _FONT)
        for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(kind), None)
    document.styles["Normal"].font.size = Pt(12)
    _number_pages(section.footer.paragraphs[0])
    return document


def _number_pages(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field: Any = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
