"""How an indicator stands against its target: the rules, as a table.

A programme sets its targets for one year and often no steps in between. Before that year a result is therefore
compared with a straight line from 0 at the end of a base year to the target at the end of its year (``TargetPath``);
this line and the shares of it below are the program's own convention, not law.
"""

from decimal import Decimal

from msgspec import Struct

from gen.domain.measures import TargetPath
from gen.progress.model import Attainment


class PathRule(Struct, frozen=True):
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


def expected(target: Decimal, year: int, path: TargetPath) -> Decimal:
    """Return where the straight line to the target stands at the end of the year."""
    return target * (year - path.base_year) / (path.target_year - path.base_year)


def attain(kind: str, year: int, result: Decimal | None, target: Decimal | None, path: TargetPath) -> Attainment:
    """Judge a result of a kind of indicator (``ratio``, ``count``, ``binary``) at the end of a year."""
    if target is None:
        return Attainment.NO_TARGET
    if result is None:
        return Attainment.UNKNOWN
    if result >= target:
        return Attainment.MET
    if year >= path.target_year or kind in KINDS_WITHOUT_PATH:
        return Attainment.MISSED
    line = expected(target, year, path)
    return next(rule.attainment for rule in PATH_RULES if result >= rule.share * line)
