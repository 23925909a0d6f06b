"""Text of a line with its marks: ``**bold**``, ``*italic*``, ``[[figure-id: …]]``; template tags stay whole."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.spans import spans
from gen.layout.record import figure_binding, figure_tag
from gen.wordml.writing.controls import text_control
from gen.wordml.writing.text import PLAIN, RunProperties, run

_TAGS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_MARKS = re.compile(r"(\\\*|\*\*|\*|\[\[|\]\])")
_YEARS = re.compile(r"(?<=\d{4}) - (?=\d{4})")
UNBROKEN_HYPHEN = "\u00a0-\u00a0"
"""Between the years of a period, which no line break may separate."""
_ESCAPED_STAR = "\\*"
MARKS = frozenset({"**", "*", "[[", "]]"})


class InlineError(ValueError):
    """A mark is left open or malformed; the text says which."""


class TextSpan(Struct, frozen=True):
    """A stretch of text of one format; ``figure`` is the id of the key figure it shows, if any."""

    text: str
    formatting: RunProperties
    figure: str | None = None


def runs(source: str, formatting: RunProperties = PLAIN) -> str:
    """Write the runs of a line; ``formatting`` holds where no mark says otherwise. Raises InlineError."""
    return "".join(_markup(piece) for piece in pieces(source, formatting))


def pieces(source: str, formatting: RunProperties = PLAIN) -> tuple[TextSpan, ...]:
    """Split a line at its marks. Raises InlineError where a mark is not closed."""
    found: list[TextSpan] = []
    current, figure, buffer = formatting, None, ""
    for token in _tokens(source):
        if token not in MARKS:
            buffer += _plain(token)
            continue
        if token in ("[[", "]]"):
            found += _finish(buffer, current, figure)
            figure, buffer = _toggle_figure(token, figure), ""
            continue
        found += _finish(buffer, current, figure)
        current, buffer = _toggle_emphasis(token, current), ""
    if figure is not None or current != formatting:
        raise InlineError("**" if current.bold != formatting.bold else "*" if figure is None else "[[")
    return tuple(found + _finish(buffer, current, figure))


def split_outside_tags(source: str, separator: str) -> list[str]:
    """Split text at a separator, but never inside a template tag."""
    parts: list[list[str]] = [[]]
    for text, is_tag in _stretches(source):
        first, *others = [text] if is_tag else text.split(separator)
        parts[-1].append(first)
        parts += [[other] for other in others]
    return ["".join(part) for part in parts]


def _stretches(source: str) -> Iterator[tuple[str, bool]]:
    """Yield the text in pieces, each with whether it is a template tag."""
    done = 0
    for start, end in spans(source, _TAGS):
        yield source[done:start], False
        yield source[start:end], True
        done = end
    yield source[done:], False


def _tokens(source: str) -> Iterator[str]:
    for text, is_tag in _stretches(source):
        yield from (token for token in ([text] if is_tag else _MARKS.split(text)) if token)


def _plain(token: str) -> str:
    if token == _ESCAPED_STAR:
        return "*"
    return token if token.startswith("{") else _YEARS.sub(UNBROKEN_HYPHEN, token)


def _toggle_figure(token: str, figure: str | None) -> str | None:
    if (token == "[[") != (figure is None):
        raise InlineError(token)
    return "" if token == "[[" else None


def _toggle_emphasis(token: str, formatting: RunProperties) -> RunProperties:
    if token == "**":
        return replace(formatting, bold=None if formatting.bold else True)
    return replace(formatting, italic=None if formatting.italic else True)


def _finish(buffer: str, formatting: RunProperties, figure: str | None) -> list[TextSpan]:
    if not buffer:
        return []
    if figure is None:
        return [TextSpan(buffer, formatting)]
    identity, *content = split_outside_tags(buffer, ":")
    shown = ":".join(content).lstrip()
    if not identity or not shown:
        raise InlineError("[[")
    return [TextSpan(shown, formatting, identity.strip())]


def _markup(piece: TextSpan) -> str:
    content = run(piece.text, piece.formatting)
    if piece.figure is None:
        return content
    return text_control(content, figure_tag(piece.figure), piece.figure, figure_binding(piece.figure))
