"""What became of a document after it had its number: to whom it was sent, when, how, and whether it was recalled.

The lines stand in tables of their own beside the book's, each with a seal; a line once noted is never changed.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, select

from gen.domain.errors import RegisterError
from gen.domain.issuing import Clock
from gen.messages import _
from gen.register import rows
from gen.register.failures import reachable
from gen.register.model import BookEntry, EntryState, Series
from gen.register.schema import dispatch, recall
from gen.register.seals import seal
from gen.register.sending import Channel, Dispatch, Recall


class Sendings:
    """The lines about sending and recalling. Every method is one transaction; writers wait for each other."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def note(self, series: Series, year: int, number: int, sent: Sequence[Dispatch]) -> tuple[Dispatch, ...]:
        """Note that a document was sent; return what was not noted before.

        Noting the same recipient, day and way twice is harmless. Raises RegisterError for a number that is void, not
        confirmed or not in the book, for a document that was recalled, and for a day before that of the document.
        """
        with reachable(self._engine), self._engine.begin() as connection:
            entry = _issued(connection, series, year, number)
            if _recall_of(connection, entry.id) is not None:
                raise RegisterError(_("Văn bản số {code} đã thu hồi, không gửi nữa.").format(code=entry.code))
            known = {(one.recipient, one.channel, one.sent_on) for one in _dispatches_of(connection, entry.id)}
            fresh = []
            for one in sent:
                _require_after(entry, one.sent_on)
                if (one.recipient, one.channel, one.sent_on) not in known:
                    known.add((one.recipient, one.channel, one.sent_on))
                    _insert(connection, entry.id, one, self._clock.now())
                    fresh.append(one)
            return tuple(fresh)

    def recall(self, series: Series, year: int, number: int, recalled: Recall) -> tuple[Dispatch, ...]:
        """Note that a document was recalled; return to whom it had been sent: they must be told.

        Raises RegisterError as ``note`` does, without a reason, and where another recall is noted already; noting the
        same one again is harmless.
        """
        if not recalled.reason.strip():
            raise RegisterError(_("Thu hồi văn bản phải ghi rõ lý do."))
        with reachable(self._engine), self._engine.begin() as connection:
            entry = _issued(connection, series, year, number)
            _require_after(entry, recalled.recalled_on)
            known = _recall_of(connection, entry.id)
            if known is None:
                _insert_recall(connection, entry.id, recalled, self._clock.now())
            elif known != recalled:
                text = _("Văn bản số {code} đã thu hồi ngày {day}: {reason}.")
                shown = {"day": f"{known.recalled_on:%d/%m/%Y}", "reason": known.reason}
                raise RegisterError(text.format(code=entry.code, **shown))
            return _dispatches_of(connection, entry.id)

    def dispatches(self) -> Mapping[int, tuple[Dispatch, ...]]:
        """Return what was sent, by the id of the line of the book, in the order it was noted."""
        found: dict[int, list[Dispatch]] = {}
        with reachable(self._engine), self._engine.connect().execution_options(reading=True) as connection:
            for row in connection.execute(select(dispatch).order_by(dispatch.c.id)):
                found.setdefault(row.entry_id, []).append(_dispatch(row))
        return {entry_id: tuple(lines) for entry_id, lines in found.items()}

    def recalls(self) -> Mapping[int, Recall]:
        """Return what was recalled, by the id of the line of the book."""
        with reachable(self._engine), self._engine.connect().execution_options(reading=True) as connection:
            return {row.entry_id: _recall(row) for row in connection.execute(select(recall))}


def _issued(connection: Connection, series: Series, year: int, number: int) -> BookEntry:
    """Return the line of a document that is out, its series locked."""
    rows.lock_series(connection, series)
    found = rows.by_number(connection, series, year, number)
    if found is None:
        text = _("Sổ không có số {number:02d} năm {year} trong dãy “{series}”.")
        raise RegisterError(text.format(number=number, year=year, series=series.key))
    if found.state is EntryState.VOID:
        raise RegisterError(_("Số {code} đã hủy: {reason}.").format(code=found.code, reason=found.reason))
    if found.state is EntryState.RESERVED:
        text = _("Số {code} mới giữ, chưa ghi vào văn bản; hãy chạy gen issue với văn bản đó trước.")
        raise RegisterError(text.format(code=found.code))
    return found


def _require_after(entry: BookEntry, day: date) -> None:
    if day < entry.day:
        text = _("Ngày {day} trước ngày của văn bản số {code} ({of}); hãy kiểm tra lại.")
        raise RegisterError(text.format(day=f"{day:%d/%m/%Y}", code=entry.code, of=f"{entry.day:%d/%m/%Y}"))


def _insert(connection: Connection, entry_id: int, one: Dispatch, now: datetime) -> None:
    values = {
        "recipient": one.recipient,
        "organ": one.organ,
        "address": one.address,
        "channel": one.channel.value,
        "sent_on": one.sent_on,
        "note": one.note,
        "noted_at": now.isoformat(),
    }
    sealed = seal((entry_id, *values.values()))
    connection.execute(dispatch.insert().values(entry_id=entry_id, **values, seal=sealed))


def _insert_recall(connection: Connection, entry_id: int, one: Recall, now: datetime) -> None:
    values = {"recalled_on": one.recalled_on, "notice": one.notice, "reason": one.reason, "noted_at": now.isoformat()}
    sealed = seal((entry_id, *values.values()))
    connection.execute(recall.insert().values(entry_id=entry_id, **values, seal=sealed))


def _dispatches_of(connection: Connection, entry_id: int) -> tuple[Dispatch, ...]:
    query = select(dispatch).where(dispatch.c.entry_id == entry_id).order_by(dispatch.c.id)
    return tuple(map(_dispatch, connection.execute(query)))


def _recall_of(connection: Connection, entry_id: int) -> Recall | None:
    row = connection.execute(select(recall).where(recall.c.entry_id == entry_id)).first()
    return None if row is None else _recall(row)


def _dispatch(row: Row[Any]) -> Dispatch:
    """Read a line; what no program of ours wrote there is damage."""
    try:
        return Dispatch(row.recipient, Channel(row.channel), row.sent_on, row.organ, row.address, row.note)
    except (ValueError, TypeError) as error:
        raise RegisterError(_("Sổ đăng ký có dòng bị hỏng; hãy chạy gen register check.")) from error


def _recall(row: Row[Any]) -> Recall:
    return Recall(row.recalled_on, row.reason, row.notice)
