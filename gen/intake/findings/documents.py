"""Findings of finished documents that stand in place of workbooks: TAB041 to TAB049."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

UNREADABLE = Finding(
    "TAB041",
    "unreadable-document",
    Severity.ERROR,
    lambda: _("Không đọc được văn bản “{file}”: {reason}"),
    lambda: _("Xin lại tệp gốc, hoặc dùng tệp Excel của đơn vị."),
)
WITHOUT_TABLES = Finding(
    "TAB042",
    "document-without-tables",
    Severity.ERROR,
    lambda: _(
        "Văn bản “{file}” không mang số liệu: không do gen tạo, hoặc phần dữ liệu đã mất khi lưu bằng phần mềm khác."
    ),
    lambda: _("Xin tệp do gen tạo và chỉ sửa bằng Word, hoặc dùng tệp Excel của đơn vị."),
)
OF_ANOTHER = Finding(
    "TAB043",
    "document-of-another",
    Severity.ERROR,
    lambda: _("Văn bản “{file}” mang số liệu của “{agency}” năm {year}."),
    lambda: _("Đặt tệp đúng thư mục năm và đổi tên thành {agency}.docx."),
)
FIGURE_TAKEN = Finding(
    "TAB044",
    "figure-edited-in-word",
    Severity.WARNING,
    lambda: _("{figure}: trong Word đã sửa {old} thành {new}; lấy số đã sửa."),
    lambda: _("Xác nhận với đơn vị rồi sửa cả bảng số liệu gốc."),
)
FIGURE_NOT_TAKEN = Finding(
    "TAB045",
    "edited-figure-not-taken",
    Severity.WARNING,
    lambda: _("{figure}: trong Word đã sửa {old} thành {new}; không quy được về một ô nên vẫn dùng số trong bảng."),
    lambda: _("Đề nghị đơn vị sửa số ở bảng số liệu gốc."),
)
FIGURE_DELETED = Finding(
    "TAB046",
    "figure-deleted-in-word",
    Severity.WARNING,
    lambda: _("{figure}: số {old} đã bị xóa khỏi văn bản Word; vẫn dùng số trong bảng."),
    lambda: _("Xác nhận với đơn vị; nếu số liệu không còn đúng, sửa bảng số liệu gốc."),
)
NEWER_DOCUMENT = Finding(
    "TAB047",
    "newer-document",
    Severity.ERROR,
    lambda: "{reason}",
    lambda: _("Nếu chưa cập nhật được gen, dùng tệp Excel của đơn vị."),
)
KEPT_ASIDE = Finding(
    "TAB048",
    "unknown-carried-figures",
    Severity.INFO,
    lambda: _("Văn bản mang {part} mà bản này của gen chưa biết nên chưa dùng ({count} chỗ có nội dung)."),
    lambda: _("Cập nhật gen để dùng cả phần này; nội dung vẫn còn nguyên trong văn bản."),
)
ALL = (
    UNREADABLE,
    WITHOUT_TABLES,
    OF_ANOTHER,
    FIGURE_TAKEN,
    FIGURE_NOT_TAKEN,
    FIGURE_DELETED,
    NEWER_DOCUMENT,
    KEPT_ASIDE,
)
