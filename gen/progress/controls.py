"""Control totals: a figure added up in several ways, or reported by an agency and by its units, must be the same."""

from collections.abc import Sequence

from gen.domain.sums import Sum
from gen.domain.tables import AgencyTables
from gen.domain.values import Value
from gen.progress.figures import TERMS, figure_ids, read_figure
from gen.progress.indicators import BINARY, GIVEN, RATIO
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.model import YearProgress
from gen.progress.nation_model import ControlBasis, ControlTotal
from gen.progress.year import assess_year


def control_totals(
    whole: YearProgress, branches: Sequence[YearProgress], separate: AgencyTables, programme: ProgrammeForFigures
) -> tuple[ControlTotal, ...]:
    """Compare every figure of the whole with sums that must be the same.

    They are the sum over all agencies that handed in separately and, for figures that are not percentages, the sum over
    branches.
    """
    apart = assess_year(separate, None, programme)
    found = [
        _control(whole, figure_id, ControlBasis.SEPARATE, read_figure(apart, figure_id))
        for figure_id in figure_ids(whole)
    ]
    if branches:
        rates = _rates(whole)
        added = (figure_id for figure_id in figure_ids(whole) if figure_id not in rates)
        found.extend(
            _control(whole, figure_id, ControlBasis.BRANCHES, _over(branches, figure_id)) for figure_id in added
        )
    return tuple(found)


def unit_controls(own: YearProgress, units: YearProgress) -> tuple[ControlTotal, ...]:
    """Compare every figure that an agency reported of itself with the sum of what its units reported.

    Left out are acts that each agency does for itself (its plan, its rules of conduct, the instruments it issues), and
    indices given to each: those of the units are no part of the agency's own.
    """
    own_acts = {f"{each.code}.{term}" for each in own.indicators if each.kind in (BINARY, GIVEN) for term in TERMS}
    termless = {f"{each.code}.{term}" for each in own.indicators if each.kind != RATIO for term in TERMS} - {
        f"{each.code}.result" for each in own.indicators
    }
    compared = (each for each in figure_ids(own) if each not in own_acts | termless | {"instruments.total"})
    return tuple(_control(own, each, ControlBasis.UNITS, read_figure(units, each)) for each in compared)


def _rates(whole: YearProgress) -> frozenset[str]:
    """Return the ids of the figures that are percentages or given indices: they are never added."""
    never = (each.code for each in whole.indicators if each.kind in (RATIO, GIVEN))
    return frozenset(f"{code}.result" for code in never) | {"budget.rate"}


def _control(whole: YearProgress, figure_id: str, basis: ControlBasis, parts: Value | None) -> ControlTotal:
    return ControlTotal(whole.year, figure_id, basis, read_figure(whole, figure_id) or Value(), parts or Value())


def _over(branches: Sequence[YearProgress], figure_id: str) -> Value:
    """Add a figure over the branches."""
    result = Sum()
    for branch in branches:
        result.add(branch.agency_id, read_figure(branch, figure_id) or Value())
    return result.value()
