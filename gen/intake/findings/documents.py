"""Findings of finished documents that stand in place of workbooks: TAB041 to TAB049, TAB051, TAB054."""

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
FIGURE_EDITED = Finding(
    "TAB044",
    "figure-edited-in-word",
    Severity.ERROR,
    lambda: _("{figure}: trong Word đã sửa {old} thành {new}, bảng số liệu đi kèm chưa sửa theo."),
    lambda: _("Số sửa là đúng thì chạy gen accept với tệp này rồi lập lại; không đúng thì chạy gen refuse."),
)
FIGURE_NOT_OF_A_CELL = Finding(
    "TAB045",
    "edited-figure-not-taken",
    Severity.ERROR,
    lambda: _("{figure}: trong Word đã sửa {old} thành {new}; số này được tính từ nhiều ô hoặc không rõ ô nào."),
    lambda: _("Sửa các ô gốc trong bảng số liệu rồi lập lại báo cáo; nếu sửa nhầm thì chạy gen refuse."),
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
ROW_CHANGED = Finding(
    "TAB049",
    "row-changed-in-word",
    Severity.ERROR,
    lambda: _("{what}: {row}; bảng số liệu đi kèm chưa sửa theo."),
    lambda: _("Sửa dòng đó trong bảng số liệu rồi lập lại báo cáo; nếu sửa nhầm thì bỏ sửa đổi trong Word."),
)
CHANGE_PENDING = Finding(
    "TAB054",
    "tracked-change-pending",
    Severity.ERROR,
    lambda: _("{place}: thay đổi chưa duyệt; chấp nhận thì đọc là “{accepted}”, từ chối thì đọc là “{original}”."),
    lambda: _("Mở tệp bằng Word, chấp nhận hoặc từ chối thay đổi (thẻ Review) rồi lưu lại."),
)
NOT_COMPARABLE = Finding(
    "TAB051",
    "edits-cannot-be-told",
    Severity.ERROR,
    lambda: _("Không đối chiếu được văn bản với lúc lập: {reason}."),
    lambda: _("So các số trong văn bản với bảng số liệu trước khi dùng."),
)
EDITED_IN_WORD = frozenset(
    one.code for one in (FIGURE_EDITED, FIGURE_NOT_OF_A_CELL, FIGURE_DELETED, ROW_CHANGED, CHANGE_PENDING)
)
"""What is said of edits that the tables which a document carries do not know of."""
ALL = (
    UNREADABLE,
    WITHOUT_TABLES,
    OF_ANOTHER,
    FIGURE_EDITED,
    FIGURE_NOT_OF_A_CELL,
    FIGURE_DELETED,
    NEWER_DOCUMENT,
    KEPT_ASIDE,
    ROW_CHANGED,
    CHANGE_PENDING,
    NOT_COMPARABLE,
)
