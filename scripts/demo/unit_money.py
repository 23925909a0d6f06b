"""Sheet “Kinh phí” of units: shares of their province's funds; most have none of their own for the programme."""

from collections.abc import Sequence

from scripts.demo.budget import INTEGRATED, LOCAL
from scripts.demo.sharing import shared
from scripts.demo.unit import HOME_AFFAIRS, Unit
from scripts.demo.values import MISSING, Row, millions

_NOTE = "lồng ghép trong chi thường xuyên của cơ quan, đơn vị"
_HOME_WEIGHT = 12.0
_FUNDED_SHARE = 0.4


def budget_shares(province: Sequence[Row], units: Sequence[Unit]) -> dict[str, list[Row]]:
    """Return the rows of every unit by id."""
    weights = [_weight(unit) for unit in units]
    local = next(row for row in province if row[0] == LOCAL)
    planned = shared(round(_amount(local[1]) / 5), weights)
    spent = shared(round(_amount(local[2]) * 10), [float(each) for each in planned]) if local[2] else None
    found: dict[str, list[Row]] = {}
    for place, unit in enumerate(units):
        used = None if spent is None else spent[place] / 10
        own: Row = (LOCAL, millions(planned[place] * 5.0), millions(used), MISSING)
        others = [row for row in province if row[0] != LOCAL] if unit.agency.symbol == HOME_AFFAIRS else []
        found[unit.id] = [own, *others] if planned[place] else [(INTEGRATED, "0", "0", _NOTE)]
    return found


def _weight(unit: Unit) -> float:
    if unit.agency.symbol == HOME_AFFAIRS:
        return _HOME_WEIGHT
    return unit.size if not unit.is_department and unit.steady_dice("funds").happens(_FUNDED_SHARE) else 0.0


def _amount(cell: str) -> float:
    return float(cell.replace(",", "."))
