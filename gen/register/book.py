"""The book of numbers: give, confirm, void. Every method is one transaction; writers wait for each other."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from gen.domain.errors import RegisterError
from gen.domain.issuing import Clock
from gen.messages import _
from gen.register import rows
from gen.register.engine import create_engine
from gen.register.migrations import migrate
from gen.register.model import Entry, EntryState, NumberRequest, Opening, Reservation, Series
from gen.register.schema import entry, opening


class Register:
    """Numbers given in series and years. Made from a file path or URL; safe for many processes and threads at once.

    The life of a number: ``reserve`` (it is taken, the file not yet stamped) → ``confirm`` (the stamped file is on the
    disk) or ``void`` (with a reason). A run killed in between is completed by the next: the same draft, or a file at
    the same place, gets the same reserved number.
    """

    def __init__(self, location: str, clock: Clock) -> None:
        self._engine: Engine = create_engine(location)
        self._clock = clock
        with _reachable():
            migrate(self._engine, clock.now())

    def reserve(self, request: NumberRequest) -> Reservation:
        """Give the next number of the series, or the one that this draft already has."""
        with _reachable():
            try:
                return self._reserve(request)
            except IntegrityError:  # the same draft was numbered in another series meanwhile: now it is found
                return self._reserve(request)

    def _reserve(self, request: NumberRequest) -> Reservation:
        with self._engine.begin() as connection:
            series_id = rows.lock_series(connection, request.series)
            known = rows.of_draft(connection, request.draft) or rows.reserved_at(connection, series_id, request.path)
            if known is not None:
                return Reservation(_renew(connection, known, request), fresh=False)
            year = request.day.year
            taken = rows.insert(connection, series_id, _next_number(connection, series_id, year), request, self._now())
            overtaken = rows.latest_day(connection, series_id, year, before=taken.number)
        return Reservation(taken, True, overtaken if overtaken and overtaken > request.day else None)

    def confirm(self, entry_id: int, digest: str) -> Entry:
        """Note that the file with this sha256 carries the number. Saying it twice is harmless, another file is not."""
        with _reachable(), self._engine.begin() as connection:
            found = rows.by_id(connection, entry_id)
            if found.state is EntryState.ISSUED and found.digest == digest:
                return found
            if found.state is not EntryState.RESERVED:
                raise RegisterError(
                    _("Số {code} đã cấp cho một tệp khác hoặc đã hủy ({state}).").format(
                        code=found.code, state=found.state
                    )
                )
            return rows.settle(connection, entry_id, state=EntryState.ISSUED, digest=digest, settled_at=self._now())

    def void(self, series: Series, year: int, number: int, reason: str) -> Entry:
        """Strike a number out; it stays used. A reason is required."""
        if not reason.strip():
            raise RegisterError(_("Hủy số phải ghi rõ lý do."))
        with _reachable(), self._engine.begin() as connection:
            found = rows.by_number(connection, series, year, number)
            if found is None:
                raise RegisterError(
                    _("Sổ không có số {number:02d} năm {year} trong dãy “{series}”.").format(
                        number=number, year=year, series=series.key
                    )
                )
            if found.state is EntryState.VOID:
                return found
            return rows.settle(
                connection, found.id, state=EntryState.VOID, reason=reason.strip(), settled_at=self._now()
            )

    def open(self, start: Opening) -> None:
        """Let a series start in a year from a later number than 01 (the paper book was kept until then, say)."""
        with _reachable(), self._engine.begin() as connection:
            series_id = rows.lock_series(connection, start.series)
            if start.first < 2 or not start.reason.strip():
                raise RegisterError(_("Mở dãy số giữa năm cần số bắt đầu từ 02 trở lên và lý do."))
            if _next_number(connection, series_id, start.year) != 1:
                raise RegisterError(
                    _("Dãy “{series}” năm {year} đã có số, không thể đổi số bắt đầu.").format(
                        series=start.series.key, year=start.year
                    )
                )
            values = {"series_id": series_id, "year": start.year, "first": start.first, "reason": start.reason.strip()}
            connection.execute(opening.insert().values(**values))

    def find(self, series: Series, year: int, number: int) -> Entry | None:
        """Return one line of the book, or None."""
        with self._reading() as connection:
            return rows.by_number(connection, series, year, number)

    def find_draft(self, draft: str) -> Entry | None:
        """Return the live entry of the draft with this sha256, or None."""
        with self._reading() as connection:
            return rows.of_draft(connection, draft)

    def entries(self, series: Series | None = None, year: int | None = None) -> tuple[Entry, ...]:
        """Return the lines of the book, of one series or year if asked, by series, year and number."""
        with self._reading() as connection:
            return rows.select_entries(connection, series, year)

    def openings(self) -> tuple[Opening, ...]:
        """Return the series that did not start from 01."""
        with self._reading() as connection:
            return rows.openings(connection)

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    def _now(self) -> str:
        return self._clock.now().isoformat()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with _reachable(), self._engine.connect().execution_options(reading=True) as connection:
            yield connection


def _next_number(connection: Connection, series_id: int, year: int) -> int:
    """The book itself is the counter: one truth, and a number rolled back leaves no gap."""
    where = (entry.c.series_id == series_id, entry.c.year == year)
    last = connection.scalar(select(func.max(entry.c.number)).where(*where))
    if last is not None:
        return int(last) + 1
    first = select(opening.c.first).where(opening.c.series_id == series_id, opening.c.year == year)
    return int(connection.scalar(first) or 1)


def _renew(connection: Connection, known: Entry, request: NumberRequest) -> Entry:
    """Complete what a run before this one began; number and date stay, the draft may have been edited since."""
    if known.state is not EntryState.RESERVED or known.draft == request.draft:
        return known
    return rows.rebind(connection, known.id, request)


@contextmanager
def _reachable() -> Iterator[None]:
    """Turn the database's own failures into one sentence."""
    try:
        yield
    except DBAPIError as error:
        raise RegisterError(_("Không dùng được sổ đăng ký: {reason}").format(reason=error.orig)) from error
