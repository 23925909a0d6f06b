"""Names of agencies and places as they are spelt in the head of a document: for telling a misspelt one from another.

From memory, therefore only for hints and for symbols that surely belong to another agency; the programme's own agencies
are in ``data/agencies``.
"""

from gen.decree.capitals import NAMES_OF_BODIES

_FIRST_WORDS = ("Bộ ", "Sở ", "Ủy ban Dân tộc")
ISSUERS = (
    *(name for name in NAMES_OF_BODIES.value if name.startswith(_FIRST_WORDS) and name != "Bộ Chính trị"),
    "Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa và Thể thao", "Sở Văn hóa, Thể thao", "Sở Du lịch",
    "Sở Lao động - Thương binh và Xã hội", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Dân tộc và Tôn giáo",
    "Sở Quy hoạch - Kiến trúc", "Thanh tra Chính phủ", "Văn phòng Chính phủ", "Ngân hàng Nhà nước Việt Nam",
)  # fmt: skip
"""Ministries and departments, those of before 2025 as well."""
COUNCILS = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
PROVINCES = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương",
    "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông",
    "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương",
    "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hồ Chí Minh", "Huế", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum",
    "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận",
    "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La",
    "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang",
    "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip
"""Provinces and cities of all times since 2004."""
CITIES = ("Cần Thơ", "Đà Nẵng", "Hà Nội", "Hải Phòng", "Hồ Chí Minh", "Huế")
ALSO_WRITTEN = (
    "Bắc Cạn",
    "Đăk Lăk",
    "Đắc Lắc",
    "Đăk Nông",
    "Đắc Nông",
    "Kontum",
    "Thừa Thiên - Huế",
    "Bà Rịa Vũng Tàu",
)
"""Other spellings in use, which are no typing errors."""
