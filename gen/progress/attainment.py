"""How an indicator stands against its target: the rules, as a table.

The Decision sets its targets for 2025 (section II.2) and no steps in between. Before 2025 a result is therefore
compared with a straight line from 0 at the end of 2018 to the target at the end of 2025; this line and the shares of
it below are the program's own convention, not law.
"""

from dataclasses import dataclass
from decimal import Decimal

from gen.progress.model import Attainment

BASE_YEAR = 2018
TARGET_YEAR = 2025


@dataclass(frozen=True, slots=True)
class PathRule:
    """Before the target year, a result of at least ``share`` of the line stands as ``attainment``."""

    share: Decimal
    attainment: Attainment


PATH_RULES = (
    PathRule(Decimal("0.9"), Attainment.ON_TRACK),
    PathRule(Decimal("0"), Attainment.AT_RISK),
)
"""From the highest share down; the first that fits holds."""

KINDS_WITHOUT_PATH = frozenset({"binary"})
"""What is either done or not cannot be half-way."""


def expected(target: Decimal, year: int) -> Decimal:
    """Return where the straight line to the target stands at the end of the year."""
    return target * (year - BASE_YEAR) / (TARGET_YEAR - BASE_YEAR)


def attain(kind: str, year: int, result: Decimal | None, target: Decimal | None) -> Attainment:
    """Judge a result of a kind of indicator (``ratio``, ``count``, ``binary``) at the end of a year."""
    if target is None:
        return Attainment.NO_TARGET
    if result is None:
        return Attainment.UNKNOWN
    if result >= target:
        return Attainment.MET
    if year >= TARGET_YEAR or kind in KINDS_WITHOUT_PATH:
        return Attainment.MISSED
    line = expected(target, year)
    return next(rule.attainment for rule in PATH_RULES if result >= rule.share * line)
