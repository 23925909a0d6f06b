"""Habits of people at Word, each done to a finished document of ``tests.support.by_hand``."""

from collections.abc import Callable, Mapping
from typing import Any

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from tests.support.word_parts import SPACES

_FRAME = '<w:framePr {} w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'


def put(parent: Any, child: Any) -> None:
    """Put an element at the end of another, of whatever class python-docx makes them."""
    parent.append(child)


def _field(paragraph: Paragraph, size: float = 14) -> None:
    """The page number as Word inserts it: a field of five runs."""
    for kind, text in (("begin", ""), ("", " PAGE   \\* MERGEFORMAT "), ("separate", ""), ("text", "2"), ("end", "")):
        run = paragraph.add_run(text if kind == "text" else "")
        run.font.size, run.font.name = Pt(size), "Times New Roman"
        if kind == "":
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = text
            put(run._r, mark)
        elif kind != "text":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            put(run._r, mark)


def numbered(document: Document) -> None:
    """A page number in the middle of the top, not on the first page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(paragraph)


def numbered_right(document: Document) -> None:
    """A page number at the bottom right, on the first page too: how it was before March 2020."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _field(paragraph)


def numbered_in_frame(document: Document) -> None:
    """A page number in a frame, as older versions of Word insert it, in a content control as newer ones do."""
    numbered(document)
    paragraph = document.sections[0].header.paragraphs[0]
    paragraph._p.get_or_add_pPr().insert(0, parse_xml(_FRAME.format(SPACES)))
    holder = parse_xml(f"<w:sdt {SPACES}><w:sdtContent/></w:sdt>")
    paragraph._p.addprevious(holder)
    holder[0].append(paragraph._p)


def even_footer(document: Document) -> None:
    """A page number of even pages that Word never shows, since the document has no even pages of its own."""
    paragraph = document.sections[0].even_page_footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(paragraph)


def first_footer(document: Document) -> None:
    """A page number of the first page that Word never shows, since the section has no first page of its own."""
    paragraph = document.sections[0].first_page_footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _field(paragraph)
    document.sections[0].different_first_page_header_footer = False


def two_pages(document: Document) -> None:
    """What Word noted when it last saved the file: it has two pages."""
    part = next(part for part in document.part.package.iter_parts() if part.partname == "/docProps/app.xml")
    part._blob = part.blob.replace(b"<Pages>1</Pages>", b"<Pages>2</Pages>")


def theme_fonts(document: Document) -> None:
    """No font of its own on any letter: the theme's, which is Times New Roman for Vietnamese."""
    for fonts in list(document.element.body.iter(qn("w:rFonts"))):
        fonts.attrib.clear()
        for side in ("asciiTheme", "hAnsiTheme", "cstheme"):
            fonts.set(qn(f"w:{side}"), "majorHAnsi" if side != "cstheme" else "majorBidi")
    settings = document.settings.element
    for old in settings.findall(qn("w:themeFontLang")):
        settings.remove(old)
    settings.append(parse_xml(f'<w:themeFontLang {SPACES} w:val="vi-VN"/>'))


def split_runs(document: Document) -> None:
    """Every third word in a run of its own, with marks of proofing and sessions between, as Word saves it."""
    for run in list(document.element.body.iter(qn("w:r"))):
        texts = run.findall(qn("w:t"))
        words = texts[0].text.split(" ") if len(texts) == 1 and texts[0].text else []
        if len(words) > 3:
            for at in reversed(range(1, len(words), 3)):
                new = parse_xml(f'<w:r {SPACES} w:rsidR="00A{at:05d}"/>')
                if run.rPr is not None:
                    new.append(parse_xml(run.rPr.xml))
                text = OxmlElement("w:t")
                text.set(qn("xml:space"), "preserve")
                text.text = " " + " ".join(words[at : at + 3])
                put(new, text)
                run.addnext(new)
                run.addnext(parse_xml(f'<w:proofErr {SPACES} w:type="spellStart"/>'))
            texts[0].text = words[0]


def hard_spaces(document: Document) -> None:
    """Spaces that do not break, as pasted from web pages, between numbers and their units."""
    for text in document.element.body.iter(qn("w:t")):
        text.text = (text.text or "").replace(" năm 20", "\u00a0năm 20").replace(" triệu", "\u00a0triệu")


def bookmarks(document: Document) -> None:
    """The mark of the last place edited, and that of a cut-out."""
    for paragraph in document.paragraphs[:3]:
        put(paragraph._p, parse_xml(f'<w:bookmarkStart {SPACES} w:id="1" w:name="_GoBack"/>'))
        put(paragraph._p, parse_xml(f'<w:bookmarkEnd {SPACES} w:id="1"/>'))


def turned_annex(document: Document) -> None:
    """A last section on its side with a wide table, headed as an annex."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.orientation = 1
    heading = document.add_paragraph()
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, look in (("PHỤ LỤC", True),):
        run = heading.add_run(text)
        run.bold, run.font.size, run.font.name = look, Pt(14), "Times New Roman"


def continuous(document: Document) -> None:
    """A section break in the middle of the page, left over from columns that were taken back."""
    document.add_section(WD_SECTION.CONTINUOUS)


def calibri_marks(document: Document) -> None:
    """The marks of empty paragraphs in the font of the default style: nobody sees them."""
    for paragraph in document.paragraphs:
        if not paragraph.text:
            paragraph.add_run("").font.name = "Calibri"


HABITS: Mapping[str, Callable[..., Any]] = {
    habit.__name__: habit
    for habit in (
        numbered,
        numbered_right,
        numbered_in_frame,
        even_footer,
        first_footer,
        two_pages,
        theme_fonts,
        split_runs,
        hard_spaces,
        bookmarks,
        turned_annex,
        continuous,
        calibri_marks,
    )
}
