"""Read all text parts of a package: check them as typed, compile what is sound, tell where each tag is."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jinja2 import nodes
from jinja2.exceptions import TemplateError as JinjaError
from msgspec import Struct, field
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic, Severity, has_errors
from gen.domain.location import DocumentLocation
from gen.rendering.checks.expressions import expression_findings
from gen.rendering.checks.extents import extent_findings
from gen.rendering.checks.leftovers import leftover_findings
from gen.rendering.checks.nesting import TOO_DEEP, deepest
from gen.rendering.checks.places import numbers_of, paragraphs_of, placed_tags
from gen.rendering.checks.salvage import without_faulty_tags
from gen.rendering.checks.telling import finding
from gen.rendering.checks.typed import CheckedPart, block_findings, empty_line_findings, typing_findings
from gen.rendering.checks.wording import in_vietnamese
from gen.rendering.compiled_part import CompiledPart
from gen.rendering.compiling import Unbalanced, compile_part, parsed
from gen.rendering.environment import PartEnvironment
from gen.rendering.numbering import NumberedTag, numbered
from gen.rendering.part_names import short_name
from gen.rendering.parts import PartText, closed, is_word, opened, text_part, text_part_names
from gen.rendering.preparing.deletions import accept_deletions
from gen.rendering.preparing.restarts import STYLES, is_numbered
from gen.rendering.tags import canonical

if TYPE_CHECKING:
    from lxml.etree import _Element


class Inspection(Struct):
    """What was found in a package: its parts as code, their syntax trees, and all findings.

    ``asked`` are the parts whose fields can be told, also those that hold errors: each with its places and tree.
    ``cleared`` are the entries out of which deleted text was taken.
    """

    parts: list[CompiledPart] = field(default_factory=list)
    trees: list[nodes.Template] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    asked: list[tuple[CompiledPart, nodes.Template]] = field(default_factory=list)
    cleared: dict[str, bytes] = field(default_factory=dict)


class _Asked(Struct, frozen=True):
    """What is asked of every part: the template's name, the environment, its styles."""

    file: str
    environment: PartEnvironment
    styles: "_Element | None"


def inspect_parts(file: str, entries: Mapping[str, bytes], environment: PartEnvironment) -> Inspection:
    """Check and compile the text parts among ``entries``; ``file`` is the template's name in findings."""
    inspection = Inspection(findings=_outside_findings(file, entries))
    printed = text_part_names(entries)
    asked = _Asked(file, environment, opened(STYLES, entries[STYLES]) if STYLES in entries else None)
    for name in printed:
        _inspect(inspection, asked, name, opened(name, entries[name]))
    inspection.findings.extend(leftover_findings(file, entries, printed))
    return inspection


def _inspect(inspection: Inspection, asked: _Asked, name: str, root: "_Element") -> None:
    numbers = numbers_of(root)
    deleted = accept_deletions(root) if is_word(name) else ()
    if deleted:
        inspection.cleared[name] = closed(root)
        place = DocumentLocation(asked.file, short_name(name))
        inspection.findings.append(finding("deleted-text", place, text=" ".join(deleted[0].split())[:60]))
    paragraphs = paragraphs_of(root, numbers)
    checked = CheckedPart(asked.file, short_name(name), paragraphs, placed_tags(paragraphs), is_word(name))
    findings = [*_findings(checked, asked.environment), *_restart_findings(checked, asked.styles)]
    inspection.findings.extend(findings)
    part = text_part(name, root)
    if not part.has_tags:
        return
    if has_errors(findings):
        _read(inspection, checked, part, asked.environment)
    else:
        _compile(inspection, checked, part, asked.environment)


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


def _restart_findings(part: CheckedPart, styles: "_Element | None") -> Iterator[Diagnostic]:
    """Yield the tags that tell a list to begin again if there is none."""
    for placed in part.tags:
        element = placed.paragraph.element
        if placed.tag.word == "restart" and element is not None and not is_numbered(element, styles):
            yield part.at("restart-without-list", placed)


def _location(diagnostic: Diagnostic) -> DocumentLocation:
    assert isinstance(diagnostic.location, DocumentLocation)
    return diagnostic.location


def _read(inspection: Inspection, checked: CheckedPart, part: PartText, environment: PartEnvironment) -> None:
    """Note what a part with errors asks for, where jinja can read it all the same."""
    sound = replace(part, source=without_faulty_tags(part.source, environment))
    try:
        tags, tree = parsed(sound, environment)
    except (JinjaError, ValueError, *TOO_DEEP):
        return
    inspection.asked.append((CompiledPart(part.name, b"", tags, _aligned(tags, checked)), tree))


def _compile(inspection: Inspection, checked: CheckedPart, part: PartText, environment: PartEnvironment) -> None:
    try:
        compiled, tree = compile_part(part, environment)
    except (JinjaError, Unbalanced, *TOO_DEEP) as error:
        inspection.findings.extend(_refused(error, checked, part, environment))
        _read(inspection, checked, part, environment)
        return
    placed = replace(compiled, places=_aligned(compiled.tags, checked))
    inspection.parts.append(placed)
    inspection.trees.append(tree)
    inspection.asked.append((placed, tree))


def _refused(
    error: Exception, checked: CheckedPart, part: PartText, environment: PartEnvironment
) -> Iterator[Diagnostic]:
    """Yield why a part whose tags are each sound cannot be compiled."""
    whole = DocumentLocation(checked.file, checked.name)
    if isinstance(error, JinjaError):
        line = getattr(error, "lineno", 0) or 0
        tags = numbered(part.source, environment).tags
        place = CompiledPart(part.name, b"", tags, _aligned(tags, checked)).place_of(line) or whole
        yield finding("syntax", place, tag=place.tag, detail=in_vietnamese(error))
    elif isinstance(error, Unbalanced):
        places = dict(zip(error.tags, _aligned(error.tags, checked), strict=True))
        for tag, detail in error.blocks:
            yield finding("unbalanced", places[tag] if tag is not None else whole, detail=detail)
    else:
        deep = deepest(checked, environment)
        yield checked.at("too-deep", deep) if deep else finding("too-deep", whole)


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
