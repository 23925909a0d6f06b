"""Strings that a pattern finds hard, read off the pattern itself: its pieces repeated, with a beginning and a tail.

A pattern is slow where it can begin, or go on, at many places and fails at each: so what may repeat is repeated, what
comes before it put in front once and repeated too, and a tail put behind that the pattern does not expect.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any

# The parser of the standard library has no public name, and the stubs of some versions do not know it.
_constants: Any = import_module("re._constants")
_parser: Any = import_module("re._parser")

_CATEGORIES = {
    "CATEGORY_DIGIT": "7",
    "CATEGORY_NOT_DIGIT": "x",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_SPACE": "x",
    "CATEGORY_WORD": "x",
    "CATEGORY_NOT_WORD": "-",
}
_SAMPLES = "x7 -.,;:/()<>{}[]\"'%&=_#*\n\t\u00a0éĐA…–"
_LETTERS = 8
_TAILS = ("", "\x00", "\n\x00")


@dataclass(frozen=True)
class Hard:
    """A text that grows with ``size`` characters: ``head``, then ``piece`` again and again, then ``tail``."""

    head: str
    piece: str
    tail: str

    def of(self, size: int) -> str:
        """Return the text of about that many characters."""
        return self.head + self.piece * (size // len(self.piece)) + self.tail


@dataclass(frozen=True)
class Anatomy:
    """The pieces of a pattern's source."""

    source: str
    flags: int

    @cached_property
    def tree(self) -> Any:
        """The parsed pattern."""
        return _parser.parse(self.source, self.flags & ~re.UNICODE & ~re.LOCALE)

    def hard_texts(self) -> Iterator[Hard]:
        """Yield the texts that may be hard, each once."""
        seen: set[Hard] = set()
        for head, piece in self._pieces():
            for tail in _TAILS:
                hard = Hard(head, piece, tail)
                if piece and hard not in seen:
                    seen.add(hard)
                    yield hard

    def _pieces(self) -> Iterator[tuple[str, str]]:
        whole = _example(self.tree)
        letters = sorted(set(_alphabet(self.tree)))
        for head, body in _repeats(self.tree, ""):
            yield from ((head, letter) for letter in letters[:_LETTERS])
            for piece in _variants(body):
                yield head, piece
                yield "", head + piece
                yield head, piece + "\x00"
        for before in _beginnings(self.tree):
            yield "", before
            yield "", before + " "
        yield "", whole
        for letter in letters:
            yield "", letter
            yield whole, letter


def _members(items: Any) -> Iterator[str]:
    """Yield characters of a class, one of each of its items."""
    negated = bool(items) and items[0][0] is _constants.NEGATE
    if negated:
        pattern = _class_pattern(items)
        yield from [char for char in _SAMPLES if pattern(char)][:4]
        return
    for kind, value in items:
        if kind is _constants.LITERAL:
            yield chr(value)
        elif kind is _constants.RANGE:
            yield chr(value[0])
        elif kind is _constants.CATEGORY:
            yield _CATEGORIES[str(value)]


def _class_pattern(items: Any) -> Any:
    def fits(char: str) -> bool:
        return not any(_holds(kind, value, char) for kind, value in items[1:])

    return fits


def _holds(kind: Any, value: Any, char: str) -> bool:
    if kind is _constants.LITERAL:
        return ord(char) == int(value)
    if kind is _constants.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    tests = {
        "CATEGORY_DIGIT": char.isdigit(),
        "CATEGORY_SPACE": char.isspace(),
        "CATEGORY_WORD": char.isalnum() or char == "_",
    }
    name = str(value)
    return not tests[name.replace("NOT_", "")] if "NOT_" in name else tests[name]


def _choices(node: Any) -> list[str]:
    """Return short texts that the node matches, the most telling first."""
    kind, value = node
    match kind:
        case _constants.LITERAL:
            return [chr(value)]
        case _constants.NOT_LITERAL:
            return [char for char in _SAMPLES if ord(char) != value][:2]
        case _constants.ANY:
            return ["x"]
        case _constants.IN:
            return list(dict.fromkeys(_members(value))) or ["x"]
        case _constants.BRANCH:
            return [_example(branch) for branch in value[1]]
        case _constants.SUBPATTERN:
            return _sequences(value[3])
        case _constants.ATOMIC_GROUP:
            return _sequences(value)
        case _constants.MAX_REPEAT | _constants.MIN_REPEAT | _constants.POSSESSIVE_REPEAT:
            low, _high, body = value
            return [text * max(low, 1) for text in _sequences(body)] if low else ["", *_sequences(body)]
        case _constants.ASSERT:
            direction, body = value
            return [_example(body)] if direction > 0 else [""]
    return [""]


def _sequences(tree: Any) -> list[str]:
    """Return texts that a sequence matches: one, and for each of its nodes the one with another choice there."""
    usual = [_choices(node)[0] for node in tree]
    texts = ["".join(usual)]
    for place, node in enumerate(tree):
        for choice in _choices(node)[1:6]:
            texts.append("".join((*usual[:place], choice, *usual[place + 1 :])))
    return list(dict.fromkeys(texts))[:12]


def _example(tree: Any) -> str:
    return "".join(_fullest(node) for node in tree)


def _fullest(node: Any) -> str:
    """Return a short text of the node, with what is optional left out only where it cannot be written."""
    kind, value = node
    if kind is _constants.ASSERT:
        return ""
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
        return _example(value[2]) * max(int(value[0]), 1)
    if kind is _constants.SUBPATTERN:
        return _example(value[3])
    if kind is _constants.ATOMIC_GROUP:
        return _example(value)
    return next((text for text in _choices(node) if text), "")


def _variants(tree: Any) -> list[str]:
    texts = [text for text in _sequences(tree) if text]
    return [*texts, "".join(texts[:2])] if len(texts) > 1 else texts


def _repeats(tree: Any, head: str) -> Iterator[tuple[str, Any]]:
    """Yield what may repeat without end, each with an example of what comes before it."""
    for node in tree:
        kind, value = node
        if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
            if value[1] > 20:
                yield head, value[2]
            yield from _repeats(value[2], head)
        elif kind is _constants.SUBPATTERN:
            yield from _repeats(value[3], head)
        elif kind is _constants.ATOMIC_GROUP:
            yield from _repeats(value, head)
        elif kind is _constants.BRANCH:
            for branch in value[1]:
                yield from _repeats(branch, head)
        elif kind in (_constants.ASSERT, _constants.ASSERT_NOT):
            yield from _repeats(value[1], head)
        head += _fullest(node)


def _beginnings(tree: Any) -> Iterator[str]:
    """Yield what the pattern may begin with: each longer by one node."""
    text = ""
    for node in tree:
        text += _fullest(node)
        if text:
            yield text


def _alphabet(tree: Any) -> Iterator[str]:
    for node in tree:
        kind, value = node
        if kind in (_constants.LITERAL, _constants.IN, _constants.ANY, _constants.NOT_LITERAL):
            yield from _choices(node)[:3]
        elif kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
            yield from _alphabet(value[2])
        elif kind is _constants.SUBPATTERN:
            yield from _alphabet(value[3])
        elif kind is _constants.ATOMIC_GROUP:
            yield from _alphabet(value)
        elif kind is _constants.BRANCH:
            for branch in value[1]:
                yield from _alphabet(branch)
        elif kind in (_constants.ASSERT, _constants.ASSERT_NOT):
            yield from _alphabet(value[1])
