"""Run one compiled part over a context: characters in, bytes of a well-formed part out."""

from typing import Any

from jinja2 import Template

from gen.messages import _
from gen.rendering.compiling import CompiledPart
from gen.rendering.drawings import drawing_numbers
from gen.rendering.grids import repaired
from gen.rendering.limits import MAX_OUTPUT_CHARACTERS
from gen.rendering.listing import has_listing, resolve_listing
from gen.rendering.parts import DOCUMENT
from gen.rendering.printing import RenderContext
from gen.rendering.refusals import LimitReached, NotWellFormed
from gen.rendering.wellformed import fault_of
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
    xml = _characters(template, values, work)
    if part.drawings or (work.drawings and part.name == DOCUMENT):
        xml = drawing_numbers()(xml)
    data = xml.encode("utf-8", "replace")
    if any(byte in data for byte in (_TO_SETTLE if part.word else _TO_SETTLE_IN_DATA)):
        data = _settled(xml, part.word)
    if work.unproven or not part.proven:
        fault = fault_of(data)
        if fault is not None:
            raise NotWellFormed(fault[0])
    if part.grids or (work.tables and part.name == DOCUMENT):
        work.repaired = True
        return repaired(data)
    return DECLARATION + data


def _characters(template: Template, values: dict[str, Any], work: Work) -> str:
    context = RenderContext(template.environment, values, template.name, template.blocks)
    context.work = work
    slabs: list[str] = []
    for slab in template.root_render_func(context):  # each is some hundred pieces of text, see codegen
        work.characters += len(slab)
        if work.characters > MAX_OUTPUT_CHARACTERS:
            raise LimitReached(_("văn bản quá dài"))
        slabs.append(slab)
    return slabs[0] if len(slabs) == 1 else "".join(slabs)


def _settled(xml: str, word: bool) -> bytes:
    """Return UTF-8 of a text that holds line breaks or other control characters."""
    if "\r" in xml:
        xml = xml.replace("\r\n", "\n").replace("\r", "\n")
    if word and has_listing(xml):
        xml = resolve_listing(xml)
    return _encoded(xml)


def _encoded(xml: str) -> bytes:
    """Return UTF-8 without the characters that XML 1.0 cannot hold; data may bring them, no reader could see them."""
    for character in _NOT_XML_EITHER:
        if character in xml:
            xml = xml.replace(character, "")
    return xml.encode("utf-8", "replace").translate(None, _NOT_XML)


def without_illegal_characters(xml: str) -> str:
    """Return ``xml`` without the characters that XML 1.0 cannot hold."""
    return _encoded(xml).decode("utf-8")
