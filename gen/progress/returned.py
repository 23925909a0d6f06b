"""A report that came in and cannot be used as it is: what is wrong with it, place by place."""

from datetime import date

from msgspec import Struct


class Fault(Struct, frozen=True):
    """One error: the table and cell as Excel shows them ("" if of the whole file), what it is, how to fix it."""

    table: str
    cell: str
    what: str
    how: str


class FaultyReport(Struct, frozen=True):
    """The report of an agency for a year with its errors; ``received_on`` is None where the day is not on record.

    ``is_marked`` says that a copy of its workbook with the places marked goes with the letter.
    """

    agency_id: str
    year: int
    received_on: date | None
    faults: tuple[Fault, ...]
    is_marked: bool = False
