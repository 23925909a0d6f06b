"""Change sections: sheet, margins, page numbers in a header or footer of their own."""

from collections.abc import Mapping
from typing import cast

from lxml import etree

from gen.wordml.edits import NumberPages, SetPage
from gen.wordml.names import RELATIONS, WORD, name

_TWIPS_PER_MM = 1440 / 25.4
_SIDES = ("top", "bottom", "left", "right")
_AFTER_TITLE_PAGE = ("w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange")
_HEADER_DISTANCE = "567"


def sections_of(root: etree._Element) -> list[etree._Element]:
    """Return the w:sectPr of a document in the order the reader counts them."""
    found = []
    for element in root.iter(name("w:sectPr")):
        parent = element.getparent()
        if parent is None or parent.tag != name("w:sectPrChange"):
            found.append(element)
    return found


def set_page(section: etree._Element, edit: SetPage) -> None:
    """Set the sheet, the margins or the title page of a section."""
    for key, value in edit.properties.items():
        if key == "title_page":
            title_page(section)
            continue
        tag, attribute = ("w:pgMar", key) if key in _SIDES else ("w:pgSz", {"width": "w", "height": "h"}[key])
        target = section.find(name(tag))
        if target is None:
            target = _complete(section, tag)
        target.set(name(f"w:{attribute}"), str(round(float(cast(float, value)) * _TWIPS_PER_MM)))


def _complete(section: etree._Element, tag: str) -> etree._Element:
    """Add a w:pgSz or w:pgMar with all that Word asks for, at the values Word takes if there is none."""
    inch = "1440"
    defaults: Mapping[str, str] = (
        {"w": "12240", "h": "15840"}
        if tag == "w:pgSz"
        else dict.fromkeys(_SIDES, inch) | {"header": "720", "footer": "720", "gutter": "0"}
    )
    target = etree.Element(name(tag))
    for key, value in defaults.items():
        target.set(name(f"w:{key}"), value)
    ahead = (name("w:headerReference"), name("w:footerReference"), name("w:type"), name("w:pgSz"), name("w:footnotePr"))
    section.insert(sum(1 for item in section if item.tag in ahead), target)
    return target


def title_page(section: etree._Element) -> None:
    """Give the first page of a section a header of its own, empty where none is made."""
    if section.find(name("w:titlePg")) is not None:
        section.find(name("w:titlePg")).attrib.pop(name("w:val"), None)  # type: ignore[union-attr]
        return
    later = {name(tag) for tag in _AFTER_TITLE_PAGE}
    before = [item for item in section if item.tag not in later]
    section.insert(len(before), etree.Element(name("w:titlePg")))


def refer(section: etree._Element, edge: str, relation: str) -> None:
    """Make the section use another part as its header or footer."""
    tag = name(f"w:{edge}Reference")
    for reference in section.findall(tag):
        if reference.get(name("w:type"), "default") == "default":
            reference.set(name("r:id"), relation)
            return
    reference = etree.Element(tag)
    reference.set(name("w:type"), "default")
    reference.set(name("r:id"), relation)
    section.insert(0, reference)


def margin_part(edit: NumberPages) -> bytes:
    """Return the XML of a header or footer that prints the page number and nothing else."""
    tag = {"header": "hdr", "footer": "ftr"}[edit.edge]
    half_points = round(edit.size * 2)
    look = (
        f'<w:rPr><w:rFonts w:ascii="{edit.font}" w:hAnsi="{edit.font}" w:cs="{edit.font}"/>'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:{tag} xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:p><w:pPr><w:jc w:val="{edit.alignment}"/></w:pPr>'
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{look}<w:instrText> PAGE </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{look}<w:t>2</w:t></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r></w:p></w:{tag}>'
    ).encode()
