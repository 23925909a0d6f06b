"""Read all text parts of a package: check them as typed, compile what is sound, tell where each tag is."""

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from jinja2 import nodes
from jinja2.exceptions import TemplateError as JinjaError

from gen.domain.diagnostic import Diagnostic, Severity, has_errors
from gen.domain.location import DocumentLocation
from gen.rendering.checks.expressions import expression_findings
from gen.rendering.checks.nesting import TOO_DEEP, deepest
from gen.rendering.checks.places import paragraphs_of, placed_tags, short_name
from gen.rendering.checks.tags import canonical
from gen.rendering.checks.telling import finding
from gen.rendering.checks.typed import (
    CheckedPart,
    block_findings,
    empty_line_findings,
    extent_findings,
    typing_findings,
)
from gen.rendering.checks.wording import in_vietnamese
from gen.rendering.compiling import CompiledPart, Unbalanced, compile_part
from gen.rendering.environment import PartEnvironment
from gen.rendering.numbering import NumberedTag
from gen.rendering.parts import is_word, text_part, text_part_names


@dataclass(slots=True)
class Inspection:
    """What was found in a package: its parts as code, their syntax trees, and all findings."""

    parts: list[CompiledPart] = field(default_factory=list)
    trees: list[nodes.Template] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)


def inspect_parts(file: str, entries: Mapping[str, bytes], environment: PartEnvironment) -> Inspection:
    """Check and compile the text parts among ``entries``; ``file`` is the template's name in findings."""
    inspection = Inspection(findings=_outside_findings(file, entries))
    for name in text_part_names(entries):
        paragraphs = paragraphs_of(entries[name])
        checked = CheckedPart(file, short_name(name), paragraphs, placed_tags(paragraphs), is_word(name))
        findings = _findings(checked, environment)
        inspection.findings.extend(findings)
        if not has_errors(findings):
            _compile(inspection, checked, name, entries[name], environment)
    return inspection


def _outside_findings(file: str, entries: Mapping[str, bytes]) -> list[Diagnostic]:
    """Return what the template would have each document fetch from elsewhere, each at its part and paragraph."""
    from gen.wordml.outside import outside_references

    return [
        finding(
            "outside-content",
            DocumentLocation(file, short_name(reference.part), reference.paragraph or None, tag=reference.kind),
            target=reference.target,
            place=reference.place,
        )
        for reference in outside_references(entries)
    ]


def _findings(part: CheckedPart, environment: PartEnvironment) -> list[Diagnostic]:
    found = [
        *typing_findings(part),
        *block_findings(part),
        *(extent_findings(part) if part.word else ()),
        *(empty_line_findings(part) if part.word else ()),
        *expression_findings(part, environment),
    ]
    faulty = {_location(diagnostic) for diagnostic in found if diagnostic.severity is Severity.ERROR}
    order = {placed.location(part.file, part.name): -number for number, placed in enumerate(reversed(part.tags))}
    kept = (one for one in found if one.severity is Severity.ERROR or _location(one) not in faulty)
    return sorted(kept, key=lambda diagnostic: order[_location(diagnostic)])


def _location(diagnostic: Diagnostic) -> DocumentLocation:
    assert isinstance(diagnostic.location, DocumentLocation)
    return diagnostic.location


def _compile(
    inspection: Inspection, checked: CheckedPart, name: str, data: bytes, environment: PartEnvironment
) -> None:
    part = text_part(name, data)
    if not part.has_tags:
        return
    whole = DocumentLocation(checked.file, checked.name)
    try:
        compiled, tree = compile_part(part, environment)
    except JinjaError as error:
        inspection.findings.append(finding("syntax", whole, tag="", detail=in_vietnamese(error)))
        return
    except Unbalanced as error:
        location = _aligned((error.tag,), checked)[0] if error.tag else whole
        inspection.findings.append(finding("unbalanced", location, detail=error.detail))
        return
    except TOO_DEEP:
        tag = deepest(checked, environment)
        inspection.findings.append(checked.at("too-deep", tag) if tag else finding("too-deep", whole))
        return
    inspection.parts.append(replace(compiled, places=_aligned(compiled.tags, checked)))
    inspection.trees.append(tree)


def _aligned(tags: tuple[NumberedTag, ...], checked: CheckedPart) -> tuple[DocumentLocation, ...]:
    """Return for each tag of the patched source the place where its author typed it.

    Patching keeps the order of tags that read the same; a tag that it adds is where the one before it is.
    """
    waiting: dict[str, deque[DocumentLocation]] = defaultdict(deque)
    for placed in checked.tags:
        waiting[canonical(placed.tag.text)].append(placed.location(checked.file, checked.name))
    place = DocumentLocation(checked.file, checked.name)
    places = []
    for tag in tags:
        typed = waiting[canonical(tag.text)]
        place = typed.popleft() if typed else place
        places.append(place)
    return tuple(places)
