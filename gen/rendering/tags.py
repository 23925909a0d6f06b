"""Tags as an author types them, found in body text; also those that are typed wrong."""

import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from gen.rendering.strings import Strings, TagReading

_MARKS = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_INSIDE = re.compile(r"^(?:\{[{%#])(?P<kind>tr|tc|p|r)?(?P<trim>[-+]?)(?P<inner>.*?)[-+]?[}%#]\}$", re.DOTALL)
_END_OF_RAW = re.compile(r"\{%[-+]?\s*endraw\b")
_SHOWN_CHARACTERS = 60


class TagProblem(Enum):
    """What is wrong with how a tag is delimited."""

    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    MISMATCHED = "mismatched"


class TextTag(Struct, frozen=True):
    """A tag between ``start`` and ``end`` of a text, with what is wrong with it, if anything."""

    text: str
    start: int
    end: int
    problem: TagProblem | None = None

    @property
    def opening(self) -> str:
        """``{{``, ``{%`` or ``{#``."""
        return self.text[:2]

    @property
    def kind(self) -> str:
        """What docxtpl's tag stands for: ``tr``, ``tc``, ``p``, ``r``, or nothing for a plain tag."""
        match = _INSIDE.match(self.text)
        inner = match["inner"] if match else ""
        return (match["kind"] or "") if match and (inner[:1].isspace() or inner == "") else ""

    @property
    def inner(self) -> str:
        """The expression or statement, without marks and kind."""
        match = _INSIDE.match(self.text)
        if match is None:
            return self.text[2:].strip()
        return match["inner"].strip() if self.kind else ((match["kind"] or "") + match["inner"]).strip()

    @property
    def word(self) -> str:
        """The first word of a statement: ``for``, ``endif``; empty in other tags."""
        return self.inner.split(None, 1)[0] if self.opening == "{%" and self.inner else ""


def tags_in(text: str) -> Iterator[TextTag]:
    """Yield the tags of ``text`` in order, also those that lack an end or a beginning."""
    position, strings = 0, Strings(text)
    while mark := _MARKS.search(text, position):
        tag = _tag_at(text, mark, strings)
        yield tag
        position = tag.end
        if tag.word == "raw" and tag.problem is None:
            end = _END_OF_RAW.search(text, position)
            position = end.start() if end else len(text)


def _tag_at(text: str, opening: re.Match[str], strings: Strings) -> TextTag:
    start, expected = opening.start(), _CLOSING.get(opening.group())
    if expected is None:
        return TextTag(opening.group(), start, opening.end(), TagProblem.UNOPENED)
    if expected == "#}":
        return _comment_at(text, opening)
    reading = TagReading(text, strings, opening.end())
    for mark in _MARKS.finditer(text, opening.end()):
        reading.go(mark.start())
        if reading.in_string():
            continue
        if mark.group() == expected:
            if expected == "%}" or not reading.in_braces(mark.start()):
                return TextTag(text[start : mark.end()], start, mark.end())
        elif mark.group() in _CLOSING:
            return TextTag(_shown(text[start : mark.start()]), start, mark.start(), TagProblem.UNCLOSED)
        else:
            return TextTag(text[start : mark.end()], start, mark.end(), TagProblem.MISMATCHED)
    return TextTag(_shown(text[start:]), start, len(text), TagProblem.UNCLOSED)


def _comment_at(text: str, opening: re.Match[str]) -> TextTag:
    start = opening.start()
    end = text.find("#}", opening.end()) + 2
    if end < 2:
        return TextTag(_shown(text[start:]), start, len(text), TagProblem.UNCLOSED)
    return TextTag(text[start:end], start, end)


def _shown(text: str) -> str:
    """Return as much of a tag without end as is sure to be of it."""
    return text.partition("\n")[0][:_SHOWN_CHARACTERS].rstrip()


def canonical(tag: str) -> str:
    """Return what stays the same of a tag when docxtpl patches it: its marks and its words without spaces."""
    found = next(tags_in(tag), None)
    inner = found.inner if found else tag
    for typed, meant in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'")):
        inner = inner.replace(typed, meant)
    for statement in ("colspan ", "cellbg "):
        if tag.startswith("{%") and inner.startswith(statement):
            return "{{" + "".join(inner.removeprefix(statement).split())
    return tag[:2] + "".join(inner.split())
