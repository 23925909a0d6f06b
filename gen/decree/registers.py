"""The book of outgoing documents (sổ đăng ký văn bản đi) of Annex IV."""

from dataclasses import dataclass

from gen.decree.clause import ND30_NAME, Confidence, Ruled

REGISTER_CLAUSE = f"Mục I Phụ lục IV {ND30_NAME}"


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """A column of the book: its number, heading as printed, and a name for programs."""

    number: int
    heading: str
    key: str
    clause: str = REGISTER_CLAUSE


OUTGOING_TITLE = "SỔ ĐĂNG KÝ VĂN BẢN ĐI"
COPIES_TITLE = Ruled("SỔ ĐĂNG KÝ BẢN SAO VĂN BẢN", REGISTER_CLAUSE, Confidence.HOUSE)
"""The decree has no form of its own for the numbers of copies: theirs is the book of outgoing documents."""
OUTGOING_COVER = (
    "Năm: {year}",
    "Từ ngày {first_date} đến ngày {last_date}",
    "Từ số {first_number} đến số {last_number}",
    "Quyển số: {volume}",
)
"""Cover lines under the superior agency, the agency and the title."""
OUTGOING_COLUMNS = (
    RegisterColumn(1, "Số, ký hiệu văn bản", "symbol"),
    RegisterColumn(2, "Ngày tháng văn bản", "issued_on"),
    RegisterColumn(3, "Tên loại và trích yếu nội dung văn bản", "type_subject"),
    RegisterColumn(4, "Người ký", "signer"),
    RegisterColumn(5, "Nơi nhận văn bản", "recipients"),
    RegisterColumn(6, "Đơn vị, người nhận bản lưu", "file_copy_holder"),
    RegisterColumn(7, "Số lượng bản", "copies"),
    RegisterColumn(8, "Ngày chuyển", "sent_on"),
    RegisterColumn(9, "Ký nhận", "received_by"),
    RegisterColumn(10, "Ghi chú", "note"),
)

POST_CLAUSE = f"Phụ lục IV {ND30_NAME}, Sổ gửi văn bản đi bưu điện"
POST_COLUMNS = (
    RegisterColumn(1, "Ngày chuyển", "sent_on", POST_CLAUSE),
    RegisterColumn(2, "Số, ký hiệu văn bản", "symbol", POST_CLAUSE),
    RegisterColumn(3, "Nơi nhận văn bản", "recipient", POST_CLAUSE),
    RegisterColumn(4, "Số lượng bì", "envelopes", POST_CLAUSE),
    RegisterColumn(5, "Ký nhận và dấu bưu điện", "received_by", POST_CLAUSE),
    RegisterColumn(6, "Ghi chú", "note", POST_CLAUSE),
)
"""The book of what goes by post."""
RECALL_CLAUSE = f"khoản 4 Điều 18 {ND30_NAME}"
