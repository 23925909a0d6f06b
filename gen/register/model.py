"""What the register speaks of: series, requests for a number, entries of the book. No database here."""

import re
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct, field

from gen.domain.errors import RegisterError
from gen.messages import _

COMMON = "chung"
SECRET = "mat"
INCOMING = "den"
LONGEST_KEY = 200
"""Letters of the name of a series; the book has room for no more."""
LAST_NUMBER = 999_999
"""The highest number that a series may be opened at: an office gives some thousands a year."""
YEARS = range(1945, 3000)
"""The years that a book may have; the State's documents begin in 1945."""
_SHOWN = 60
_MARKS: tuple[list[str], ...] = ([], [SECRET], [INCOMING], [SECRET, INCOMING])
"""What may stand behind the names of a series, in this order."""
_PLAIN = re.compile(r"[^\s/:+]*")
_MARK = re.compile(r"(?P<key>[^\n]{1,200})@(?P<year>[0-9]{4})#(?P<number>[0-9]{1,9})")


class EntryState(StrEnum):
    """How far a number has come; a number once given is used for good, whatever its state."""

    RESERVED = "reserved"
    ISSUED = "issued"
    VOID = "void"


class Series(Struct, frozen=True):
    """One run of numbers 01, 02 … in a year (ND30 Điều 15).

    ``issuer`` is the agency's id (empty: one series for the whole office), ``body`` a council or board that issues in
    its own name under the host's seal, ``group`` the type or group of types numbered together, ``secret`` whether it
    is the series of secret documents, ``incoming`` whether it numbers what arrives (Điều 22), not what is issued. No
    name may hold a blank, ``/``, ``:`` or ``+``.
    """

    issuer: str
    group: str = ""
    body: str = ""
    secret: bool = False
    incoming: bool = False

    def __post_init__(self) -> None:
        for part in (self.issuer, self.group, self.body):
            if not _PLAIN.fullmatch(part) or not part.isprintable():
                raise RegisterError(
                    _("Tên “{name}” không dùng được cho dãy số; hãy ghi mã, ví dụ lao-cai, lao-cai/BC.").format(
                        name=escaped(part)
                    )
                )
        if len(self.key) > LONGEST_KEY:
            raise RegisterError(_("Tên dãy số dài quá {most} ký tự.").format(most=LONGEST_KEY))

    @property
    def key(self) -> str:
        """The name of the series in the book and for people: ``lao-cai/BC``, ``bnv:hdtd+mat``, ``chung+den``."""
        body = f":{self.body}" if self.body else ""
        group = f"/{self.group}" if self.group else ""
        secret, incoming = (f"+{SECRET}" if self.secret else ""), (f"+{INCOMING}" if self.incoming else "")
        return (self.issuer or COMMON) + body + group + secret + incoming

    @classmethod
    def parse(cls, key: str) -> "Series":
        """Read a series back from its key."""
        rest, *marks = key.split("+")
        rest, _slash, group = rest.partition("/")
        issuer, _colon, body = rest.partition(":")
        if not issuer or marks not in _MARKS:
            raise RegisterError(_("Không hiểu tên dãy số “{key}”.").format(key=escaped(key)))
        return cls("" if issuer == COMMON else issuer, group, body, SECRET in marks, INCOMING in marks)


def escaped(name: str) -> str:
    """Return a name as a sentence may show it: cut where it is long, what cannot be printed as its code."""
    short = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
    return "".join(letter if letter.isprintable() else f"\\x{ord(letter):02x}" for letter in short)


def read_mark(mark: str) -> tuple[Series, int, int] | None:
    """Return series, year and number that a mark names; None for a text that is not one."""
    found = _MARK.fullmatch(mark)
    if found is None:
        return None
    try:
        return Series.parse(found["key"]), int(found["year"]), int(found["number"])
    except RegisterError:
        return None


class Particulars(Struct, frozen=True):
    """What the book of outgoing documents says of a number besides number, symbol and date (ND30 Annex IV).

    ``type_name`` and ``subject`` make column 3, then signer, recipients, who holds the kept copy, the number of copies
    and notes. ``issuer`` is the full name of the issuing agency.
    """

    issuer: str = ""
    type_name: str = ""
    subject: str = ""
    signer: str = ""
    recipients: str = ""
    holder: str = ""
    copies: int | None = None
    note: str = ""


class NumberRequest(Struct, frozen=True):
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


class BookEntry(Struct, frozen=True):
    """One line of the book.

    ``digest`` is the sha256 of the file as issued, ``content`` the digest of its text ("" where an earlier version
    issued it), ``reason`` why the number was voided.
    """

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
    content: str = ""

    @property
    def code(self) -> str:
        """Number and symbol as written on the document: ``05/BC-UBND``, at least two digits (ND30 Annex I)."""
        return f"{self.number:02d}/{self.symbol}"

    @property
    def mark(self) -> str:
        """The line of the book in words that a file can carry: ``lao-cai/BC@2024#5``."""
        return f"{self.series.key}@{self.year}#{self.number}"


class Reservation(Struct, frozen=True):
    """A number given. ``fresh`` tells a new number from one given before to the same draft.

    ``overtaken`` is the latest date already in the series if it is later than this document's: numbers and dates then
    run against each other.
    """

    entry: BookEntry
    fresh: bool
    overtaken: date | None = None


class SeriesOpening(Struct, frozen=True):
    """A series that starts in a year from another number than 01, and why (a paper book kept until then, say)."""

    series: Series
    year: int
    first: int
    reason: str


class Beginning(Struct, frozen=True):
    """A book begun anew although there had been one: when, why, and where that one is kept ("" if it was gone)."""

    moment: datetime
    reason: str
    former: str


class Damage(Struct, frozen=True):
    """What is broken in a book: the line, as its mark has it ("" for the file as a whole), and what about it."""

    mark: str
    what: str
