"""What a template asks for against what a kind of document provides, each difference at the tag that asks."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from jinja2 import nodes
from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import DocumentLocation
from gen.rendering.checks.expressions import nearest
from gen.rendering.checks.telling import finding
from gen.rendering.compiled_part import CompiledPart
from gen.rendering.fields import ITEMS, FieldTree, Uses, used_fields
from gen.rendering.part_names import short_name

Provided: TypeAlias = Mapping[str, Any]
"""A tree in the shape of ``CompiledTemplate.fields``; a name that leads nowhere is printed as it is."""


class _Question(Struct, frozen=True):
    file: str
    part: CompiledPart
    uses: Uses

    def findings(self, needed: FieldTree, provided: Provided, prefix: str = "") -> Iterator[Diagnostic]:
        for name, branch in needed.items():
            path = prefix + name if name == ITEMS or not prefix else f"{prefix}.{name}"
            if name in provided:
                yield from self.findings(branch, provided[name], path)
            elif provided or not prefix:
                yield from self._unknown(branch, path, prefix, provided)

    def _unknown(self, branch: FieldTree, path: str, prefix: str, provided: Provided) -> Iterator[Diagnostic]:
        for place in self._places(branch):
            if path.endswith(ITEMS):
                yield finding("field-not-a-list", place, name=prefix)
            else:
                names = {name: None for name in provided if name != ITEMS}
                hint = nearest(path.rpartition(".")[2], names)
                yield finding("unknown-field", place, name=path, hint=hint)

    def _places(self, branch: FieldTree) -> list[DocumentLocation]:
        whole = DocumentLocation(self.file, short_name(self.part.name))
        lines = self.uses.lines.get(id(branch), [])
        return list(dict.fromkeys(self.part.place_of(line) or whole for line in lines)) or [whole]


def field_findings(
    file: str, part: CompiledPart, tree: nodes.Template, provided: Provided, known: Mapping[str, object]
) -> Iterator[Diagnostic]:
    """Yield what ``part`` asks for that ``provided`` does not have; ``known`` are the environment's own globals."""
    needed, uses = used_fields(tree, known)
    yield from _Question(file, part, uses).findings(needed, provided)
