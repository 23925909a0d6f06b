"""The figures of units: shares of what their province reported, so that both agree."""

from collections.abc import Mapping, Sequence
from math import ceil

from scripts.demo.publicity import CONFERENCES, news_of
from scripts.demo.sharing import shared, shared_within
from scripts.demo.unit import FOREIGN_AFFAIRS, HOME_AFFAIRS, Unit
from scripts.demo.values import MISSING, Row

Tables = Mapping[str, list[Row]]
Shares = Sequence[int | None]

_RATIOS = ("CT01", "CT02", "CT09")
_OWN_ACTS = ("CT03", "CT13")
_ABROAD = ("CT11", "CT12")
ESTIMATED_SHARE = 0.2
FULL_SHARE = 0.95
"""No unit has trained more of its people than this, or than its province, so that one which loses some has not trained
more than there are."""
_CLUSTER = ", cụm "
NO_CLASS: Row = ("Không phát sinh", *[MISSING] * 6)
_NOTES = {"CT05": "một số lớp chưa thống kê lượt người"}


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


def share(total: int | None, weights: Sequence[float]) -> Shares:
    """Share a figure; what the province does not know, no unit knows."""
    return [None] * len(weights) if total is None else shared(total, weights)


def indicator_shares(years: Sequence[Tables], units: Sequence[Unit]) -> dict[str, list[tuple[str, str, str]]]:
    """Return numerator, denominator and value of every unit by code.

    ``years`` are the province's tables, first year first, the last of them the year wanted.
    """
    rows = [{row[0]: row for row in tables["chi-tieu"]} for tables in years]
    found = {code: _ratio([each[code] for each in rows], units) for code in _RATIOS}
    for code, row in rows[-1].items():
        if code not in _RATIOS:
            values = share(_number(row[5]), _weights(code, units)) if code not in _OWN_ACTS else [1] * len(units)
            found[code] = [(MISSING, MISSING, _cell(value)) for value in values]
    return found


def _ratio(rows: Sequence[Row], units: Sequence[Unit]) -> list[tuple[str, str, str]]:
    """Share a rate: denominators by size, numerators so that no unit falls behind its year before."""
    sizes = [unit.size for unit in units]
    paces = [unit.size * unit.steady_dice(f"pace {rows[0][0]}").between(0.85, 1.15) for unit in units]
    done: list[int] = [0] * len(units)
    limits: list[int] = []
    for row in rows:
        top, bottom = int(row[3]), int(row[4])
        limits = shared(bottom, sizes)
        full = max(FULL_SHARE, top / bottom)
        rooms = [max(0, ceil(limit * full) - each) for limit, each in zip(limits, done, strict=True)]
        more = shared_within(top - sum(done), paces, rooms)
        done = [each + gained for each, gained in zip(done, more, strict=True)]
    return [(str(each), str(limit), MISSING) for each, limit in zip(done, limits, strict=True)]


def _weights(code: str, units: Sequence[Unit]) -> list[float]:
    """Return who has a share in what: delegations go through the department of foreign affairs."""
    if code in _ABROAD:
        return [float(unit.agency.symbol == FOREIGN_AFFAIRS) for unit in units]
    if code == "CT10":
        return [unit.size * (unit.is_department and unit.steady_dice("experts").happens(0.4)) for unit in units]
    return [unit.dice(code).between(0.5, 1.5) for unit in units]


def _cell(value: int | None) -> str:
    return MISSING if value is None else str(value)


def indicator_rows(unit: Unit, province: Sequence[Row], shares: Mapping[str, tuple[str, str, str]]) -> list[Row]:
    """Return a unit's sheet “Chỉ tiêu”, in the province's words."""
    estimated = unit.dice("estimate").happens(ESTIMATED_SHARE)
    rows: list[Row] = []
    for code, name, measure, *_cells in province:
        numerator, denominator, value = shares[code]
        target = next(row[6] for row in province if row[0] == code)
        mark = "x" if estimated and numerator else MISSING
        note = _NOTES.get(code, MISSING) if not numerator and not value else MISSING
        rows.append((code, name, measure, numerator, denominator, value, target, mark, note))
    return rows


def training_shares(province: Sequence[Row], units: Sequence[Unit]) -> dict[str, list[Row]]:
    """Give every class of the province to the unit that held it: mostly the department of home affairs."""
    found: dict[str, list[Row]] = {unit.id: [] for unit in units}
    home = next(unit for unit in units if unit.agency.symbol == HOME_AFFAIRS)
    others = [unit for unit in units if unit is not home and not unit.silent]
    for number, row in enumerate(province):
        found[_holder(number, row, home, [unit for unit in others if not found[unit.id]]).id].append(row)
    return {unit_id: rows or [NO_CLASS] for unit_id, rows in found.items()}


def _holder(number: int, row: Row, home: Unit, free: Sequence[Unit]) -> Unit:
    """Return who held a class: that of a place its own district, some the one or other body that has held none yet."""
    of_place = [unit for unit in free if unit.agency.short_name.removeprefix("Huyện ") in row[0]]
    elsewhere = "một cửa" in row[0] or row[4].startswith("Trực tuyến")
    able = of_place or ([unit for unit in free if unit.is_department] if elsewhere and _CLUSTER not in row[0] else [])
    return home.dice(f"class {number}").pick(able) if able else home


def publicity_shares(province: Sequence[Row], units: Sequence[Unit]) -> dict[str, list[Row]]:
    """Share every form of publicity; a unit lists what it did, and always the conferences."""
    found: dict[str, list[Row]] = {unit.id: [] for unit in units}
    for form, quantity, audience, note in province:
        weights = [unit.dice(form).between(0.2, 1.0) * unit.size for unit in units]
        quantities = shared(int(quantity), weights)
        audiences = share(_number(audience), [float(each) for each in quantities])
        for unit, many, reached in zip(units, quantities, audiences, strict=True):
            if many or form == CONFERENCES:
                found[unit.id].append((form, str(many), _cell(reached), note if many else MISSING))
    return found


def publicity_values(rows: Sequence[Row]) -> dict[str, str]:
    """Return the indicators that count what the table of publicity lists."""
    conferences = sum(int(row[1]) for row in rows if row[0] == CONFERENCES)
    return {"CT06": str(conferences), "CT07": str(news_of(rows))}


def training_values(rows: Sequence[Row]) -> dict[str, str]:
    """Return the indicators that count what the table of classes lists."""
    rows = [row for row in rows if row != NO_CLASS]
    attendances = [row[6] for row in rows]
    total = MISSING if MISSING in attendances else str(sum(map(int, attendances)))
    return {"CT04": str(len(rows)), "CT05": total}
