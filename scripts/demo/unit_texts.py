"""What units wrote: tasks with results, directing documents, paragraphs."""

from collections.abc import Mapping, Sequence
from datetime import date

from gen.vietnamese import count
from scripts.demo.instruments import PROGRAMME
from scripts.demo.period_words import SPANS
from scripts.demo.stock import texts
from scripts.demo.trajectory import FIRST
from scripts.demo.unit import Unit
from scripts.demo.values import MISSING, Row, day, weekday

_LED_AT_MOST = 4
_USUAL_MONTHS, _AFTER_THE_PROVINCE = (2, 4), (8, 11)
"""The months in which a unit issues its plan; in the first year the province's own is of July."""


def task_rows(unit: Unit, province: Sequence[Row], counted: Mapping[str, str]) -> list[Row]:
    """Return the tasks that the unit leads in the province's plan, and those that fall to every unit of its kind.

    ``counted`` are the unit's indicators that its results name: how many conferences, how much news.
    """
    stock: dict[str, list[str]] = texts("units")[_kind(unit)]["results"]
    led = [row for row in province if unit.agency.short_name in row[2] and row[0] not in stock][:_LED_AT_MOST]
    codes = {row[0] for row in led} | set(stock)
    slots = {"conferences": counted["CT06"], "news": counted["CT07"]}
    return [_task(unit, row, stock.get(row[0]), slots) for row in province if row[0] in codes]


def _task(unit: Unit, row: Row, results: list[str] | None, slots: Mapping[str, str]) -> Row:
    code, task, _lead, _partners, start, end, product, status, result, cause = row
    partners = "Sở Nội vụ; các phòng, đơn vị trực thuộc"
    if results is not None:
        dice = unit.dice(f"task {code}")
        sayable = [text for text in results if not any(f"{{{name}}}" in text for name in slots if slots[name] == "0")]
        said = {name: count(int(value)) if value else value for name, value in slots.items()}
        written = _turn(unit, code, sayable).format(n=count(dice.whole(2, 9)), m=dice.whole(11, 40), **said)
        result, cause = written, MISSING
    return (code, task, unit.agency.name, partners, start, end, product, status, result, cause)


def instrument_rows(unit: Unit) -> list[Row]:
    """Return the unit's plan of the year."""
    dice = unit.dice("instruments")
    issued: date = weekday(dice, unit.year, *(_AFTER_THE_PROVINCE if unit.year == FIRST else _USUAL_MONTHS))
    number = dice.whole(9, 60)
    subject = f"Kế hoạch {PROGRAMME} năm {unit.year}"
    return [(f"{number:02d}/KH-{unit.agency.symbol}", day(issued), unit.agency.name, subject)]


def paragraph_rows(unit: Unit) -> list[Row]:
    """Return the paragraphs in the order of the report: section, text."""
    sections: dict[str, list[str]] = texts("units")[_kind(unit)]["paragraphs"]
    return [
        (section, _turn(unit, section, stock).format(Body=unit.agency.name, unit=unit.agency.unit, next=unit.year + 1))
        for section, stock in sections.items()
    ]


def period_rows(unit: Unit) -> list[Row]:
    """Return what the unit writes of a period in its last year: section, text."""
    if unit.year not in SPANS:
        return []
    sections: dict[str, list[str]] = texts("units")["period"]
    names = {"Body": unit.agency.name, "span": SPANS[unit.year]}
    return [
        (section, _turn(unit, f"period {section}", stock).format(n=count(unit.dice(section).whole(3, 9)), **names))
        for section, stock in sections.items()
    ]


def _kind(unit: Unit) -> str:
    return "department" if unit.is_department else "district"


def _turn(unit: Unit, purpose: str, stock: Sequence[str]) -> str:
    """Return the sentence whose turn it is: another one every year, beginning elsewhere in every unit."""
    return stock[(unit.steady_dice(f"turn {purpose}").whole(0, len(stock) - 1) + unit.year) % len(stock)]
