"""Stretches of a text between marks that open and close them, each found in one walk over the text."""

import re
from collections.abc import Callable, Iterator, Mapping


def spans(text: str, closings: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Yield where each opening mark begins and where the first closing mark of its kind behind it ends.

    ``closings`` gives the closing mark of each opening one. A mark that is never closed opens nothing; it is not
    looked for again, whereas a pattern would look through the rest of the text from each of its places.
    """
    alive, position = dict(closings), 0
    opening = _any_of(alive)
    while found := opening.search(text, position):
        closing = alive[found.group()]
        end = text.find(closing, found.end())
        if end < 0:
            del alive[found.group()]
            opening, position = _any_of(alive), found.start() + 1
            continue
        position = end + len(closing)
        yield found.start(), position


def changed_within(text: str, closings: Mapping[str, str], change: Callable[[str], str]) -> str:
    """Return the text with what ``change`` makes of it in place of each such stretch, marks included."""
    pieces: list[str] = []
    done = 0
    for start, end in spans(text, closings):
        pieces += (text[done:start], change(text[start:end]))
        done = end
    return "".join((*pieces, text[done:]))


def _any_of(marks: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, marks)) or "(?!)")
