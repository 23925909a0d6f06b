"""What people changed in a document since it was generated, change by change."""

from collections.abc import Iterator, Sequence, Set
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from msgspec import Struct

from gen.revision.alignment import FoundAgain, align, state_of
from gen.revision.figures import Number, numbers_in, numbers_of
from gen.revision.imprints import Imprint, has_words_of, is_filled_in
from gen.revision.places import Place, Places
from gen.wordml.blocks.letters import letters_in
from gen.wordml.blocks.model import Block

_LEAST_SAME = 0.45
_TELLING = 20
"""Paragraphs and rows of a document that is long enough to tell."""


class DocumentChangeKind(StrEnum):
    """What was done: a figure changed, words changed, a paragraph or row added, removed or moved."""

    FIGURE = "figure"
    WORDS = "words"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


class Position(NamedTuple):
    """Where a change is: which imprint of what was generated, which block now (None: there is none), which number.

    ``number`` counts the numbers of the block from 0; it is None for what is no figure, and for one that is gone.
    """

    old: int | None = None
    new: int | None = None
    number: int | None = None


NOWHERE = Position()


class DocumentChange(Struct, frozen=True):
    """One change; ``old`` and ``new`` are the numbers of a figure, ``new`` the text of what was added or reworded.

    What was removed is told by its numbers (``old``) and stood after ``place``; its words are not kept. ``controls``
    are the ids of the figures whose controls are in the block, ``figure`` is that of the figure changed, "" if not
    known. ``text`` is all that the block says. ``tracked``: it waits in Word to be accepted or rejected, and
    ``original`` is the text if it is rejected. ``at`` says which block of which state it is, for whoever undoes it.
    """

    kind: DocumentChangeKind
    place: Place
    is_row: bool
    old: str = ""
    new: str = ""
    controls: tuple[str, ...] = ()
    figure: str = ""
    text: str = ""
    tracked: bool = False
    original: str = ""
    at: Position = NOWHERE

    @property
    def touches_figures(self) -> bool:
        """Whether what the document says in figures is another thing now."""
        if self.kind is DocumentChangeKind.FIGURE:
            return True
        return self.is_row and self.kind in (DocumentChangeKind.ADDED, DocumentChangeKind.REMOVED)


class Beside:
    """A document as it is now beside what was generated."""

    def __init__(self, generated: Sequence[Imprint], blocks: Sequence[Block], originals: Sequence[Block] = ()) -> None:
        """Compare; ``originals`` are the blocks with tracked changes rejected, where there are any."""
        self.generated = generated
        self.blocks = blocks
        self.now = state_of(letters_in(block.letters for block in blocks))
        self.found: FoundAgain = align(generated, self.now)
        self._places = Places(blocks)
        self._originals = {block.order: block.text for block in originals if block.tracked}
        self._withdrawn = _withdrawn(generated, originals) if self._originals else frozenset()

    @property
    def is_of_another(self) -> bool:
        """Whether too little of what was generated is there as it was: it was generated for another document.

        Reports of two provinces, made from one template, share 28 % where much is reported, 44 % where little is.
        """
        same = sum(self.generated[pair.old] == self.now.imprints[pair.new] for pair in self.found.pairs)
        return len(self.generated) >= _TELLING and same < _LEAST_SAME * len(self.generated)

    def changes(self) -> Iterator[DocumentChange]:
        """Yield the changes in the order of the document, what was removed last."""
        added = dict.fromkeys(self.found.added)
        pairs = {pair.new: pair for pair in self.found.pairs}
        for position, block in enumerate(self.blocks):
            if position in added:
                yield self._change(DocumentChangeKind.ADDED, block, Position(new=position), new=block.text)
            else:
                pair = pairs[position]
                if pair.moved:
                    yield self._change(DocumentChangeKind.MOVED, block, Position(pair.old, position), new=block.text)
                yield from self._within(pair.old, position, block)
        yield from map(self._removed, self.found.removed)

    def _within(self, generated: int, position: int, block: Block) -> Iterator[DocumentChange]:
        old, at = self.generated[generated], Position(generated, position)
        if old == self.now.imprints[position]:
            if block.tracked:
                yield self._change(DocumentChangeKind.WORDS, block, at, new=block.text)
            return
        same_words = has_words_of(self.now.lines[position], old)
        if block.filled and is_filled_in(self.now.lines[position], old):
            return  # a number and a day are what it waited for
        figures = list((_replaced if same_words else _rewritten)(old, block))
        for figure in figures:
            place, texts = at._replace(number=figure.number), {"old": figure.old, "new": figure.new}
            yield self._change(DocumentChangeKind.FIGURE, block, place, figure.column, **texts)
        if not (same_words and figures):
            yield self._change(DocumentChangeKind.WORDS, block, at, new=block.text)

    def _change(
        self,
        kind: DocumentChangeKind,
        block: Block,
        at: Position,
        column: int | None = None,
        *,
        old: str = "",
        new: str = "",
    ) -> DocumentChange:
        place = self._places.of(block, column)
        original = self._originals.get(block.order, "") if block.tracked else ""
        told = (block.figures, "", block.text, block.tracked, original, at)
        return DocumentChange(kind, place, block.is_row, old, new, *told)

    def _removed(self, position: int) -> DocumentChange:
        """Return what was removed, at the last place before it that is still there."""
        item = self.generated[position]
        before = [pair for pair in self.found.pairs if pair.old < position]
        block = self.blocks[max(before, key=lambda pair: pair.old).new] if before else None
        place = self._places.of(block) if block is not None else Place(1, "")
        tracked = position in self._withdrawn
        told = (place, item.is_row, " ".join(item.numbers))
        return DocumentChange(DocumentChangeKind.REMOVED, *told, tracked=tracked, at=Position(old=position))


