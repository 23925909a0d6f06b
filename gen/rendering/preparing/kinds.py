"""``{%tr %}``, ``{%tc %}``, ``{%p %}``: each takes the place of the row, cell or paragraph it stands in.

What stands beside the tag goes with it, but for what the document cannot do without: the end of a section, a page
break, and bookmarks. They are put before a tag that begins a block and behind any other, so that they are there once
and always.
"""

from copy import deepcopy
from typing import TYPE_CHECKING

from gen.rendering.preparing.names import CELL, PARAGRAPH, ROW, W, ancestor, own_texts
from gen.rendering.tags import TextTag, tags_in

if TYPE_CHECKING:
    from lxml.etree import _Element

EXTENTS = {"tr": ROW, "tc": CELL, "p": PARAGRAPH}
"""The element that a kind of tag stands for."""
BEGINNINGS = frozenset({"for", "if", "macro", "call", "filter", "with", "block", "raw", "autoescape"})
MIDDLES = frozenset({"else", "elif"})
RANGES = tuple(W + name for name in ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd"))
SECTION = f"{W}pPr/{W}sectPr"
_LAST_EDIT = "_GoBack"
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}


def replace_kinds(root: "_Element") -> None:
    """Put each tag with a kind in the place of its row, cell or paragraph: rows first, then cells, then paragraphs."""
    for kind, name in EXTENTS.items():
        for paragraph in [one for one in root.iter(PARAGRAPH) if _holds(one, kind)]:
            tags = [tag for tag in _tags(paragraph) if tag.kind == kind]
            element = ancestor(paragraph, name)
            if tags and element is not None and element.getparent() is not None and _is_within(element, root):
                _replace(element, tags[-1])


def is_page_break(run_break: "_Element") -> bool:
    """Tell whether a ``w:br`` ends the page or column."""
    return run_break.get(W + "type") in ("page", "column")


def is_kept_range(mark: "_Element") -> bool:
    """Tell whether a mark of a range means something to anybody: Word's own place of the last edit does not."""
    return mark.get(W + "name") != _LAST_EDIT


def _holds(paragraph: "_Element", kind: str) -> bool:
    return any(kind in (text.text or "") for text in own_texts(paragraph, W + "t"))


def _tags(paragraph: "_Element") -> list[TextTag]:
    whole = "".join(text.text or "" for text in own_texts(paragraph, W + "t"))
    return [tag for tag in tags_in(whole) if tag.problem is None]


def _is_within(element: "_Element", root: "_Element") -> bool:
    return element is not root and element.getroottree().getroot() is root


def _replace(element: "_Element", tag: TextTag) -> None:
    kept = [] if tag.word in MIDDLES else _kept(element)
    plain = f"{tag.opening} {tag.inner} {_CLOSING[tag.opening]}"
    parent = element.getparent()
    assert parent is not None
    at = parent.index(element)
    tail, element.tail = element.tail or "", None
    parent.remove(element)
    for offset, one in enumerate(kept):
        one.tail = None
        parent.insert(at + offset, one)
    if tag.word in BEGINNINGS:
        _add_text(parent, at + len(kept), plain + tail)
        return
    _add_text(parent, at, plain)
    _add_text(parent, at + len(kept), tail)


def _add_text(parent: "_Element", at: int, text: str) -> None:
    """Add text before the child at a place."""
    if at == 0:
        parent.text = (parent.text or "") + text
    else:
        before = parent[at - 1]
        before.tail = (before.tail or "") + text


def _kept(element: "_Element") -> list["_Element"]:
    ranges = [mark for mark in element.iter(*RANGES) if is_kept_range(mark) and not _is_end_of_left_out(mark, element)]
    paragraph = _breaking_paragraph(element) if element.tag == PARAGRAPH else None
    return ranges if paragraph is None else [*ranges, paragraph]


def _is_end_of_left_out(mark: "_Element", element: "_Element") -> bool:
    starts = (one for one in element.iter(W + "bookmarkStart") if one.get(W + "id") == mark.get(W + "id"))
    return mark.tag == W + "bookmarkEnd" and any(not is_kept_range(one) for one in starts)


def _breaking_paragraph(element: "_Element") -> "_Element | None":
    """Return an empty paragraph that ends the section or the page as this one does; None if it ends neither."""
    breaks = [one for one in element.iter(W + "br") if is_page_break(one)]
    if element.find(SECTION) is None and not breaks:
        return None
    paragraph = element.makeelement(PARAGRAPH)
    shape = element.find(W + "pPr")
    if shape is not None:
        paragraph.append(deepcopy(shape))
    for one in breaks:
        run = element.makeelement(W + "r")
        run.append(deepcopy(one))
        run[0].tail = None
        paragraph.append(run)
    return paragraph
