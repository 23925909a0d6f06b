"""Amounts of money with their unit in words: “1,2 tỷ”, “120.000.000 đồng”, “1 tỷ 200 triệu”; and units in headings.

The tables are in triệu đồng. What is in another unit is converted exactly; what may be two amounts is asked.
"""

import re
import tomllib
import unicodedata
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct

from gen.intake.cells.digits import grouped, parse_digits, plain
from gen.intake.cells.limits import load_limits
from gen.intake.cells.number_reading import NumberReading, refused
from gen.intake.cells.raw import CellFinding
from gen.intake.findings import cells as cell_findings
from gen.intake.findings import natures

_PART = re.compile(r"\s*(\d[\d., ]*)([^\W\d_][^\d,]*|₫)(?:,\s*)?")
"""Digits, and the words after them up to the next digits."""
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+(?:\.\w+)*|₫")


class MoneyUnit(Struct, frozen=True):
    """A unit of money: its name, what one is worth in triệu đồng, whether it is only ever counted in whole ones."""

    name: str
    worth: Decimal
    counted: bool


@lru_cache(maxsize=1)
def money_units() -> dict[str, MoneyUnit]:
    """Return the units by each of their words, the longest words first."""
    rows = tomllib.loads(files("gen.intake").joinpath("money.toml").read_text(encoding="utf-8"))["units"]
    found = {
        word: MoneyUnit(row["name"], Decimal(row["worth"]), row.get("counted", False))
        for row in rows
        for word in row["words"]
    }
    return dict(sorted(found.items(), key=lambda item: len(item[0]), reverse=True))


def parts_of_money(text: str) -> tuple[tuple[str, MoneyUnit], ...]:
    """Return the digits and units that an amount in words is made of, the largest unit first; none where it is not."""
    plain = _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip().lower()
    parts: list[tuple[str, MoneyUnit]] = []
    at = 0
    while at < len(plain):
        match = _PART.match(plain, at)
        unit = money_units().get(match.group(2).strip(" .")) if match else None
        if match is None or unit is None or (parts and unit.worth >= parts[-1][1].worth):
            return ()
        parts.append((match.group(1).rstrip("., "), unit))
        at = match.end()
    return tuple(parts)


def unit_in(text: str) -> MoneyUnit | None:
    """Return the one unit of money that a heading or a line names; None if it names none, or several."""
    plain = f" {' '.join(_WORD.findall(unicodedata.normalize('NFC', text).lower()))} "
    found: set[MoneyUnit] = set()
    for word, unit in money_units().items():
        if f" {word} " in plain:
            found.add(unit)
            plain = plain.replace(f" {word} ", " ")
    return next(iter(found)) if len(found) == 1 else None


def is_in_own_unit(parts: tuple[tuple[str, MoneyUnit], ...]) -> bool:
    """Tell whether an amount in words is one number of triệu đồng."""
    return len(parts) == 1 and parts[0][1].worth == 1


def read_money(raw: str, parts: tuple[tuple[str, MoneyUnit], ...], *, estimated: bool) -> NumberReading:
    """Read an amount whose unit stands beside it, in triệu đồng."""
    sums = [Decimal(0)]
    for digits, unit in parts:
        found = [number * unit.worth for number in parse_digits(digits, whole=unit.counted)]
        sums = [before + number for before in sums for number in found]
    if not sums:
        return refused(cell_findings.NOT_A_NUMBER, raw)
    if len(sums) > 1:
        first, second = (f"{grouped(number)} triệu đồng" for number in sums[:2])
        return NumberReading(
            finding=CellFinding(cell_findings.AMBIGUOUS_NUMBER, {"text": raw, "first": first, "second": second})
        )
    if sums[0] > load_limits().figures["largest"]:
        return refused(cell_findings.TOO_LARGE, raw)
    values: dict[str, object] = {"text": raw, "number": grouped(sums[0]), "typed": plain(sums[0])}
    return NumberReading(sums[0].normalize() + 0, estimated, CellFinding(natures.MONEY_CONVERTED, values))


def converted(reading: NumberReading, worth: Decimal) -> NumberReading:
    """Return an amount in the unit of its table; ``worth`` is what one is there, unless its cell gave its own unit."""
    own = (natures.MONEY_CONVERTED, cell_findings.NUMBER_WITH_UNIT)
    if reading.number is None or (reading.finding is not None and reading.finding.declared in own):
        return reading
    doubted = reading.finding and reading.finding.declared is cell_findings.DECIMALS_LIKE_THOUSANDS
    finding = None if doubted else reading.finding
    return NumberReading((reading.number * worth).normalize() + 0, reading.estimated, finding)
