"""Who signs, and how the authority to sign is written."""

from msgspec import Struct

from gen.decree.clause import Confidence, Ruled, annex_one


class SigningPrefix(Struct, frozen=True):
    """An abbreviation before the collective's name or the head's title; ``before`` says which."""

    text: str
    meaning: str
    before: str
    clause: str


_HEAD = "chức vụ của người đứng đầu"
_CLAUSE = annex_one("II", 7, "b")
SIGNING_PREFIXES = (
    SigningPrefix("TM.", "thay mặt tập thể", "tên tập thể lãnh đạo hoặc tên cơ quan, tổ chức", _CLAUSE),
    SigningPrefix("Q.", "quyền cấp trưởng", _HEAD, _CLAUSE),
    SigningPrefix("KT.", "ký thay", _HEAD, _CLAUSE),
    SigningPrefix("TL.", "thừa lệnh", _HEAD, _CLAUSE),
    SigningPrefix("TUQ.", "thừa ủy quyền", _HEAD, _CLAUSE),
)
ACADEMIC_TITLES = Ruled(
    ("GS.", "PGS.", "TS.", "ThS.", "BS.", "KS.", "CN.", "NGND.", "NGƯT.", "TTND.", "TTƯT.", "NSND.", "NSƯT."),
    annex_one("II", 7, "c"),
)
"""Learned titles and honours that do not stand before the signer's name (the clause names the kinds, not the list)."""
EXEMPT_ISSUERS = Ruled(
    (
        "quân", "quốc phòng", "công an", "biên phòng", "trường đại học", "trường cao đẳng", "trường trung", "trường th",
        "trường tiểu", "trường mầm non", "trường chính trị", "đại học", "học viện", "giáo dục", "bệnh viện", "y tế",
        "viện", "khoa học", "trung tâm kiểm soát bệnh tật", "trung tâm nghiên cứu",
    ),
    annex_one("II", 7, "c"),
)  # fmt: skip
"""Words in the name of agencies of the armed forces, education, health and science: titles may stand before names."""
SIGNATURE_ROOM = Ruled(4, annex_one("II", 7, "đ"), Confidence.HOUSE)
"""Blank lines in the size of the body text left between title and name for the signature and the seal."""
