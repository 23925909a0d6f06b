"""What a reader of numbers says of a cell."""

from decimal import Decimal

from msgspec import Struct

from gen.domain.finding import Finding
from gen.intake.cells.raw import CellFinding, shown


class NumberReading(Struct, frozen=True):
    """The number found, or None if the cell is empty, means “not reported”, or is unreadable (with a finding)."""

    number: Decimal | None = None
    estimated: bool = False
    finding: CellFinding | None = None


EMPTY = NumberReading()


def refused(finding: Finding, raw: object) -> NumberReading:
    """Return the reading of a cell that holds no number: the finding, with what stands there."""
    return NumberReading(finding=CellFinding(finding, {"text": shown(raw)}))
