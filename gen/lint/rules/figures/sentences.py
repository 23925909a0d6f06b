"""The sentences of a text in which a pattern stands."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gen.lint.anatomy.text import WholeText
from gen.wordml.model import Paragraph

CLAUSES = re.compile(r"[.;!?\x00\n](?:(?<=[\x00\n])|(?=\s|\x00|$))")
SENTENCES = re.compile(r"[.!?\x00\n](?:(?<=[\x00\n])|(?=\s|\x00|$))")
"""Where a stretch of text ends: at a semicolon too, or only with its sentence. What may end it comes first in the
pattern, so that the search goes through the letters between quickly."""
_BEFORE = 400
_LONGEST = 700
"""Letters of a sentence that is looked at; what is longer is a list."""


class Sentence(NamedTuple):
    """A sentence, as typed and in small letters, and its paragraph."""

    text: str
    small: str
    paragraph: Paragraph


def sentences_with(
    text: WholeText, places: Iterable[re.Match[str]], ends: re.Pattern[str] = CLAUSES
) -> Iterator[Sentence]:
    """Yield each sentence that holds one of the places, once, in the order of the text; ``ends`` is where one ends."""
    starts: dict[int, int] = {}
    for found in places:
        starts.setdefault(_start(text.joined, found.start(), ends), _end(text.joined, found.end(), ends))
    for start, end in sorted(starts.items()):
        if end - start <= _LONGEST:
            yield Sentence(text.joined[start:end], text.lower[start:end], text.place(start, end).paragraph)


def _start(text: str, at: int, ends: re.Pattern[str]) -> int:
    first = max(at - _BEFORE, 0)
    return max((found.end() for found in ends.finditer(text, first, at)), default=first)


def _end(text: str, at: int, ends: re.Pattern[str]) -> int:
    found = ends.search(text, at)
    return found.start() if found is not None else len(text)
