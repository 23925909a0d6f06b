"""Findings of what a figure can be: TAB150 to TAB162."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

PHONE_NUMBER = Finding(
    "TAB150",
    "phone-number",
    Severity.ERROR,
    lambda: _("“{text}” ở cột “{column}” là số điện thoại, không phải số liệu."),
    lambda: _("Ghi số liệu của cột “{column}”; số điện thoại ghi ở trang “Thông tin”."),
)
SEVERAL_NUMBERS = Finding(
    "TAB151",
    "several-numbers",
    Severity.ERROR,
    lambda: _("Ô ở cột “{column}” có nhiều số: “{text}”."),
    lambda: _("Mỗi ô chỉ ghi một số; gõ số liền, không dấu cách."),
)
SPACED_NUMBER = Finding(
    "TAB152",
    "spaced-number",
    Severity.WARNING,
    lambda: _("“{text}” ở cột “{column}” được đọc là {number}; có phải là hai số {first} và {second}?"),
    lambda: _("Gõ lại số liền, không dấu cách."),
)
MONEY_CONVERTED = Finding(
    "TAB153",
    "money-converted",
    Severity.WARNING,
    lambda: _("“{text}” được đọc là {number} triệu đồng."),
    lambda: _("Ghi {typed}, không ghi đơn vị trong ô; cột “{column}” tính bằng triệu đồng."),
)
COLUMN_CONVERTED = Finding(
    "TAB154",
    "column-converted",
    Severity.WARNING,
    lambda: _("“{text}”: số liệu tính bằng {found}, đã quy đổi ra {unit}."),
    lambda: _("Kiểm tra số đã quy đổi; nên ghi số liệu bằng {unit} và bỏ đơn vị tính khác."),
)
MONEY_REFUSED = Finding(
    "TAB155",
    "money-too-large",
    Severity.ERROR,
    lambda: _("Ô ở cột “{column}” được đọc là {number} triệu đồng, quá lớn so với cấp của đơn vị.{other}"),
    lambda: _("Ghi lại số tiền bằng triệu đồng; phần lẻ sau dấu phẩy."),
)
MONEY_ASKED = Finding(
    "TAB156",
    "money-doubtful",
    Severity.WARNING,
    lambda: _("Ô ở cột “{column}” được đọc là {number} triệu đồng, lớn khác thường.{other}"),
    lambda: _("Kiểm tra đơn vị tính; cột “{column}” tính bằng triệu đồng."),
)
COUNT_REFUSED = Finding(
    "TAB157",
    "count-too-large",
    Severity.ERROR,
    lambda: _("Ô ở cột “{column}” được đọc là {number}, không thể có ở đơn vị cấp này (thường không quá {limit})."),
    lambda: _("Kiểm tra xem có gõ thừa chữ số, hai số viết liền nhau hoặc ghi nhầm cột."),
)
COUNT_ASKED = Finding(
    "TAB158",
    "count-doubtful",
    Severity.WARNING,
    lambda: _("Ô ở cột “{column}” được đọc là {number}, lớn khác thường (thường không quá {limit})."),
    lambda: _("Kiểm tra lại số; nếu đúng thì bỏ qua."),
)
ABOVE_OWN_PEOPLE = Finding(
    "TAB159",
    "more-than-own-people",
    Severity.WARNING,
    lambda: _("Ô ở cột “{column}” được đọc là {number} người, trong khi đơn vị báo cáo có {own} công chức."),
    lambda: _("Kiểm tra cả hai số: số người ở ô này và mẫu số của các chỉ tiêu."),
)
YEAR_FOR_COUNT = Finding(
    "TAB160",
    "year-for-count",
    Severity.ERROR,
    lambda: _("Ô ở cột “{column}” ghi {text}: đây là năm, không phải số lượng."),
    lambda: _("Ghi số lượng của cột “{column}”; nếu đúng là {number} thì ghi từng phần trên nhiều dòng."),
)
YEAR_OR_COUNT = Finding(
    "TAB161",
    "year-or-count",
    Severity.WARNING,
    lambda: _("Ô ở cột “{column}” ghi {text}, được đọc là {number}; có phải là năm {text} ghi nhầm cột?"),
    lambda: _("Kiểm tra lại số; nếu đúng là {number} thì bỏ qua."),
)
CONVERTED_TOO_SMALL = Finding(
    "TAB162",
    "converted-too-small",
    Severity.ERROR,
    lambda: _("Số ở cột “{column}” quy đổi chỉ được {number} triệu đồng: số này có thể đã tính bằng triệu đồng."),
    lambda: _("Kiểm tra đơn vị tính ghi ở đầu bảng; dùng một đơn vị cho cả cột."),
)
ALL = (
    PHONE_NUMBER,
    SEVERAL_NUMBERS,
    SPACED_NUMBER,
    MONEY_CONVERTED,
    COLUMN_CONVERTED,
    MONEY_REFUSED,
    MONEY_ASKED,
    COUNT_REFUSED,
    COUNT_ASKED,
    ABOVE_OWN_PEOPLE,
    YEAR_FOR_COUNT,
    YEAR_OR_COUNT,
    CONVERTED_TOO_SMALL,
)
