"""A small language for Word documents in tests: one line, one paragraph; ``build(text)`` makes a real .docx of it.

    = page left=30 right=20          the sheet of the section that follows (mm; width height top bottom left right)
    = number header center 14        the page number: edge, alignment, size; ``shown`` to show it on page 1,
                                     ``kind=even`` or ``kind=first`` for those pages only
    = settings evenAndOddHeaders     a setting of the document, with val=… where it has one
    = letterhead                     what follows, up to ``= end``, stands in the page header of page 1
    = section landscape              a new section begins here (then ``= page`` lines for it may follow)
    = field INSTRUCTION              a field in a paragraph; ``= field/simple``, ``= field/split``, ``= field/deleted``
                                     the same, written otherwise
    = relation KIND TARGET           a relationship to something outside of the file
    {                                a table without lines begins; ``{ grid`` one with lines
    ||                               its next cell;  ``--`` its next row; ``{``, ``||``, ``--`` may be followed by
                                     ``width=30`` (mm) for the cell, and for the row ``head``, ``kept`` on one page,
                                     ``exact=20`` (points)
    }                                it ends
    & 1 & Lớp tập huấn & 640         a row of a table with lines, cell by cell; the rows that follow one another are
                                     one table; ``[2]Tổng cộng`` is a cell over two columns, ``<bold>…</>`` as in a text
    center 14 bold | TEXT            a paragraph: words for its look, a bar, its text
    | TEXT                           a paragraph of body text
    box 90 | TEXT                    a paragraph in a text box 90 mm from the left

Words: left center right both, a size, bold italic underline caps, first= left= right= (mm), before= after= (points),
line= (lines), exact= (points), rule= (a drawn line, mm), vml= (the same, older markup), border, break (page break),
font= (“_” for a space), color=, style=, highlight=, hidden, inserted (tracked), commented.
In a text: ``\\n`` line break, ``\\t`` tab, ``<italic 12>words</>`` other look.
"""

import io
import re
import zipfile
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape, quoteattr

from tests.support.word_looks import TWIPS, Look, paragraph_properties, run_properties, table_cell, table_row
from tests.support.word_parts import (
    COMMENTS,
    CONTENT_TYPES,
    DOCUMENT_CLOSE,
    DOCUMENT_OPEN,
    DOCUMENT_RELATIONS,
    MARGIN_PART,
    OFFICE,
    PACKAGE_RELATIONS,
    SETTINGS,
    STYLES,
    drawn_line,
    setting,
    text_box,
    vml_line,
)

_INLINE = re.compile(r"<([^/>][^>]*)>(.*?)</>")


@dataclass
class Sheet:
    """The section being written."""

    page: dict[str, float] = field(
        default_factory=lambda: {"width": 210, "height": 297, "top": 20, "bottom": 20, "left": 30, "right": 20}
    )
    landscape: bool = False
    number: tuple[str, ...] = ()


def build(text: str) -> bytes:
    """Make a .docx of a text in the notation."""
    return _Writer().write(text)


