"""What the register speaks of: series, requests for a number, entries of the book. No database here."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from gen.domain.errors import RegisterError
from gen.messages import _

COMMON = "chung"
SECRET = "mat"
_PLAIN = re.compile(r"[^\s/:+]*")


class EntryState(StrEnum):
    """How far a number has come; a number once given is used for good, whatever its state."""

    RESERVED = "reserved"
    ISSUED = "issued"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Series:
    """One run of numbers 01, 02 … in a year (ND30 Điều 15).

    ``issuer`` is the agency's id (empty: one series for the whole office), ``body`` a council or board that issues in
    its own name under the host's seal, ``group`` the type or group of types numbered together, ``secret`` whether it
    is the series of secret documents. None of them may hold a blank, ``/``, ``:`` or ``+``.
    """

    issuer: str
    group: str = ""
    body: str = ""
    secret: bool = False

    def __post_init__(self) -> None:
        for part in (self.issuer, self.group, self.body):
            if not _PLAIN.fullmatch(part):
                raise RegisterError(
                    _("Tên “{name}” không dùng được cho dãy số; hãy ghi mã, ví dụ lao-cai, lao-cai/BC.").format(
                        name=part
                    )
                )

    @property
    def key(self) -> str:
        """The name of the series in the book and on the command line: ``lao-cai``, ``lao-cai/BC``, ``bnv:hdtd+mat``."""
        body = f":{self.body}" if self.body else ""
        group = f"/{self.group}" if self.group else ""
        return (self.issuer or COMMON) + body + group + (f"+{SECRET}" if self.secret else "")

    @classmethod
    def parse(cls, key: str) -> "Series":
        """Read a series back from its key."""
        rest, plus, mark = key.partition("+")
        rest, _slash, group = rest.partition("/")
        issuer, _colon, body = rest.partition(":")
        if not issuer or (plus and mark != SECRET):
            raise RegisterError(_("Không hiểu tên dãy số “{key}”.").format(key=key))
        return cls("" if issuer == COMMON else issuer, group, body, bool(plus))


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the book of outgoing documents says of a number besides number, symbol and date (ND30 Annex IV).

    ``type_name`` and ``subject`` make column 3, then signer, recipients, who holds the kept copy, the number of copies
    and remarks. ``issuer`` is the full name of the issuing body.
    """

    issuer: str = ""
    type_name: str = ""
    subject: str = ""
    signer: str = ""
    recipients: str = ""
    holder: str = ""
    copies: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class NumberRequest:
    """Ask for the next number of a series.

    ``draft`` is the sha256 of the file to be numbered: the same draft always gets the same number. ``path`` is where it
    lies: it lets a run that was cut short find its number again although the draft was edited since.
    ``symbol`` is what stands after the slash (``BC-UBND``), ``day`` the date of the document.
    """

    series: Series
    symbol: str
    day: date
    draft: str
    path: str = ""
    particulars: Particulars = field(default=Particulars())


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the book. ``digest`` is the sha256 of the file as issued, ``reason`` why the number was voided."""

    id: int
    series: Series
    year: int
    number: int
    symbol: str
    day: date
    state: EntryState
    draft: str
    path: str
    particulars: Particulars
    reserved_at: datetime
    digest: str = ""
    settled_at: datetime | None = None
    reason: str = ""

    @property
    def code(self) -> str:
        """Number and symbol as written on the document: ``05/BC-UBND``, at least two digits (ND30 Annex I)."""
        return f"{self.number:02d}/{self.symbol}"

    @property
    def mark(self) -> str:
        """The line of the book in words that a file can carry: ``lao-cai/BC@2024#5``."""
        return f"{self.series.key}@{self.year}#{self.number}"


@dataclass(frozen=True, slots=True)
class Reservation:
    """A number given. ``fresh`` tells a new number from one given before to the same draft; ``overtaken`` is the latest
    date already in the series if it is later than this document's: numbers and dates then run against each other.
    """

    entry: Entry
    fresh: bool
    overtaken: date | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """A series that starts in a year from another number than 01, and why (a paper book kept until then, say)."""

    series: Series
    year: int
    first: int
    reason: str
