"""Findings of what has not been handed in yet, or only as it was handed out: TAB240 to TAB249."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

UNTOUCHED_FORM = Finding(
    "TAB240",
    "untouched-form",
    Severity.ERROR,
    lambda: _("Biểu mẫu chưa được điền: chưa bảng nào có số liệu."),
    lambda: _("Điền biểu mẫu theo trang “Hướng dẫn” rồi kiểm tra lại."),
)
NOTHING_TO_COMPARE_WITH = Finding(
    "TAB241",
    "nothing-to-compare-with",
    Severity.INFO,
    lambda: _("Chưa có số liệu năm {year} của “{agency}” nên báo cáo không so sánh với năm trước."),
    lambda: _("Năm đầu dùng gen thì không phải làm gì; nếu có số liệu năm đó, đặt vào thư mục của năm."),
)
YEAR_WITHOUT_REPORT = Finding(
    "TAB242",
    "year-without-report",
    Severity.WARNING,
    lambda: _("Chưa có số liệu năm {year} của “{agency}”: báo cáo nêu rõ năm này thiếu số liệu."),
    lambda: _("Nếu có số liệu năm đó, đặt vào thư mục của năm rồi lập lại báo cáo."),
)

ALL = (UNTOUCHED_FORM, NOTHING_TO_COMPARE_WITH, YEAR_WITHOUT_REPORT)