class _Writer:
    def __init__(self) -> None:
        self.body: list[str] = []
        self.sheet = Sheet()
        self.parts: dict[str, str] = {}
        self.relations: list[str] = []
        self.settings: list[str] = []
        self.letterhead = ""
        self.aside: list[str] = []
        self.rows: list[str] = []

    def write(self, text: str) -> bytes:
        for line in text.splitlines():
            if line.strip() and not line.startswith("%"):
                self._rows(line.strip())
        self._rows("")
        if any("w:commentReference" in block for block in self.body):
            self.parts["word/comments.xml"] = COMMENTS
            self.relations.append(f'<Relationship Id="c1" Type="{OFFICE}/comments" Target="comments.xml"/>')
        if self.settings:
            self.parts["word/settings.xml"] = SETTINGS.format("".join(self.settings))
            self.relations.append(f'<Relationship Id="s1" Type="{OFFICE}/settings" Target="settings.xml"/>')
        document = DOCUMENT_OPEN + "".join(self.body) + self._section() + DOCUMENT_CLOSE
        self.parts |= {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": PACKAGE_RELATIONS,
            "word/_rels/document.xml.rels": DOCUMENT_RELATIONS.format("".join(self.relations)),
            "word/styles.xml": STYLES,
            "word/document.xml": document,
        }
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            for part, content in self.parts.items():
                package.writestr(part, content)
        return target.getvalue()

    def _rows(self, line: str) -> None:
        """Gather lines that are rows of a table; write any other line."""
        if line.startswith("& "):
            self.rows.append(_row(line[2:].split(" & ")))
            return
        if self.rows:
            sides = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
            borders = f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>"
            self.body.append(f"<w:tbl>{borders}{''.join(self.rows)}</w:tbl>")
            self.rows = []
        if line:
            self._line(line)

    def _line(self, line: str) -> None:
        if line.startswith("= "):
            self._setting(line[2:].split())
        elif line.startswith("{"):
            borders = "single" if "grid" in line else "nil"
            sides = "".join(f'<w:{side} w:val="{borders}"/>' for side in ("top", "left", "bottom", "right"))
            row = table_row(Look(tuple(line.split())))
            self.body.append(f"<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>{row}")
        elif line.startswith("||"):
            self.body.append(f"</w:tc>{table_cell(Look(tuple(line.split())))}")
        elif line.startswith("--"):
            self.body.append(f"</w:tc></w:tr>{table_row(Look(tuple(line.split())))}")
        elif line == "}":
            self.body.append("</w:tc></w:tr></w:tbl>")
        else:
            words, _bar, content = line.partition("|")
            self.body.append(paragraph(Look(tuple(words.split())), content.strip(" ")))

    def _setting(self, words: list[str]) -> None:
        kind, *rest = words
        if kind == "page":
            self.sheet.page |= {key: float(value) for key, value in (word.split("=") for word in rest)}
        elif kind == "number":
            self.sheet.number = tuple(rest)
        elif kind == "letterhead":
            self.aside, self.body = self.body, []
        elif kind == "end":
            self.letterhead = self._margin("header", "first", "".join(self.body))
            self.body = self.aside
        elif kind == "section":
            self.body.append(f"<w:p><w:pPr>{self._section()}</w:pPr></w:p>")
            page = {**self.sheet.page, "width": 210, "height": 297}
            self.sheet = replace(self.sheet, page=page, landscape="landscape" in rest, number=())
        elif kind == "settings":
            self.settings.append(setting(rest[0], Look(tuple(rest)).value("val")))
        elif kind.startswith("field"):
            self.body.append(f"<w:p>{_field(kind.partition('/')[2], ' '.join(rest))}</w:p>")
        elif kind == "relation":
            identity, target = f"x{len(self.relations)}", quoteattr(rest[1])
            attributes = f'Id="{identity}" Type="{OFFICE}/{rest[0]}" Target={target} TargetMode="External"'
            self.relations.append(f"<Relationship {attributes}/>")
        else:
            raise ValueError(f"no such setting: {kind}")

    def _section(self) -> str:
        page = {key: round(value * TWIPS) for key, value in self.sheet.page.items()}
        width, height = page["width"], page["height"]
        if self.sheet.landscape:
            width, height = max(width, height), min(width, height)
        orient = ' w:orient="landscape"' if self.sheet.landscape else ""
        margins = "".join(f' w:{side}="{page[side]}"' for side in ("top", "right", "bottom", "left"))
        title_page = (
            "" if "shown" in self.sheet.number or (not self.relations and not self.sheet.number) else "<w:titlePg/>"
        )
        return (
            f'<w:sectPr>{self._reference()}<w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
            f'<w:pgMar{margins} w:header="567" w:footer="567" w:gutter="0"/>{self._numbering()}{title_page}</w:sectPr>'
        )

    def _numbering(self) -> str:
        start = Look(self.sheet.number).value("start")
        form = Look(self.sheet.number).value("format")
        attributes = (f' w:fmt="{form}"' if form else "") + (f' w:start="{start}"' if start else "")
        return f"<w:pgNumType{attributes}/>" if attributes else ""

    def _reference(self) -> str:
        letterhead, self.letterhead = self.letterhead, ""
        if not self.sheet.number:
            return letterhead
        edge, *words = self.sheet.number
        look = Look(tuple(words))
        text = (look.value("text") or "").replace("_", " ")
        prefix = run(text, look) if text else ""
        field_xml = f'<w:fldSimple w:instr=" PAGE "><w:r>{run_properties(look)}<w:t>2</w:t></w:r></w:fldSimple>'
        content = f"<w:p>{paragraph_properties(look)}{prefix}{field_xml}</w:p>"
        return letterhead + self._margin(edge, look.value("kind") or "default", content)

    def _margin(self, edge: str, kind: str, content: str) -> str:
        """Add a page header or footer; return the reference to it."""
        part = f"{edge}{len(self.parts) + 1}"
        tag = {"header": "hdr", "footer": "ftr"}[edge]
        self.parts[f"word/{part}.xml"] = MARGIN_PART.format(tag=tag, content=content)
        self.relations.append(f'<Relationship Id="{part}" Type="{OFFICE}/{edge}" Target="{part}.xml"/>')
        return f'<w:{edge}Reference w:type="{kind}" r:id="{part}"/>'


