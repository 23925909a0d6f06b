"""Tags that Word has split: put whole into the text they begin in, with nothing that stands between their pieces lost.

Where only the borders of plain runs split a tag, docxtpl's own pattern joins it; the text after it then takes the look
of the run it began in, as docxtpl's users know it.
"""

from typing import TYPE_CHECKING

from gen.rendering.preparing.names import PARAGRAPHS, TEXTS, W, own_texts, take_out
from gen.rendering.tags import tags_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_STRIPPED = frozenset(
    W + name for name in ("r", "t", "rPr", "proofErr", "tab", "br", "cr", "lastRenderedPageBreak", "noBreakHyphen")
)
"""What docxtpl takes out of the middle of a tag without a loss."""
_WORD_TEXT = W + "t"
_KEPT_OPEN = W + "rPr"


def join_tags(root: "_Element") -> None:
    """Make every tag whole that begins and ends in the same paragraph."""
    for paragraph in list(root.iter(*PARAGRAPHS)):
        for name in TEXTS:
            texts = own_texts(paragraph, name)
            if len(texts) > 1 and any("{" in (text.text or "") for text in texts):
                _join(paragraph, texts)


def _join(paragraph: "_Element", texts: list["_Element"]) -> None:
    whole = "".join(text.text or "" for text in texts)
    for tag in reversed([tag for tag in tags_in(whole) if tag.problem is None]):
        first, last = _index(texts, tag.start), _index(texts, tag.end - 1)
        if first != last and not _is_plain(paragraph, texts[first], texts[last]):
            write_over(texts, tag.start, tag.end, tag.text)


def _index(texts: list["_Element"], place: int) -> int:
    for number, text in enumerate(texts):
        place -= len(text.text or "")
        if place < 0:
            return number
    return len(texts) - 1


def _is_plain(paragraph: "_Element", first: "_Element", last: "_Element") -> bool:
    """Tell whether nothing but borders of runs that stand side by side is between two texts."""
    begins, ends = first.getparent(), last.getparent()
    if first.tag != _WORD_TEXT or begins is None or ends is None or begins.getparent() is not ends.getparent():
        return False
    between, started = [], False
    for element in paragraph.iter():
        if element is last:
            break
        if started:
            between.append(element)
        started = started or element is first
    return all(element.tag in _STRIPPED or _is_of_properties(element) for element in between)


def _is_of_properties(element: "_Element") -> bool:
    return next(element.iterancestors(_KEPT_OPEN), None) is not None


def write_over(texts: list["_Element"], start: int, end: int, written: str) -> None:
    """Write a tag whole into the text where it begins, and take its other pieces out of the texts that follow."""
    first, last = _index(texts, start), _index(texts, end - 1)
    start -= sum(len(text.text or "") for text in texts[:first])
    end -= sum(len(text.text or "") for text in texts[:last])
    if first == last:
        whole = texts[first].text or ""
        texts[first].text = whole[:start] + written + whole[end:]
        return
    texts[first].text = (texts[first].text or "")[:start] + written
    for text in texts[first + 1 : last]:
        text.text = ""
    texts[last].text = (texts[last].text or "")[end:]
    _keep_spaces(texts[first], texts[last])
    for text in texts[first + 1 : last]:
        _drop_if_empty(text)


def _keep_spaces(*texts: "_Element") -> None:
    for text in texts:
        if text.tag == _WORD_TEXT:
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _drop_if_empty(text: "_Element") -> None:
    """Take out a run that held only a piece of a tag."""
    run = text.getparent()
    take_out(text)
    if run is not None and run.tag == W + "r" and all(child.tag == _KEPT_OPEN for child in run):
        take_out(run)
