"""What many agencies wrote, gathered by kind with the agencies named; nothing is made up for them."""

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct

from gen.vietnamese import join

_NAMED = 8
"""How many agencies a kind names; of more it says how many."""


class _Kinds(Struct, frozen=True):
    """The kinds of a table; a paragraph with one of the words ``aside`` is quoted where there is no other."""

    other: str
    aside: tuple[str, ...]
    kinds: tuple[tuple[str, tuple[str, ...]], ...]

    def of(self, line: str) -> str:
        """Return the kind of a paragraph: the first one of whose words stand in it."""
        folded = line.casefold()
        return next((title for title, words in self.kinds if any(word in folded for word in words)), self.other)

    def is_aside(self, line: str) -> bool:
        """Tell whether a paragraph speaks of something else than what is asked for."""
        folded = line.casefold()
        return any(word in folded for word in self.aside)


class Gathered(Struct, frozen=True):
    """What is said in one kind: how many agencies say it, who they are, and the words of one of them."""

    title: str
    count: int
    agencies: str
    quote: str
    quoted: str


def gathered(said: Iterable[tuple[str, Iterable[str]]], table: str) -> tuple[Gathered, ...]:
    """Gather the paragraphs of agencies, given with their names, by the kinds of a table (``causes``, ``requests``).

    The kind that most of them speak of comes first; each agency counts once in it.
    """
    kinds = _kinds_of(table)
    found: dict[str, dict[str, str]] = {}
    for name, lines in said:
        for line in lines:
            said_of_kind = found.setdefault(kinds.of(line), {})
            if name not in said_of_kind or (kinds.is_aside(said_of_kind[name]) and not kinds.is_aside(line)):
                said_of_kind[name] = line
    ranked = sorted(found.items(), key=lambda one: (one[0] == kinds.other, -len(one[1])))
    return tuple(_view(title, of_kind, kinds) for title, of_kind in ranked)


def _view(title: str, said: dict[str, str], kinds: _Kinds) -> Gathered:
    quoted, quote = min(said.items(), key=lambda one: (kinds.is_aside(one[1]), len(one[1])))
    names = join(said) if len(said) <= _NAMED else ""
    return Gathered(title, len(said), names, quotable(quote), quoted)


def quotable(paragraph: str) -> str:
    """Return a paragraph as it stands between quotation marks: no full stop, marks within it single."""
    return paragraph.rstrip(".").replace("“", "‘").replace("”", "’")


@lru_cache
def _kinds_of(table: str) -> _Kinds:
    data = tomllib.loads(files("gen.documents").joinpath(f"{table}.toml").read_text("utf-8"))
    aside = tuple(data.get("aside", ()))
    return _Kinds(data["other"], aside, tuple((kind["title"], tuple(kind["words"])) for kind in data["kinds"]))
