"""Why agencies lag: the causes they name themselves, gathered by kind; nothing is made up for them."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from gen.documents.paragraphs import SECTIONS, lines_of
from gen.progress.nation_model import UnitProgress
from gen.vietnamese import MISSING, join

_OTHER = "Nguyên nhân khác"
_NAMED = 8
"""How many agencies a kind of cause names; of more it says how many."""


@dataclass(frozen=True, slots=True)
class _CauseKind:
    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CauseView:
    """A kind of cause: how many of the lagging agencies name it, who they are, and the words of one of them."""

    title: str
    count: int
    agencies: str
    quote: str
    quoted: str


def causes_of(units: Iterable[UnitProgress]) -> tuple[CauseView, ...]:
    """Return what the agencies give as causes, the kind that most of them name first; each agency counts once in it."""
    found: dict[str, dict[str, str]] = {}
    for unit in units:
        for line in lines_of(unit.progress.paragraphs.get(SECTIONS["causes"], ())):
            if line != MISSING:
                found.setdefault(_kind_of(line), {}).setdefault(unit.unit.name, line)
    ranked = sorted(found.items(), key=lambda one: (one[0] == _OTHER, -len(one[1])))
    return tuple(_view(title, said) for title, said in ranked)


def _view(title: str, said: dict[str, str]) -> CauseView:
    quoted, quote = min(said.items(), key=lambda one: len(one[1]))
    names = join(said) if len(said) <= _NAMED else ""
    return CauseView(title, len(said), names, quote.rstrip("."), quoted)


def _kind_of(line: str) -> str:
    folded = line.casefold()
    return next((kind.title for kind in _kinds() if any(word in folded for word in kind.words)), _OTHER)


@lru_cache(maxsize=1)
def _kinds() -> tuple[_CauseKind, ...]:
    table = tomllib.loads(files("gen.documents").joinpath("causes.toml").read_text("utf-8"))
    return tuple(_CauseKind(kind["title"], tuple(kind["words"])) for kind in table["kinds"])
