"""A reported value has three states: a number, an explicit 0, or not reported. It remembers the cell it came from."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Source:
    """The cell a value was read from; ``sha256`` is that of the file."""

    file: str
    sheet: str
    cell: str
    sha256: str = ""

    def __str__(self) -> str:
        return f"{self.file}!{self.sheet}!{self.cell}"


@dataclass(frozen=True, slots=True)
class Value:
    """A number as reported, or not reported (``number is None``); never confuse the latter with 0."""

    number: Decimal | None = None
    estimated: bool = False
    source: Source | None = None

    @property
    def missing(self) -> bool:
        """Whether the value was not reported."""
        return self.number is None


NOT_REPORTED = Value()
