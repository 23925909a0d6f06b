"""Core and custom properties: what Word shows under File › Info and what document systems search."""

from collections.abc import Mapping

from gen.domain.typed_numbers import whole
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.markup import (
    Edit,
    ElementSpan,
    content_edit,
    declaring,
    elements,
    escaped,
    prefix_of,
    root_element,
    spliced,
)
from gen.wordml.patching.parts import add_part, parsed, related

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE_NAMESPACE = f"{_PACKAGE}/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_CUSTOM_NAMESPACE = f"{_OFFICE}/custom-properties"
_VALUES_NAMESPACE = f"{_OFFICE}/docPropsVTypes"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_ID = 2
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CORE_NAMESPACES = {
    "title": _DUBLIN_CORE,
    "subject": _DUBLIN_CORE,
    "creator": _DUBLIN_CORE,
    "identifier": _DUBLIN_CORE,
    "contentStatus": _CORE_NAMESPACE,
}
"""Core properties we write, and the namespace of each."""


def read_custom(archive: DocxArchive) -> dict[str, str]:
    """Return the custom properties by name, as text."""
    for part in related(archive, "custom-properties"):
        root = parsed(archive.read(part), part)
        return {str(one.get("name")): "".join(str(text) for text in one.itertext()) for one in root}
    return {}


def read_core(archive: DocxArchive) -> dict[str, str]:
    """Return the core properties that are set, by local name."""
    for part in related(archive, "core-properties"):
        root = parsed(archive.read(part), part)
        return {str(one.tag).rpartition("}")[2]: one.text for one in root if isinstance(one.tag, str) and one.text}
    return {}


def set_core(archive: DocxArchive, values: Mapping[str, str]) -> None:
    """Set core properties (keys of ``CORE_NAMESPACES``)."""
    found = related(archive, "core-properties")
    if found:
        archive.write(found[0], _core_set(archive.read(found[0]), values))
        return
    empty = f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_CORE_NAMESPACE}"></cp:coreProperties>'.encode()
    relation = f"{_PACKAGE}/relationships/metadata/core-properties"
    add_part(archive, _free(archive, "docProps/core.xml"), _core_set(empty, values), _CORE_TYPE, relation)


def set_custom(archive: DocxArchive, values: Mapping[str, str]) -> None:
    """Set custom properties."""
    found = related(archive, "custom-properties")
    if found:
        archive.write(found[0], _custom_set(archive.read(found[0]), values))
        return
    names = f'xmlns="{_CUSTOM_NAMESPACE}" xmlns:vt="{_VALUES_NAMESPACE}"'
    empty = f"{_DECLARATION}<Properties {names}></Properties>".encode()
    relation = f"{_OFFICE}/relationships/custom-properties"
    add_part(archive, _free(archive, "docProps/custom.xml"), _custom_set(empty, values), _CUSTOM_TYPE, relation)


def _free(archive: DocxArchive, part: str) -> str:
    stem, dot, ending = part.rpartition(".")
    names = [part, *(f"{stem}{number}{dot}{ending}" for number in range(2, len(archive.names) + 3))]
    return next(name for name in names if name not in archive)


def _core_set(xml: bytes, values: Mapping[str, str]) -> bytes:
    xml = _opened(xml, _CORE_NAMESPACE, "coreProperties")
    prefixes = {}
    for namespace in dict.fromkeys(CORE_NAMESPACES[name] for name in values):
        xml, prefixes[namespace] = declaring(xml, namespace, "dc")
    end = root_element(xml, prefix_of(xml, (_CORE_NAMESPACE,)) or "", "coreProperties").inner_end
    edits: list[Edit | None] = []
    added = b""
    for namespace, prefix in prefixes.items():
        names = tuple(name for name in values if CORE_NAMESPACES[name] == namespace)
        there = {one.name: one for one in reversed(elements(xml, prefix, names))}
        edits += [content_edit(xml, there[name], prefix, values[name]) for name in names if name in there]
        for name in names:
            if name not in there:
                added += f"<{prefix}{name}>".encode() + escaped(values[name]) + f"</{prefix}{name}>".encode()
    return spliced(xml, [*(edit for edit in edits if edit is not None), Edit(end, end, added)])


def _custom_set(xml: bytes, values: Mapping[str, str]) -> bytes:
    xml, values_prefix = declaring(_opened(xml, _CUSTOM_NAMESPACE, "Properties"), _VALUES_NAMESPACE, "vt")
    prefix = prefix_of(xml, (_CUSTOM_NAMESPACE,)) or ""
    found = elements(xml, prefix, ("Properties", "property"))
    known = {one.attribute("name"): one for one in found[1:]}
    next_id = max((whole(one.attribute("pid")) or 1 for one in found[1:]), default=_FIRST_ID - 1) + 1
    edits, added = [], b""
    for name, text in values.items():
        old: ElementSpan | None = known.get(name)
        if old is not None:
            again = _property(prefix, values_prefix, name, old.attribute("pid") or "", text)
            edits.append(Edit(old.start, old.end, again))
        else:
            added += _property(prefix, values_prefix, name, str(next_id), text)
            next_id += 1
    return spliced(xml, [*edits, Edit(found[0].inner_end, found[0].inner_end, added)])


def _property(prefix: str, values_prefix: str, name: str, identifier: str, text: str) -> bytes:
    value = f"<{values_prefix}lpwstr>".encode() + escaped(text) + f"</{values_prefix}lpwstr>".encode()
    opening = f'<{prefix}property fmtid="{_FORMAT_ID}" pid="{identifier}" name="'.encode() + escaped(name) + b'">'
    return opening + value + f"</{prefix}property>".encode()


def _opened(xml: bytes, namespace: str, root: str) -> bytes:
    """Return the part with its root as a pair of tags, should it be a single empty one."""
    prefix = prefix_of(xml, (namespace,)) or ""
    element = root_element(xml, prefix, root)
    if element.inner_end < element.end:
        return xml
    name = f"{prefix}{root}".encode()
    pair = b"<" + name + element.attributes.rstrip() + b"></" + name + b">"
    return spliced(xml, [Edit(element.start, element.end, pair)])
