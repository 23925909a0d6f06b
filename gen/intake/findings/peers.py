"""Findings of figures far outside what other agencies report: TAB218 to TAB220."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

MONEY_BEYOND_PEERS = Finding(
    "TAB218",
    "money-beyond-peers",
    Severity.ERROR,
    lambda: _(
        "Ô ở cột “{column}” được đọc là {number} triệu đồng, trong khi các đơn vị cùng cấp báo cáo cùng năm thường ghi "
        "khoảng {usual} triệu đồng.{other}"
    ),
    lambda: _("Ghi lại số tiền bằng triệu đồng; nếu số đã đúng, nêu lý do ở cột “Ghi chú”."),
)
MONEY_UNLIKE_PEERS = Finding(
    "TAB219",
    "money-unlike-peers",
    Severity.WARNING,
    lambda: _(
        "Ô ở cột “{column}” được đọc là {number} triệu đồng, khác xa các đơn vị cùng cấp báo cáo cùng năm "
        "(thường khoảng {usual} triệu đồng).{other}"
    ),
    lambda: _("Kiểm tra đơn vị tính; cột “{column}” tính bằng triệu đồng."),
)
COUNT_UNLIKE_PEERS = Finding(
    "TAB220",
    "count-unlike-peers",
    Severity.WARNING,
    lambda: _(
        "Ô ở cột “{column}” được đọc là {number}, lớn hơn nhiều lần các đơn vị cùng cấp báo cáo cùng năm "
        "(thường khoảng {usual})."
    ),
    lambda: _("Kiểm tra xem có gõ thừa chữ số hoặc ghi nhầm cột; nếu đúng thì bỏ qua."),
)
ALL = (MONEY_BEYOND_PEERS, MONEY_UNLIKE_PEERS, COUNT_UNLIKE_PEERS)
