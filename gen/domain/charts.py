"""A chart as data: what Word draws, and what its table holds. Nothing here knows Word or a workbook."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct


class ChartKind(StrEnum):
    """How the series of a chart are drawn: upright columns, lying bars, or lines."""

    COLUMN = "column"
    BAR = "bar"
    LINE = "line"


class ChartSeries(Struct, frozen=True):
    """One row of figures, a value for each category; None is a gap, never a zero.

    ``is_path``: it is drawn as a dashed line over the columns, as a target or a planned path is.
    """

    name: str
    values: tuple[Decimal | None, ...]
    is_path: bool = False


class Chart(Struct, frozen=True):
    """A chart that stands in a paragraph of its own; ``width`` and ``height`` in mm.

    ``description`` is what is read out to whoever does not see it. ``labels``: each value stands at its column.
    ``maximum`` ends the axis of values, None leaves that to Word.
    """

    kind: ChartKind
    title: str
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    description: str
    width: float = 160
    height: float = 85
    labels: bool = True
    maximum: Decimal | None = None

    @property
    def decimals(self) -> int:
        """How many decimals its values are shown with: as many as the most exact one has, at most two."""
        values = (value for row in self.series for value in row.values if value is not None)
        return max((min(2, max(0, -exponent_of(value))) for value in values), default=0)


def exponent_of(value: Decimal) -> int:
    """Return the power of ten of the last digit that is not zero: −2 for 3,25, 0 for 100."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
