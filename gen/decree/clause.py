"""How a rule of the law is written down: the value, the clause it comes from, and how surely we know it."""

from enum import StrEnum
from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Confidence(StrEnum):
    """How a fact is known; the lower it is, the softer the finding."""

    TEXT = "text"
    """Read in the text of the instrument (three independent conversions agree)."""
    FORMS = "forms"
    """Measured in the official forms of Annex III of Nghị định 30/2020/NĐ-CP, where its text is silent."""
    SECONDARY = "secondary"
    """Read in a secondary source, or seen in documents of the time."""
    MEMORY = "memory"
    """From memory; not confirmed by any copy that we have."""
    HOUSE = "house"
    """Our own choice within what the law leaves open."""


class Ruled(Struct, Generic[T], frozen=True):
    """A value with the clause that sets it."""

    value: T
    clause: str
    confidence: Confidence = Confidence.TEXT


class Span(Struct, frozen=True):
    """A closed range of allowed numbers and the one our own documents use (``preferred``)."""

    least: float
    most: float
    preferred: float

    def __contains__(self, number: float) -> bool:
        return self.least <= number <= self.most


ND30_NAME = "Nghị định 30/2020/NĐ-CP"
TT01_NAME = "Thông tư 01/2011/TT-BNV"


def annex_one(section: str, paragraph: int, point: str = "") -> str:
    """Cite Annex I, Part I of the decree: ``annex_one("II", 2, "b")`` is “điểm b khoản 2 Mục II Phần I Phụ lục I …”."""
    head = f"điểm {point} khoản {paragraph}" if point else f"khoản {paragraph}"
    return f"{head} Mục {section} Phần I Phụ lục I {ND30_NAME}"


def circular(article: int, paragraph: int | None = None) -> str:
    """Cite Thông tư 01/2011/TT-BNV: ``circular(5, 3)`` is “khoản 3 Điều 5 Thông tư 01/2011/TT-BNV”."""
    head = f"khoản {paragraph} " if paragraph else ""
    return f"{head}Điều {article} {TT01_NAME}"


OFFICIAL_FORMS = f"Mục II Phụ lục III {ND30_NAME}"
"""The official forms (mẫu trình bày) of Annex III."""
SIZE_TABLE = f"Mục V Phần I Phụ lục I {ND30_NAME}"
"""The table of letters and details (mẫu chữ và chi tiết trình bày)."""
TT01_SIZE_TABLE = f"Phụ lục IV {TT01_NAME}"
COPY_CLAUSE = f"điểm b khoản 2 Mục II Phần II Phụ lục I {ND30_NAME}"
"""How the name of a copy (sao y, sao lục, trích sao) is set."""
