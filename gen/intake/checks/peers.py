"""Checks of figures against what the other agencies of the level report for the same year: how far outside is one?

They hold in the very first year too. Where few have reported nothing is said.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.intake.cells.digits import grouped
from gen.intake.checks.figures import CheckedFigure, Key
from gen.intake.checks.other_units import other_unit
from gen.intake.checks.plausible import MONEY, RATE, load_plausible
from gen.intake.findings import peers as peer_findings

Usual = Callable[[], Mapping[Key, "Spread"]]
"""Gives what agencies of a level usually report: asked for only where a figure is so large or small that it matters."""


class Spread(Struct, frozen=True):
    """What agencies report for one figure: the middle, and between which numbers the middle third lies."""

    low: Decimal
    middle: Decimal
    high: Decimal


def spread_of(numbers: Iterable[Decimal]) -> Spread | None:
    """Return the spread of the numbers; None where they are too few to tell."""
    ordered = sorted(numbers)
    if len(ordered) < load_plausible().peers["least"]:
        return None
    outer = (len(ordered) - 1) // 3  # as many on each side may be slips themselves
    return Spread(ordered[outer], ordered[len(ordered) // 2], ordered[-1 - outer])


def check_peers(figures: Sequence[CheckedFigure], usual: Usual) -> Iterator[Diagnostic]:
    """Yield figures far outside what the others report."""
    for figure in figures:
        if figure.nature == RATE or not _may_be_outside(figure):
            continue
        spread = usual().get(figure.key)
        if spread is not None:
            yield from _of_money(figure, spread) if figure.nature == MONEY else _of_count(figure, spread)


def may_be_refused(figure: CheckedFigure) -> bool:
    """Tell whether a figure is an error where others report far less: much money that no note explains."""
    is_much = figure.nature == MONEY and figure.number >= load_plausible().peers["money_floor"]
    return is_much and not figure.record.texts.get("note")


def _may_be_outside(figure: CheckedFigure) -> bool:
    """Tell whether the number is large enough, or as money small enough, that others are worth asking."""
    peers, number = load_plausible().peers, figure.number
    if figure.nature == MONEY:
        return number >= peers["money_floor"] or number < load_plausible().money["smallest_usual"]
    return number >= peers["count_floor"]


def _of_money(figure: CheckedFigure, spread: Spread) -> Iterator[Diagnostic]:
    peers, number = load_plausible().peers, figure.number
    other = other_unit(number, partial(_is_usual, spread))
    values = _values(figure, spread) | {"other": other}
    if number >= peers["money_floor"]:
        if number < spread.middle * peers["money_asked"] or number < spread.high * peers["beyond"]:
            return
        certain = number >= spread.middle * peers["money_refused"] and may_be_refused(figure)
        finding = peer_findings.MONEY_BEYOND_PEERS if certain else peer_findings.MONEY_UNLIKE_PEERS
        yield finding.at(figure.table.at(figure.record, figure.column), **values)
    elif other and number * peers["money_asked"] <= spread.middle and number * peers["beyond"] <= spread.low:
        yield peer_findings.MONEY_UNLIKE_PEERS.at(figure.table.at(figure.record, figure.column), **values)


def _is_usual(spread: Spread, amount: Decimal) -> bool:
    beyond = load_plausible().peers["beyond"]
    return spread.low <= amount * beyond and amount <= spread.high * beyond


def _of_count(figure: CheckedFigure, spread: Spread) -> Iterator[Diagnostic]:
    peers, number = load_plausible().peers, figure.number
    if number >= spread.middle * peers["count_asked"] and number >= spread.high * peers["beyond"]:
        place = figure.table.at(figure.record, figure.column)
        yield peer_findings.COUNT_UNLIKE_PEERS.at(place, **_values(figure, spread))


def _values(figure: CheckedFigure, spread: Spread) -> dict[str, object]:
    column = figure.table.sheet.column(figure.column).name
    return {"number": grouped(figure.number), "column": column, "usual": grouped(spread.middle)}
