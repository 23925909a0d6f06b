"""The code of a document and of its type, for its file and its record in an archive (Thông tư 05/2025/TT-BNV).

The text of the circular and of its annexes was not at hand. The codes were read in two descriptions made from it
that agree but for 04 to 06, where the one kept follows the order of the decree's own forms (Phụ lục III). A third list
found in public contradicts both and is not used.
"""

from msgspec import Struct

from gen.decree.clause import Confidence, Ruled

TT05_NAME = "Thông tư 05/2025/TT-BNV"
TYPE_CODE_CLAUSE = f"danh mục tên loại tài liệu, Phụ lục {TT05_NAME}"
ORGAN_CODE_CLAUSE = "Quyết định 20/2020/QĐ-TTg, sửa đổi theo Quyết định 09/2025/QĐ-TTg"
"""What gives a body its code (``H38``, ``G09``); the codes themselves are data."""


class TypeCode(Struct, frozen=True):
    """The two digits that stand for a type of document."""

    code: str
    name: str
    confidence: Confidence = Confidence.SECONDARY
    clause: str = TYPE_CODE_CLAUSE


TYPE_CODES = (
    TypeCode("01", "Nghị quyết"),
    TypeCode("02", "Quyết định"),
    TypeCode("03", "Chỉ thị"),
    TypeCode("04", "Quy chế"),
    TypeCode("05", "Quy định"),
    TypeCode("06", "Thông cáo"),
    TypeCode("07", "Thông báo"),
    TypeCode("08", "Hướng dẫn"),
    TypeCode("09", "Chương trình"),
    TypeCode("10", "Kế hoạch"),
    TypeCode("11", "Phương án"),
    TypeCode("12", "Đề án"),
    TypeCode("13", "Dự án"),
    TypeCode("14", "Báo cáo"),
    TypeCode("15", "Tờ trình"),
    TypeCode("16", "Giấy ủy quyền"),
    TypeCode("17", "Phiếu gửi"),
    TypeCode("18", "Phiếu chuyển"),
    TypeCode("19", "Phiếu báo"),
    TypeCode("20", "Biên bản"),
    TypeCode("21", "Hợp đồng"),
    TypeCode("22", "Công văn"),
    TypeCode("23", "Công điện"),
    TypeCode("24", "Bản ghi nhớ"),
    TypeCode("25", "Bản thỏa thuận"),
    TypeCode("26", "Giấy mời"),
    TypeCode("27", "Giấy giới thiệu"),
    TypeCode("28", "Giấy nghỉ phép"),
    TypeCode("29", "Thư công"),
    TypeCode("30", "Bản đồ"),
    TypeCode("31", "Bản vẽ kỹ thuật"),
    TypeCode("32", "Khác"),
)
OTHER_TYPE = TYPE_CODES[-1]
"""For a document whose type is known and is none of the others."""
DOCUMENT_CODE = Ruled("{organ}.{day:%Y.%m.%d}.{number:02d}.{symbol}.{type}", TYPE_CODE_CLAUSE, Confidence.SECONDARY)
"""The parts of a document's code in their order: code of the issuing body, day, number, abbreviation of the body, type.

Read in one commune's instructions for a decision of its province (3470/QĐ-UBND); not confirmed by a second source.
"""
