"""Taking back what people changed in a document, change by change: a pure plan over blocks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from gen.revision.alignment import align, state_of
from gen.revision.changes import DocumentChange, DocumentChangeKind
from gen.revision.imprints import Imprint
from gen.revision.merging import MergeStep, Plan, Step
from gen.wordml.blocks.letters import letters_in
from gen.wordml.blocks.model import Block


class NumberBack(NamedTuple):
    """A number of a block, counted from 0, and what is to be written in its place."""

    number: int
    text: str


class Undoing(Struct, frozen=True):
    """What to do; ``numbers`` by the block they stand in, ``undone`` the changes taken back by it.

    ``left`` are changes that cannot be: they wait in Word, or the data give other words now than were generated.
    """

    plan: Plan
    numbers: Mapping[int, tuple[NumberBack, ...]]
    undone: tuple[DocumentChange, ...]
    left: tuple[DocumentChange, ...]


def needs_words(change: DocumentChange) -> bool:
    """Tell whether a change can be taken back only with words, which a document does not keep."""
    if change.kind is DocumentChangeKind.ADDED:
        return False
    return change.kind is not DocumentChangeKind.FIGURE or change.at.number is None or not change.old


def undoing(
    before: Sequence[Imprint], edited: Sequence[Block], fresh: Sequence[Block], changes: Iterable[DocumentChange]
) -> Undoing:
    """Return how to take changes back; ``fresh`` are blocks generated again, for words that are still the same."""
    again = _Again(before, edited, fresh)
    numbers: dict[int, list[NumberBack]] = defaultdict(list)
    steps: dict[int, MergeStep] = {}
    inserted: set[int] = set()
    undone: list[DocumentChange] = []
    left: list[DocumentChange] = []
    for change in changes:
        at, found = change.at, again.same.get(-1 if change.at.old is None else change.at.old)
        if change.tracked or (needs_words(change) and found is None):
            left.append(change)
            continue
        undone.append(change)
        if change.kind is DocumentChangeKind.REMOVED and found is not None:
            inserted.add(found)
        elif at.new is not None and not needs_words(change) and at.number is not None:
            numbers[at.new].append(NumberBack(at.number, change.old))
        elif at.new is not None and change.kind in (DocumentChangeKind.ADDED, DocumentChangeKind.MOVED):
            steps[at.new] = MergeStep(Step.DELETE, at.new, found)
            inserted.update(() if found is None else (found,))
        elif at.new is not None:
            steps.setdefault(at.new, MergeStep(Step.REPLACE, at.new, found))
    gone = {step.edited for step in steps.values() if step.step is Step.DELETE}
    plan = Plan(tuple(steps.values()), (), tuple(sorted(inserted)), again.places(gone))
    alone = {block: tuple(back) for block, back in numbers.items() if block not in steps}
    return Undoing(plan, alone, tuple(undone), tuple(left))


class _Again:
    """What was generated before, found in the edited document and in one generated again."""

    def __init__(self, before: Sequence[Imprint], edited: Sequence[Block], fresh: Sequence[Block]) -> None:
        now = state_of(letters_in(block.letters for block in fresh))
        self._count = len(fresh)
        self._pairs = align(before, now).pairs if fresh else ()
        self._kept = {
            pair.old: pair.new for pair in align(before, state_of(letters_in(b.letters for b in edited))).pairs
        }
        self.same = {pair.old: pair.new for pair in self._pairs if now.imprints[pair.new] == before[pair.old]}

    def places(self, gone: set[int]) -> tuple[int | None, ...]:
        """Return where each block generated again stands in the edited document, if it does and stays."""
        places: list[int | None] = [None] * self._count
        for pair in self._pairs:
            place = self._kept.get(pair.old)
            places[pair.new] = None if place in gone else place
        return tuple(places)
