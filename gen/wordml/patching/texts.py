"""Texts inside runs (``w:t``): writing one anew without touching what stands around it."""

from collections.abc import Sequence

from gen.wordml.patching.markup import Edit, ElementSpan, escaped, text_of

MAIN_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""WordprocessingML: transitional, and strict."""
_SPACE = b' xml:space="preserve"'


def text_edit(xml: bytes, element: ElementSpan, prefix: str, text: str) -> Edit | None:
    """Return the edit that gives a ``w:t`` another text; None if it has it already."""
    if text_of(xml, element) == text:
        return None
    keep = text != text.strip() and element.attribute("xml:space") != "preserve"
    opening = b"<" + prefix.encode() + b"t" + element.attributes.rstrip() + (_SPACE if keep else b"") + b">"
    return Edit(element.start, element.end, opening + escaped(text) + f"</{prefix}t>".encode())


def one_text(xml: bytes, pieces: Sequence[ElementSpan], prefix: str, text: str) -> list[Edit]:
    """Return the edits that put ``text`` into the first ``w:t``, empty the others and drop tabs and breaks."""
    edits: list[Edit | None] = []
    rest = text
    for piece in pieces:
        if piece.name == "t":
            edits.append(text_edit(xml, piece, prefix, rest))
            rest = ""
        else:
            edits.append(Edit(piece.start, piece.end, b""))
    return [edit for edit in edits if edit is not None]
