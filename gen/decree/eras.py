"""Agencies and provinces whose names ended or began on a day: what a document of its own day may call a living agency.

Names only, for judging documents; what the programme knows about its agencies is in ``data/agencies`` (a test keeps
the two in step).
"""

from datetime import date

from msgspec import Struct

from gen.decree.clause import Confidence

_MERGER = date(2025, 7, 1)
_CABINET = date(2025, 3, 1)
PROVINCES_SOURCE = "Nghị quyết 202/2025/QH15 về việc sắp xếp đơn vị hành chính cấp tỉnh"
CABINET_SOURCE = "Nghị quyết 176/2025/QH15 về cơ cấu tổ chức của Chính phủ"
TWO_LEVELS_SOURCE = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"


class EndedName(Struct, frozen=True):
    """A name in use until the day before ``ended``; ``successor`` is who took over the work."""

    name: str
    successor: str
    ended: date
    source: str
    confidence: Confidence = Confidence.SECONDARY


class BegunName(Struct, frozen=True):
    """A name in use from a day on."""

    name: str
    begun: date
    source: str


ENDED_MINISTRIES = tuple(
    EndedName(name, successor, _CABINET, CABINET_SOURCE)
    for name, successor in (
        ("Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
        ("Bộ Giao thông vận tải", "Bộ Xây dựng"),
        ("Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Môi trường"),
        ("Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường"),
        ("Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ Nội vụ"),
        ("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo"),
    )
)
BEGUN_MINISTRIES = tuple(
    BegunName(name, _CABINET, CABINET_SOURCE) for name in ("Bộ Nông nghiệp và Môi trường", "Bộ Dân tộc và Tôn giáo")
)
ENDED_DEPARTMENTS = tuple(
    EndedName(name, successor, _CABINET, CABINET_SOURCE, Confidence.MEMORY)
    for name, successor in (
        ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
        ("Sở Giao thông vận tải", "Sở Xây dựng"),
        ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường"),
        ("Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"),
        ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"),
    )
)
"""Departments of provinces followed their ministries in the same weeks, each province on its own day (from memory)."""
ENDED_PROVINCES = (
    EndedName("tỉnh Thừa Thiên Huế", "thành phố Huế", date(2025, 1, 1), "Nghị quyết 175/2024/QH15", Confidence.MEMORY),
    *(
        EndedName(name, successor, _MERGER, PROVINCES_SOURCE)
        for name, successor in (
            ("tỉnh Hà Giang", "tỉnh Tuyên Quang"),
            ("tỉnh Bắc Kạn", "tỉnh Thái Nguyên"),
            ("tỉnh Yên Bái", "tỉnh Lào Cai"),
            ("tỉnh Hòa Bình", "tỉnh Phú Thọ"),
            ("tỉnh Bắc Giang", "tỉnh Bắc Ninh"),
            ("tỉnh Vĩnh Phúc", "tỉnh Phú Thọ"),
            ("tỉnh Hải Dương", "thành phố Hải Phòng"),
            ("tỉnh Thái Bình", "tỉnh Hưng Yên"),
            ("tỉnh Hà Nam", "tỉnh Ninh Bình"),
            ("tỉnh Nam Định", "tỉnh Ninh Bình"),
            ("tỉnh Quảng Bình", "tỉnh Quảng Trị"),
            ("tỉnh Quảng Nam", "thành phố Đà Nẵng"),
            ("tỉnh Bình Định", "tỉnh Gia Lai"),
            ("tỉnh Phú Yên", "tỉnh Đắk Lắk"),
            ("tỉnh Ninh Thuận", "tỉnh Khánh Hòa"),
            ("tỉnh Bình Thuận", "tỉnh Lâm Đồng"),
            ("tỉnh Kon Tum", "tỉnh Quảng Ngãi"),
            ("tỉnh Đắk Nông", "tỉnh Lâm Đồng"),
            ("tỉnh Bình Phước", "tỉnh Đồng Nai"),
            ("tỉnh Bình Dương", "Thành phố Hồ Chí Minh"),
            ("tỉnh Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh"),
            ("tỉnh Long An", "tỉnh Tây Ninh"),
            ("tỉnh Tiền Giang", "tỉnh Đồng Tháp"),
            ("tỉnh Bến Tre", "tỉnh Vĩnh Long"),
            ("tỉnh Trà Vinh", "tỉnh Vĩnh Long"),
            ("tỉnh Kiên Giang", "tỉnh An Giang"),
            ("tỉnh Hậu Giang", "thành phố Cần Thơ"),
            ("tỉnh Sóc Trăng", "thành phố Cần Thơ"),
            ("tỉnh Bạc Liêu", "tỉnh Cà Mau"),
        )
    ),
)
DISTRICT_LEVEL_ENDED = _MERGER
DISTRICT_BODIES = (
    "ủy ban nhân dân huyện", "ubnd huyện", "ủy ban nhân dân quận", "ubnd quận", "ủy ban nhân dân thị xã", "ubnd thị xã",
    "ủy ban nhân dân các huyện", "ubnd các huyện", "ủy ban nhân dân cấp huyện", "ubnd cấp huyện",
    "hội đồng nhân dân huyện", "hđnd huyện", "hội đồng nhân dân quận", "hđnd quận", "huyện ủy", "quận ủy", "thị ủy",
    "phòng nội vụ huyện", "phòng nội vụ quận", "phòng giáo dục và đào tạo",
    "các huyện, thị xã, thành phố", "các huyện, thành phố", "các quận, huyện",
)  # fmt: skip
"""Agencies of the district level, in small letters, as addresses name them."""
