"""Follow the relationships of a package: which part is the document, which parts are its headers and styles."""

import posixpath
from collections.abc import Mapping

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.wordml.names import name
from gen.wordml.reading.archive import parse_part

_RELATIONSHIP = name("rel:Relationship")


class Relation:
    """Where a relationship leads: its kind (the last word of its type) and the part's name in the package."""

    __slots__ = ("kind", "target")

    def __init__(self, kind: str, target: str) -> None:
        self.kind = kind
        self.target = target


def relations_of(parts: Mapping[str, bytes], part: str, file: str) -> dict[str, Relation]:
    """Return relationship id → relation of ``part`` (“” for the package itself); external targets are left out."""
    folder, base = posixpath.split(part)
    content = parts.get(posixpath.join(folder, "_rels", f"{base}.rels"))
    if content is None:
        return {}
    found: dict[str, Relation] = {}
    for element in parse_part(content, file, f"{part}.rels").iter(_RELATIONSHIP):
        if element.get("TargetMode") == "External":
            continue
        target = str(element.get("Target", ""))
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[str(element.get("Id"))] = Relation(str(element.get("Type", "")).rsplit("/", 1)[-1], path)
    return found


def document_part(parts: Mapping[str, bytes], file: str) -> str:
    """Return the name of the main document part; raises DocumentError when the package has none."""
    for relation in relations_of(parts, "", file).values():
        if relation.kind == "officeDocument" and relation.target in parts:
            return relation.target
    raise DocumentError(_("“{file}” không có phần nội dung văn bản Word.").format(file=file))


def target_of_kind(relations: Mapping[str, Relation], kind: str) -> str | None:
    """Return the part of the first relationship of that kind (``styles``, ``numbering`` …)."""
    return next((relation.target for relation in relations.values() if relation.kind == kind), None)
