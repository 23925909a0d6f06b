"""The book of numbers: give, confirm, void. Every method is one transaction; writers wait for each other."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from msgspec.structs import replace
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from gen.domain.errors import RegisterError
from gen.domain.issuing import Clock
from gen.messages import _
from gen.register import rows
from gen.register.dossiers.book import Dossiers
from gen.register.engine import create_engine, shown
from gen.register.failures import reachable
from gen.register.founding import found, has_begun
from gen.register.giving import Giving
from gen.register.incoming import rows as arrival_rows
from gen.register.incoming.book import IncomingBook
from gen.register.model import (
    LAST_NUMBER,
    YEARS,
    Beginning,
    BookEntry,
    Damage,
    EntryState,
    NumberRequest,
    Reservation,
    Series,
    SeriesOpening,
)
from gen.register.reach import reading, writing
from gen.register.sent import Sendings
from gen.register.soundness import damages

_SHOWN = 3
"""How many broken places are named; the check names them all."""


_NONE: Mapping[int, str] = MappingProxyType({})


class Register:
    """Numbers given in series and years. Made from a file path or URL; safe for many processes and threads at once.

    ``incoming`` is the book of what arrives, ``dossiers`` the files into which lines of both books are put.

    The life of a number: ``reserve`` (it is taken, the file not yet stamped) → ``confirm`` (the stamped file is on the
    disk) or ``void`` (with a reason). A run killed in between is completed by the next: the same draft, or a file at
    the same place, gets the same reserved number.
    """

    def __init__(self, location: str, clock: Clock, before_first: Callable[[], None] = lambda: None) -> None:
        """Open a book; ``before_first`` is asked before the first number of one, and raises where there was another."""
        self._engine: Engine = create_engine(location)
        self._clock = clock
        self.incoming = IncomingBook(self._engine, clock)
        self.dossiers = Dossiers(self._engine, clock)
        try:
            with reachable(self._engine):
                if not has_begun(self._engine):
                    self._ask(before_first)
                found(self._engine, clock.now())
        except BaseException:
            self.close()
            raise

    def _ask(self, before_first: Callable[[], None]) -> None:
        """Ask before the first number; what told of another book tells of this one where another run just began it."""
        try:
            before_first()
        except RegisterError:
            if not has_begun(self._engine):
                raise

    def reserve(self, requests: Sequence[NumberRequest]) -> tuple[Reservation, ...]:
        """Give each draft the next number of its series, or the one it already has; all in one transaction."""
        with reachable(self._engine):
            try:
                return self._reserve(requests)
            except IntegrityError:  # a draft was numbered in another series meanwhile: now it is found
                return self._reserve(requests)

    def _reserve(self, requests: Sequence[NumberRequest]) -> tuple[Reservation, ...]:
        with self._engine.begin() as connection:
            giving = Giving(connection, requests, self._clock)
            return tuple(map(giving.give, requests))

    def confirm(self, digests: Mapping[int, str], contents: Mapping[int, str] = _NONE) -> tuple[BookEntry, ...]:
        """Note which files (sha256, by entry id) carry their numbers; ``contents`` are the digests of their texts.

        All in one transaction. Saying it twice is harmless; another file for the same number raises RegisterError.
        """
        with writing(self._engine) as connection:
            found = rows.by_ids(connection, digests)
            confirmed = {
                one: self._confirmed(found[one], digest, contents.get(one, "")) for one, digest in digests.items()
            }
            rows.settle(connection, (line for one, line in confirmed.items() if line is not found[one]))
            return tuple(confirmed.values())

    def _confirmed(self, found: BookEntry, digest: str, content: str) -> BookEntry:
        if found.state is EntryState.ISSUED and found.digest == digest:
            return found
        if found.state is not EntryState.RESERVED:
            raise RegisterError(
                _("Số {code} đã cấp cho một tệp khác hoặc đã hủy ({state}).").format(code=found.code, state=found.state)
            )
        return rows.settled(found, self._clock.now(), state=EntryState.ISSUED, digest=digest, content=content)

    def void(self, series: Series, year: int, number: int, reason: str) -> BookEntry:
        """Strike a number out; it stays used. A reason is required."""
        if not reason.strip():
            raise RegisterError(_("Hủy số phải ghi rõ lý do."))
        with writing(self._engine) as connection:
            found = rows.by_number(connection, series, year, number)
            if found is None:
                raise RegisterError(
                    _("Sổ không có số {number:02d} năm {year} trong dãy “{series}”.").format(
                        number=number, year=year, series=series.key
                    )
                )
            if found.state is EntryState.VOID:
                return found
            struck = rows.settled(found, self._clock.now(), state=EntryState.VOID, reason=reason.strip())
            rows.settle(connection, (struck,))
            return struck

    def begin(self, begun: Beginning, openings: Sequence[SeriesOpening]) -> None:
        """Note why a book without numbers was begun anew, and from which number each of its series goes on."""
        with writing(self._engine) as connection:
            rows.begin(connection, begun)
            for start in openings:
                rows.set_opening(connection, rows.lock_series(connection, start.series), start)

    def open(self, start: SeriesOpening) -> None:
        """Let a series start in a year from a later number than 01 (the paper book was kept until then, say).

        As long as it has no number it may be opened again at a higher one.
        """
        with writing(self._engine) as connection:
            series_id = rows.lock_series(connection, start.series)
            _require_opening(start)
            following, begun = _how_far(connection, series_id, start)
            if begun or start.first <= following:
                raise RegisterError(
                    _("Dãy “{series}” năm {year} đã có số, không thể đổi số bắt đầu.").format(
                        series=start.series.key, year=start.year
                    )
                )
            rows.set_opening(connection, series_id, replace(start, reason=start.reason.strip()))

    def find(self, series: Series, year: int, number: int) -> BookEntry | None:
        """Return one line of the book, or None."""
        with reading(self._engine) as connection:
            return rows.by_number(connection, series, year, number)

    def entries(self, series: Series | None = None, year: int | None = None) -> tuple[BookEntry, ...]:
        """Return the lines of the book, of one series or year if asked, by series, year and number."""
        with reading(self._engine) as connection:
            return rows.select_entries(connection, series, year)

    def count(self, year: int | None = None) -> int:
        """Return how many lines the book has, of one year if asked; it need not be sound."""
        with reading(self._engine) as connection:
            return rows.count(connection, year)

    def openings(self) -> tuple[SeriesOpening, ...]:
        """Return the series that did not start from 01."""
        with reading(self._engine) as connection:
            return rows.openings(connection)

    def beginnings(self) -> tuple[Beginning, ...]:
        """Return why the book was begun anew, if it was."""
        with reading(self._engine) as connection:
            return rows.beginnings(connection)

    def reserved(self) -> tuple[BookEntry, ...]:
        """Return the lines whose number is reserved and not confirmed, oldest first."""
        with reading(self._engine) as connection:
            return rows.reserved(connection)

    def latest_moment(self) -> datetime | None:
        """Return when the newest line was written, by the clock of who wrote it; None for a book without numbers."""
        with reading(self._engine) as connection:
            return rows.latest_moment(connection)

    def damages(self) -> tuple[Damage, ...]:
        """Return what is broken in the book: its pages, and lines that are not as they were written."""
        with reading(self._engine) as connection:
            return tuple(damages(connection))

    def require_sound(self) -> None:
        """Raise RegisterError where anything is broken: no number may be given from a damaged book."""
        if found := self.damages():
            text = _(
                "Sổ đăng ký “{place}” bị hỏng: {what}. Hãy lấy lại bản sao lưu; nếu không còn bản nào dùng được, mở sổ "
                "mới bằng gen register new --reason LÝ_DO. Xem chi tiết: gen register check."
            )
            what = "; ".join(": ".join(part for part in (one.mark, one.what) if part) for one in found[:_SHOWN])
            raise RegisterError(text.format(place=shown(self._engine.url), what=what))

    @property
    def sendings(self) -> Sendings:
        """What the book says of documents after they were numbered: to whom they were sent, which were recalled."""
        return Sendings(self._engine, self._clock)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def _require_opening(start: SeriesOpening) -> None:
    if not 2 <= start.first <= LAST_NUMBER or not start.reason.strip():
        text = _("Mở dãy số giữa năm cần số bắt đầu từ 02 đến {most} và lý do.")
        raise RegisterError(text.format(most=LAST_NUMBER))
    if start.year not in YEARS:
        text = _("Năm của dãy số phải từ {first} đến {last}.")
        raise RegisterError(text.format(first=YEARS[0], last=YEARS[-1]))


def _how_far(connection: Connection, series_id: int, start: SeriesOpening) -> tuple[int, bool]:
    """Return the next number of a locked series of either book, and whether it has any."""
    if start.series.incoming:
        following, _latest = arrival_rows.standing(connection, series_id, start.year)
        return following, any(arrival_rows.lines(connection, start.series, start.year))
    standing = rows.standing(connection, series_id, start.year)
    return standing.next, standing.begun
