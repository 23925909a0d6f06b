"""The code of an issued document and the name of its file (Thông tư 05/2025/TT-BNV), where every part is known."""

from datetime import date

from msgspec import Struct

from gen.decree.document_codes import DOCUMENT_CODE, OTHER_TYPE, TYPE_CODES
from gen.decree.types import ND30_TYPES, TT01_TYPES
from gen.pipeline.numbering.describing import type_symbol

_SENT_AS = ".pdf"
_CODES = {one.name.casefold(): one.code for one in TYPE_CODES if one is not OTHER_TYPE}
_TYPES = frozenset(kind.name.casefold() for kind in ND30_TYPES + TT01_TYPES)


class DocumentCode(Struct, frozen=True):
    """The code of a document and what it is made of; "" for a part that is not known, and then ``text`` is "" too.

    ``organ`` is the code of the issuing body (``H38``), ``symbol`` its abbreviation (``UBND``), ``type`` two digits.
    """

    organ: str
    symbol: str
    type: str
    text: str

    @property
    def file_name(self) -> str:
        """The name of the file that is sent; "" where the code is not known."""
        return f"{self.text}{_SENT_AS}" if self.text else ""


def document_code(organ: str, day: date, number: int, symbol: str, type_name: str) -> DocumentCode:
    """Return the code of a document numbered ``number`` on ``day``; ``symbol`` is what follows the number."""
    abbreviation, code = organ_symbol(symbol), type_code(type_name)
    parts = {"organ": organ, "symbol": abbreviation, "type": code}
    text = DOCUMENT_CODE.value.format(day=day, number=number, **parts) if all(parts.values()) else ""
    return DocumentCode(organ, abbreviation, code, text)


def organ_symbol(symbol: str) -> str:
    """Return the abbreviation of the issuing body in a symbol: UBND of ``BC-UBND`` and of ``UBND-TH``."""
    parts = symbol.rpartition("/")[2].split("-")
    place = 1 if type_symbol(symbol) else 0
    return parts[place].strip() if place < len(parts) else ""


def type_code(type_name: str) -> str:
    """Return the code of a type by its name, in any case; that of “Khác” for other types of the law, else ""."""
    name = " ".join(type_name.split()).casefold()
    return _CODES.get(name) or (OTHER_TYPE.code if name in _TYPES else "")
