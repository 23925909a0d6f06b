"""Which blocks of two documents generated one after the other the data left as they were, and which they changed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lxml import etree

from gen.wordml.names import name
from tests.support import hands

_CONTENT = (name("w:sdt"), name("w:sdtContent"))


def blocks_of(root: etree._Element) -> list[etree._Element]:
    """Return the paragraphs and rows right in the body, those with any text."""
    (body,) = root
    return [block for block in _blocks(body) if hands.text_of(block).strip()]


def _blocks(container: etree._Element) -> Iterator[etree._Element]:
    for child in container:
        if child.tag == hands.P:
            yield child
        elif child.tag == name("w:tbl"):
            yield from (row for row in child if row.tag == hands.TR)
        elif child.tag in _CONTENT:
            yield from _blocks(child)


@dataclass(frozen=True)
class BothSides:
    """Texts of blocks that stand between two others, all three of them the same and in the same order in both
    documents and nowhere twice; and pairs of texts, before and now, of blocks that changed in their place."""

    left: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]


def compared(before: etree._Element, now: etree._Element) -> BothSides:
    """Compare two documents by the texts of their blocks alone."""
    olds, news = ([hands.text_of(block) for block in blocks_of(root)] for root in (before, now))
    left: list[str] = []
    changed: list[tuple[str, str]] = []
    for word, o1, o2, n1, n2 in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if word == "equal":
            left += olds[o1 + 1 : o2 - 1]
        elif word == "replace" and o2 - o1 == n2 - n1 == 1:
            changed.append((olds[o1], news[n1]))
    once = _once(olds) & _once(news)
    return BothSides(
        tuple(text for text in left if text in once),
        tuple(pair for pair in changed if pair[0] in _once(olds) and pair[1] in _once(news)),
    )


def _once(texts: Sequence[str]) -> set[str]:
    return {text for text, count in Counter(texts).items() if count == 1}


def block_with(root: etree._Element, text: str) -> etree._Element:
    """Return the one block that says this."""
    (block,) = (each for each in blocks_of(root) if hands.text_of(each) == text)
    return block
