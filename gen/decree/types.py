"""Types of administrative document and their abbreviations; the names of copies."""

from msgspec import Struct

from gen.decree.clause import ND30_NAME, TT01_NAME, Confidence


class DocumentType(Struct, frozen=True):
    """A type of document; ``abbreviation`` is what opens its symbol, “” for those that have none."""

    name: str
    abbreviation: str
    clause: str
    confidence: Confidence = Confidence.TEXT


_NAMES = f"Điều 7 và Mục I Phụ lục III {ND30_NAME}"
_OLD = f"Phụ lục I {TT01_NAME}"
_SHARED = (
    ("Nghị quyết", "NQ"),
    ("Quyết định", "QĐ"),
    ("Chỉ thị", "CT"),
    ("Quy chế", "QC"),
    ("Quy định", "QyĐ"),
    ("Thông cáo", "TC"),
    ("Thông báo", "TB"),
    ("Hướng dẫn", "HD"),
    ("Chương trình", "CTr"),
    ("Kế hoạch", "KH"),
    ("Phương án", "PA"),
    ("Đề án", "ĐA"),
    ("Dự án", "DA"),
    ("Báo cáo", "BC"),
    ("Biên bản", "BB"),
    ("Tờ trình", "TTr"),
    ("Hợp đồng", "HĐ"),
    ("Công điện", "CĐ"),
    ("Giấy mời", "GM"),
    ("Phiếu gửi", "PG"),
    ("Phiếu chuyển", "PC"),
    ("Công văn", ""),
    ("Thư công", ""),
)
_ND30_ONLY = (
    ("Bản ghi nhớ", "BGN"),
    ("Bản thỏa thuận", "BTT"),
    ("Giấy ủy quyền", "GUQ"),
    ("Giấy giới thiệu", "GGT"),
    ("Giấy nghỉ phép", "GNP"),
    ("Phiếu báo", "PB"),
)
_TT01_ONLY = (
    ("Bản ghi nhớ", "GN"),
    ("Bản thỏa thuận", "TTh"),
    ("Bản cam kết", "CK"),
    ("Giấy chứng nhận", "CN"),
    ("Giấy ủy quyền", "UQ"),
    ("Giấy giới thiệu", "GT"),
    ("Giấy nghỉ phép", "NP"),
    ("Giấy đi đường", "ĐĐ"),
    ("Giấy biên nhận hồ sơ", "BN"),
)

ND30_TYPES = tuple(DocumentType(name, short, _NAMES) for name, short in _SHARED + _ND30_ONLY)
TT01_TYPES = tuple(DocumentType(name, short, _OLD, Confidence.MEMORY) for name, short in _SHARED + _TT01_ONLY)

_COPIES = f"Mục I Phụ lục III {ND30_NAME}"
ND30_COPIES = (
    DocumentType("Bản sao y", "SY", _COPIES),
    DocumentType("Bản trích sao", "TrS", _COPIES),
    DocumentType("Bản sao lục", "SL", _COPIES),
)
TT01_COPIES = (
    DocumentType("Bản sao y bản chính", "SY", _OLD, Confidence.MEMORY),
    DocumentType("Bản trích sao", "TS", _OLD, Confidence.SECONDARY),
    DocumentType("Bản sao lục", "SL", _OLD, Confidence.MEMORY),
)
FORBIDDEN_LETTER_ABBREVIATION = DocumentType("Công văn", "CV", _NAMES)
"""A letter has no type abbreviation: “CV” in its symbol is an error."""
