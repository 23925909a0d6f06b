"""Text that Track Changes has deleted: no template text, though it still stands in the file."""

from typing import TYPE_CHECKING

from gen.rendering.preparing.names import CELL, PARAGRAPH, ROW, W, ancestor, take_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_DELETED_RUNS = (W + "del", W + "moveFrom")
_TEXTS = (W + "t", W + "delText", W + "instrText", W + "delInstrText")
_MARKS = "{}"


def accept_deletions(root: "_Element") -> tuple[str, ...]:
    """Take deleted text with tags, and deleted rows with tags, out of a part; return what each of them said.

    Deleted text beside a tag goes as well: it would stand in the middle of the tag. Other deletions stay as they are.
    """
    gone = []
    for mark in list(root.iter(*_DELETED_RUNS)):
        parent = mark.getparent()
        if parent is None or (parent.tag == W + "rPr" and parent.getparent() is not None):
            continue
        whole = ancestor(mark, ROW) if parent.tag == W + "trPr" else mark
        if whole is None or whole.getroottree().getroot() is not root:
            continue
        paragraph = ancestor(whole, PARAGRAPH)
        around = paragraph if paragraph is not None and whole is mark else whole
        if any(brace in _text(around) for brace in _MARKS):
            gone.append(_text(whole))
            take_out(whole)
    _take_out_paragraphs(root)
    return tuple(gone)


def _take_out_paragraphs(root: "_Element") -> None:
    """Take out the paragraphs that were deleted together with their mark and of which nothing is left."""
    for mark in list(root.iter(W + "del")):
        shape = mark.getparent()
        if shape is None or shape.tag != W + "rPr":
            continue
        paragraph = ancestor(shape, PARAGRAPH)
        if paragraph is None or len(paragraph) != 1 or not _may_go(paragraph):
            continue
        take_out(paragraph)


def _may_go(paragraph: "_Element") -> bool:
    """Tell whether a paragraph is not the last one of its cell, and ends no section."""
    if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        return False
    parent = paragraph.getparent()
    assert parent is not None
    return parent.tag != CELL or len(parent.findall(PARAGRAPH)) > 1


def _text(element: "_Element") -> str:
    return "".join(text.text or "" for text in element.iter(*_TEXTS))
