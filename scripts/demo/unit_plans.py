"""Sheet “Kế hoạch” of units: what the province's plan gives them to lead, and what falls to every unit."""

from collections.abc import Sequence
from datetime import date

from scripts.demo.budget import LOCAL
from scripts.demo.plans import counted_in
from scripts.demo.stock import texts
from scripts.demo.unit import Unit
from scripts.demo.values import MISSING, Row, day

_LED_AT_MOST = 3
_OFFICE = "Văn phòng"
_INTEGRATED = "Lồng ghép, không bố trí riêng"


def plan_rows(unit: Unit, province: Sequence[Row], budget: Sequence[Row]) -> list[Row]:
    """Return the unit's activities of the year; the money it has of its own goes to its first one."""
    led = [row for row in province if unit.agency.short_name in row[5]][:_LED_AT_MOST]
    known = texts("plans")["codes"]
    rows: list[Row] = []
    for code, stock in texts("plans")["unit"].items():
        dice = unit.dice(f"plan {code}")
        first = dice.whole(2, 5)
        text, _bar, counted = dice.pick(stock).format(unit=unit.agency.unit, year=unit.year).partition("|")
        times = day(date(unit.year, first, 1)), day(date(unit.year, dice.whole(first + 2, 10), 28))
        offices = (_OFFICE if unit.is_department else "Phòng Nội vụ", "các phòng, đơn vị trực thuộc")
        rows.append(
            (
                code,
                text,
                MISSING,
                *counted_in(dice, code, counted, 1),
                *offices,
                *times,
                known[code]["product"],
                "0",
                _INTEGRATED,
            )
        )
    rows += [
        (*row[:5], unit.agency.name, "Sở Nội vụ; các phòng, đơn vị trực thuộc", *row[7:10], "0", _INTEGRATED)
        for row in led
    ]
    rows.sort(key=lambda row: row[0])
    planned = next((row[1] for row in budget if row[0] == LOCAL), "0")
    return [(*row[:10], planned, LOCAL) if number == 0 and planned != "0" else row for number, row in enumerate(rows)]


def plan_text_rows(unit: Unit) -> list[Row]:
    """Return what the unit's plan is tied to: section, text."""
    own = unit.agency.unit
    return [
        ("Chương trình công tác", f"Chương trình công tác năm {unit.year} của {own}"),
        ("Chương trình công tác", f"Kế hoạch cải cách hành chính năm {unit.year} của {own}"),
    ]
