"""Findings of the formatting of cells, where it speaks against what is read of them: TAB163 to TAB179."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

STRUCK_ROW = Finding(
    "TAB163",
    "struck-row",
    Severity.ERROR,
    lambda: _("Dòng {row} bị gạch ngang nhưng vẫn có dữ liệu: không rõ có tính hay không."),
    lambda: _("Xóa hẳn dòng nếu không tính; bỏ gạch ngang nếu vẫn tính."),
)
STRUCK_CELL = Finding(
    "TAB164",
    "struck-cell",
    Severity.ERROR,
    lambda: _("Ô ở cột “{column}” bị gạch ngang: không rõ có tính hay không."),
    lambda: _("Xóa nội dung ô nếu không tính; bỏ gạch ngang nếu vẫn tính."),
)
STRUCK_PART = Finding(
    "TAB165",
    "struck-part",
    Severity.ERROR,
    lambda: _("Ô ở cột “{column}” có phần bị gạch ngang “{text}” bên cạnh “{kept}”."),
    lambda: _("Gõ lại ô, chỉ giữ phần đúng, có lẽ là “{kept}”."),
)
RAISED_PART = Finding(
    "TAB166",
    "raised-part",
    Severity.ERROR,
    lambda: _(
        "Ô ở cột “{column}” có “{text}” viết nhỏ trên hoặc dưới dòng bên cạnh “{kept}”, dễ bị đọc liền thành số."
    ),
    lambda: _("Gõ lại ô, chỉ ghi số, có lẽ là “{kept}”; chú thích ghi ở cột “Ghi chú”."),
)
UNSEEN_CELL = Finding(
    "TAB167",
    "unseen-cell",
    Severity.WARNING,
    lambda: _("Ô ở cột “{column}” có nội dung nhưng không nhìn thấy (chữ trắng hoặc định dạng ẩn); vẫn được đọc."),
    lambda: _("Đặt lại màu chữ và định dạng của ô để kiểm tra; xóa nội dung nếu không dùng."),
)
HIDDEN_COLUMN = Finding(
    "TAB168",
    "hidden-column",
    Severity.WARNING,
    lambda: _("Cột “{column}” (cột {letters}) đang bị ẩn nhưng có dữ liệu; dữ liệu vẫn được đọc."),
    lambda: _("Hiện cột để kiểm tra."),
)
SCALED_FORMAT = Finding(
    "TAB169",
    "scaled-format",
    Severity.ERROR,
    lambda: _("Ô ở cột “{column}” lưu {number} nhưng định dạng chỉ hiện số nghìn hoặc số triệu: không rõ số nào đúng."),
    lambda: _("Đặt định dạng ô là Số (Number), kiểm tra và gõ lại số."),
)
DIGITS_IN_FORMAT = Finding(
    "TAB170",
    "digits-in-format",
    Severity.ERROR,
    lambda: _("Ô ở cột “{column}” lưu {number} nhưng định dạng hiện thêm “{text}”: không rõ số nào đúng."),
    lambda: _("Đặt định dạng ô là Số (Number), kiểm tra và gõ lại số."),
)
UNIT_IN_FORMAT = Finding(
    "TAB171",
    "unit-in-format",
    Severity.ERROR,
    lambda: _("Ô ở cột “{column}” được đọc là {number} nhưng định dạng hiện kèm đơn vị “{text}”."),
    lambda: _("Quy đổi về đơn vị của cột rồi gõ lại; đặt định dạng ô là Số (Number)."),
)
CURRENCY_FORMAT = Finding(
    "TAB172",
    "currency-format",
    Severity.WARNING,
    lambda: _("Ô ở cột “{column}” hiện kèm “{text}”, được đọc là {number} triệu đồng."),
    lambda: _("Kiểm tra số tính bằng triệu đồng; đặt định dạng ô là Số (Number)."),
)
MONTH_SHOWN_FIRST = Finding(
    "TAB173",
    "month-shown-first",
    Severity.ERROR,
    lambda: _("Ô ở cột “{column}” hiện tháng trước ngày: được đọc là {day}, nhưng có thể là {swapped}."),
    lambda: _("Đặt định dạng ô là ngày/tháng/năm rồi gõ lại ngày đúng."),
)
DAY_NOT_SHOWN = Finding(
    "TAB174",
    "day-not-shown",
    Severity.WARNING,
    lambda: _("Ô ở cột “{column}” không hiện ngày, được đọc là {day}."),
    lambda: _("Đặt định dạng ô là ngày/tháng/năm để kiểm tra."),
)

ALL = (
    STRUCK_ROW,
    STRUCK_CELL,
    STRUCK_PART,
    RAISED_PART,
    UNSEEN_CELL,
    HIDDEN_COLUMN,
    SCALED_FORMAT,
    DIGITS_IN_FORMAT,
    UNIT_IN_FORMAT,
    CURRENCY_FORMAT,
    MONTH_SHOWN_FIRST,
    DAY_NOT_SHOWN,
)
