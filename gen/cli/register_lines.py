"""Lines of the two books, as people and programs are told them."""

import json
from collections.abc import Mapping, Sequence

from gen.messages import _
from gen.register import BookEntry, EntryState
from gen.register.incoming.model import ArrivalLine, ArrivalState, Correction
from gen.register.sending import Recall


def entry_line(entry: BookEntry, recall: Recall | None = None) -> str:
    """Return a line of the book of outgoing documents in words."""
    states = {EntryState.RESERVED: _("đang giữ số"), EntryState.ISSUED: "", EntryState.VOID: _("đã hủy")}
    state = ": ".join(part for part in (states[entry.state], entry.reason) if part)
    recalled = _("đã thu hồi ngày {day}").format(day=f"{recall.recalled_on:%d/%m/%Y}") if recall else ""
    about = entry.particulars.subject or entry.path
    parts = (entry.mark, entry.code, f"{entry.day:%d/%m/%Y}", about, state, recalled)
    return "  ".join(part for part in parts if part)


def arrival_line(line: ArrivalLine) -> str:
    """Return a line of the book of incoming documents in words."""
    said = line.said
    state = _("đã hủy: {reason}").format(reason=line.reason) if line.state is ArrivalState.VOID else ""
    parts = (line.mark, f"{line.arrived_on:%d/%m/%Y}", said.author, said.symbol, said.subject, said.receiver, state)
    return "  ".join(part for part in parts if part)


def entries_as_json(entries: Sequence[BookEntry], recalls: Mapping[int, Recall]) -> str:
    """Return the lines of the book of outgoing documents for programs."""
    return _packed(
        [
            {
                "series": entry.series.key,
                "year": entry.year,
                "number": entry.number,
                "code": entry.code,
                "date": entry.day.isoformat(),
                "state": entry.state.value,
                "subject": entry.particulars.subject,
                "file": entry.path,
                "sha256": entry.digest or None,
                "reason": entry.reason or None,
                "recalled": recalls[entry.id].recalled_on.isoformat() if entry.id in recalls else None,
            }
            for entry in entries
        ]
    )


def arrivals_as_json(lines: Sequence[ArrivalLine], corrections: Sequence[Correction]) -> str:
    """Return the lines of the book of incoming documents for programs, each with its corrections."""
    return _packed(
        [
            arrival_record(line) | {"corrections": [_correction(one) for one in corrections if one.arrival == line.id]}
            for line in lines
        ]
    )


def arrival_record(line: ArrivalLine) -> dict[str, object]:
    """Return a line of the book of incoming documents as a record; null for what it does not say."""
    said = line.said
    return {
        "series": line.series.key,
        "year": line.year,
        "number": line.number,
        "arrived": line.arrived_on.isoformat(),
        "state": line.state.value,
        "author": said.author,
        "symbol": said.symbol or None,
        "dated": said.dated.isoformat() if said.dated else None,
        "type": said.type_name or None,
        "subject": said.subject,
        "receiver": said.receiver or None,
        "note": said.note or None,
        "agency": said.agency or None,
        "period": said.period or None,
        "file": line.file,
        "sha256": line.digest,
        "reason": line.reason or None,
    }


def _correction(one: Correction) -> dict[str, object]:
    return {"moment": one.moment.isoformat(), "reason": one.reason, "was": one.was, "became": one.became}


def _packed(records: list[dict[str, object]]) -> str:
    return json.dumps(records, ensure_ascii=False, indent=1)
