"""Three texts made one: as generated before, as people edited it, as generated now. A pure plan over blocks."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from msgspec import Struct

from gen.revision.alignment import align, state_of
from gen.revision.imprints import Imprint, is_filled_in
from gen.wordml.blocks.letters import letters_in
from gen.wordml.blocks.model import Block


class Step(Enum):
    """What is done with a block of the edited document: it is written anew, or taken out."""

    REPLACE = "replace"
    DELETE = "delete"


class MergeStep(NamedTuple):
    """A step: at the block of the edited document, with the block generated now (None if there is none any more)."""

    step: Step
    edited: int
    fresh: int | None


class Conflict(NamedTuple):
    """People and data changed the same block: people's stays.

    ``edited`` is None where people deleted it; ``near`` is then the block before it. ``fresh`` is None where the data
    have it no more.
    """

    edited: int | None
    fresh: int | None
    near: int


class Plan(Struct, frozen=True):
    """What to do to the edited document; ``places`` says where each block generated now stands in it, if it does.

    ``inserted`` are the blocks generated now that are to be put in, in their order.
    """

    steps: tuple[MergeStep, ...]
    conflicts: tuple[Conflict, ...]
    inserted: tuple[int, ...]
    places: tuple[int | None, ...]


class ThreeTexts:
    """What was generated before, what people made of it, what is generated now."""

    def __init__(self, before: Sequence[Imprint], edited: Sequence[Block], fresh: Sequence[Block]) -> None:
        self._before = before
        self._blocks = edited
        self._edited = state_of(letters_in(block.letters for block in edited))
        self._fresh = state_of(letters_in(block.letters for block in fresh))
        by_people, by_data = align(before, self._edited), align(before, self._fresh)
        self._kept = {pair.old: pair.new for pair in by_people.pairs}
        self._source = {pair.new: pair.old for pair in by_people.pairs}
        self._now = {pair.old: pair.new for pair in by_data.pairs}
        self._shifted = {pair.old for pair in by_data.pairs if pair.moved}
        self._settled = {pair.old for pair in by_people.pairs if not pair.moved}
        self._new = by_data.added
        self._gone = by_people.removed
        self._own = [self._edited.imprints[position] for position in by_people.added]

    def plan(self) -> Plan:
        """Return what to do."""
        steps = tuple(self._steps())
        redone = {step.fresh for step in steps if step.step is Step.DELETE}
        places: list[int | None] = [None] * len(self._fresh.imprints)
        taken_out = {step.edited for step in steps if step.step is Step.DELETE}
        for old, fresh in self._now.items():
            place = self._kept.get(old)
            places[fresh] = None if place in taken_out else place
        own = list(self._own)
        inserted = [position for position in self._new if not _taken(own, self._fresh.imprints[position])]
        inserted += [fresh for fresh in redone if fresh is not None]
        return Plan(steps, tuple(self._conflicts()), tuple(sorted(inserted)), tuple(places))

    def _steps(self) -> Iterator[MergeStep]:
        for position in range(len(self._blocks)):
            old = self._source.get(position)
            if old is None or self._touched(old, position):
                continue
            fresh = self._now.get(old)
            if fresh is None:
                yield MergeStep(Step.DELETE, position, None)
            elif old in self._shifted and old in self._settled:
                yield MergeStep(Step.DELETE, position, fresh)
            elif self._fresh.imprints[fresh] != self._before[old]:
                yield MergeStep(Step.REPLACE, position, fresh)

    def _conflicts(self) -> Iterator[Conflict]:
        for position, block in enumerate(self._blocks):
            old = self._source.get(position)
            if old is None or not self._touched(old, position) or self._is_filled(block, old, position):
                continue
            fresh = self._now.get(old)
            changed = fresh is None or self._fresh.imprints[fresh] != self._before[old]
            if changed and (fresh is None or self._fresh.imprints[fresh] != self._edited.imprints[position]):
                yield Conflict(position, fresh, position)
        for old in self._gone:
            fresh = self._now.get(old)
            if fresh is not None and self._fresh.imprints[fresh] != self._before[old]:
                yield Conflict(None, fresh, self._before_gone(old))

    def _touched(self, old: int, position: int) -> bool:
        return self._edited.imprints[position] != self._before[old] or self._blocks[position].tracked

    def _is_filled(self, block: Block, old: int, position: int) -> bool:
        """Tell whether nothing but a number and a day were filled in."""
        return block.filled and is_filled_in(self._edited.lines[position], self._before[old])

    def _before_gone(self, old: int) -> int:
        return self._kept[max((each for each in self._kept if each < old), default=min(self._kept))]


def _taken(own: list[Imprint], imprint: Imprint) -> bool:
    """Tell whether people wrote the very block themselves; each of theirs stands for one."""
    if imprint not in own:
        return False
    own.remove(imprint)
    return True
