"""Paragraphs of body text gathered by what is wrong with them; shared by the rules on its looks."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from msgspec import Struct

from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import Item
from gen.wordml.model import Paragraph

T = TypeVar("T")
_FEW = 0.1
"""Share of the text below which a look may be meant: a caption, a note, a line of a list that is no body text."""


class Group(Struct, frozen=True):
    """Paragraphs that share a kind, the first of them where it is reported."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def first(self) -> Paragraph:
        return self.paragraphs[0]

    @property
    def count(self) -> int:
        return len(self.paragraphs)


def grouped(items: Iterable[Item], key: Callable[[Paragraph], T | None]) -> Sequence[tuple[T, Group]]:
    """Gather paragraphs by what is wrong with them (None: nothing), in the order in which the kinds appear."""
    groups: dict[T, list[Paragraph]] = {}
    for item in items:
        kind = key(item.paragraph)
        if kind is not None:
            groups.setdefault(kind, []).append(item.paragraph)
    return [(kind, Group(tuple(paragraphs))) for kind, paragraphs in groups.items()]


def softer_where_few(count: int, whole: int) -> Severity | None:
    """Return information for what only a few of the paragraphs of a text have, None for what many have."""
    return Severity.INFO if count < _FEW * whole else None
