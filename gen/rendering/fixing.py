"""Fix in a copy of a template what can be fixed without guessing: how a tag is written, never what it says."""

import re
from typing import TYPE_CHECKING

from gen.rendering.archive import FixedEntries
from gen.rendering.checks.expressions import STATEMENTS
from gen.rendering.packages import normalised
from gen.rendering.parts import closed, is_word, opened, text_part_names
from gen.rendering.preparing.joining import write_over
from gen.rendering.preparing.names import PARAGRAPH, W, own_texts
from gen.rendering.tags import TagProblem, TextTag, tags_in
from gen.vietnamese.likeness import nearest

if TYPE_CHECKING:
    from lxml.etree import _Element

_CLOSINGS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_STRAIGHT = str.maketrans({**dict.fromkeys("“”„‟″", '"'), **dict.fromkeys("‘’‚‛′", "'")})
_HALF_CLOSED = re.compile(r"(\{\{[^{}]*)\}(?!\})|(\{%[^{}%]*)(?:\}|%(?!\}))")
_SPACED_KIND = re.compile(r"(\{[{%])\s+(tr|tc|p|r)(?=\s+[^\W\d])")
_SURELY_MEANT = 0.65
_WORD = re.compile(r"(?<=\{%)(-?(?:tr|tc|p|r)?\s*)(\w+)")


def fixed_template(package: bytes) -> tuple[bytes, int]:
    """Return a copy of a template with its badly written tags fixed, and how many there were."""
    entries = normalised(package)
    count = 0
    for name in filter(is_word, text_part_names(entries)):
        root = opened(name, entries[name])
        mended = sum(_mend(own_texts(paragraph, W + "t")) for paragraph in root.iter(PARAGRAPH))
        if mended:
            entries[name] = closed(root)
            count += mended
    return FixedEntries(entries).complete(()), count


def _mend(texts: list["_Element"]) -> int:
    """Mend the tags of one paragraph, the last first, so that places before it stay; return how many."""
    whole = "".join(text.text or "" for text in texts)
    count = 0
    for tag in reversed(list(tags_in(whole))):
        end = tag.end
        better = mended(tag)
        if tag.problem is TagProblem.UNCLOSED and (half := _HALF_CLOSED.match(whole, tag.start)):
            better, end = (half[1] or half[2]).rstrip() + " " + _CLOSINGS[tag.opening], half.end()
        if better is not None and better != whole[tag.start : end]:
            write_over(texts, tag.start, end, better)
            count += 1
    return count


def mended(tag: TextTag) -> str | None:
    """Return how a tag is rightly written; None where that would be a guess, or it is written rightly."""
    text = tag.text
    if tag.problem is TagProblem.MISMATCHED and tag.opening in _CLOSINGS:
        text = text[:-2] + _CLOSINGS[tag.opening]
    elif tag.problem is not None:
        return None
    text = _SPACED_KIND.sub(r"\1\2", text.translate(_STRAIGHT), count=1)
    if text.startswith("{%"):
        text = _WORD.sub(_known, text, count=1)
    return text if text != tag.text else None


def _known(word: re.Match[str]) -> str:
    """Return a statement with its first word as it must be meant: the known one that is most like it."""
    if word[2] in STATEMENTS:
        return word[0]
    like = nearest(word[2], STATEMENTS, least=_SURELY_MEANT)
    return word[1] + (like[0] if like else word[2])
