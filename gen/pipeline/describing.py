"""What the book and the e-office must know of a document: its type, subject, issuer, signer, recipients."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gen.decree.types import ALL_TYPES

LETTER = "Công văn"
_LEADING = re.compile(r"^[\s\-–+•]+")
_KEPT = re.compile(r"^Lưu\s*:?\s*", re.IGNORECASE)
_COPIES = re.compile(r"\(?\s*0*(\d{1,3})\s*(?:bản|b)\s*\)?\s*$", re.IGNORECASE)
_ABBREVIATIONS = {kind.abbreviation: kind.name for kind in ALL_TYPES if kind.abbreviation}


@dataclass(frozen=True, slots=True)
class Description:
    """A document in words; "" and empty for what was not found. ``position`` is the signer's title."""

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
    place: str = ""

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
