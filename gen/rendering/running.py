"""Run one compiled part over a context: characters in, bytes of a well-formed part out."""

from collections.abc import Iterator
from typing import Any

from jinja2 import Template

from gen.rendering.compiled_part import CompiledPart
from gen.rendering.copies import renumbered
from gen.rendering.drawings import drawing_numbers
from gen.rendering.grids import repaired
from gen.rendering.listing import has_listing, resolve_listing
from gen.rendering.part_names import DOCUMENT
from gen.rendering.preparing.containers import refilled
from gen.rendering.preparing.restarts import restarted
from gen.rendering.printing import RenderContext
from gen.rendering.refusals import NotWellFormed
from gen.rendering.wellformed import malformed
from gen.rendering.work import Work

_NOT_XML = bytes(code for code in range(0x20) if code not in (0x09, 0x0A, 0x0D))
_NOT_XML_EITHER = ("\ufffe", "\uffff")
_BREAKS = (b"\t", b"\n")
_TO_SETTLE = (*(bytes((code,)) for code in range(0x20)), b"\xef")
"""What must not be in a part of Word's that is left as printed: control characters, and the first byte of those two.
Thirty-three searches for one byte cost half of what one pass of ``translate`` does (3 % of a render)."""
_TO_SETTLE_IN_DATA = tuple(byte for byte in _TO_SETTLE if byte not in _BREAKS)
DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


def run_part(part: CompiledPart, template: Template, values: dict[str, Any], work: Work) -> bytes:
    """Render ``part`` and return its XML, checked where it is not proven to be well-formed."""
    work.enter(part.name, part.last_id)
    work.show(template)
    slabs = [DECLARATION]
    rare = _TO_SETTLE if part.word else _TO_SETTLE_IN_DATA
    unsettled = False
    for slab in _slabs(template, values, work):
        slabs.append(slab)
        unsettled = unsettled or any(byte in slab for byte in rare)
    numbering = part.drawings or (work.drawings and part.name == DOCUMENT)
    if unsettled or numbering or part.copies:
        xml = b"".join(slabs[1:]).decode()
        if part.copies:
            xml = renumbered(xml, drawings=part.name != DOCUMENT)
        slabs[1:] = [_settled(xml, part.word, numbering)]
    data = b"".join(slabs)
    if work.shown is not None and (unsettled or work.unproven):
        work.shown.whole = False
    if work.unproven or not part.proven:
        wrong = malformed(data)
        if wrong is not None:
            raise NotWellFormed(wrong[0], work.suspect() or (part.tags[0].line if part.tags else 0))
    if (emptied := part.emptied) is not None and emptied.search(data):
        data = refilled(data)
    if part.restarts:
        data = restarted(data, work.changes.entries, work.changes.write)
    if part.grids or (work.tables and part.name == DOCUMENT):
        work.repaired = True
        return repaired(data)
    return data


def _slabs(template: Template, values: dict[str, Any], work: Work) -> Iterator[bytes]:
    """Yield the text of a part, a thousand pieces at a time (see codegen).

    They are encoded and searched while they are in the processor's cache: an eighth less for 2 000 table rows.
    """
    context = RenderContext(template.environment, values, template.name, template.blocks)
    context.work = work
    for slab in template.root_render_func(context):
        yield slab.encode("utf-8", "replace")


def _settled(xml: str, word: bool, numbering: bool) -> bytes:
    """Return UTF-8 of a text that holds line breaks or other control characters, or drawings to be numbered."""
    if "\r" in xml:
        xml = xml.replace("\r\n", "\n").replace("\r", "\n")
    if word and has_listing(xml):
        # where nothing can be broken, as in a formula, words stay apart all the same
        xml = resolve_listing(xml).replace("\a", "\n").replace("\f", "\n")
    return _encoded(drawing_numbers()(xml) if numbering else xml)


def _encoded(xml: str) -> bytes:
    """Return UTF-8 without the characters that XML 1.0 cannot hold; data may bring them, no reader could see them."""
    for character in _NOT_XML_EITHER:
        if character in xml:
            xml = xml.replace(character, "")
    return xml.encode("utf-8", "replace").translate(None, _NOT_XML)


def without_illegal_characters(xml: str) -> str:
    """Return ``xml`` without the characters that XML 1.0 cannot hold."""
    return _encoded(xml).decode("utf-8")
