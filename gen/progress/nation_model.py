"""What the figures say of many units together: typed results handed to ``documents``."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from gen.domain.values import Value
from gen.progress.model import Attainment, SeriesProgress, YearProgress
from gen.progress.reporting import ReportingBoard
from gen.progress.units import Unit


class UnitProgress(Struct, frozen=True):
    """One row of the table by unit."""

    unit: Unit
    progress: YearProgress
    handed_in: bool


class BranchProgress(Struct, frozen=True):
    """All units of one level together (``ministry``, ``province``)."""

    branch: str
    progress: YearProgress


class IndicatorStanding(Struct, frozen=True):
    """How the units stand on one indicator: for each attainment the units, in order; every attainment has its entry."""

    code: str
    units: dict[Attainment, tuple[Unit, ...]]


class ControlBasis(StrEnum):
    """What a figure of the nation, or of a province, is added up over a second time."""

    SEPARATE = "separate"
    BRANCHES = "branches"
    UNITS = "units"


class ControlTotal(Struct, frozen=True):
    """The same figure added up in two ways, which must agree.

    It is added up over the units (``whole``), and over the agencies that handed in separately or over the branches
    (``parts``); or what an agency says of itself and the sum of its units.
    """

    year: int
    figure_id: str
    basis: ControlBasis
    whole: Value
    parts: Value

    @property
    def agrees(self) -> bool:
        """Whether both ways give the same number over the same agencies, or both give none."""
        if self.whole.number is None or self.parts.number is None:
            return self.whole.number is self.parts.number
        return self.whole.number == self.parts.number and set(self.whole.lacking) == set(self.parts.lacking)

    @property
    def difference(self) -> Decimal | None:
        """How much the whole is above its parts; None if one of them was not reported."""
        if self.whole.number is None or self.parts.number is None:
            return None
        return self.whole.number - self.parts.number


class NationProgress(Struct, frozen=True):
    """One year over all units: ``whole`` is the sum; its groups count the tasks of all units and hold no rows.

    ``controls`` compare the sum over the units with the sum over branches and over all agencies that handed in
    separately. ``board`` says who reported, where it was asked for.
    """

    year: int
    whole: YearProgress
    branches: tuple[BranchProgress, ...]
    units: tuple[UnitProgress, ...]
    standings: tuple[IndicatorStanding, ...]
    controls: tuple[ControlTotal, ...]
    board: ReportingBoard | None = None


class NationSeries(Struct, frozen=True):
    """Several years over all units: ``series`` is the sum year by year, ``by_year`` each year in detail.

    ``separate`` says for each year how many agencies handed in separately: the sum over the units of today is
    compared with the sum over these in the ``controls`` of the year.
    """

    series: SeriesProgress
    by_year: tuple[NationProgress, ...]
    separate: tuple[tuple[int, int], ...]

    @property
    def latest(self) -> NationProgress:
        """The last year."""
        return self.by_year[-1]

    @property
    def controls(self) -> tuple[ControlTotal, ...]:
        """The control totals of every year."""
        return tuple(control for progress in self.by_year for control in progress.controls)
