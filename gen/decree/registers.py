"""The books of outgoing and of incoming documents (sổ đăng ký văn bản đi, văn bản đến) of Annex IV."""

from msgspec import Struct

from gen.decree.clause import ND30_NAME, Confidence, Ruled

REGISTER_CLAUSE = f"Mục I Phụ lục IV {ND30_NAME}"
INCOMING_CLAUSE = f"Mục VI Phụ lục IV {ND30_NAME}"


class RegisterColumn(Struct, frozen=True):
    """A column of a book: its number, heading as printed, a name for programs, its width in per cent of the text's."""

    number: int
    heading: str
    key: str
    share: int
    clause: str = REGISTER_CLAUSE


OUTGOING_TITLE = "SỔ ĐĂNG KÝ VĂN BẢN ĐI"
COPIES_TITLE = Ruled("SỔ ĐĂNG KÝ BẢN SAO VĂN BẢN", REGISTER_CLAUSE, Confidence.HOUSE)
"""The decree has no form of its own for the numbers of copies: theirs is the book of outgoing documents."""
INCOMING_TITLE = "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"
COVER = (
    "Năm: {year}",
    "Từ ngày {first_date} đến ngày {last_date}",
    "Từ số {first_number} đến số {last_number}",
    "Quyển số: {volume}",
)
"""Cover lines of either book under the superior agency, the agency and the title."""
OUTGOING_COLUMNS = (
    RegisterColumn(1, "Số, ký hiệu văn bản", "symbol", 10),
    RegisterColumn(2, "Ngày tháng văn bản", "issued_on", 10),
    RegisterColumn(3, "Tên loại và trích yếu nội dung văn bản", "type_subject", 23),
    RegisterColumn(4, "Người ký", "signer", 10),
    RegisterColumn(5, "Nơi nhận văn bản", "recipients", 14),
    RegisterColumn(6, "Đơn vị, người nhận bản lưu", "file_copy_holder", 9),
    RegisterColumn(7, "Số lượng bản", "copies", 6),
    RegisterColumn(8, "Ngày chuyển", "sent_on", 7),
    RegisterColumn(9, "Ký nhận", "received_by", 5),
    RegisterColumn(10, "Ghi chú", "note", 6),
)
INCOMING_COLUMNS = (
    RegisterColumn(1, "Ngày đến", "arrived_on", 10, INCOMING_CLAUSE),
    RegisterColumn(2, "Số đến", "number", 6, INCOMING_CLAUSE),
    RegisterColumn(3, "Tác giả", "author", 13, INCOMING_CLAUSE),
    RegisterColumn(4, "Số, ký hiệu văn bản", "symbol", 11, INCOMING_CLAUSE),
    RegisterColumn(5, "Ngày tháng văn bản", "dated", 10, INCOMING_CLAUSE),
    RegisterColumn(6, "Tên loại và trích yếu nội dung văn bản", "type_subject", 18, INCOMING_CLAUSE),
    RegisterColumn(7, "Đơn vị hoặc người nhận", "receiver", 9, INCOMING_CLAUSE),
    RegisterColumn(8, "Ngày chuyển", "passed_on", 7, INCOMING_CLAUSE),
    RegisterColumn(9, "Ký nhận", "received_by", 6, INCOMING_CLAUSE),
    RegisterColumn(10, "Ghi chú", "note", 10, INCOMING_CLAUSE),
)

POST_CLAUSE = f"Phụ lục IV {ND30_NAME}, Sổ gửi văn bản đi bưu điện"
POST_COLUMNS = (
    RegisterColumn(1, "Ngày chuyển", "sent_on", 14, POST_CLAUSE),
    RegisterColumn(2, "Số, ký hiệu văn bản", "symbol", 18, POST_CLAUSE),
    RegisterColumn(3, "Nơi nhận văn bản", "recipient", 30, POST_CLAUSE),
    RegisterColumn(4, "Số lượng bì", "envelopes", 10, POST_CLAUSE),
    RegisterColumn(5, "Ký nhận và dấu bưu điện", "received_by", 16, POST_CLAUSE),
    RegisterColumn(6, "Ghi chú", "note", 12, POST_CLAUSE),
)
"""The book of what goes by post."""
RECALL_CLAUSE = f"khoản 4 Điều 18 {ND30_NAME}"
