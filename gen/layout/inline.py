"""Text of a line with its marks: ``**bold**``, ``*italic*``, ``[[figure-id: …]]``; template tags stay whole."""

import re
from dataclasses import dataclass, replace

from gen.layout.record import figure_binding, figure_tag
from gen.wordml.writing.controls import text_control
from gen.wordml.writing.text import PLAIN, RunFormat, run

_TAG = r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}"
_TOKENS = re.compile(rf"({_TAG}|\\\*|\*\*|\*|\[\[|\]\])")
_FIGURE = re.compile(rf"(?P<id>(?:{_TAG}|[^:])+?)\s*:\s*(?P<content>.+)", re.DOTALL)
_YEARS = re.compile(r"(?<=\d{4}) - (?=\d{4})")
UNBROKEN_HYPHEN = "\u00a0-\u00a0"
"""Between the years of a period, which no end of a line may part."""
_ESCAPED_STAR = "\\*"
MARKS = frozenset({"**", "*", "[[", "]]"})


class InlineError(ValueError):
    """A mark is left open or malformed; the text says which."""


@dataclass(frozen=True, slots=True)
class KindContent:
    """A stretch of text of one format; ``figure`` is the id of the key figure it shows, if any."""

    text: str
    formatting: RunFormat
    figure: str | None = None


def runs(source: str, formatting: RunFormat = PLAIN) -> str:
    """Write the runs of a line; ``formatting`` holds where no mark says otherwise. Raises InlineError."""
    return "".join(_markup(piece) for piece in pieces(source, formatting))


def pieces(source: str, formatting: RunFormat = PLAIN) -> tuple[KindContent, ...]:
    """Split a line at its marks. Raises InlineError where a mark is not closed."""
    found: list[KindContent] = []
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
    parts = [""]
    for token in re.split(rf"({_TAG})", source):
        if re.fullmatch(_TAG, token, re.DOTALL):
            parts[-1] += token
            continue
        first, *others = token.split(separator)
        parts[-1] += first
        parts += others
    return parts


def _tokens(source: str) -> list[str]:
    return [token for token in _TOKENS.split(source) if token]


def _plain(token: str) -> str:
    if token == _ESCAPED_STAR:
        return "*"
    return token if token.startswith("{") else _YEARS.sub(UNBROKEN_HYPHEN, token)


def _toggle_figure(token: str, figure: str | None) -> str | None:
    if (token == "[[") != (figure is None):
        raise InlineError(token)
    return "" if token == "[[" else None


def _toggle_emphasis(token: str, formatting: RunFormat) -> RunFormat:
    if token == "**":
        return replace(formatting, bold=None if formatting.bold else True)
    return replace(formatting, italic=None if formatting.italic else True)


def _finish(buffer: str, formatting: RunFormat, figure: str | None) -> list[KindContent]:
    if not buffer:
        return []
    if figure is None:
        return [KindContent(buffer, formatting)]
    match = _FIGURE.fullmatch(buffer)
    if match is None:
        raise InlineError("[[")
    return [KindContent(match["content"], formatting, match["id"].strip())]


def _markup(piece: KindContent) -> str:
    content = run(piece.text, piece.formatting)
    if piece.figure is None:
        return content
    return text_control(content, figure_tag(piece.figure), piece.figure, figure_binding(piece.figure))
