"""What entering documents that arrived, and checking their book, may find: ARR001 to ARR009, each code once."""

from gen.decree.clause import ND30_NAME
from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

_ARRIVING = f"Điều 22 {ND30_NAME}"
_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

BLANK_IN_BOOK = Finding(
    "ARR001",
    "blank-in-incoming-book",
    _INFO,
    lambda: _("Không đọc được từ tệp nên để trống trong sổ: {fields}."),
    lambda: _("Nếu văn bản có, ghi vào sổ: gen register correct {number} --series {series} --year {year} {options}."),
    _ARRIVING,
)
DAYS_RUN_BACKWARDS = Finding(
    "ARR002",
    "arrivals-run-backwards",
    _WARNING,
    lambda: _("Số đến {number:02d} ghi ngày {day}, trong khi số đứng trước ghi ngày {later}."),
    lambda: _("Kiểm tra lại ngày đến; nếu ghi nhầm thì hủy số (gen register void) và vào sổ lại."),
    _ARRIVING,
)
GAP_IN_ARRIVALS = Finding(
    "ARR003",
    "gap-in-arrivals",
    _ERROR,
    lambda: _("Sổ văn bản đến thiếu số {number:02d}."),
    lambda: _("Số không được bỏ trống; khôi phục sổ từ bản sao lưu."),
    _ARRIVING,
)
COPY_MISSING = Finding(
    "ARR004",
    "kept-copy-missing",
    _WARNING,
    lambda: _("Không còn bản lưu “{file}” của số đến {number:02d}."),
    lambda: _("Chạy lại gen register in với tệp gốc (số đến giữ nguyên), hoặc khôi phục từ bản sao lưu."),
    _ARRIVING,
)
COPY_CHANGED = Finding(
    "ARR005",
    "kept-copy-changed",
    _ERROR,
    lambda: _("Bản lưu “{file}” của số đến {number:02d} khác với tệp đã vào sổ."),
    lambda: _("Chuyển tệp đó đi nơi khác rồi chạy lại gen register in với tệp gốc, hoặc khôi phục từ bản sao lưu."),
    _ARRIVING,
)
RECEIPT_MISSING = Finding(
    "ARR006",
    "receipt-not-noted",
    _WARNING,
    lambda: _("Báo cáo năm {period} của “{agency}” vào sổ ngày {day}, nhưng bảng ngày nhận (tiep-nhan.csv) {noted}."),
    lambda: _("Chạy lại gen register in với tệp gốc để ghi ngày nhận, hoặc sửa tiep-nhan.csv."),
)
RECEIPT_NOT_WRITTEN = Finding(
    "ARR007",
    "receipt-not-written",
    _WARNING,
    lambda: _("Đã vào sổ nhưng chưa ghi được ngày nhận báo cáo: {reason}"),
    lambda: _("Chạy lại gen register in với tệp này; số đến không thay đổi."),
)
COPY_NOT_KEPT = Finding(
    "ARR008",
    "copy-not-kept",
    _WARNING,
    lambda: _("Đã vào sổ nhưng chưa lưu được bản sao của tệp: {reason}"),
    lambda: _("Chạy lại gen register in với tệp này; số đến không thay đổi."),
)
SAME_DOCUMENT = Finding(
    "ARR009",
    "same-document-twice",
    _WARNING,
    lambda: _("Văn bản {symbol} của “{author}” đã vào sổ với số đến {other:02d} từ một tệp khác."),
    lambda: _("Nếu là cùng một văn bản, hủy một số đến kèm lý do: gen register void."),
    f"Phụ lục VI {ND30_NAME}",
)

FINDINGS: tuple[Finding, ...] = (
    BLANK_IN_BOOK,
    DAYS_RUN_BACKWARDS,
    GAP_IN_ARRIVALS,
    COPY_MISSING,
    COPY_CHANGED,
    RECEIPT_MISSING,
    RECEIPT_NOT_WRITTEN,
    COPY_NOT_KEPT,
    SAME_DOCUMENT,
)
"""Every row, in the order of the codes."""
