"""The words the law prescribes letter for letter, with the spellings that are accepted beside the one we write."""

from typing import NamedTuple

from msgspec import Struct

from gen.decree.clause import OFFICIAL_FORMS, Confidence, annex_one


class Wording(Struct, frozen=True):
    """Words to print as they stand; ``accepted`` are lawful or customary other spellings."""

    text: str
    clause: str
    accepted: tuple[str, ...] = ()
    confidence: Confidence = Confidence.TEXT


NATIONAL_NAME = Wording(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", annex_one("II", 1, "a"), ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",)
)
MOTTO = Wording("Độc lập - Tự do - Hạnh phúc", annex_one("II", 1, "b"))
MOTTO_SEPARATOR = Wording(" - ", annex_one("II", 1, "b"))
"""A hyphen with a space on each side; a third of real files hold the en dash of Word's autocorrection."""
NUMBER_LABEL = Wording("Số:", annex_one("II", 3, "c"))
NUMBER_SEPARATOR = Wording("/", annex_one("II", 3, "c"))
SYMBOL_SEPARATOR = Wording("-", annex_one("II", 3, "c"))
PLACE_SEPARATOR = Wording(", ", annex_one("II", 4, "c"))
LETTER_SUBJECT_LABEL = Wording("V/v", annex_one("II", 5, "b"))
SUBJECT_OPENING = Wording("Về việc", OFFICIAL_FORMS, confidence=Confidence.FORMS)
PROPOSAL_OPENING = Wording("Theo đề nghị của", OFFICIAL_FORMS, confidence=Confidence.FORMS)
DECISION = Wording("QUYẾT ĐỊNH:", OFFICIAL_FORMS, confidence=Confidence.FORMS)
RESOLUTION = Wording("QUYẾT NGHỊ:", OFFICIAL_FORMS, confidence=Confidence.FORMS)
END_MARK = Wording("./.", OFFICIAL_FORMS, confidence=Confidence.FORMS)
"""After the last word of the body text; the text of the decree is silent, its forms all print it."""
ADDRESSEES_LABEL = Wording("Kính gửi:", annex_one("II", 9, "d"))
RECIPIENTS_LABEL = Wording("Nơi nhận:", annex_one("II", 9, "d"))
RECIPIENTS_AS_ABOVE = Wording("Như trên", annex_one("II", 9, "b"))
RECIPIENTS_AS_ARTICLE = Wording("Như Điều", OFFICIAL_FORMS, confidence=Confidence.FORMS)
FILE_COPY = Wording("Lưu:", annex_one("II", 9, "d"))
FILE_COPY_OFFICE = Wording("VT", annex_one("II", 9, "d"))
ANNEX_LABEL = Wording("Phụ lục", annex_one("III", 1, "b"))
ANNEX_REFERENCE = Wording("(Kèm theo", annex_one("III", 1, "c"))
ARTICLE_LABEL = Wording("Điều", annex_one("II", 6, "đ"))
POINT_LETTERS = Wording("abcdđeghiklmnopqrstuvxy", annex_one("II", 6, "đ"))
"""Letters of điểm in the order of the Vietnamese alphabet: đ follows d, there is no f, j, w or z."""


class SizePairing(NamedTuple):
    """Sizes in points that go together in one document."""

    national_name: float
    motto: float
    place_date: float


SIZE_PAIRINGS = (SizePairing(13, 14, 14), SizePairing(12, 13, 13))
"""The decree's own form 1.5 is set 12, 14, 14: another pairing is never more than a warning."""
