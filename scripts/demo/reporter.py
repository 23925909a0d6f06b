"""An agency in a year as it reports: itself, or the sum of the agencies it was merged from."""

from dataclasses import dataclass
from datetime import date

from gen.domain.agency import Agency
from gen.programme import Programme
from scripts.demo.dice import Dice
from scripts.demo.stock import Character, characters
from scripts.demo.trajectory import Trajectory, YearState, trajectory

BEFORE_MERGERS = date(2024, 12, 31)


@dataclass(frozen=True, slots=True)
class Reporter:
    """One reporting agency in one year; ``parts`` are the agencies of 2019 it consists of, the seat first."""

    agency: Agency
    year: int
    parts: tuple[str, ...]
    programme: Programme

    @property
    def id(self) -> str:
        """Id in the year."""
        return self.agency.id

    @property
    def day(self) -> date:
        """The day whose names are used: that of the report."""
        return date(self.year, 12, 10)

    @property
    def local(self) -> bool:
        """Whether it is a province or city."""
        return self.agency.type.is_local

    @property
    def trajectories(self) -> tuple[Trajectory, ...]:
        """The years of its parts."""
        return tuple(trajectory(part) for part in self.parts)

    @property
    def state(self) -> YearState:
        """Where it stands at the end of the year: the sum of its parts."""
        states = [each.years[self.year] for each in self.trajectories]
        return YearState(
            servants=sum(each.servants for each in states),
            knowing=sum(each.knowing for each in states),
            skilled=sum(each.skilled for each in states),
            new_knowing=sum(each.new_knowing for each in states),
            new_skilled=sum(each.new_skilled for each in states),
        )

    @property
    def pace(self) -> str:
        """The pace of its seat."""
        return self.trajectories[0].pace

    @property
    def merged(self) -> bool:
        """Whether it consists of several agencies of 2019."""
        return len(self.parts) > 1

    def character(self, turn: int = 0) -> Character:
        """Return what sets it apart; a merged agency shows its parts in turn."""
        return characters()[self.parts[turn % len(self.parts)]]

    def dice(self, purpose: str) -> Dice:
        """Return the throws of this agency and year for a purpose."""
        return Dice(purpose, self.id, self.year)

    def steady_dice(self, purpose: str) -> Dice:
        """Return throws that are the same in every year of its seat."""
        return Dice(purpose, self.parts[0])

    @property
    def level_name(self) -> str:
        """“tỉnh” or “thành phố”."""
        return self.agency.unit.split(" ", 1)[0].lower() if self.agency.unit.startswith("tỉnh") else "thành phố"

    @property
    def home(self) -> str:
        """The unit that follows the programme up."""
        if self.local:
            return "Sở Nội vụ"
        return "Vụ Hợp tác quốc tế" if self.id == "bnv" else "Vụ Tổ chức cán bộ"


def reporters_of(programme: Programme, year: int) -> tuple[Reporter, ...]:
    """Return the agencies that report for the year, as they are on the day of the report."""
    day, roster = date(year, 12, 10), programme.agencies
    reporters = []
    for agency in roster.select("all", day):
        parts = tuple(each.id for each in roster.ancestors(agency.id, day, BEFORE_MERGERS) if each.reports)
        reporters.append(Reporter(agency, year, parts, programme))
    return tuple(reporters)
