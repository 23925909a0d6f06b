"""Paragraphs of body text gathered by what is wrong with them; shared by the rules on its looks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from gen.lint.anatomy.outline import Item
from gen.wordml.model import Paragraph

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Group:
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
