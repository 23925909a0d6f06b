"""Documents made with python-docx as a clerk makes them in Word: direct formatting on top of a foreign default style.

A document is a mapping (``tests/data/by_hand/*.yaml``): who issues it, its number and day, what it says, who signs, and
under ``hands`` the habits with which it is made, each a function of ``tests.support.by_hand_habits``.
"""

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.support.by_hand_habits import HABITS, put
from tests.support.word_parts import SPACES, text_box, vml_line

Spec = Mapping[str, Any]
Block = Document | _Cell
_NATION, _MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
_ALIGNED = {"c": WD_ALIGN_PARAGRAPH.CENTER, "r": WD_ALIGN_PARAGRAPH.RIGHT, "l": WD_ALIGN_PARAGRAPH.LEFT}
_ABOUT = 12.0
"""The size of a V/v, which no other line of a head has."""
_MARKS = re.compile(r"(\*\*.+?\*\*|\*.+?\*)")


def made(spec: Spec) -> bytes:
    """Return the .docx of a document."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    head = {"table": _head_table, "tabs": _head_tabs, "boxes": _head_boxes, "breaks": _head_breaks, "rows": _head_rows}
    head[spec.get("head", "table")](document, spec)
    _title(document, spec)
    for text in spec.get("body", ()):
        _body(document, text, spec)
    if spec.get("sign"):
        _closing(document, spec)
    for text in spec.get("after", ()):
        _body(document, text, spec)
    for name in spec.get("hands", ("numbered",)):
        word, *values = str(name).split()
        HABITS[word](document, *values)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def written(paragraph: Paragraph, text: str, size: float, look: str = "", align: str = "c") -> Paragraph:
    """Set a text into a paragraph: ``**bold**``, ``*slanted*``; “b”, “i”, “u” in ``look`` for all of it."""
    paragraph.alignment = _ALIGNED.get(align, WD_ALIGN_PARAGRAPH.JUSTIFY)
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing = 1.0
    for piece in _MARKS.split(text):
        bare = piece.strip("*") if piece.startswith("*") else piece
        run = paragraph.add_run(bare) if bare else None
        if run is not None:
            run.font.size = Pt(size)
            run.font.name = "Times New Roman"
            run.bold = ("b" in look or piece.startswith("**")) or None
            run.italic = ("i" in look or (piece.startswith("*") and not piece.startswith("**"))) or None
            run.underline = "u" in look or None
    return paragraph


def _line(paragraph: Paragraph, millimetres: float) -> None:
    """Hang a line under a paragraph."""
    run = vml_line(millimetres).replace("<w:r>", f"<w:r {SPACES}>", 1)
    put(paragraph._p, parse_xml(run))


def _left(spec: Spec) -> list[tuple[str, float, str, float]]:
    """The lines of the left half: text, size, look, length of the line under it."""
    issuer = _lines(spec["issuer"])
    lines = [(text, 13.0, "", 0.0) for text in _lines(spec.get("superior", ()))]
    lines += [(text, 13.0, "b", 0.0) for text in issuer[:-1]]
    lines += [(issuer[-1], 13.0, "b", len(issuer[-1]) * 1.1)]
    lines += [(spec["number"], 13.0, "", 0.0)] if spec.get("number") else []
    return lines + [(text, _ABOUT, "", 0.0) for text in _lines(spec.get("about", ()))]


def _right(spec: Spec) -> list[tuple[str, float, str, float]]:
    nation, motto = spec.get("nation", _NATION), spec.get("motto", _MOTTO)
    return [(nation, 13.0, "b", 0.0), (motto, 14.0, "b", 60.0), (spec["day"], 14.0, "i", 0.0)]


def _lines(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [str(one) for one in value]  # type: ignore[attr-defined]


def _fill(block: Block, lines: Sequence[tuple[str, float, str, float]], align: str = "c") -> None:
    for number, (text, size, look, line) in enumerate(lines):
        first = block.paragraphs[0] if isinstance(block, _Cell) and number == 0 else block.add_paragraph()
        written(first, text, size, look, align)
        if size == _ABOUT:
            first.paragraph_format.space_before = Pt(6)
        if line:
            _line(first, line)


def _head_table(document: Document, spec: Spec) -> None:
    cells = document.add_table(1, 2).rows[0].cells
    _widths(cells, 72, 93)
    _fill(cells[0], _left(spec))
    _fill(cells[1], _right(spec))


def _head_rows(document: Document, spec: Spec) -> None:
    """A row for the names, a row for number and day, the V/v under the number."""
    table = document.add_table(2, 2)
    left, right = _left(spec), _right(spec)
    names = len(_lines(spec.get("superior", ()))) + len(_lines(spec["issuer"]))
    for row, lefts, rights in ((0, left[:names], right[:2]), (1, left[names:], right[2:])):
        _widths(table.rows[row].cells, 72, 93)
        _fill(table.rows[row].cells[0], lefts)
        _fill(table.rows[row].cells[1], rights)


def _head_breaks(document: Document, spec: Spec) -> None:
    """One paragraph in each cell, its lines parted by Shift+Enter."""
    cells = document.add_table(1, 2).rows[0].cells
    _widths(cells, 72, 93)
    for cell, lines in ((cells[0], _left(spec)), (cells[1], _right(spec))):
        for number, (text, size, look, line) in enumerate(lines):
            if number:
                cell.paragraphs[0].add_run().add_break()
            written(cell.paragraphs[0], text, size, look)
            if line:
                _line(cell.paragraphs[0], line)


def _head_tabs(document: Document, spec: Spec) -> None:
    """Two centred tab stops, the halves of a line parted by a tab."""
    left, right = _left(spec), _right(spec)
    for number in range(max(len(left), len(right))):
        paragraph = document.add_paragraph()
        for at in (33, 118):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(at), WD_TAB_ALIGNMENT.CENTER)
        for half in (left, right):
            paragraph.add_run("\t")
            if number < len(half):
                text, size, look, line = half[number]
                written(paragraph, text, size, look, "l")
                if line:
                    _line(paragraph, line)


def _head_boxes(document: Document, spec: Spec) -> None:
    """Two text boxes, as old templates have them."""
    for left, lines in ((0, _left(spec)), (75, _right(spec))):
        holder = docx.Document()
        _fill(holder, lines)
        content = "".join(re.sub(r' xmlns:\w+="[^"]+"', "", part._p.xml) for part in holder.paragraphs)
        run = text_box(left, content).replace("<w:r>", f"<w:r {SPACES}>", 1)
        put(document.add_paragraph()._p, parse_xml(run))


def _widths(cells: Sequence[_Cell], *millimetres: float) -> None:
    for cell, width in zip(cells, millimetres, strict=True):
        cell.width = Mm(width)


def _title(document: Document, spec: Spec) -> None:
    if spec.get("title"):
        before = written(document.add_paragraph(), spec["title"], 14, "b")
        before.paragraph_format.space_before = Pt(12)
    subject = _lines(spec.get("subject", ()))
    for text in subject:
        paragraph = written(document.add_paragraph(), text, 14, "b", spec.get("subject align", "c"))
    if subject:
        _line(paragraph, min(max(len(subject[-1]) * 2.6 * 0.4, 25), 60))
    for text in _lines(spec.get("competence", ())):
        written(document.add_paragraph(), text, 14, "b").paragraph_format.space_before = Pt(12)
    for text in spec.get("bases", ()):
        _running(written(document.add_paragraph(), text, 14, spec.get("base look", "i"), "j"))
    if spec.get("enact"):
        written(document.add_paragraph(), spec["enact"], 14, "b").paragraph_format.space_before = Pt(6)
    for text in _lines(spec.get("to", ())):
        paragraph = written(document.add_paragraph(), text, 14, "", "l" if text.startswith("-") else "c")
        paragraph.paragraph_format.space_before = Pt(6)
        if text.startswith("-"):
            paragraph.paragraph_format.left_indent = Mm(50)


def _running(paragraph: Paragraph) -> None:
    form = paragraph.paragraph_format
    form.first_line_indent, form.space_before, form.space_after = Mm(12.7), Pt(6), Pt(0)
    form.line_spacing = 1.1


def _body(document: Document, text: object, spec: Spec) -> None:
    """A paragraph of text; “c|…” centred and bold, “break” a new page; a list of rows a table with lines."""
    if isinstance(text, list):
        _table(document, text)
    elif text == "break":
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    elif str(text).startswith("c|"):
        written(document.add_paragraph(), str(text)[2:], 14, "b").paragraph_format.space_before = Pt(12)
    elif str(text).startswith("ci|"):
        written(document.add_paragraph(), str(text)[3:], 14, "i")
    else:
        _running(written(document.add_paragraph(), str(text), spec.get("size", 14), "", "j"))


def _table(document: Document, rows: Sequence[Sequence[object]]) -> None:
    table = document.add_table(0, len(rows[0]))
    table.style = "Table Grid"
    for number, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            written(cell.paragraphs[0], str(text), 12, "b" if number == 0 else "")
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(properties.makeelement(qn("w:tblHeader"), {}))
    for each in table.rows:
        trpr = each._tr.get_or_add_trPr()
        trpr.append(trpr.makeelement(qn("w:cantSplit"), {}))


def _closing(document: Document, spec: Spec) -> None:
    recipients = [("Nơi nhận:", 12.0, "bi", 0.0)] if spec.get("recipients") else []
    recipients += [(text, 11.0, "", 0.0) for text in spec.get("recipients", ())]
    *authority, name = spec["sign"]
    signer = [(text, 14.0, "b", 0.0) for text in authority] + [("", 14.0, "", 0.0)] * 4 + [(name, 14.0, "b", 0.0)]
    if spec.get("close", "table") == "tabs":
        _closing_by_tabs(document, recipients, signer)
        return
    cells = document.add_table(1, 2).rows[0].cells
    _widths(cells, 85, 80)
    _fill(cells[0], recipients, "l")
    _fill(cells[1], signer)


def _closing_by_tabs(document: Document, left: Sequence[tuple[str, float, str, float]], right: Sequence[Any]) -> None:
    for number in range(max(len(left), len(right))):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(120), WD_TAB_ALIGNMENT.CENTER)
        if number < len(left):
            written(paragraph, left[number][0], left[number][1], left[number][2], "l")
        if number < len(right) and right[number][0]:
            paragraph.add_run("\t")
            written(paragraph, right[number][0], right[number][1], right[number][2], "l")
