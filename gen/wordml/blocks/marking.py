"""From the XML of a body that is being printed, or was, to its letters, without parsing: a millisecond for a report.

XML becomes marked text: what stands between tags, with marks where a paragraph ends and where a row begins and ends.
The letters of a whole body are the lines that ``blocks.reading`` reads in it, byte for byte but for blanks.
"""

import re
from functools import lru_cache
from html import unescape

_END, _ROW, _ROW_END = b"\x01", b"\x02", b"\x03"
"""Marks that no XML can hold."""
_BLANK = b" "
_MARKS = {
    b"": b"",
    b"/w:p>": _END,
    b"w:tr>": _ROW,
    b"w:tr ": _ROW,
    b"/w:tr>": _ROW_END,
    b"w:br/": _BLANK,
    b"w:br ": _BLANK,
    b"w:tab/": _BLANK,
}
_FOREIGN = rb"[^w/]|/[^w]|/?w[^:]"
"""How a tag begins that is no element of ``w``: a formula, a comment, an instruction to a program."""
_NOT_PLAIN = rb"w:(?:d(?:rawing|elText|el[ >])|ins(?:trText|[ >])|move|pict|object|ruby)"
"""How an element begins whose text is not shown, or not always, or stands in a box of its own."""
_TOKENS = re.compile(
    rb"<(?:w:t(?:>| [^<>]*+>)([^<]++)|(/w:p>|w:tr[ >]|/w:tr>|w:br[ /]|w:tab/|" + _FOREIGN + rb"|" + _NOT_PLAIN + rb"))"
)
_SHAPE, _SHAPE_END, _BOX = b"<mc:AlternateContent", b"</mc:AlternateContent>", b"<w:txbxContent"
_BLANKS = (b"\xc2\xa0", b"\t", b"\n", b"\r")
_IN_TEXT = "<w:t>"
_TEXT = b'<w:t xml:space="preserve">'
"""How a text begins as this program writes it, and Word where a blank stands at its edge; others are found as well."""
_SHORT = 2_000
"""Bytes of what is kept: more of it stands in one place only."""


def marked_fragment(fragment: str) -> str | None:
    """Return the marked text of a fragment, None where it is not plain.

    It may begin and end between tags, or within a text, not within a tag.
    """
    marked = marked_text(f"{_IN_TEXT}{fragment}".encode(errors="surrogatepass"))
    return None if marked is None else marked.decode(errors="surrogatepass")


def marked_text(xml: bytes) -> bytes | None:
    """Return the marked text of XML whose text is found without parsing it.

    None where it is not: it has a text box, a field, a tracked change, or elements of others.
    """
    flat = _without_shapes(xml)
    if flat is None:
        return None
    before, *pieces = flat.split(_TEXT)
    marked = [_marked_again(before)]
    for piece in pieces:
        text, opens, markup = piece.partition(b"<")
        marked += text, _marked_again(opens + markup)
    return None if None in marked else b"".join(filter(None, marked))


def _marked(xml: bytes) -> bytes | None:
    try:
        return b"".join([text or _MARKS[tag] for text, tag in _TOKENS.findall(xml)])
    except KeyError:
        return None


_marked_before = lru_cache(maxsize=4096)(_marked)


def _marked_again(markup: bytes) -> bytes | None:
    """Return the marked text of what stands between two texts: mostly short, and the same again and again."""
    return _marked_before(markup) if len(markup) < _SHORT else _marked(markup)


def _without_shapes(xml: bytes) -> bytes | None:
    """Return the XML without drawn lines: what stands between their tags is measures, no text.

    None where one of them holds text, or does not end.
    """
    first, *pieces = xml.split(_SHAPE)
    if not pieces:
        return xml
    kept = [first]
    for piece in pieces:
        shape, ends, rest = piece.partition(_SHAPE_END)
        if not ends or _BOX in shape:
            return None
        kept.append(rest)
    return b"".join(kept)


def letters_shown(marked: bytes) -> bytes | None:
    """Return the letters (``letters``) of a whole body from its marked text.

    None where a table stands within a table: that is for parsing.
    """
    text = unescape(marked.decode(errors="replace")).encode() if b"&" in marked else marked
    for blank in _BLANKS:
        if blank in text:
            text = text.replace(blank, _BLANK)
    first, *pieces = text.split(_ROW)
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
