"""The text parts of a package: which entries are templates, and their text made ready for jinja.

Names are those of a normalised package (see ``packages``). The tags of Word files need patching before jinja can read
them (runs split them, ``{%tr %}`` stands for a row): what depends on the structure is done in ``preparing``, the rest
by docxtpl, here as there, so that both read a template the same way. It is done once, when the template is compiled.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from gen.domain.spans import changed_within
from gen.rendering.part_names import DOCUMENT
from gen.rendering.preparing.cells import give_properties
from gen.rendering.preparing.containers import at_risk
from gen.rendering.preparing.dashes import hide_dashes, shown_dashes
from gen.rendering.preparing.joining import join_tags
from gen.rendering.preparing.kinds import replace_kinds
from gen.rendering.preparing.restarts import hide_restarts

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORD_TEXT = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_DRAWN_TEXT = re.compile(r"word/(charts/chart|diagrams/data|diagrams/drawing)\d*\.xml")
_PLAIN_TEXT = re.compile(r"docProps/(core|custom|app)\.xml|customXml/item\d+\.xml")
_TAG_OPENINGS = ("{{", "{%", "{#")
_ENTITIES_IN_TAGS = (("&quot;", '"'), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_CLOSINGS = {"{{": "}}", "{%": "%}"}


class PartText(Struct, frozen=True):
    """One text part: its name in the zip and its XML without declaration, patched.

    ``at_risk`` are the containers that its tags may leave empty (see ``preparing.containers``); ``restarts``: numbered
    lists begin again.
    """

    name: str
    source: str
    at_risk: tuple[str, ...] = ()
    restarts: bool = False

    @property
    def has_tags(self) -> bool:
        """Whether there is anything to render."""
        return self.restarts or any(opening in self.source for opening in _TAG_OPENINGS)


def text_part_names(entries: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the parts that may hold tags, body first, then in the order of the package."""
    kinds = (_WORD_TEXT, _DRAWN_TEXT, _PLAIN_TEXT)
    names = (name for name in entries if any(kind.fullmatch(name) for kind in kinds))
    return tuple(sorted(names, key=lambda name: name != DOCUMENT))


def is_word(name: str) -> bool:
    """Tell whether a part is Word's own text rather than properties or data."""
    return _WORD_TEXT.fullmatch(name) is not None


def parsed(data: bytes) -> "_Element":
    """Return the root of any part; nothing is fetched for it."""
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def opened(name: str, data: bytes) -> "_Element":
    """Return the root of a part, as ``text_part`` takes it; comments of XML are no text."""
    from lxml import etree

    root = parsed(data)
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    if _DRAWN_TEXT.fullmatch(name):
        join_tags(root)
    return root


def closed(root: "_Element") -> bytes:
    """Return the bytes of a part."""
    from lxml import etree

    return etree.tostring(root, encoding="UTF-8", standalone=True)


def text_part(name: str, root: "_Element") -> PartText:
    """Return the part made ready for jinja; ``root`` is changed on the way."""
    from lxml import etree

    if not is_word(name):
        return PartText(name, _plain_tags(etree.tostring(root, encoding="unicode")))
    replace_kinds(root)
    join_tags(root)
    hide_dashes(root)
    give_properties(root)
    restarts = hide_restarts(root)
    risk = at_risk(root)
    text = shown_dashes(patched(etree.tostring(root, encoding="unicode")))
    return PartText(name, _plain_tags(text), risk, restarts)


def patched(xml: str) -> str:
    """Return Word XML with its tags in the form that jinja reads."""
    from docxtpl import DocxTemplate

    patched_xml: str = DocxTemplate.patch_xml(None, xml)
    return patched_xml


def _plain_tags(xml: str) -> str:
    """Undo XML's escapes inside tags: what stands there is an expression, and what it prints is escaped again."""
    return changed_within(xml, _CLOSINGS, _plain)


def _plain(tag: str) -> str:
    for entity, character in _ENTITIES_IN_TAGS:
        tag = tag.replace(entity, character)
    return tag
