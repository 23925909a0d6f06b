"""Give each tag a line of its own, so that jinja's line numbers tell which tag an error is in.

A line break is put *inside* the tag, after its opening marks, where jinja ignores it: the output does not change.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from gen.rendering.environment import PartEnvironment

_OPENINGS = {"variable_begin", "block_begin"}
_CLOSINGS = {"variable_end", "block_end"}
_COMMENT = {"comment_begin", "comment", "comment_end"}


class NumberedTag(Struct, frozen=True):
    """A tag of a patched part: as written there, and the first line of its inside in the numbered source."""

    text: str
    line: int


class NumberedSource(Struct, frozen=True):
    """The source that is compiled, and its tags in order."""

    text: str
    tags: tuple[NumberedTag, ...]


def tag_at(tags: Sequence[NumberedTag], line: int) -> NumberedTag | None:
    """Return the tag on ``line``, else the last one before it."""
    number = bisect_right(tags, line, key=lambda tag: tag.line)
    return tags[number - 1] if number else None


def numbered(source: str, environment: PartEnvironment) -> NumberedSource:
    """Return ``source`` with a line for each tag, without its comments; raises jinja's ``TemplateSyntaxError``."""
    pieces: list[str] = []
    tags: list[NumberedTag] = []
    line, opened = 1, 0
    for kind, value in _tokens(source, environment):
        if kind in _COMMENT:
            continue
        pieces.append(value)
        line += value.count("\n")
        if kind in _OPENINGS:
            opened = len(pieces) - 1
            pieces.append("\n")
            line += 1
            tags.append(NumberedTag("", line))
        elif kind in _CLOSINGS:
            written = pieces[opened] + "".join(pieces[opened + 2 :])
            tags[-1] = NumberedTag(written, tags[-1].line)
    return NumberedSource("".join(pieces), tuple(tags))


def _tokens(source: str, environment: PartEnvironment) -> Iterator[tuple[str, str]]:
    for _, kind, value in environment.lexer.tokeniter(source, None):
        yield kind, value
