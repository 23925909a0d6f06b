"""The markup of the paragraphs of a part: what is set alike need not be taken apart anew for each of them.

Nearly all paragraphs are properties and one text, and the markup before the text is that of many others. Only a part
whose paragraphs stand in it as Word and this program write them can be cut at them; of another no markup is known.
"""

import re
from collections.abc import Mapping

from lxml import etree

from gen.wordml.names import WORD, name

_P = name("w:p")
_START = re.compile(r"<w:p(?=[ />])")
_TEXT_END, _END = "</w:t></w:r></w:p>", "</w:p>"
_PROPERTIES, _PROPERTIES_END, _CHANGED = "<w:pPr>", "</w:pPr>", "<w:pPrChange"


Markup = tuple[str, str | None]
"""The markup of a paragraph up to its text, and the text: None where it is not sure to be plain."""
UNKNOWN: Markup = ("", None)


def markup_of(root: etree._Element, content: bytes) -> Mapping[etree._Element, str]:
    """Return what stands behind “<w:p” of each paragraph, up to the next one; nothing for a part written otherwise.

    Comments, instructions and a second prefix could hide a paragraph, or make equal markup mean two things.
    """
    if root.getroottree().docinfo.encoding.upper() != "UTF-8":
        return {}
    text = content.decode("utf-8", errors="replace")
    if text.count(WORD) != 1 or f'xmlns:w="{WORD}"' not in text or "<!" in text or text.find("<?", 2) >= 0:
        return {}
    paragraphs, pieces = list(root.iter(_P)), _START.split(text)
    return dict(zip(paragraphs, pieces[1:], strict=True)) if len(paragraphs) == len(pieces) - 1 else {}


def taken_apart(piece: str) -> Markup:
    """Cut such a piece at the text of a plain paragraph, or at the end of one that is empty."""
    start, end = piece.find(">") + 1, piece.find(_TEXT_END)
    if end >= 0:
        begin = piece.rfind(">", 0, end) + 1
        text = piece[begin:end]
        return piece[start:begin], None if "&" in text or "\r" in text else text
    if piece[start - 2 : start - 1] == "/":
        return "", ""
    end = piece.find(_END)
    return piece[start:end], "" if end >= 0 else None


def properties_in(piece: str) -> str | None:
    """Return the markup of the properties a paragraph begins with; None where it has none, or changes of them."""
    start, end = piece.find(">") + 1, piece.find(_PROPERTIES_END)
    if end < 0 or not piece.startswith(_PROPERTIES, start):
        return None
    found = piece[start:end]
    return None if _CHANGED in found else found
