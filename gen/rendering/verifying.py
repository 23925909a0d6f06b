"""Does every value that a template prints arrive in the document? Found by rendering it with made-up data."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic, Severity, has_errors
from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.rendering import environment as environments
from gen.rendering.checks.telling import finding
from gen.rendering.compiling import compiled_tree, parsed
from gen.rendering.environment import Filters
from gen.rendering.fields import ITEMS, FieldTree, used_fields
from gen.rendering.flattening import flattened
from gen.rendering.inspecting import Inspection
from gen.rendering.parts import opened, text_part
from gen.rendering.sentinels import SentinelData, lenient
from gen.rendering.template import CompiledTemplate, Source, inspected

_MARKUP = re.compile(rb"<[^<>]*>")
_GROUPING = re.compile(r"(?<=\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))")
_LENGTH = "length"
_BESIDE = "text-beside-kind"
Places = dict[str, list[DocumentLocation]]


def verify_template(source: Source, *, filters: Filters | None = None, name: str = "") -> tuple[Diagnostic, ...]:
    """Return a finding for each value that never appears in a document made of this template with made-up data.

    A template with errors has those; one that cannot be rendered with made-up data has a finding that says why.
    """
    shown, entries, inspection = inspected(source, filters or {}, name)
    if has_errors(inspection.findings):
        return tuple(one for one in inspection.findings if one.severity is Severity.ERROR)
    whole = _every_branch(entries, inspection, lenient(filters or {}))
    places: Places = {}
    for part, tree in whole.asked:
        needed, uses = used_fields(tree, environments.strict({}).globals)
        for path, branch in _leaves(needed):
            lines = uses.lines.get(id(branch), ())
            found = (part.place_of(line) or DocumentLocation(shown, part.name) for line in lines)
            places.setdefault(path, []).extend(place for place in found if _prints(place.tag))
    beside = (one for one in inspection.findings if one.name == _BESIDE and "{{" in one.message)
    compiled = CompiledTemplate(shown, entries, whole, lenient(filters or {}))
    return (*beside, *_vanished(compiled, places, DocumentLocation(shown)))


def _prints(tag: str) -> bool:
    """Tell whether a tag prints the value of a field rather than how many there are."""
    return tag.startswith("{{") and _LENGTH not in tag


def _every_branch(entries: dict[str, bytes], inspection: Inspection, filters: Filters) -> Inspection:
    """Return the parts of a sound template with every branch taken."""
    environment = environments.strict(filters)
    whole = Inspection()
    for part in inspection.parts:
        text = text_part(part.name, opened(part.name, entries[part.name]))
        tags, tree = parsed(text, environment)
        flat = flattened(tree)
        whole.asked.append((part, flat))
        whole.trees.append(flat)
        whole.parts.append(replace(compiled_tree(text, tags, flat, environment), places=part.places))
    return whole


def _leaves(tree: FieldTree, prefix: str = "") -> Iterator[tuple[str, FieldTree]]:
    for name, branch in tree.items():
        path = prefix + name if name == ITEMS or not prefix else f"{prefix}.{name}"
        if branch:
            yield from _leaves(branch, path)
        else:
            yield path, branch


def _vanished(compiled: CompiledTemplate, places: Places, whole: DocumentLocation) -> Iterator[Diagnostic]:
    data = SentinelData(compiled.fields)
    try:
        text = _text(compiled, data.context())
    except TemplateError as error:
        place = error.findings[0].location if error.findings else whole
        assert isinstance(place, DocumentLocation)
        yield finding("not-verified", place, reason=str(error))
        return
    for path, some in places.items():
        if some and data.texts.get(path, "") not in text:
            yield finding("value-vanished", some[0], name=path)


def _text(compiled: CompiledTemplate, context: dict[str, Any]) -> str:
    """Return all text of a document made of made-up data, and the attributes in it."""
    rendered = compiled.render_reporting(context, missing="…")
    xml = b"\n".join(rendered.parts.values())
    return _GROUPING.sub("", _MARKUP.sub(b"\n", xml).decode()) + "\n" + xml.decode()
