"""Where a figure comes from: the tree of units under it, down to file, sheet and cell."""

from msgspec import Struct

from gen.domain.sums import total
from gen.domain.values import Value
from gen.progress.figures import TASK_PREFIX, TERMS, read_figure
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.model import YearProgress
from gen.progress.units import Lookup, Unit, roll_up
from gen.progress.year import assess_year


class TraceNode(Struct, frozen=True):
    """One unit's share of a figure.

    ``terms`` are numerator and denominator where the figure is a rate. ``parts`` are the units it was added up from;
    a node without parts has its cells in ``value.cells``.
    """

    unit: Unit
    year: int
    figure_id: str
    value: Value
    terms: tuple[tuple[str, Value], ...] = ()
    parts: tuple["TraceNode", ...] = ()


def trace(unit: Unit, year: int, figure_id: str, lookup: Lookup, programme: ProgrammeForFigures) -> TraceNode | None:
    """Return the tree of a figure of a unit in a year, or None if there is no figure of that id.

    Tasks are put together within a unit that succeeds others, but counted unit by unit where a sum of units without a
    level of its own (the nation) is asked for, as the reports count them.
    """
    progress = assess_year(roll_up(unit, year, lookup, programme), None, programme)
    if read_figure(progress, figure_id) is None:
        return None
    found = (trace(part, year, figure_id, lookup, programme) for part in unit.parts)
    return node_of(unit, progress, figure_id, tuple(part for part in found if part is not None))


def node_of(unit: Unit, progress: YearProgress, figure_id: str, parts: tuple[TraceNode, ...] = ()) -> TraceNode | None:
    """Return a unit's share of a figure, read off its assessed figures; None if there is no such figure."""
    value = read_figure(progress, figure_id)
    if value is None:
        return None
    if figure_id.startswith(TASK_PREFIX) and parts and not unit.branch:
        value = total((part.unit.id, part.value) for part in parts)
    code = figure_id.removesuffix(".result")
    terms = ((term, read_figure(progress, f"{code}.{term}")) for term in TERMS if term != "result")
    return TraceNode(
        unit=unit,
        year=progress.year,
        figure_id=figure_id,
        value=value,
        terms=tuple((term, found) for term, found in terms if found is not None and not found.missing),
        parts=parts,
    )
