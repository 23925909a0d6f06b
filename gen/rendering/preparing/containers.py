"""Containers that tags may leave without what Word demands in them: told from the template, fixed in the document.

A cell, header, note, text box or control needs a paragraph at its end, a row a cell, a table a row. Which kinds of
container are at risk is known when a template is compiled; of a finished document only these are looked at.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from gen.rendering.preparing.names import BOX, CELL, PARAGRAPH, ROW, TABLE, W, take_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTROL, _CONTENT, _CUSTOM = W + "sdt", W + "sdtContent", W + "customXml"
_NOTES = (W + "footnote", W + "endnote", W + "comment")
_BLOCKS = (CELL, W + "hdr", W + "ftr", BOX, *_NOTES)
_CHECKED = (*_BLOCKS, ROW, TABLE, _CONTENT)
_NEEDED = {ROW: (CELL,), TABLE: (ROW,), _CONTENT: (PARAGRAPH, TABLE, ROW, CELL, W + "r")}
_INNER = (_CONTROL, _CUSTOM)
_TAG = re.compile(r"\{%[-+\ue001]?\s*(\w+)")
_OPENERS = frozenset({"if", "for", "macro", "call", "filter", "with", "block"})
_SURE_ENDS = {
    "tc": ("</w:p>", "<w:p/>", "</w:sdt>"),
    "tr": ("</w:tc>", "</w:sdt>", "</w:customXml>"),
    "tbl": ("</w:tr>", "</w:sdt>", "</w:customXml>"),
    "sdtContent": ("</w:p>", "</w:r>", "</w:tr>", "</w:tc>", "</w:tbl>", "</w:sdt>"),
}
CONTAINERS = ("tc", "tr", "tbl", "hdr", "ftr", "txbxContent", "footnote", "endnote", "comment")
_SURE_END_OF_OTHERS = _SURE_ENDS["tc"]


def at_risk(root: "_Element") -> tuple[str, ...]:
    """Return the names of the containers, as ``tc``, that may end up without what they need."""
    found = {str(one.tag).removeprefix(W) for one in root.iter(*_CHECKED) if not _is_sure(one)}
    return tuple(sorted(found))


def _is_sure(container: "_Element") -> bool:
    """Tell whether what a container needs stands in it outside of every block."""
    needed = _NEEDED.get(str(container.tag), (PARAGRAPH,))
    depth = _change(container.text)
    sure = False
    for child in container:
        if isinstance(child.tag, str):
            if child.tag in (*needed, *_INNER) and depth == 0:
                sure = True
            elif child.tag in (PARAGRAPH, TABLE):
                sure = sure and container.tag not in _BLOCKS
            depth += sum(_change(text) for text in child.itertext())
        depth += _change(child.tail)
    return sure


def _change(text: str | None) -> int:
    if not text or "{%" not in text:
        return 0
    words: list[str] = _TAG.findall(text)
    ended = sum(word.startswith("end") and word.removeprefix("end") in _OPENERS for word in words)
    return sum(word in _OPENERS for word in words) - ended


@lru_cache(maxsize=64)
def emptied_pattern(names: tuple[str, ...]) -> re.Pattern[bytes] | None:
    """Return what finds a container of these that may lack something in a finished part."""
    if not names:
        return None
    return re.compile("|".join(_unless_sure(name) for name in names).encode())


def _unless_sure(name: str) -> str:
    closing = f"</w:{name}>"
    ends = _SURE_ENDS.get(name, _SURE_END_OF_OTHERS)
    return f"<w:{name}/>|{closing}" + "".join(f"(?<!{end}{closing})" for end in ends)


def refilled(xml: bytes) -> bytes:
    """Return a finished part in which every container has what it needs.

    A paragraph is put in; a row without cells, a table without rows, a control of theirs without any go.
    """
    from lxml import etree

    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    for one in list(root.iter(ROW, TABLE, _CONTROL))[::-1]:
        _drop_if_empty(one)
    for one in root.iter(*_BLOCKS, _CONTENT):
        _fill(one)
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def _drop_if_empty(one: "_Element") -> None:
    content = one.find(_CONTENT) if one.tag == _CONTROL else one
    parent = one.getparent()
    if (
        content is None
        or parent is None
        or any(child.tag in (*_NEEDED[str(content.tag)], *_INNER) for child in content)
    ):
        return
    if one.tag != _CONTROL or parent.tag in (ROW, TABLE):
        take_out(one)


def _fill(one: "_Element") -> None:
    if one.tag == _CONTENT:
        control = one.getparent()
        around = control.getparent() if control is not None else None
        if around is None or around.tag in (PARAGRAPH, ROW, TABLE, W + "hyperlink") or len(one):
            return
    last = next((child for child in reversed(one) if child.tag in (PARAGRAPH, TABLE, *_INNER)), None)
    if last is None or (last.tag == TABLE and one.tag != _CONTENT):
        one.append(one.makeelement(PARAGRAPH))
