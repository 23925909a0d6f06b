"""``{%-`` and ``-%}``: docxtpl joins the paragraph with its neighbour, by taking out all that stands between two texts.

That is right where nothing but the end of one paragraph and the beginning of the next stands there. Everywhere else
the dash is hidden from docxtpl: jinja then strips the spaces beside the tag, and nothing is lost.
"""

from typing import TYPE_CHECKING

from gen.rendering.preparing.names import PARAGRAPH, W
from gen.rendering.tags import tags_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_DASH, _HIDDEN = "-", "\ue001"
_TEXT = W + "t"
_PASSED = frozenset(W + name for name in ("r", "p", "proofErr", "lastRenderedPageBreak"))
_PROPERTIES = (W + "rPr", W + "pPr")
_SECTION = W + "sectPr"


def hide_dashes(root: "_Element") -> None:
    """Hide the dashes that would take something away, or tear apart what belongs together."""
    order = [element for element in root.iter() if isinstance(element.tag, str)]
    places = [number for number, element in enumerate(order) if element.tag == _TEXT]
    for at, number in enumerate(places):
        text = order[number]
        if "%}" not in (text.text or "") and "{%" not in (text.text or ""):
            continue
        before = order[places[at - 1] + 1 : number] if at else None
        after = order[number + 1 : places[at + 1]] if at + 1 < len(places) else None
        previous = order[places[at - 1]] if at else None
        following = order[places[at + 1]] if at + 1 < len(places) else None
        text.text = _hidden(
            text.text or "", joins_before=_is_seam(previous, before, text), joins_after=_is_seam(text, after, following)
        )


def shown_dashes(xml: str) -> str:
    """Return ``xml`` with the dashes back that were hidden."""
    return xml.replace("{%" + _HIDDEN, "{%" + _DASH).replace(_HIDDEN + "%}", _DASH + "%}")


def _hidden(text: str, *, joins_before: bool, joins_after: bool) -> str:
    tags = [tag for tag in tags_in(text) if tag.problem is None and tag.opening == "{%"]
    for tag in reversed(tags):
        inner = text[tag.start : tag.end]
        stands_first, stands_last = not text[: tag.start].strip(), not text[tag.end :].strip()
        if inner.startswith("{%-") and not (stands_first and joins_before):
            inner = "{%" + _HIDDEN + inner[3:]
        if inner.endswith("-%}") and not (stands_last and joins_after):
            inner = inner[:-3] + _HIDDEN + "%}"
        text = text[: tag.start] + inner + text[tag.end :]
    return text


def _is_seam(first: "_Element | None", between: "list[_Element] | None", last: "_Element | None") -> bool:
    """Tell whether two texts are of one paragraph, or of two that follow each other, with nothing between."""
    if first is None or last is None or not between or not first.text or not last.text:
        return False
    one, other = _paragraph(first), _paragraph(last)
    if one is None or other is None or not all(map(_is_passed, between)):
        return False
    follows = one.getnext() is other and not (one.tail or "").strip() and one.find(f"{W}pPr/{_SECTION}") is None
    return one is other or follows


def _paragraph(text: "_Element") -> "_Element | None":
    """Return the paragraph of a text whose run stands in it directly."""
    run = text.getparent()
    paragraph = run.getparent() if run is not None else None
    return paragraph if paragraph is not None and paragraph.tag == PARAGRAPH else None


def _is_passed(element: "_Element") -> bool:
    inside = element.tag in _PROPERTIES or next(element.iterancestors(*_PROPERTIES), None) is not None
    return element.tag in _PASSED or (inside and element.tag != _SECTION)
