"""Make a new part known to a package: its content type and the relationship from the document."""

from collections.abc import Mapping

from lxml import etree

from gen.wordml.names import CONTENT_TYPES, PACKAGE_RELATIONS, RELATIONS
from gen.wordml.reading.archive import parse_part

_TYPES_PART = "[Content_Types].xml"
_EMPTY = f'<Relationships xmlns="{PACKAGE_RELATIONS}"/>'.encode()


def relation_id(part: str) -> str:
    """Return the relationship id that a new part gets, from its name."""
    return f"rId{part.rsplit('/', 1)[-1].removesuffix('.xml').capitalize()}"


def registered(
    parts: Mapping[str, bytes], main: str, part: str, kind: str, content_type: str, file: str
) -> dict[str, bytes]:
    """Return the parts to write anew so that the document uses a new part of that kind (``header``, ``comments``)."""
    folder, base = main.rsplit("/", 1)
    relations = f"{folder}/_rels/{base}.rels"
    related = parse_part(parts.get(relations, _EMPTY), file, relations)
    link = etree.SubElement(related, f"{{{PACKAGE_RELATIONS}}}Relationship")
    for key, value in (("Id", relation_id(part)), ("Type", f"{RELATIONS}/{kind}"), ("Target", part.rsplit("/", 1)[-1])):
        link.set(key, value)
    types = parse_part(parts[_TYPES_PART], file, _TYPES_PART)
    override = etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override")
    override.set("PartName", f"/{part}")
    override.set("ContentType", content_type)
    return {relations: written(related), _TYPES_PART: written(types)}


def written(root: etree._Element) -> bytes:
    """Return the XML of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
