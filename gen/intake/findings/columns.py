"""Findings of a column as a whole: TAB179, TAB125 and TAB126."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

MIXED_MARKS = Finding(
    "TAB179",
    "mixed-marks",
    Severity.WARNING,
    lambda: _(
        "“{text}” được đọc là {number}, nhưng các ô khác ở cột “{column}” dùng dấu chấm, dấu phẩy theo cách khác."
    ),
    lambda: _("Gõ lại số liền không dấu hàng nghìn, phần lẻ sau dấu phẩy, như nhau trong cả cột."),
)
PERHAPS_THOUSANDS = Finding(
    "TAB125",
    "perhaps-thousands",
    Severity.WARNING,
    lambda: _("Ô ở cột “{column}” được đọc là {text}; có phải là {other}? Trong cột còn số có đúng ba chữ số lẻ."),
    lambda: _("Nếu là {other}, gõ lại số liền không dấu; nếu đúng là số lẻ thì bỏ qua."),
)
DAYS_TURNED = Finding(
    "TAB126",
    "day-and-month-turned",
    Severity.WARNING,
    lambda: _("Ngày {day} có thể bị Excel đảo ngày và tháng: các ngày trong cột chỉ hợp lý khi đảo lại."),
    lambda: _("Kiểm tra lại: {day} hay {swapped}? Gõ lại cả cột ở định dạng ngày/tháng/năm."),
)

ALL = (MIXED_MARKS, PERHAPS_THOUSANDS, DAYS_TURNED)
