"""Carrying out a plan of steps in the bytes of an edited body."""

from collections.abc import Sequence

from gen.revision.merging import Plan, Step
from gen.wordml.blocks.model import Block
from gen.wordml.blocks.writing import BodyText
from gen.wordml.stamping import Draft


class PlannedBody:
    """The body of an edited document, in which the steps of a plan are made with the blocks of a fresh one."""

    def __init__(self, edited: Draft, fresh: Draft, blocks: Sequence[Block], news: Sequence[Block], plan: Plan) -> None:
        self._blocks, self._news, self._plan = blocks, news, plan
        self.text, self._new_body = BodyText(edited.main), BodyText(fresh.main)

    def carry_out(self) -> None:
        """Write, delete and insert what the plan says."""
        for step, position, fresh in self._plan.steps:
            if step is Step.DELETE:
                self.text.delete(self._blocks[position])
            elif fresh is not None:
                self.text.replace(self._blocks[position], self._new_body.raw(self._news[fresh]))
        self._insert()

    def _insert(self) -> None:
        known = {self._news[position].table for position, place in enumerate(self._plan.places) if place is not None}
        whole: set[int] = set()
        for position in self._plan.inserted:
            block = self._news[position]
            if block.is_row and block.table not in known:
                if block.table not in whole:
                    whole.add(block.table)
                    self._put(position, self._new_body.raw_table(block), in_table=False)
            else:
                self._put(position, self._new_body.raw(block), in_table=block.is_row)

    def _put(self, position: int, raw: bytes, *, in_table: bool) -> None:
        """Put a block in beside its nearest neighbour that the edited document has."""
        table = self._news[position].table
        anchors = [each for each in range(len(self._news)) if self._is_anchor(each, table if in_table else None)]
        before = [each for each in anchors if each < position]
        near = before[-1] if before else anchors[0]
        place = self._plan.places[near]
        assert place is not None
        self.text.insert(self._blocks[place], (raw,), beside_table=not in_table, before=not before)

    def _is_anchor(self, position: int, table: int | None) -> bool:
        return self._plan.places[position] is not None and table in (None, self._news[position].table)
