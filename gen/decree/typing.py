"""Good typing: what the decree presupposes without ruling it, and the standards it names."""

from msgspec import Struct

from gen.decree.clause import Ruled, annex_one

UNICODE_CLAUSE = annex_one("I", 4)
"""Font and code: Times New Roman, Unicode, TCVN 6909:2001."""
CUSTOM_CLAUSE = "Thông lệ soạn thảo (Nghị định 30/2020/NĐ-CP không quy định)"
"""What rules on typing cite where there is no clause."""
OLD_FONT_PREFIXES = Ruled((".vn", "vni-", "vni "), UNICODE_CLAUSE)
"""Names of fonts of the old encodings TCVN3 (ABC) and VNI begin with these, in small letters."""


class LookAlike(Struct, frozen=True):
    """A letter that looks like a Vietnamese one but is not."""

    wrong: str
    right: str
    alphabet: str


_CYRILLIC = ("АаВЕеКкМНОоРрСсТХхуіјЅѕ", "AaBEeKkMHOoPpCcTXxyijSs")
_GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo")
LOOK_ALIKES = (
    LookAlike("Ð", "Đ", "Iceland"),
    LookAlike("ð", "đ", "Iceland"),
    LookAlike("Ɖ", "Đ", "châu Phi"),
    LookAlike("ɖ", "đ", "châu Phi"),
    *(LookAlike(wrong, right, "Kirin") for wrong, right in zip(*_CYRILLIC, strict=True)),
    *(LookAlike(wrong, right, "Hy Lạp") for wrong, right in zip(*_GREEK, strict=True)),
)
"""Letters of other alphabets that text pasted from other systems holds (Unicode confusables, the unmistakable ones)."""
I_OR_Y = Ruled(
    (
        ("kĩ thuật", "kỹ thuật"), ("kĩ năng", "kỹ năng"), ("quản lí", "quản lý"), ("lí do", "lý do"),
        ("xử lí", "xử lý"), ("pháp lí", "pháp lý"), ("hợp lí", "hợp lý"), ("tỉ lệ", "tỷ lệ"), ("kỉ luật", "kỷ luật"),
        ("kỉ niệm", "kỷ niệm"), ("hi vọng", "hy vọng"), ("bác sĩ", "bác sỹ"), ("quí báu", "quý báu"),
        ("thế kỉ", "thế kỷ"), ("mĩ thuật", "mỹ thuật"),
    ),
    CUSTOM_CLAUSE,
)  # fmt: skip
"""Words spelt with i or with y; either is right, one document keeps to one."""
UNITS_BEHIND_DECIMALS = Ruled(
    (
        "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "usd", "điểm", "lần", "giờ", "độ", "ha", "tấn", "tạ", "yến", "kg", "gam",
        "lít", "km", "km2", "km²", "m", "m2", "m²", "m3", "m³", "cm", "mm", "kw", "mw", "kwh",
    ),
    CUSTOM_CLAUSE,
)  # fmt: skip
"""In small letters, as what stands behind a number with decimals."""
COUNTED_THINGS = Ruled(
    (
        "đồng",
        "người",
        "lượt",
        "hồ sơ",
        "hộ",
        "văn bản",
        "trường hợp",
        "công chức",
        "viên chức",
        "cán bộ",
        "học sinh",
        "lao động",
        "con",
        "cây",
    ),
    CUSTOM_CLAUSE,
)
"""What is counted in thousands: “1,234 người” is no decimal."""
