"""From the XML of a body that is being printed to its letters, without parsing: a document has half a millisecond.

Fragments become marked text: what stands between tags, with marks where a paragraph ends and where a row begins and
ends. The letters of a whole body are the lines that ``wordml.blocks`` reads in it, byte for byte but for blanks.
"""

import re
from html import unescape

_END, _ROW, _ROW_END = b"\x01", b"\x02", b"\x03"
"""Marks that no XML can hold."""
_MARKS = (
    ("</w:p>", _END.decode()),
    ("<w:tr>", _ROW.decode()),
    ("<w:tr ", _ROW.decode()),
    ("</w:tr>", _ROW_END.decode()),
    ("<w:br/>", " "),
    ("<w:tab/>", " "),
)
_BETWEEN_TAGS = re.compile(r">([^<]+)")
_SHAPE, _SHAPE_END = "<mc:AlternateContent", "</mc:AlternateContent>"
_BLANKS, _NO_BREAK = "\t\n\r", "\xa0"
_BOX = "<w:txbxContent"
_NOT_PLAIN = re.compile("<w:(?:d(?:rawing|elText|el )|ins(?:trText| )|move|pict|object)")


def is_plain(fragment: str) -> bool:
    """Tell whether the text of a fragment of XML is found without parsing it: no text box, field, tracked change."""
    if _BOX in fragment or fragment.count(_SHAPE) != fragment.count(_SHAPE_END):
        return False
    flat = _without_shapes(fragment)
    return _NOT_PLAIN.search(flat) is None


def marked_text(fragment: str) -> str:
    """Return the marked text of a plain fragment, which may begin and end between tags, not within one."""
    whole = _without_shapes(fragment)
    for tag, mark in _MARKS:
        whole = whole.replace(tag, mark + tag)
    return "".join(_BETWEEN_TAGS.findall(f">{whole}"))


def _without_shapes(fragment: str) -> str:
    """Return the fragment without drawn lines: what stands between their tags is measures, no text."""
    pieces = fragment.split(_SHAPE)
    return "".join([pieces[0], *(piece.partition(_SHAPE_END)[2] for piece in pieces[1:])])


def letters_shown(marked: str) -> bytes | None:
    """Return the letters (``blocks.letters``) of a whole body from its marked text.

    None where a table stands within a table: that is for parsing.
    """
    text = (unescape(marked) if "&" in marked else marked).replace(_NO_BREAK, " ")
    for blank in _BLANKS:
        if blank in text:
            text = text.replace(blank, " ")
    first, *pieces = text.encode().split(_ROW)
    lines = _paragraphs(first)
    for piece in pieces:
        row, ends, rest = piece.partition(_ROW_END)
        if not ends or _ROW_END in rest:
            return None
        if cells := _texts(row):
            lines.append(b"|\t" + b"\t".join(cells))
        if rest:
            lines += _paragraphs(rest)
    return b"\n".join(lines)


def _paragraphs(piece: bytes) -> list[bytes]:
    return [b"\t" + text for text in _texts(piece)]


def _texts(piece: bytes) -> list[bytes]:
    return [text for text in map(bytes.strip, piece.split(_END)) if text]