def accepted_imprints(
    generated: Sequence[Imprint], blocks: Sequence[Block], paragraphs: Set[int]
) -> tuple[Imprint, ...]:
    """Return what is remembered once the edits in some blocks, by their paragraphs, are as good as generated."""
    now = state_of(letters_in(block.letters for block in blocks))
    settled = {
        pair.old: now.imprints[pair.new]
        for pair in align(generated, now).pairs
        if blocks[pair.new].paragraph in paragraphs
    }
    return tuple(settled.get(position, imprint) for position, imprint in enumerate(generated))


def _withdrawn(generated: Sequence[Imprint], originals: Sequence[Block]) -> frozenset[int]:
    """Return what a tracked deletion took away: with it rejected they are there, as tracked."""
    pairs = align(generated, state_of(letters_in(block.letters for block in originals))).pairs
    return frozenset(pair.old for pair in pairs if originals[pair.new].tracked)


class _Figure(NamedTuple):
    """A figure as generated and as it is, with its column and its place among the numbers of the block."""

    old: str
    new: str
    column: int
    number: int | None


def _replaced(old: Imprint, block: Block) -> Iterator[_Figure]:
    """Yield the figures that are others among the same words."""
    for place, (before, (after, column)) in enumerate(zip(old.numbers, numbers_in(block), strict=False)):
        if before != after.text and (after.is_figure or _was_figure(before, after, block)):
            yield _Figure(before, after.text, column, place)


def _rewritten(old: Imprint, block: Block) -> Iterator[_Figure]:
    """Yield the figures that differ where words do too."""
    now = numbers_in(block)
    texts = [number.text for number, _column in now]
    for word, o1, o2, n1, n2 in SequenceMatcher(None, old.numbers, texts, autojunk=False).get_opcodes():
        if word == "equal":
            continue
        for place, (before, told) in enumerate(zip_longest(old.numbers[o1:o2], now[n1:n2]), start=n1):
            if told is None:
                yield _Figure(before, "", 0, None)
            elif told[0].is_figure:
                yield _Figure(before or "", told[0].text, told[1], place)


def _was_figure(before: str, after: Number, block: Block) -> bool:
    """Tell whether the number that stood here was a figure, if the one that stands here now is none."""
    if block.is_row:
        return not after.is_figure and any(number.is_figure for number in numbers_of(before))
    earlier = block.text[: after.start] + before + block.text[after.end :]
    return any(number.is_figure for number in numbers_of(earlier) if number.start == after.start)
