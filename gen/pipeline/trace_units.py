"""An agency, or the whole country, as the sum of the agencies under it, compared with what it reported itself."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from gen.domain.agency import NATION, Agency
from gen.domain.tables import AgencyTables
from gen.messages import _
from gen.pipeline.jobs.planning import level_of
from gen.pipeline.reports.adding import SumRequest
from gen.pipeline.reports.collecting import Collected, Told, collect
from gen.pipeline.reports.handed_in import Reports
from gen.pipeline.reports.nation import trees_of, unit_of
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.trace import unknown_figure
from gen.programme import Programme
from gen.programme.roster import UNITS
from gen.progress import Unit, assess_year, nothing_reported, roll_up, unit_controls
from gen.progress.figures import read_figure
from gen.progress.nation_model import ControlTotal
from gen.progress.totals import assess_totals
from gen.progress.trace import TraceNode, node_of
from gen.progress.units import figures_only


class UnitsRequest(Struct, frozen=True):
    """Which units are added up for a year: those of ``agency``, or those of all agencies if it is "".

    ``figure`` is one whose tree is wanted, "" for none; ``data`` a folder of years or of workbooks of any name in place
    of the workspace's figures; ``workers`` 0 is all cores.
    """

    year: int
    day: date
    agency: str = ""
    figure: str = ""
    data: Path | None = None
    workers: int = 0


class Comparison(Struct, frozen=True):
    """Figures of an agency beside the sums of its units; ``names`` are those of the units by id."""

    controls: tuple[ControlTotal, ...]
    names: Mapping[str, str]

    @property
    def differing(self) -> tuple[ControlTotal, ...]:
        """The figures that are not the same both ways."""
        return tuple(control for control in self.controls if not control.agrees)


class UnitSum(Struct, frozen=True):
    """The sum of the units beside the agency's own report; ``node`` is the tree of the figure asked for, if any."""

    collected: Collected
    comparison: Comparison
    node: TraceNode | None


def units_under(programme: Programme, agency: Agency, day: date) -> Unit:
    """Return the agency as the sum of the agencies under it on the day; UnknownName where none is known."""
    below = programme.agencies.select(f"{UNITS}{agency.id}", day)
    parts = tuple(Unit(unit.id, unit.short_name, level_of(unit)) for unit in below)
    return Unit(agency.id, agency.short_name, level_of(agency), parts)


def nation_of_units(programme: Programme, day: date, year: int) -> Unit:
    """Return the country as the sum of the agencies under every agency that reports.

    It is the agency itself where none is known.
    """
    trees = trees_of(programme, day, (year,))[year]
    below: dict[str, list[Unit]] = {}
    for agency in programme.agencies.at(day):
        if agency.parent:
            below.setdefault(agency.parent, []).append(Unit(agency.id, agency.short_name, level_of(agency)))
    parts = tuple(Unit(tree.id, tree.name, tree.branch, tuple(below.get(tree.id, tree.parts))) for tree in trees)
    return Unit(NATION, _("Cả nước"), "", parts)


def add_up_units(request: UnitsRequest, workshop: Workshop, told: Told) -> UnitSum:
    """Add up the units' reports, however many, and compare the sum with what the agency reported itself.

    Raises NotInForce for a year or day outside the programme, UnknownName with the known figures if there is none
    of that id.
    """
    programme = workshop.programme
    programme.require_year(request.year)
    programme.require_day(request.day)
    agency = programme.agencies.get(request.agency, request.day) if request.agency else None
    root = (
        units_under(programme, agency, request.day) if agency else nation_of_units(programme, request.day, request.year)
    )
    _require_figure(request, programme)
    collected = collect(SumRequest(root, request.year, request.figure), request.data, workshop, told, request.workers)
    own = unit_of(programme, agency, request.day, request.year) if agency else _nation(programme, request)
    controls = unit_controls(
        assess_year(_own_tables(own, request.year, workshop), None, programme),
        assess_totals(collected.whole, programme),
    )
    names = {leaf.id: leaf.name for leaf in root.leaves}
    return UnitSum(collected, Comparison(controls, names), _tree(root, collected, request.figure, programme))


def _require_figure(request: UnitsRequest, programme: Programme) -> None:
    """Raise UnknownName where there is no such figure, before thousands of reports are read for it."""
    nothing = assess_year(nothing_reported("", request.year, programme.schema), None, programme)
    if request.figure and read_figure(nothing, request.figure) is None:
        raise unknown_figure(request.figure, nothing)


def _nation(programme: Programme, request: UnitsRequest) -> Unit:
    return Unit(NATION, _("Cả nước"), "", trees_of(programme, request.day, (request.year,))[request.year])


def _own_tables(unit: Unit, year: int, workshop: Workshop) -> AgencyTables:
    """Return what was reported for the agency itself: among the data named, else in the workspace."""
    named, usual = (
        Reports(folder, workshop.programme)
        for folder in (workshop.figures, workshop.folder_at(workshop.workspace.progress))
    )

    def lookup(agency_id: str, of_year: int) -> AgencyTables | None:
        return named(agency_id, of_year) or usual(agency_id, of_year)

    return figures_only(roll_up(unit, year, lookup, workshop.programme))


def _tree(root: Unit, collected: Collected, figure: str, programme: Programme) -> TraceNode | None:
    """Return the tree of a figure: the agency, its parts, and the cells of those that reported themselves."""
    if not figure:
        return None
    whole = assess_totals(collected.whole, programme)
    parts = (
        collected.nodes.get(part.id) or node_of(part, assess_totals(totals, programme), figure)
        for part, totals in collected.parts
    )
    return node_of(root, whole, figure, tuple(part for part in parts if part is not None))
