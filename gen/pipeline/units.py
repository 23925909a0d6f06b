"""A province as the sum of its departments and districts, held against what it reported itself."""

from dataclasses import dataclass
from datetime import date

from gen.domain.agency import Agency
from gen.pipeline.nation import unit_of
from gen.pipeline.planning import level_of
from gen.programme import Programme
from gen.programme.roster import UNITS
from gen.progress import Unit, assess_year, roll_up, unit_controls
from gen.progress.nation_model import ControlTotal
from gen.progress.units import Lookup


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures of a body beside the sums of its units; ``names`` are those of the units by id."""

    controls: tuple[ControlTotal, ...]
    names: dict[str, str]

    @property
    def differing(self) -> tuple[ControlTotal, ...]:
        """The figures that are not the same both ways."""
        return tuple(control for control in self.controls if not control.agrees)


def units_under(programme: Programme, agency: Agency, day: date) -> Unit:
    """Return the body as the sum of the bodies under it on the day; UnknownName where none is known."""
    below = programme.agencies.select(f"{UNITS}{agency.id}", day)
    parts = tuple(Unit(unit.id, unit.short_name, level_of(unit)) for unit in below)
    return Unit(agency.id, agency.short_name, level_of(agency), parts)


def compare_with_units(programme: Programme, agency: Agency, day: date, year: int, lookup: Lookup) -> Comparison:
    """Hold what a body reported for a year against the sum of what the bodies under it reported."""
    tree = units_under(programme, agency, day)
    own = assess_year(roll_up(unit_of(programme, agency, day, year), year, lookup), None, programme)
    below = assess_year(roll_up(tree, year, lookup), None, programme)
    return Comparison(unit_controls(own, below), {unit.id: unit.name for unit in tree.leaves})
