"""A tree of units that report: communes in a province, former provinces in their successor, all in the nation.

A unit without parts is what it handed in itself; a unit with parts is the sum of its parts. Who is part of whom changes
with the year (a merged province is itself from its first year on, and its predecessors before), so there is one tree
for each year, over the same units.
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.tables import AgencyTables
from gen.progress.indicators import rate_codes
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.merging import merge_tables, nothing_reported

Lookup = Callable[[str, int], AgencyTables | None]
"""Finds what a unit handed in for a year; None if there is nothing."""


class Unit(Struct, frozen=True):
    """One agency of the tree; ``branch`` groups units of one level (``ministry``, ``province``)."""

    id: str
    name: str
    branch: str = ""
    parts: tuple["Unit", ...] = ()

    @property
    def leaves(self) -> tuple["Unit", ...]:
        """The units that hand in tables, in order."""
        return tuple(leaf for part in self.parts for leaf in part.leaves) or (self,)


Trees = Mapping[int, Sequence[Unit]]
"""The units of a report, in order, as they were made up in each year."""


def roll_up(unit: Unit, year: int, lookup: Lookup, programme: ProgrammeForFigures) -> AgencyTables:
    """Return the tables of a unit for a year: its own, or the sum of those of its parts."""
    if not unit.parts:
        return lookup(unit.id, year) or nothing_reported(unit.id, year, programme.schema)
    names = {leaf.id: leaf.name for leaf in unit.leaves}
    parts = [roll_up(part, year, lookup, programme) for part in unit.parts]
    return merge_tables(unit.id, year, parts, names, rate_codes(programme))


def figures_only(tables: AgencyTables) -> AgencyTables:
    """Leave out what is not added up in a sum of many units: their tasks and paragraphs."""
    return replace(tables, tasks=(), paragraphs=(), period=())
