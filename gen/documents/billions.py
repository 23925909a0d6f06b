"""Money as the nation's reports say it: in billion đồng, exact until it is printed; rounding twice is not rounding."""

from decimal import Decimal

from msgspec.structs import replace

from gen.domain.values import Value
from gen.progress.model import PhaseComparison, SeriesLine, SeriesProgress

MILLIONS, BILLIONS = "triệu đồng", "tỷ đồng"
_MILLIONS_IN_A_BILLION = Decimal(1000)


def in_billions(millions: Value) -> Value:
    """Return an amount of million đồng in billion."""
    if millions.number is None:
        return millions
    return replace(millions, number=millions.number / _MILLIONS_IN_A_BILLION, source=None, parts=millions.cells)


def money_in_billions(series: SeriesProgress) -> SeriesProgress:
    """Return a series whose money is in billion đồng, year by year and phase by phase."""
    return replace(
        series, budget=tuple(map(_line, series.budget)), phases=tuple(_phase(phase) for phase in series.phases)
    )


def _line(line: SeriesLine) -> SeriesLine:
    if line.unit != MILLIONS:
        return line
    by_year = tuple((year, in_billions(value)) for year, value in line.by_year)
    return replace(line, unit=BILLIONS, by_year=by_year, cumulative=in_billions(line.cumulative))


def _phase(phase: PhaseComparison) -> PhaseComparison:
    if phase.unit != MILLIONS:
        return phase
    first, second, change = in_billions(phase.first), in_billions(phase.second), phase.change
    if change is not None and first.number is not None and second.number is not None:
        change = replace(change, absolute=second.number - first.number)
    return replace(phase, unit=BILLIONS, first=first, second=second, change=change)
