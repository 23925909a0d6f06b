"""Marks of secrecy, urgency and circulation."""

from datetime import date

from msgspec import Struct

from gen.decree.clause import Confidence, annex_one, circular
from gen.domain.agency import Validity


class Mark(Struct, frozen=True):
    """A stamped or printed mark; size of its frame in mm (width, height), None if another law sets it."""

    text: str
    box: str
    frame: tuple[float, float] | None
    clause: str
    accepted: tuple[str, ...] = ()
    confidence: Confidence = Confidence.TEXT


_SECRECY, _URGENCY, _CIRCULATION = annex_one("III", 2, "a"), annex_one("III", 2, "b"), annex_one("III", 2, "c")

ND30_URGENCY = (
    Mark("HỎA TỐC", "10b", (30, 8), _URGENCY, ("HOẢ TỐC",)),
    Mark("THƯỢNG KHẨN", "10b", (40, 8), _URGENCY),
    Mark("KHẨN", "10b", (20, 8), _URGENCY),
)
TT01_URGENCY = (
    *(Mark(mark.text, "10b", mark.frame, circular(15), mark.accepted, Confidence.MEMORY) for mark in ND30_URGENCY),
    Mark("HỎA TỐC HẸN GIỜ", "10b", None, circular(15), ("HOẢ TỐC HẸN GIỜ",), Confidence.MEMORY),
)
CIRCULATION = (
    Mark("XEM XONG TRẢ LẠI", "11", None, _CIRCULATION),
    Mark("LƯU HÀNH NỘI BỘ", "11", None, _CIRCULATION),
)


class SecrecyLaw(Struct, frozen=True):
    """The degrees of secrecy, highest first, under the law of a time; how their marks look that law sets."""

    validity: Validity
    levels: tuple[str, ...]
    clause: str
    confidence: Confidence = Confidence.SECONDARY


_DEGREES = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")
SECRECY = (
    SecrecyLaw(
        Validity(start=date(2026, 3, 1)),
        _DEGREES,
        "Luật Bảo vệ bí mật nhà nước số 117/2025/QH15; Nghị định số 63/2026/NĐ-CP",
    ),
    SecrecyLaw(
        Validity(start=date(2020, 7, 1), end=date(2026, 2, 28)),
        _DEGREES,
        "Luật Bảo vệ bí mật nhà nước số 29/2018/QH14; Nghị định số 26/2020/NĐ-CP",
    ),
    SecrecyLaw(
        Validity(end=date(2020, 6, 30)),
        _DEGREES,
        "Pháp lệnh Bảo vệ bí mật nhà nước số 30/2000/PL-UBTVQH10",
        Confidence.MEMORY,
    ),
)
"""Newest first."""
