"""What the book and the e-office must know of a document: its type, subject, issuer, signer, recipients."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from gen.decree.types import ND30_TYPES, TT01_TYPES
from gen.wordml.stamping import Draft

LETTER = "Công văn"
_LEADING = re.compile(r"^[\s\-–+•]+")
_TRAILING = " ;.,/"
_KEPT = re.compile(r"Lưu\s*+:?\s*+(?P<rest>.*)", re.IGNORECASE)
_COPIES = re.compile(r"\(\s*+0*(?P<copies>\d{1,3})\s*+(?:bản|b)?\s*+\)", re.IGNORECASE)
_ABBREVIATIONS = {kind.abbreviation: kind.name for kind in TT01_TYPES + ND30_TYPES if kind.abbreviation}


class Description(Struct, frozen=True):
    """A document in words; "" and empty for what was not found.

    ``position`` is the signer's title, ``identifiers`` are the codes of recipients in the document exchange, by name;
    ``organ`` is that of the issuer; ``programme`` is the id of the programme that the document is of.
    """

    symbol: str
    issuer: str = ""
    type_name: str = ""
    subject: str = ""
    signer: str = ""
    position: str = ""
    recipients: tuple[str, ...] = ()
    holder: str = ""
    copies: int | None = None
    pages: int | None = None
    annexes: tuple[str, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    organ: str = ""
    programme: str = ""

    @property
    def type_symbol(self) -> str:
        """The abbreviation of the type that opens the symbol; "" for a letter."""
        return type_symbol(self.symbol)


def type_symbol(symbol: str) -> str:
    """Return the abbreviation of the type that opens a symbol (``BC`` of ``BC-UBND``); "" for a letter."""
    first = symbol.rpartition("/")[2].partition("-")[0].strip()
    return first if first in _ABBREVIATIONS else ""


def type_name(symbol: str) -> str:
    """Return the name of the type that a symbol tells: “Báo cáo”, or “Công văn”."""
    return _ABBREVIATIONS.get(type_symbol(symbol), LETTER)


def describe_record(draft: Draft) -> Description:
    """Describe a document by its header and record alone, without reading its text."""
    record = draft.record
    symbol = draft.header.symbol
    return Description(
        symbol=symbol,
        issuer=draft.header.core.get("creator", ""),
        type_name=type_name(symbol),
        subject=record.text("subject") if record else draft.header.core.get("title", ""),
        signer=record.text("signer") if record else "",
        place=draft.header.place,
        programme=record.programme if record else "",
    )


def split_recipients(lines: Iterable[str]) -> tuple[tuple[str, ...], str, int | None]:
    """Return the recipients of “Nơi nhận”, who keeps the file copy (“Lưu: VT, HTQT (3b)”) and how many copies."""
    recipients: list[str] = []
    holder, copies = "", None
    for line in lines:
        text = _LEADING.sub("", line).rstrip(_TRAILING)
        kept = _KEPT.fullmatch(text)
        if kept is not None:
            holder, copies = _kept(kept["rest"])
        elif text:
            recipients.append(text)
    return tuple(recipients), holder, copies


def _kept(text: str) -> tuple[str, int | None]:
    """Split “VT, HTQT (3b)” into who keeps the file copy and how many copies there are."""
    bracket = max(text.rfind("("), 0)
    copies = _COPIES.fullmatch(text, bracket)
    return (text[:bracket] if copies else text).rstrip().rstrip(_TRAILING), int(copies["copies"]) if copies else None
