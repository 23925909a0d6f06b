"""How lists end: legal bases, Kính gửi, Nơi nhận."""

from msgspec import Struct

from gen.decree.clause import Confidence, annex_one, circular


class ListEndings(Struct, frozen=True):
    """Punctuation of a list set one entry to the line: before each entry, after each, and after the last."""

    bullet: str
    each: str
    last: str
    clause: str
    confidence: Confidence = Confidence.TEXT


ND30_BASES = ListEndings("", ";", ".", annex_one("II", 6, "a"))
TT01_BASES = ListEndings("", ";", ",", circular(11), Confidence.SECONDARY)
ADDRESSEES = ListEndings("- ", ";", ".", annex_one("II", 9, "d"))
"""For two addressees or more; a single one stands on the line of “Kính gửi:” itself."""
RECIPIENTS = ListEndings("- ", ";", ".", annex_one("II", 9, "d"))
"""The last entry is always “- Lưu: VT, <unit>.”."""
