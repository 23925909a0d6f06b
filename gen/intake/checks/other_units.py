"""Money that is not what its column says: in which other unit would the amount be usual?"""

from collections.abc import Callable
from decimal import Decimal

from gen.intake.cells.digits import grouped
from gen.intake.cells.money import money_units
from gen.messages import _


def other_unit(number: Decimal, is_usual: Callable[[Decimal], bool]) -> str:
    """Return a question after the largest other unit in which the amount would be usual, "" if there is none."""
    units = {unit for unit in money_units().values() if unit.worth != 1}
    for unit in sorted(units, key=lambda unit: -unit.worth):
        amount = number * unit.worth
        if is_usual(amount):
            said = _("Có phải là {number} {unit} ({amount} triệu đồng)?")
            return " " + said.format(number=grouped(number), unit=unit.name, amount=grouped(amount.normalize() + 0))
    return ""