def _row(cells: list[str]) -> str:
    """Return a row of cells; “[2]” before the words of one makes it two columns wide."""
    found = ""
    for cell in cells:
        wide = re.match(r"\[(\d)\]", cell)
        span = f'<w:tcPr><w:gridSpan w:val="{wide[1]}"/></w:tcPr>' if wide else ""
        found += f"<w:tc>{span}{paragraph(Look(('center', '12')), cell[wide.end() if wide else 0 :].strip())}</w:tc>"
    return f"<w:tr>{found}</w:tr>"


def _field(form: str, instruction: str) -> str:
    """Return a field with its instruction whole, letter by letter, deleted, or as a simple field."""
    if form == "simple":
        return f"<w:fldSimple w:instr={quoteattr(instruction)}><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    tag = "delInstrText" if form == "deleted" else "instrText"
    pieces = instruction if form == "split" else [instruction]
    runs = "".join(f'<w:r><w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}></w:r>' for piece in pieces)
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    return f"{marks['begin']}{runs}{marks['separate']}<w:r><w:t>1</w:t></w:r>{marks['end']}"


def paragraph(look: Look, text: str) -> str:
    """Return the XML of a paragraph."""
    inline = "".join(_inline(text, look))
    if look.has("break"):
        inline = '<w:r><w:br w:type="page"/></w:r>' + inline
    if (rule := look.value("rule")) is not None:
        inline += drawn_line(float(rule))
    if (rule := look.value("vml")) is not None:
        inline += vml_line(float(rule))
    content = f"<w:p>{paragraph_properties(look)}{inline}</w:p>"
    if look.has("box"):
        left = float(look.size or 0)
        inner = Look(tuple(word for word in look.words if word not in ("box", look.size)))
        return f"<w:p>{text_box(left, paragraph(inner, text))}</w:p>"
    return content


def _inline(text: str, look: Look) -> list[str]:
    pieces: list[str] = []
    position = 0
    for found in _INLINE.finditer(text):
        pieces.append(run(text[position : found.start()], look))
        own = tuple(found[1].split())
        sized = any(re.fullmatch(r"\d+(\.\d+)?", word) for word in own)
        kept = tuple(word for word in look.words if not (sized and word == look.size))
        dropped = {word.removeprefix("no-") for word in own if word.startswith("no-")}
        pieces.append(run(found[2], Look(tuple(word for word in (*own, *kept) if word not in dropped))))
        position = found.end()
    return [*pieces, run(text[position:], look)]


def run(text: str, look: Look) -> str:
    """Return the XML of a run; “\\n” and “\\t” typed in the text are a break and a tab."""
    if not text:
        return ""
    pieces = re.split(r"(\\n|\\t)", text)
    marks = {"\\n": "<w:br/>", "\\t": "<w:tab/>"}
    inner = "".join(marks.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces if piece)
    if look.has("commented"):
        inner += '<w:commentReference w:id="0"/>'
    made = f"<w:r>{run_properties(look)}{inner}</w:r>"
    return f'<w:ins w:id="1" w:author="A">{made}</w:ins>' if look.has("inserted") else made
