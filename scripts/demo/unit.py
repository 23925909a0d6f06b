"""An agency below a province in a year, and how much of the province it is."""

from dataclasses import dataclass
from datetime import date

from gen.domain.agency import Agency, AgencyType
from gen.programme import Programme
from scripts.demo.dice import Dice

YEARS = tuple(range(2019, 2026))
"""The years for which the demonstration province has reports of the agencies below it."""
SILENT = {("lao-cai.huyen-si-ma-cai", 2024)}
"""Who handed in nothing, so that there is somebody to remind and a difference to name.

Communes hand in nothing yet either: the list of them is not whole, and each has the share of those that are not in it.
"""
HOME_AFFAIRS, FOREIGN_AFFAIRS = "SNV", "SNgV"
_SIZE = {AgencyType.DEPARTMENT: (0.6, 1.5), AgencyType.DISTRICT: (2.6, 4.2), AgencyType.COMMUNE: (3.6, 4.6)}


@dataclass(frozen=True, slots=True)
class Unit:
    """One department, district or commune in one year."""

    agency: Agency
    year: int

    @property
    def id(self) -> str:
        """Its id."""
        return self.agency.id

    @property
    def silent(self) -> bool:
        """Whether it handed in nothing for the year."""
        return self.agency.type is AgencyType.COMMUNE or (self.id, self.year) in SILENT

    @property
    def is_department(self) -> bool:
        """Whether it is a department rather than a People's Committee."""
        return self.agency.type is AgencyType.DEPARTMENT

    @property
    def size(self) -> float:
        """How large it is beside the others; the same every year."""
        low, high = _SIZE[self.agency.type]
        return self.steady_dice("size").between(low, high)

    def dice(self, purpose: str) -> Dice:
        """Return the throws of this unit and year for a purpose."""
        return Dice(purpose, self.id, self.year)

    def steady_dice(self, purpose: str) -> Dice:
        """Return throws that are the same every year."""
        return Dice(purpose, self.id)


def units_of(programme: Programme, parent_id: str, year: int) -> tuple[Unit, ...]:
    """Return the units of an agency in a year, those that handed in nothing too; () in years without any."""
    if year not in YEARS:
        return ()
    return tuple(Unit(agency, year) for agency in programme.agencies.units(parent_id, date(year, 12, 4)))
