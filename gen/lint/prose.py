"""The running text without headings, captions and blanks; shared by the rules on its looks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from gen.lint.anatomy.line import Line, whole_line
from gen.lint.anatomy.outline import Item, Level
from gen.lint.anatomy.patterns import UNFILLED
from gen.lint.subject import Subject
from gen.wordml.model import Alignment, Paragraph

T = TypeVar("T")
_SHORTEST = 60
"""Letters below which a paragraph may be a caption, a greeting, a line of a list."""
_PROSE = (Level.TEXT, Level.CLAUSE, Level.POINT, Level.DASH, Level.ARTICLE, Level.DECIMAL)
_BESIDE = ("ghi chú", "chú thích", "nguồn:", "biểu ", "bảng ", "hình ", "đơn vị tính", "đvt", "(")
_EDGES = (Alignment.JUSTIFIED, Alignment.LEFT)


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


def prose(subject: Subject) -> tuple[Item, ...]:
    """Return the paragraphs of running text: long enough, not centred, no captions and notes, nothing to fill in."""
    return tuple(item for item in subject.outline if _is_prose(item))


def _is_prose(item: Item) -> bool:
    text = item.paragraph.text
    if item.level not in _PROSE or len(text) < _SHORTEST or item.paragraph.format.alignment not in _EDGES:
        return False
    if item.paragraph.format.framed or text.isupper() or UNFILLED.search(text):
        return False
    return not text.lstrip().lower().startswith(_BESIDE)


def prose_lines(subject: Subject) -> list[Line]:
    """Return the same as lines."""
    return [whole_line(item.paragraph) for item in prose(subject)]


def grouped(items: Iterable[Item], key: Callable[[Paragraph], T | None]) -> Sequence[tuple[T, Group]]:
    """Gather paragraphs by what is wrong with them (None: nothing), in the order in which the faults appear."""
    groups: dict[T, list[Paragraph]] = {}
    for item in items:
        fault = key(item.paragraph)
        if fault is not None:
            groups.setdefault(fault, []).append(item.paragraph)
    return [(fault, Group(tuple(paragraphs))) for fault, paragraphs in groups.items()]
