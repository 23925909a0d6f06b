"""The position in an XML text: the open elements and whether inside a tag; fed with the text piece by piece.

States are values: two branches of a template lead to the same place if and only if their states are equal.
"""

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

_NAME = r"[A-Za-z_][\w.-]*+(?::[A-Za-z_][\w.-]*+)?"
_QUOTED = r"\"[^\"<&]*\"|'[^'<&]*'"
_TEXT = re.compile(r"[^<&]*(?:&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);[^<&]*)*")
_START = re.compile(rf"<({_NAME})")
_END = re.compile(rf"</({_NAME})\s*>")
_ATTRIBUTE = re.compile(rf"\s+({_NAME})\s*=\s*([\"'])")
_TAG_END = re.compile(r"\s*(/?)>")
_VALUES = {quote: re.compile(_TEXT.pattern.replace("<&", "<&" + quote)) for quote in "\"'"}
_WHOLE = re.compile(rf"<({_NAME})((?:\s+{_NAME}\s*=\s*(?:{_QUOTED}))*)\s*(/?)>")
_PAIR = re.compile(rf"(?<![\w.:-])({_NAME})\s*=\s*({_QUOTED})")
_MOST_ATTRIBUTES = 256
"""Attributes of one tag that are followed; Word writes a few dozen."""
_ALWAYS_DECLARED = {"xml": "http://www.w3.org/XML/1998/namespace"}


class NotXml(Exception):
    """The text, as fed so far, cannot be proven to be well-formed."""


class NotFollowed(NotXml):
    """The text may well be well-formed, but holds what is not followed here: comments, a value where none is usual."""


class Inside(Enum):
    """What surrounds the place: characters and elements, a start tag between attributes, or an attribute's value."""

    CONTENT = "content"
    TAG = "tag"
    VALUE = "value"


class OpenElement(NamedTuple):
    """An open element, the elements around it, and the prefixes declared there with their namespaces."""

    name: str
    outer: "OpenElement | None"
    prefixes: tuple[tuple[str, str], ...]


class XmlState(Struct, frozen=True):
    """A place in an XML text. ``tag`` and ``attributes`` are of the start tag one is inside of, if any.

    ``value`` is kept for the declaration of a namespace alone, ``printed`` says that a tag printed into it.
    """

    element: OpenElement | None = None
    inside: Inside = Inside.CONTENT
    tag: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    quote: str = ""
    value: str | None = None
    printed: bool = False
    ended: bool = False

    def after(self, text: str) -> "XmlState":
        """Return the place after ``text``; raise ``NotXml`` where XML does not allow it."""
        state, position = self, 0
        while position < len(text):
            state, position = _STEPS[state.inside](state, text, position)
        return state

    def after_value(self) -> "XmlState":
        """Return the place after an escaped value; raise ``NotXml`` where none may stand."""
        if self.inside is Inside.TAG or (self.inside is Inside.CONTENT and self.element is None):
            raise NotFollowed("value outside of content")
        return replace(self, printed=True) if self.value is not None else self


def _in_content(state: XmlState, text: str, position: int) -> tuple[XmlState, int]:
    characters = _TEXT.match(text, position)
    end = characters.end() if characters else position
    if end > position:
        stretch = text[position:end]
        if state.element is None and stretch.strip():
            raise NotXml("text outside of the root element")
        if "]]>" in stretch:
            raise NotXml("]]>")
        return state, end
    if closing := _END.match(text, position):
        return _closed(state, closing[1]), closing.end()
    if opening := _START.match(text, position):
        if state.ended:
            raise NotXml("second root element")
        if whole := _WHOLE.match(text, position):
            return _opened(state.element, whole[1], _attributes(whole[2]), empty=bool(whole[3])), whole.end()
        return XmlState(state.element, Inside.TAG, opening[1]), opening.end()
    if text.startswith(("<!", "<?"), position):
        raise NotFollowed(text[position : position + 20])
    raise NotXml(text[position : position + 20])


def _closed(state: XmlState, name: str) -> XmlState:
    if state.element is None or state.element.name != name:
        raise NotXml(f"</{name}>")
    return XmlState(state.element.outer, ended=state.element.outer is None)


def _in_tag(state: XmlState, text: str, position: int) -> tuple[XmlState, int]:
    if attribute := _ATTRIBUTE.match(text, position):
        if len(state.attributes) == _MOST_ATTRIBUTES:
            raise NotFollowed("too many attributes")
        if attribute[1] in dict(state.attributes):
            raise NotXml(f"attribute {attribute[1]} twice")
        value = "" if attribute[1].startswith("xmlns") else None
        opened = replace(state, inside=Inside.VALUE, quote=attribute[2], value=value, printed=False)
        return replace(opened, attributes=(*state.attributes, (attribute[1], ""))), attribute.end()
    if end := _TAG_END.match(text, position):
        return _opened(state.element, state.tag, state.attributes, empty=bool(end[1])), end.end()
    raise NotXml(text[position : position + 20])


def _in_value(state: XmlState, text: str, position: int) -> tuple[XmlState, int]:
    characters = _VALUES[state.quote].match(text, position)
    end = characters.end() if characters else position
    value = None if state.value is None else state.value + text[position:end]
    if end == len(text):
        return replace(state, value=value), end
    if text[end] != state.quote:
        raise NotXml(text[end : end + 20])
    name = state.attributes[-1][0]
    if value is not None and state.printed:
        raise NotFollowed("namespace made of a value")
    attributes = (*state.attributes[:-1], (name, value or ""))
    return replace(state, inside=Inside.TAG, quote="", value=None, printed=False, attributes=attributes), end + 1


def _attributes(text: str) -> tuple[tuple[str, str], ...]:
    """Return the attributes of a whole start tag; only the values of namespace declarations are kept."""
    pairs = tuple((name, value[1:-1] if name.startswith("xmlns") else "") for name, value in _PAIR.findall(text))
    if len({name for name, _ in pairs}) < len(pairs):
        raise NotXml("attribute twice")
    return pairs


def _opened(outer: OpenElement | None, tag: str, attributes: tuple[tuple[str, str], ...], *, empty: bool) -> XmlState:
    declared = tuple((name[6:], uri) for name, uri in attributes if name.startswith("xmlns"))
    prefixes = outer.prefixes if outer else ()
    if declared:
        prefixes = (*prefixes, *declared)
    scope = _scope(prefixes)
    expanded = [_expanded(name, scope) for name, _ in attributes if ":" in name and not name.startswith("xmlns")]
    if len(set(expanded)) < len(expanded):
        raise NotXml("attribute twice")
    if ":" in tag:
        _expanded(tag, scope)
    if empty:
        return XmlState(outer, ended=outer is None)
    return XmlState(OpenElement(tag, outer, prefixes))


@lru_cache(maxsize=64)
def _scope(prefixes: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return _ALWAYS_DECLARED | dict(prefixes)


def _expanded(name: str, scope: dict[str, str]) -> tuple[str, str]:
    prefix, _, local = name.partition(":")
    if not scope.get(prefix):
        raise NotXml(f"undeclared prefix {prefix}")
    return scope[prefix], local


_STEPS = {Inside.CONTENT: _in_content, Inside.TAG: _in_tag, Inside.VALUE: _in_value}
