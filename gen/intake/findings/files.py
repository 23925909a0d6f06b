"""Findings of files that could not be handled, or not marked: TAB037 to TAB040, and TAB050."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

OVERSIZED_FILE = Finding(
    "TAB037",
    "oversized-file",
    Severity.ERROR,
    lambda: _("Tệp “{file}” quá lớn nên không đọc được: {reason}."),
    lambda: _("Chép số liệu sang biểu mẫu mới (lệnh gen form), bỏ những gì ngoài các bảng của biểu mẫu, rồi gửi lại."),
)
WIDE_MERGE = Finding(
    "TAB038",
    "wide-merge",
    Severity.ERROR,
    lambda: _("Trang “{sheet}” gộp các ô {range}, quá rộng, nên tệp không đọc được."),
    lambda: _("Chọn các ô {range}, bỏ gộp ô, rồi lưu lại."),
)

UNHANDLED_FILE = Finding(
    "TAB039",
    "unhandled-file",
    Severity.ERROR,
    lambda: _("Báo cáo chưa được kiểm tra. {reason}"),
    lambda: "{advice}",
)
COPY_NOT_WRITTEN = Finding(
    "TAB040",
    "marked-copy-not-written",
    Severity.WARNING,
    lambda: _("Không ghi được bản đánh dấu. {reason}"),
    lambda: _(
        "Sửa theo các lỗi đã nêu ngay trong tệp gốc; muốn có bản đánh dấu, mở tệp bằng Excel, lưu lại rồi chạy lại."
    ),
)

LOOKS_NOT_READ = Finding(
    "TAB050",
    "looks-not-read",
    Severity.INFO,
    lambda: _("“{file}” ở dạng .xls: gen chỉ đọc giá trị của ô, không biết số bị gạch ngang, hàng ẩn, định dạng số."),
    lambda: _("Nếu trong tệp có số bị gạch hoặc bị ẩn, mở tệp, lưu ở dạng .xlsx (Excel Workbook) rồi gửi tệp .xlsx."),
)
ALL = (OVERSIZED_FILE, WIDE_MERGE, UNHANDLED_FILE, COPY_NOT_WRITTEN, LOOKS_NOT_READ)
