"""The day on which a report came in: the incoming book writes it into the table that ``gen status`` reads.

The table (``tiep-nhan.csv``) is the one place that is read; the first day counts.
"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from gen.domain.issuing import Store
from gen.domain.periods import DatedPeriod, read_dated
from gen.intake.receipts import read_receipt_days
from gen.pipeline.receive import receive
from gen.register.incoming.model import ArrivalLine, ArrivalState

if TYPE_CHECKING:
    from gen.register.book import Register


def period_of(line: ArrivalLine) -> DatedPeriod | None:
    """Return the year, or the period of it, of the report that a line is; None where it is none."""
    return read_dated(line.said.period) if line.said.agency else None


def noted_day(progress: Path, line: ArrivalLine) -> date | None:
    """Return the day that the table has for the report of a line; None if there is none."""
    dated = period_of(line)
    return None if dated is None else read_receipt_days(progress / str(dated), dated.year).days.get(line.said.agency)


def note_receipt(progress: Path, line: ArrivalLine, store: Store) -> date | None:
    """Write the day of arrival into the table unless it has an earlier one; return the day that it has then."""
    dated = period_of(line)
    if dated is None:
        return None
    with store.alone_in(progress / str(dated)):  # looked at and written as one: others enter reports meanwhile
        noted = noted_day(progress, line)
        if noted is not None and noted <= line.arrived_on:
            return noted
        receive(progress / str(dated), line.said.agency, line.arrived_on, store)
    return line.arrived_on


def take_back_receipt(progress: Path, void: ArrivalLine, register: "Register", store: Store) -> None:
    """Put right the table after a line was struck out: the first other arrival counts, or nothing does.

    A day that is not that of the line was written down by people and stays.
    """
    dated = period_of(void)
    if dated is None:
        return
    with store.alone_in(progress / str(dated)):
        if noted_day(progress, void) != void.arrived_on:
            return
        others = [
            line.arrived_on
            for line in register.incoming.lines()
            if line.state is ArrivalState.ENTERED and (line.said.agency, period_of(line)) == (void.said.agency, dated)
        ]
        receive(progress / str(dated), void.said.agency, min(others, default=None), store)
