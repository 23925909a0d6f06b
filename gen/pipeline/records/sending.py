"""Recipients and sendings, for programs."""

from gen.pipeline.sending.addressing import Addressed
from gen.pipeline.sending.noting import SentLine


def addressed_record(one: Addressed) -> dict[str, object]:
    """Return a line of “Nơi nhận” with the bodies it means."""
    bodies = [
        {"name": who.name, "agency": who.agency or None, "code": who.identifier or None, "email": who.email or None}
        for who in one.contacts
    ]
    return {"line": one.line, "bodies": bodies}


def sent_record(line: SentLine) -> dict[str, object]:
    """Return a document with its sendings and its recall."""
    said = line.recall
    return {
        "series": line.entry.series.key,
        "year": line.entry.year,
        "number": line.entry.number,
        "code": line.entry.code,
        "sent": [
            {
                "recipient": one.recipient,
                "code": one.organ or None,
                "address": one.address or None,
                "by": one.channel.value,
                "date": one.sent_on.isoformat(),
                "note": one.note or None,
            }
            for one in line.sent
        ],
        "recall": said and {"date": said.recalled_on.isoformat(), "reason": said.reason, "notice": said.notice or None},
    }
