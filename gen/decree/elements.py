"""The elements of a document (yếu tố thể thức) and how one is set; the rows themselves are in ``texts``."""

from enum import StrEnum

from msgspec import Struct

from gen.decree.clause import Confidence, Span


class Element(StrEnum):
    """An element of the layout; the value is its Vietnamese name, suitable for messages."""

    NATIONAL_NAME = "Quốc hiệu"
    MOTTO = "Tiêu ngữ"
    SUPERIOR = "Tên cơ quan, tổ chức chủ quản trực tiếp"
    ISSUER = "Tên cơ quan, tổ chức ban hành văn bản"
    NUMBER = "Số, ký hiệu của văn bản"
    PLACE_DATE = "Địa danh và thời gian ban hành văn bản"
    TYPE_NAME = "Tên loại văn bản"
    SUBJECT = "Trích yếu nội dung văn bản"
    LETTER_SUBJECT = "Trích yếu nội dung công văn"
    COMPETENCE = "Thẩm quyền ban hành"
    ENACTMENT = "Lời ban hành (QUYẾT ĐỊNH:, QUYẾT NGHỊ:)"
    BASES = "Căn cứ ban hành văn bản"
    BODY = "Nội dung văn bản"
    PART_NUMBER = "Từ “Phần”, “Chương” và số thứ tự"
    PART_TITLE = "Tiêu đề của phần, chương"
    SECTION_NUMBER = "Từ “Mục”, “Tiểu mục” và số thứ tự"
    SECTION_TITLE = "Tiêu đề của mục, tiểu mục"
    ARTICLE = "Điều"
    ROMAN_HEADING = "Số thứ tự và tiêu đề của mục (I., II. …)"
    CLAUSE_HEADING = "Khoản có tiêu đề"
    CLAUSE = "Khoản không có tiêu đề"
    POINT = "Điểm"
    SIGNER_AUTHORITY = "Quyền hạn, chức vụ của người ký"
    SIGNER_NAME = "Họ tên của người ký"
    ADDRESSEES = "Từ “Kính gửi” và tên nơi nhận"
    RECIPIENTS_LABEL = "Từ “Nơi nhận”"
    RECIPIENTS = "Tên cơ quan, tổ chức, cá nhân nhận văn bản"
    ANNEX_NUMBER = "Từ “Phụ lục” và số thứ tự"
    ANNEX_TITLE = "Tên phụ lục"
    ANNEX_REFERENCE = "Thông tin chỉ dẫn kèm theo văn bản"
    URGENCY = "Dấu chỉ mức độ khẩn"
    CIRCULATION = "Chỉ dẫn về phạm vi lưu hành"
    DRAFTER = "Ký hiệu người soạn thảo và số lượng bản phát hành"
    ADDRESS = "Địa chỉ cơ quan, tổ chức"
    PAGE_NUMBER = "Số trang"
    SIGNATURE_TEXT = "Thông tin chữ ký số"
    COPY_FORM = "Hình thức sao"
    TABLE = "Chữ trong bảng"


class Case(StrEnum):
    """In hoa (all capitals) or in thường."""

    UPPER = "in hoa"
    LOWER = "in thường"


class Align(StrEnum):
    """Where the text stands in its box."""

    LEFT = "sát lề trái"
    CENTRE = "canh giữa"
    RIGHT = "canh phải"
    JUSTIFIED = "canh đều hai lề"


class TextRule(Struct, frozen=True):
    """How an element is set: sizes in points; ``box`` is its number in the position diagram (“” if none)."""

    element: Element
    case: Case
    size: Span
    bold: bool
    italic: bool
    align: Align
    box: str
    clause: str
    confidence: Confidence = Confidence.TEXT
