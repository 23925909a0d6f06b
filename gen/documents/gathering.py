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
    other: str
    kinds: tuple[tuple[str, tuple[str, ...]], ...]

    def of(self, line: str) -> str:
        """Return the kind of a paragraph: the first one of whose words stand in it."""
        folded = line.casefold()
        return next((title for title, words in self.kinds if any(word in folded for word in words)), self.other)


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
            found.setdefault(kinds.of(line), {}).setdefault(name, line)
    ranked = sorted(found.items(), key=lambda one: (one[0] == kinds.other, -len(one[1])))
    return tuple(_view(title, of_kind) for title, of_kind in ranked)


def _view(title: str, said: dict[str, str]) -> Gathered:
    quoted, quote = min(said.items(), key=lambda one: len(one[1]))
    names = join(said) if len(said) <= _NAMED else ""
    return Gathered(title, len(said), names, quotable(quote), quoted)


def quotable(paragraph: str) -> str:
    """Return a paragraph as it stands between quotation marks: no full stop, marks within it single."""
    return paragraph.rstrip(".").replace("“", "‘").replace("”", "’")


@lru_cache
def _kinds_of(table: str) -> _Kinds:
    data = tomllib.loads(files("gen.documents").joinpath(f"{table}.toml").read_text("utf-8"))
    return _Kinds(data["other"], tuple((kind["title"], tuple(kind["words"])) for kind in data["kinds"]))
