"""The book of incoming documents: enter, correct, void. Every method is one transaction; writers wait."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Engine

from gen.domain.errors import RegisterError
from gen.domain.issuing import Clock
from gen.messages import _
from gen.register import rows as series_rows
from gen.register.incoming import rows
from gen.register.incoming.model import ArrivalLine, ArrivalRequest, ArrivalSaid, ArrivalState, Correction, Entry
from gen.register.model import Series
from gen.register.reach import reading, writing


class IncomingBook:
    """Numbers of arrival, 01 on 1 January in each series; the file that arrived is not changed.

    Nothing is written into the file, so a number needs no reserving: it is in the book with all it says, or it is not
    given. A run killed after that finds the line by the file's sha256.
    """

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def enter(self, asked: Sequence[ArrivalRequest]) -> tuple[Entry, ...]:
        """Give each file the next number of its series, or tell the one it has; all in one transaction."""
        with writing(self._engine) as connection:
            # Always in the same order: two writers that lock series crosswise would wait for each other without end.
            wanted = sorted({one.series for one in asked}, key=lambda one: one.key)
            if outgoing := [one.key for one in wanted if not one.incoming]:
                raise RegisterError(_("“{series}” không phải là dãy số văn bản đến.").format(series=outgoing[0]))
            ids = {one: series_rows.lock_series(connection, one) for one in wanted}
            return tuple(self._enter(connection, ids[one.series], one) for one in asked)

    def _enter(self, connection: Connection, series_id: int, asked: ArrivalRequest) -> Entry:
        known = rows.of_file(connection, asked.series, asked.digest)
        if known is not None:
            return Entry(known, fresh=False)
        number, latest = rows.standing(connection, series_id, asked.arrived_on.year)
        line = rows.insert(connection, series_id, number, asked, self._clock.now())
        return Entry(line, True, latest if latest and latest > asked.arrived_on else None)

    def known(self, series: Series, digest: str) -> ArrivalLine | None:
        """Return the live line that a file has in the books of the office, or None."""
        with reading(self._engine) as connection:
            return rows.of_file(connection, series, digest)

    def correct(self, series: Series, year: int, number: int, said: ArrivalSaid, reason: str) -> ArrivalLine:
        """Put right what a line says; what it said before stays in the journal. A reason is required."""
        reason = _required(reason)
        with writing(self._engine) as connection:
            series_rows.lock_series(connection, series)
            line = rows.require(connection, series, year, number)
            if line.state is ArrivalState.VOID:
                raise RegisterError(_("Số {number:02d} đã hủy nên không sửa được.").format(number=number))
            before, after = rows.values_of(line.said), rows.values_of(said)
            changed = {name: text for name, text in after.items() if text != before[name]}
            if not changed:
                return line
            was = {name: before[name] for name in changed}
            rows.correct(connection, Correction(line.id, self._clock.now(), reason, was, changed))
            return rows.change(connection, line, **changed)

    def void(self, series: Series, year: int, number: int, reason: str) -> ArrivalLine:
        """Strike a number out; it stays used, and the file may be entered again. A reason is required."""
        reason = _required(reason)
        with writing(self._engine) as connection:
            series_rows.lock_series(connection, series)
            line = rows.require(connection, series, year, number)
            if line.state is ArrivalState.VOID:
                return line
            moment = max(self._clock.now(), line.entered_at).isoformat()
            return rows.change(connection, line, state=ArrivalState.VOID.value, settled_at=moment, reason=reason)

    def lines(self, series: Series | None = None, year: int | None = None) -> tuple[ArrivalLine, ...]:
        """Return the lines, of one series or year if asked, by series, year and number."""
        with reading(self._engine) as connection:
            return rows.lines(connection, series, year)

    def find(self, series: Series, year: int, number: int) -> ArrivalLine | None:
        """Return one line, or None."""
        with reading(self._engine) as connection:
            return rows.by_number(connection, series, year, number)

    def twin_of(self, line: ArrivalLine) -> ArrivalLine | None:
        """Return another line of the same document: same author, symbol and day; None for one without a symbol."""
        if not line.said.symbol:
            return None
        with reading(self._engine) as connection:
            return rows.twin_of(connection, line)

    def latest_moment(self) -> datetime | None:
        """Return when the newest line was written, by the clock of who wrote it; None for an empty book."""
        with reading(self._engine) as connection:
            return rows.latest_moment(connection)

    def corrections(self) -> tuple[Correction, ...]:
        """Return what was put right, the first first."""
        with reading(self._engine) as connection:
            return rows.corrections(connection)


def _required(reason: str) -> str:
    if not reason.strip():
        raise RegisterError(_("Hủy hoặc sửa một dòng của sổ phải ghi rõ lý do."))
    return reason.strip()
