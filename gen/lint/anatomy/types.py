"""The names of the types of document, as they are recognised at the top of a page."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from gen.decree.types import ND30_TYPES, TT01_TYPES
from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.near import within_one_error

NORMATIVE_TYPES = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch")
"""Types only normative acts have (Luật Ban hành văn bản quy phạm pháp luật)."""
BEHIND = " :.;,!?-–0123456789*"
"""What may stand behind the name of a type: marks, the number of a note."""
_SHORTEST_NEAR = 5
"""Letters of a name below which one typing error makes another word of it."""


class NamedType(NamedTuple):
    """The type a title opens with, “” for none; ``alone``: with nothing else; ``spelt``: without a typing error."""

    name: str = ""
    alone: bool = False
    spelt: bool = True


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str], ...]:
    names = {row.name for row in (*ND30_TYPES, *TT01_TYPES)} | set(NORMATIVE_TYPES)
    return tuple((fold(name), name) for name in sorted(names, key=lambda name: (-len(name), name)))


@lru_cache(maxsize=1)
def _spellings() -> tuple[str, ...]:
    return tuple(spelling for spelling, _name in _names())


def type_named_by(text: str) -> NamedType:
    """Return the type with which a title opens, or of which it is one typing error away where it stands alone."""
    folded = fold(text).rstrip(BEHIND)
    if not folded.startswith(_spellings()):  # as nearly all texts
        return _nearly_named(folded)
    for spelling, name in _names():
        if folded == spelling:
            return NamedType(name, alone=True)
        if folded.startswith(f"{spelling} "):
            return NamedType(name)
    return _nearly_named(folded)


@lru_cache(maxsize=512)
def _nearly_named(folded: str) -> NamedType:
    joined = folded.replace(" ", "")
    if not _SHORTEST_NEAR <= len(joined) <= _longest():
        return NamedType()
    spellings = [(spelling.replace(" ", ""), name) for spelling, name in _names()]
    near = [name for spelling, name in spellings if spelling == joined]
    near = near or [name for spelling, name in spellings if _is_near(joined, spelling)]
    return NamedType(near[0], alone=True, spelt=False) if len(near) == 1 else NamedType()


def _is_near(joined: str, spelling: str) -> bool:
    return len(spelling) >= _SHORTEST_NEAR and within_one_error(joined, spelling)


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(len(spelling) for spelling, _name in _names()) + 1


def is_type_line(line: Line) -> bool:
    """Tell whether a line is the name of a type, alone or opening a title in capitals."""
    return bool(type_named_by(line.text).name)


class OtherTitles(NamedTuple):
    """Titles of papers that are none of the decree’s types, as ``other_titles.toml`` lists them, folded."""

    special: tuple[str, ...]
    unlisted: tuple[str, ...]
    symbols: tuple[str, ...]


@lru_cache(maxsize=1)
def other_titles() -> OtherTitles:
    """Read the table once."""
    table = tomllib.loads(files("gen.lint.anatomy").joinpath("other_titles.toml").read_text(encoding="utf-8"))
    folded = {key: tuple(map(fold, table[key])) for key in ("special", "unlisted", "symbols")}
    return OtherTitles(**folded)


def opens_with(text: str, titles: tuple[str, ...]) -> bool:
    """Tell whether a text is one of the folded titles, or opens with one."""
    folded = fold(text)
    return folded.startswith(titles) and any(
        folded == title or folded.startswith((f"{title} ", f"{title}:")) for title in titles
    )
