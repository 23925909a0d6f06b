"""What a ``{%tr %}``, ``{%tc %}`` or ``{%p %}`` takes away with the row, cell or paragraph it stands for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field

from gen.domain.diagnostic import Diagnostic
from gen.messages import _
from gen.rendering.checks.places import PlacedTag, TemplateParagraph
from gen.rendering.checks.typed import CheckedPart
from gen.rendering.preparing.kinds import EXTENTS, MIDDLES, RANGES, SECTION, is_kept_range, is_page_break
from gen.rendering.preparing.names import PARAGRAPH, TABLE, W, ancestor

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHOWN = 60


class _Group(Struct):
    """The row, cell or paragraph that a tag with a kind stands for: its tags and all its paragraphs."""

    element: "_Element"
    tags: list[PlacedTag] = field(default_factory=list)
    paragraphs: list[TemplateParagraph] = field(default_factory=list)


def extent_findings(part: CheckedPart) -> Iterator[Diagnostic]:
    """Yield what goes with a tag that stands for its row, cell or paragraph: text, pictures, notes, inner tables."""
    for kind, name in EXTENTS.items():
        groups: dict[int, _Group] = {}
        for placed in part.tags:
            element = placed.paragraph.element
            extent = ancestor(element, name) if element is not None else None
            if placed.tag.kind == kind and placed.tag.problem is None and extent is not None:
                groups.setdefault(id(extent), _Group(extent)).tags.append(placed)
        for paragraph in part.paragraphs if groups else ():
            if paragraph.element is None:
                continue
            for around in (paragraph.element, *paragraph.element.iterancestors(name)):
                if id(around) in groups:
                    groups[id(around)].paragraphs.append(paragraph)
        for group in groups.values():
            yield from _group_findings(part, group)


def _group_findings(part: CheckedPart, group: _Group) -> Iterator[Diagnostic]:
    kept = group.tags[-1]
    for dropped in group.tags[:-1]:
        yield part.at("kind-twice", dropped, other=kept.tag.text)
    text = " ".join(paragraph.text for paragraph in group.paragraphs)
    for placed in group.tags:
        text = text.replace(placed.tag.text, "", 1)
    if text.strip():
        yield part.at("text-beside-kind", kept, lost=" ".join(text.split())[:_SHOWN])
    if objects := _objects(group.element, kept):
        yield part.at("object-beside-kind", kept, objects=", ".join(objects))


def _objects(element: "_Element", placed: PlacedTag) -> list[str]:
    """Return in words what else goes with the tag; what is carried over is not among it."""
    found = [words for names, words in _lost_elements() if next(element.iter(*names), None) is not None]
    if element.tag == PARAGRAPH and placed.tag.word not in MIDDLES:
        return found
    if any(is_page_break(one) for one in element.iter(W + "br")):
        found.append(_("ngắt trang"))
    if placed.tag.word in MIDDLES:
        if element.find(SECTION) is not None:
            found.append(_("ngắt phần (section)"))
        if any(is_kept_range(mark) for mark in element.iter(*RANGES)):
            found.append(_("dấu trang (bookmark)"))
    return found


def _lost_elements() -> tuple[tuple[tuple[str, ...], str], ...]:
    return (
        ((W + "drawing", W + "pict", W + "object"), _("hình")),
        ((W + "footnoteReference", W + "endnoteReference"), _("chú thích")),
        ((W + "commentReference",), _("nhận xét")),
        ((TABLE,), _("bảng")),
        ((W + "instrText", W + "fldSimple"), _("trường (field)")),
    )
