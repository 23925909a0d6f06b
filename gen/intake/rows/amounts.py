"""Sums of rows, column by column."""

from collections.abc import Sequence
from decimal import Decimal

from gen.intake.rows.lines import ReadRow, Vector

ZERO = Decimal(0)


def sum_of(lines: Sequence[ReadRow]) -> Vector:
    """Return the sums of the columns; None if no row has a number."""
    return tuple(map(_sum, zip(*(line.vector for line in lines), strict=True))) if lines else ()


def _sum(column: tuple[Decimal | None, ...]) -> Decimal | None:
    known = [number for number in column if number is not None]
    return sum(known, ZERO) if known else None


def equals(given: Vector, computed: Vector) -> bool:
    """Tell whether every number that is given is the computed one, and one of them is more than 0."""
    pairs = [(one, other) for one, other in zip(given, computed, strict=False) if one is not None]
    return any(one for one, _other in pairs) and all(one == other for one, other in pairs)


def equals_in_all(given: Vector, computed: Vector) -> bool:
    """Tell whether both have the same numbers in the same columns, one of them more than 0."""
    return given == computed and any(given)


def exceeds(computed: Vector, given: Vector) -> bool:
    """Tell whether a computed number is more than the one that is given in its column."""
    return any(
        one is not None and other is not None and one > other for one, other in zip(computed, given, strict=False)
    )


def filled_parts(lines: Sequence[ReadRow]) -> int:
    """Return how many rows have a number that is more than 0."""
    return sum(1 for line in lines if any(line.vector))
