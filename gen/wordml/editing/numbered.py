"""Put page numbers where they belong: a new header or footer part, and the old numbers taken out."""

from collections.abc import Callable, Mapping, Sequence

from lxml import etree

from gen.wordml.editing.pages import margin_part, refer, sections_of, title_page
from gen.wordml.editing.registration import registered, relation_id
from gen.wordml.edits import NumberPages
from gen.wordml.names import name
from gen.wordml.reading.relations import relations_of

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{edge}+xml"
_FIELD_INSTRUCTION = (name("w:instrText"), name("w:fldSimple"))


def number_pages(
    parts: Mapping[str, bytes],
    root_of: Callable[[str], etree._Element],
    main: str,
    edits: Sequence[NumberPages],
    file: str,
) -> dict[str, bytes]:
    """Number the pages of the sections named; return the parts that are new or written anew beside the document."""
    edit = edits[0]
    _remove_numbers(parts, root_of, main, file)
    part = _free_name(parts, f"{main.rsplit('/', 1)[0]}/{edit.edge}")
    sections = sections_of(root_of(main))
    for numbered in edits:
        refer(sections[numbered.section], edit.edge, relation_id(part))
        if numbered.section == 0:
            title_page(sections[0])
    return {part: margin_part(edit), **registered(parts, main, part, edit.edge, _TYPE.format(edge=edit.edge), file)}


def _free_name(parts: Mapping[str, bytes], stem: str) -> str:
    number = 1
    while f"{stem}{number}.xml" in parts:
        number += 1
    return f"{stem}{number}.xml"


def _remove_numbers(parts: Mapping[str, bytes], root_of: Callable[[str], etree._Element], main: str, file: str) -> None:
    """Empty the paragraphs of all headers and footers that print the page number."""
    for relation in relations_of(parts, main, file).values():
        if (
            relation.kind not in ("header", "footer")
            or relation.target not in parts
            or b"PAGE" not in parts[relation.target]
        ):
            continue
        for paragraph in list(root_of(relation.target).iter(name("w:p"))):
            if any(_prints_page(element) for element in paragraph.iter(*_FIELD_INSTRUCTION)):
                for content in [item for item in paragraph if item.tag != name("w:pPr")]:
                    paragraph.remove(content)


def _prints_page(element: etree._Element) -> bool:
    instruction = element.get(name("w:instr")) or element.text or ""
    return instruction.split()[:1] == ["PAGE"]
