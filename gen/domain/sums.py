"""Adding values of which some may not have been reported: a sum names what it lacks."""

from collections.abc import Iterable
from decimal import Decimal

from gen.domain.values import Source, Value

_ZERO = Decimal(0)


class Sum:
    """Adds named values. The sum of nothing is 0; the sum of values of which none was reported is not reported."""

    __slots__ = ("_cells", "_estimated", "_lacking", "_number", "_reported")

    def __init__(self) -> None:
        self._number = _ZERO
        self._reported = False
        self._estimated = False
        self._cells: list[Source] = []
        self._lacking: list[str] = []

    def add(self, name: str, value: Value) -> None:
        """Add one value; ``name`` is what it is called where it was not reported."""
        if value.number is None:
            self._lacking.extend(value.lacking or (name,))
            return
        self._reported = True
        self._number += value.number
        self._estimated = self._estimated or value.estimated
        if value.source is not None:
            self._cells.append(value.source)
        else:
            self._cells.extend(value.parts)
        if value.lacking:
            self._lacking.extend(value.lacking)

    def value(self) -> Value:
        """Return the sum so far."""
        number = self._number if self._reported or not self._lacking else None
        return Value(number, self._estimated, None, tuple(self._cells), tuple(dict.fromkeys(self._lacking)))


def total(values: Iterable[tuple[str, Value]]) -> Value:
    """Add named values."""
    result = Sum()
    for name, value in values:
        result.add(name, value)
    return result.value()
