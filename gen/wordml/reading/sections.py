"""Sections: the sheet, the margins, and the headers and footers in force, inherited as Word inherits them."""

from collections.abc import Callable, Container, Mapping

from lxml import etree

from gen.domain.typed_numbers import whole
from gen.wordml.model import Paragraph, Section
from gen.wordml.names import name
from gen.wordml.reading.properties import millimetres

_ID, _TYPE, _VAL = name("r:id"), name("w:type"), name("w:val")
_LETTER_WIDTH, _LETTER_HEIGHT = 215.9, 279.4
_ON = ("1", "true", "on")

Paragraphs = tuple[Paragraph, ...]
PartReader = Callable[[str], Paragraphs]


def read_sections(body: etree._Element, read_part: PartReader, *, even_and_odd: bool) -> tuple[Section, ...]:
    """Read every w:sectPr in order; ``read_part`` reads a header or footer by its relationship id.

    A section has the headers and footers that Word prints: those of even pages only where the document has them
    (``even_and_odd``), that of the first page only where the section has one of its own.
    """
    sections: list[Section] = []
    headers: Mapping[str, Paragraphs] = {}
    footers: Mapping[str, Paragraphs] = {}
    for element in body.iter(name("w:sectPr")):
        parent = element.getparent()
        if parent is not None and parent.tag == name("w:sectPrChange"):
            continue
        headers = {**headers, **_references(element, "w:headerReference", read_part)}
        footers = {**footers, **_references(element, "w:footerReference", read_part)}
        unseen = {*(() if even_and_odd else ("even",)), *(() if _switch(element, "w:titlePg") else ("first",))}
        sections.append(_section(len(sections), element, _without(headers, unseen), _without(footers, unseen)))
    return tuple(sections)


def _references(element: etree._Element, tag: str, read_part: PartReader) -> dict[str, Paragraphs]:
    return {
        str(reference.get(_TYPE, "default")): read_part(str(reference.get(_ID)))
        for reference in element.iterchildren(name(tag))
    }


def _without(parts: Mapping[str, Paragraphs], kinds: Container[str]) -> dict[str, Paragraphs]:
    return {kind: paragraphs for kind, paragraphs in parts.items() if kind not in kinds}


def _attribute(element: etree._Element, tag: str, attribute: str) -> str | None:
    child = element.find(name(tag))
    return None if child is None else child.get(name(attribute))


def _switch(element: etree._Element, tag: str) -> bool:
    child = element.find(name(tag))
    return child is not None and child.get(_VAL, "1") in _ON


def _section(
    number: int,
    element: etree._Element,
    headers: Mapping[str, Paragraphs],
    footers: Mapping[str, Paragraphs],
) -> Section:
    def length(tag: str, attribute: str, default: float) -> float:
        found = millimetres(_attribute(element, tag, attribute))
        return default if found is None else round(found, 2)

    return Section(
        number=number,
        width=length("w:pgSz", "w:w", _LETTER_WIDTH),
        height=length("w:pgSz", "w:h", _LETTER_HEIGHT),
        top=abs(length("w:pgMar", "w:top", 25.4)),
        bottom=abs(length("w:pgMar", "w:bottom", 25.4)),
        left=round(length("w:pgMar", "w:left", 25.4) + length("w:pgMar", "w:gutter", 0.0), 2),
        right=length("w:pgMar", "w:right", 25.4),
        header_distance=length("w:pgMar", "w:header", 12.7),
        footer_distance=length("w:pgMar", "w:footer", 12.7),
        landscape=_attribute(element, "w:pgSz", "w:orient") == "landscape",
        title_page=_switch(element, "w:titlePg"),
        first_number=whole(_attribute(element, "w:pgNumType", "w:start")),
        number_format=_attribute(element, "w:pgNumType", "w:fmt") or "decimal",
        columns=whole(_attribute(element, "w:cols", "w:num")) or 1,
        starts=_attribute(element, "w:type", "w:val") or "nextPage",
        headers=headers,
        footers=footers,
    )
