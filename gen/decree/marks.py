"""Marks of secrecy, urgency and circulation."""

from dataclasses import dataclass

from gen.decree.clause import Confidence, annex_one, circular


@dataclass(frozen=True, slots=True)
class Mark:
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
