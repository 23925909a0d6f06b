"""Parts of a .docx found by what they are (relationship type), never by name: programs rename them on saving."""

from collections.abc import Iterator
from functools import lru_cache
from posixpath import normpath

from lxml import etree

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.markup import Edit, prefix_of, root_element, spliced

ROOT_RELATIONS = "_rels/.rels"
CONTENT_TYPES = "[Content_Types].xml"
_RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_SIGNATURES = "_xmlsignatures/"
_STORIES = ("header", "footer", "footnotes", "endnotes")


def parsed(xml: bytes, part: str) -> "etree._Element":
    """Return a part's root; no entities, no network; DocumentError where it is broken."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        text = _("Phần {part} của tệp Word bị hỏng; hãy mở tệp bằng Word rồi lưu lại.")
        raise DocumentError(text.format(part=part)) from error


def related(archive: DocxArchive, kind: str, source: str = "") -> tuple[str, ...]:
    """Return the parts that ``source`` (the package itself if empty) relates to, by the last word of the type."""
    folder, _slash, name = source.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels".lstrip("/") if source else ROOT_RELATIONS
    if relations not in archive:
        return ()
    found = []
    for type_name, target in _targets(archive.read(relations), relations):
        if type_name == kind:
            found.append(target.lstrip("/") if target.startswith("/") else normpath(f"{folder}/{target}").lstrip("/"))
    return tuple(part for part in found if part in archive)


@lru_cache(maxsize=64)
def _targets(xml: bytes, part: str) -> tuple[tuple[str, str], ...]:
    """Return (last word of the type, target) of the relations to parts; documents of one template share theirs."""
    return tuple(
        (str(relation.get("Type", "")).rpartition("/")[2], str(relation.get("Target", "")))
        for relation in parsed(xml, part)
        if relation.get("TargetMode") != "External"
    )


def main_part(archive: DocxArchive) -> str:
    """Return the name of the document part (``word/document.xml`` as a rule)."""
    found = related(archive, "officeDocument")
    if not found:
        raise DocumentError(_("“{file}” không có phần nội dung của tệp Word.").format(file=archive.name))
    return found[0]


def story_parts(archive: DocxArchive) -> Iterator[str]:
    """Yield the parts people read: the document, then headers, footers, notes."""
    main = main_part(archive)
    yield main
    for kind in _STORIES:
        yield from related(archive, kind, main)


def is_signed(archive: DocxArchive) -> bool:
    """Tell whether the file carries a digital signature, which any change would break."""
    return any(name.startswith(_SIGNATURES) for name in archive.names)


def add_part(archive: DocxArchive, part: str, content: bytes, content_type: str, relation: str) -> None:
    """Add a part to the package, related to the package itself."""
    types, relations = archive.read(CONTENT_TYPES), archive.read(ROOT_RELATIONS)
    override = f'Override PartName="/{part}" ContentType="{content_type}"/>'
    used = _ids(relations)
    identifier = next(f"rId{number}" for number in range(1, len(used) + 2) if f"rId{number}" not in used)
    relationship = f'Relationship Id="{identifier}" Type="{relation}" Target="{part}"/>'
    archive.write(CONTENT_TYPES, _appended(types, _TYPES_NAMESPACE, "Types", override))
    archive.write(ROOT_RELATIONS, _appended(relations, _RELATIONS_NAMESPACE, "Relationships", relationship))
    archive.write(part, content)


@lru_cache(maxsize=64)
def _ids(relations: bytes) -> frozenset[str]:
    return frozenset(str(relation.get("Id")) for relation in parsed(relations, ROOT_RELATIONS))


@lru_cache(maxsize=64)
def _appended(xml: bytes, namespace: str, root: str, child: str) -> bytes:
    """Return a list part with one more child, whatever prefix it uses; documents of one template share their lists."""
    prefix = prefix_of(xml, (namespace,)) or ""
    end = root_element(xml, prefix, root).inner_end
    return spliced(xml, [Edit(end, end, f"<{prefix}{child}".encode())])
