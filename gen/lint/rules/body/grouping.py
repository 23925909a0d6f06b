"""Paragraphs of running text gathered by what is wrong with them; shared by the rules on its looks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from gen.lint.anatomy.outline import Item
from gen.wordml.model import Paragraph

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Group:
    """Paragraphs that share a fault, the first of them where it is reported."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def first(self) -> Paragraph:
        return self.paragraphs[0]

    @property
    def count(self) -> int:
        return len(self.paragraphs)


def grouped(items: Iterable[Item], key: Callable[[Paragraph], T | None]) -> Sequence[tuple[T, Group]]:
    """Gather paragraphs by what is wrong with them (None: nothing), in the order in which the faults appear."""
    groups: dict[T, list[Paragraph]] = {}
    for item in items:
        fault = key(item.paragraph)
        if fault is not None:
            groups.setdefault(fault, []).append(item.paragraph)
    return [(fault, Group(tuple(paragraphs))) for fault, paragraphs in groups.items()]
