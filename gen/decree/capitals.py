"""Capital letters (Annex II), as far as a program can judge them."""

from msgspec import Struct

from gen.decree.clause import ND30_NAME, TT01_NAME, Ruled


def _annex_two(section: str, paragraph: int, point: str = "") -> str:
    head = f"điểm {point} khoản {paragraph}" if point else f"khoản {paragraph}"
    return f"{head} Mục {section} Phụ lục II {ND30_NAME}"


class CitedPart(Struct, frozen=True):
    """A part of a text as it is written when a given text is cited (“điểm a khoản 2 Điều 103”)."""

    word: str
    clause: str


_CITING = _annex_two("V", 7)
CITED_WITH_CAPITAL = tuple(CitedPart(word, _CITING) for word in ("Phần", "Chương", "Mục", "Tiểu mục", "Điều"))
CITED_WITHOUT_CAPITAL = tuple(CitedPart(word, _CITING) for word in ("khoản", "điểm"))
PLACES_WITH_CAPITAL_UNIT = Ruled(("Thủ đô Hà Nội", "Thành phố Hồ Chí Minh"), _annex_two("III", 1, "c"))
UNITS = Ruled(("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn"), _annex_two("III", 1, "a"))
"""Small before a proper name; capital before a number, a person's name or an event (“Quận 1”): see the next."""
UNITS_BEFORE_NUMBERS_CLAUSE = _annex_two("III", 1, "b")
SENTENCE_START_CLAUSE = f"Mục I Phụ lục II {ND30_NAME}"
ORGANISATIONS_CLAUSE = f"Mục IV Phụ lục II {ND30_NAME}"
NAMES_OF_BODIES = Ruled(
    (
        "Đảng Cộng sản Việt Nam", "Ban Chấp hành Trung ương", "Bộ Chính trị", "Văn phòng Trung ương Đảng",
        "Văn phòng Quốc hội", "Ủy ban Thường vụ Quốc hội", "Thủ tướng Chính phủ", "Văn phòng Chính phủ",
        "Thanh tra Chính phủ", "Ngân hàng Nhà nước Việt Nam", "Mặt trận Tổ quốc Việt Nam", "Ủy ban nhân dân",
        "Hội đồng nhân dân", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Bộ Quốc phòng", "Bộ Công an",
        "Bộ Ngoại giao", "Bộ Nội vụ", "Bộ Tư pháp", "Bộ Tài chính", "Bộ Công Thương", "Bộ Xây dựng", "Bộ Y tế",
        "Bộ Nông nghiệp và Môi trường", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Khoa học và Công nghệ",
        "Bộ Giáo dục và Đào tạo", "Bộ Dân tộc và Tôn giáo", "Bộ Kế hoạch và Đầu tư", "Bộ Giao thông vận tải",
        "Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Tài nguyên và Môi trường", "Bộ Thông tin và Truyền thông",
        "Bộ Lao động - Thương binh và Xã hội", "Ủy ban Dân tộc", "Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp",
        "Sở Ngoại vụ", "Sở Xây dựng", "Sở Y tế", "Sở Công Thương", "Sở Giáo dục và Đào tạo",
        "Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Môi trường", "Sở Tài nguyên và Môi trường",
        "Sở Thông tin và Truyền thông", "Sở Kế hoạch và Đầu tư", "Sở Giao thông vận tải",
    ),
    ORGANISATIONS_CLAUSE,
)  # fmt: skip
"""Names of agencies with their capitals: on the words for the kind of agency and for its field."""
PARTY_AND_STATE = Ruled(("Đảng và Nhà nước", "Đảng, Nhà nước"), _annex_two("V", 1))
TT01_CAPITALS_CLAUSE = f"Phụ lục VI {TT01_NAME}"
"""Where the circular speaks of capitals (from memory); it says the same on the points judged here."""
PERSONS_CLAUSE = _annex_two("II", 1)
FAMILY_NAMES = Ruled(
    (
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
        "Dương", "Lý", "Đinh", "Trương", "Đoàn", "Lương", "Mai", "Tô", "Trịnh", "Cao", "Hà", "Lưu", "Tạ", "Chu",
        "Vương", "Nông", "Giàng", "Vàng", "Quách", "Thái", "Tống", "Triệu", "Phùng", "Đào",
    ),
    PERSONS_CLAUSE,
)  # fmt: skip
MIDDLE_NAMES = Ruled(("văn", "thị", "đình", "hữu", "đức"), PERSONS_CLAUSE)
"""Middle names that are ordinary words in small letters: “Nguyễn văn An”."""
PLACES_CLAUSE = _annex_two("III", 1, "a")
