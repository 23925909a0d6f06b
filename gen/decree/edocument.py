"""Fields of an outgoing document in the management system (Annex VI): their longest lengths, in characters."""

from msgspec import Struct

from gen.decree.clause import ND30_NAME

EDOCUMENT_CLAUSE = f"Mục I Phần II Phụ lục VI {ND30_NAME}"


class EDocumentField(Struct, frozen=True):
    """A field of the outgoing record and the longest text it may hold."""

    name: str
    label: str
    length: int
    clause: str = EDOCUMENT_CLAUSE


OUTGOING_FIELDS = (
    EDocumentField("CodeNumber", "Số của văn bản", 11),
    EDocumentField("CodeNotation", "Ký hiệu của văn bản", 30),
    EDocumentField("TypeName", "Tên loại văn bản", 100),
    EDocumentField("OrganName", "Tên cơ quan, tổ chức ban hành văn bản", 200),
    EDocumentField("Subject", "Trích yếu nội dung văn bản", 500),
    EDocumentField("Language", "Ngôn ngữ", 30),
    EDocumentField("PageAmount", "Số trang của văn bản", 3),
    EDocumentField("Description", "Ghi chú", 500),
    EDocumentField("Position", "Chức vụ của người ký", 100),
    EDocumentField("FullName", "Họ và tên người ký", 50),
    EDocumentField("To.OrganId", "Mã định danh của cơ quan, tổ chức nhận văn bản", 13),
    EDocumentField("To.OrganName", "Tên cơ quan, tổ chức nhận văn bản", 200),
    EDocumentField("Priority", "Mức độ khẩn, độ mật", 1),
    EDocumentField("IssuedAmount", "Số lượng bản phát hành", 3),
    EDocumentField("DueDate", "Hạn trả lời văn bản", 10),
    EDocumentField("IssuedDate", "Ngày, tháng, năm văn bản", 10),
)
