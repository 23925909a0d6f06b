"""The day on which a report came in: the incoming book writes it into the table that ``gen status`` reads.

The table (``tiep-nhan.csv``) is the one place that is read; the first day counts.
"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from gen.domain.issuing import Store
from gen.domain.typed_numbers import whole
from gen.intake.receipts import read_receipt_days
from gen.pipeline.receive import receive
from gen.register.incoming.model import ArrivalLine, ArrivalState

if TYPE_CHECKING:
    from gen.register.book import Register


def year_of(line: ArrivalLine) -> int | None:
    """Return the year of the report that a line is; None where it is none."""
    return whole(line.said.period) if line.said.agency else None


def noted_day(progress: Path, line: ArrivalLine) -> date | None:
    """Return the day that the table has for the report of a line; None where there is none."""
    year = year_of(line)
    return None if year is None else read_receipt_days(progress, year).days.get(line.said.agency)


def note_receipt(progress: Path, line: ArrivalLine, store: Store) -> date | None:
    """Write the day of arrival into the table unless it has an earlier one; return the day that it has then."""
    year = year_of(line)
    if year is None:
        return None
    with store.alone_in(progress / str(year)):  # looked at and written as one: others enter reports meanwhile
        noted = noted_day(progress, line)
        if noted is not None and noted <= line.arrived_on:
            return noted
        receive(progress, year, line.said.agency, line.arrived_on, store)
    return line.arrived_on


def take_back_receipt(progress: Path, void: ArrivalLine, register: "Register", store: Store) -> None:
    """Put right the table after a line was struck out: the first other arrival counts, or nothing does.

    A day that is not that of the line was written down by people and stays.
    """
    year = year_of(void)
    if year is None:
        return
    with store.alone_in(progress / str(year)):
        if noted_day(progress, void) != void.arrived_on:
            return
        others = [
            line.arrived_on
            for line in register.incoming.lines()
            if line.state is ArrivalState.ENTERED and (line.said.agency, year_of(line)) == (void.said.agency, year)
        ]
        receive(progress, year, void.said.agency, min(others, default=None), store)
