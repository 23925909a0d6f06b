"""Giving numbers to drafts that ask together: what the book says of all of them is read at once."""

from collections.abc import Sequence

from sqlalchemy import Connection

from gen.domain.issuing import Clock
from gen.register import rows
from gen.register.model import BookEntry, EntryState, NumberRequest, Reservation, Series
from gen.register.rows import Standing


class Giving:
    """One transaction that gives numbers: its series are locked, and what it gave it knows without reading again."""

    def __init__(self, connection: Connection, requests: Sequence[NumberRequest], clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        # Always in the same order: two writers that lock series crosswise would wait for each other without end.
        wanted = sorted({request.series for request in requests}, key=lambda one: one.key)
        self._series = {one: rows.lock_series(connection, one) for one in wanted}
        self._drafts = frozenset(request.draft for request in requests)
        self._numbered = {line.draft: line for line in rows.of_drafts(connection, self._drafts)}
        paths = frozenset(request.path for request in requests if request.path)
        waiting = rows.pending_at(connection, self._series.values(), paths)
        self._waiting = {(line.series, line.path): line for line in reversed(waiting)}
        self._standing: dict[tuple[Series, int], Standing] = {}

    def give(self, request: NumberRequest) -> Reservation:
        """Give a draft the next number of its series, or the one it already has."""
        known = self._known(request)
        if known is not None:
            kept = self._renewed(known, request)
            self._numbered[kept.draft] = kept
            return Reservation(kept, fresh=False)
        standing = self._stands(request)
        taken = rows.insert(self._connection, self._series[request.series], standing.next, request, self._clock.now())
        latest = standing.latest
        self._numbered[request.draft] = taken
        newest = max(latest, request.day) if latest else request.day
        self._standing[request.series, request.day.year] = Standing(standing.next + 1, newest, begun=True)
        return Reservation(taken, True, latest if latest and latest > request.day else None)

    def _known(self, request: NumberRequest) -> BookEntry | None:
        """Return the line that the draft has, or the one that waits for the file at its place.

        The number of a draft that is asked for as well, renamed perhaps, is not its old place's.
        """
        known = self._numbered.get(request.draft)
        if known is not None:
            return known
        at_place = self._waiting.get((request.series, request.path))
        return at_place if at_place is not None and at_place.draft not in self._drafts else None

    def _stands(self, request: NumberRequest) -> Standing:
        place = request.series, request.day.year
        if place not in self._standing:
            self._standing[place] = rows.standing(self._connection, self._series[request.series], request.day.year)
        return self._standing[place]

    def _renewed(self, known: BookEntry, request: NumberRequest) -> BookEntry:
        """Complete what a run before this one began; number and date stay, the draft may have been edited since."""
        if known.state is not EntryState.RESERVED or known.draft == request.draft:
            return known
        self._waiting = {place: line for place, line in self._waiting.items() if line.id != known.id}
        return rows.rebind(self._connection, known.id, request)
