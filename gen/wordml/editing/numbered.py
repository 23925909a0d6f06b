"""Put page numbers where they belong: a new header or footer part, and the old numbers taken out."""

from collections.abc import Callable, Mapping, Sequence

from lxml import etree

from gen.wordml.editing.pages import margin_part, refer, sections_of, title_page
from gen.wordml.edits import NumberPages
from gen.wordml.names import CONTENT_TYPES, PACKAGE_RELATIONS, RELATIONS, name
from gen.wordml.reading.archive import parse_part
from gen.wordml.reading.relations import relations_of

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{edge}+xml"
_TYPES_PART = "[Content_Types].xml"
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
    folder = main.rsplit("/", 1)[0]
    part = _free_name(parts, f"{folder}/{edit.edge}")
    relation = f"rId{part.rsplit('/', 1)[-1].removesuffix('.xml').capitalize()}"
    sections = sections_of(root_of(main))
    for numbered in edits:
        refer(sections[numbered.section], edit.edge, relation)
        title_page(sections[numbered.section]) if numbered.section == 0 else None
    return {
        part: margin_part(edit),
        _relations_part(main): _related(parts, main, relation, edit.edge, part.rsplit("/", 1)[-1], file),
        _TYPES_PART: _typed(parts, part, _TYPE.format(edge=edit.edge), file),
    }


def _free_name(parts: Mapping[str, bytes], stem: str) -> str:
    number = 1
    while f"{stem}{number}.xml" in parts:
        number += 1
    return f"{stem}{number}.xml"


def _relations_part(main: str) -> str:
    folder, base = main.rsplit("/", 1)
    return f"{folder}/_rels/{base}.rels"


def _related(parts: Mapping[str, bytes], main: str, relation: str, edge: str, target: str, file: str) -> bytes:
    root = parse_part(parts[_relations_part(main)], file, _relations_part(main))
    element = etree.SubElement(root, f"{{{PACKAGE_RELATIONS}}}Relationship")
    element.set("Id", relation)
    element.set("Type", f"{RELATIONS}/{edge}")
    element.set("Target", target)
    return _written(root)


def _typed(parts: Mapping[str, bytes], part: str, content_type: str, file: str) -> bytes:
    root = parse_part(parts[_TYPES_PART], file, _TYPES_PART)
    element = etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override")
    element.set("PartName", f"/{part}")
    element.set("ContentType", content_type)
    return _written(root)


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


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
