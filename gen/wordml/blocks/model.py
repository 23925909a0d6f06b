"""Blocks of a document: a paragraph outside tables, or a row of a table, with its text and its place."""

from enum import Enum
from typing import NamedTuple

from msgspec import Struct


class TrackedAs(Enum):
    """How tracked changes are taken: as if all were accepted, or as if all were rejected."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


class RowCell(NamedTuple):
    """A cell of a row: the columns of the table before it (wide cells count as many), and its text."""

    column: int
    text: str


class Block(Struct, frozen=True):
    """A block that holds any letter; ``text`` is as people read it, the cells of a row separated by “ | ”.

    ``letters`` is its line (``blocks.letters``). ``order`` counts the paragraphs and rows of the part from 0 in the
    order they begin, all of them; ``paragraph`` counts paragraphs alone from 1: that of the block, the first one of a
    row. ``table`` is 0 outside tables; tables and the ``row`` in a table count from 1. ``figures`` are the ids of the
    figures in its controls; ``tracked`` tells whether any of it waits to be accepted or rejected, ``filled`` whether a
    control of it is filled in by the office: number, place, date, signer.
    """

    letters: str
    text: str
    order: int
    paragraph: int
    table: int = 0
    row: int = 0
    cells: tuple[RowCell, ...] = ()
    figures: tuple[str, ...] = ()
    tracked: bool = False
    filled: bool = False

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.table > 0
