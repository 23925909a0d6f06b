"""Findings of what people wrote of a whole period, and of sheets that only some years have: TAB260 to TAB269."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

SHEET_OF_OTHER_YEARS = Finding(
    "TAB260",
    "sheet-of-other-years",
    Severity.WARNING,
    lambda: _(
        "Trang “{sheet}” chỉ dùng cho báo cáo năm {years}; nội dung trong đó không được đọc vào báo cáo năm {year}."
    ),
    lambda: _("Chuyển nội dung của năm {year} sang trang “Nội dung”, hoặc xóa trang “{sheet}”."),
)
PERIOD_SECTIONS_EMPTY = Finding(
    "TAB261",
    "period-sections-empty",
    Severity.WARNING,
    lambda: _("Trang “{sheet}” chưa có nội dung của {count} mục: {sections}."),
    lambda: _("Viết nội dung đánh giá cả giai đoạn cho các mục này; mục để trống sẽ in là chưa có nội dung."),
)
PERIOD_COPIED = Finding(
    "TAB262",
    "period-copied-from-year",
    Severity.WARNING,
    lambda: _("Đoạn này giống {percent}% một đoạn ở trang “{sheet}” của báo cáo năm."),
    lambda: _("Viết đánh giá của cả giai đoạn, không chép lại báo cáo của một năm."),
)

OTHER_PERIOD = Finding(
    "TAB263",
    "other-period",
    Severity.ERROR,
    lambda: _("Biểu là số liệu của {found} nhưng nằm trong báo cáo {expected}."),
    lambda: _("Chuyển tệp sang thư mục của kỳ ghi trong biểu, hoặc lấy lại biểu mẫu của kỳ này bằng lệnh gen form."),
)
FORM_OF_OTHER_PERIOD = Finding(
    "TAB264",
    "form-of-other-period",
    Severity.ERROR,
    lambda: _("Biểu mẫu lập cho kỳ {found} nhưng “Thông tin” ghi kỳ {written}."),
    lambda: _("Lấy lại biểu mẫu của kỳ báo cáo bằng lệnh gen form --period rồi điền số liệu của kỳ đó."),
)

ALL = (SHEET_OF_OTHER_YEARS, PERIOD_SECTIONS_EMPTY, PERIOD_COPIED, OTHER_PERIOD, FORM_OF_OTHER_PERIOD)
