"""Documents of the Party: the guidance on their look by its time, and the profile that judges them when asked for.

Only what is certain is judged (``gen/lint/rules/party``): sizes and margins of the guidance are not among its rules, so
the profile has those of ND30, which no rule of it reads.
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from gen.decree.clause import Confidence
from gen.decree.profile import ND30
from gen.domain.agency import Validity


class PartyGuidance(Struct, frozen=True):
    """Who guides the look of Party documents at a time."""

    name: str
    validity: Validity
    confidence: Confidence = Confidence.SECONDARY


GUIDANCE = (
    PartyGuidance("Hướng dẫn 05-HD/VPTW ngày 27/5/2026 của Văn phòng Trung ương Đảng", Validity(date(2026, 5, 27))),
    PartyGuidance("Hướng dẫn 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng", Validity(end=date(2026, 5, 26))),
)
"""Newest first."""
PARTY = replace(ND30, id="dang", instrument=GUIDANCE[0].name, clause=GUIDANCE[0].name)
PARTY_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
AUTHORITY_MARKS = {"tm": "T/M", "kt": "K/T", "tl": "T/L"}
"""How state documents mark in whose place somebody signs, in small letters, and how Party documents do."""
PADDED_BELOW = {"ngày": 10, "tháng": 3}
"""Days and months below these have a zero before them."""
