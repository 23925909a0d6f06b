"""A reported value has three states: a number, an explicit 0, or not reported. It remembers the cell it came from."""

from decimal import Decimal

from msgspec import Struct


class Source(Struct, frozen=True):
    """The cell a value was read from; ``sha256`` is that of the file."""

    file: str
    sheet: str
    cell: str
    sha256: str = ""

    def __str__(self) -> str:
        return f"{self.file}!{self.sheet}!{self.cell}"


class Value(Struct, frozen=True):
    """A number as reported, or not reported (``number is None``); never confuse the latter with 0.

    A reported value has a ``source``. A computed one (a sum, a rate) has the cells it came from in ``parts`` and, where
    some of what it adds up was not reported, their names in ``lacking``: the ids of agencies in a merger or roll-up,
    years in a series, names of rows in a total. The number is then the sum of the others.
    """

    number: Decimal | None = None
    estimated: bool = False
    source: Source | None = None
    parts: tuple[Source, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def missing(self) -> bool:
        """Whether the value was not reported."""
        return self.number is None

    @property
    def partial(self) -> bool:
        """Whether there is a number, but not everything it should add up was reported."""
        return self.number is not None and bool(self.lacking)

    @property
    def cells(self) -> tuple[Source, ...]:
        """Every cell the number rests on, in the order of reading."""
        return (self.source,) if self.source is not None else self.parts


NOT_REPORTED = Value()
