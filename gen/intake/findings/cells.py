"""Findings of what stands in one cell: TAB101 to TAB129."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

NOT_A_NUMBER = Finding(
    "TAB101",
    "not-a-number",
    Severity.ERROR,
    lambda: _("“{text}” ở cột “{column}” không phải là số."),
    lambda: _("Ghi một số: nếu bằng không, ghi 0; nếu chưa có số liệu, để trống."),
)
AMBIGUOUS_NUMBER = Finding(
    "TAB102",
    "ambiguous-number",
    Severity.ERROR,
    lambda: _("“{text}” ở cột “{column}” có thể là {first} hoặc {second}."),
    lambda: _("Gõ lại số không có dấu phân cách hàng nghìn, phần lẻ sau dấu phẩy."),
)
NUMBER_AS_TEXT = Finding(
    "TAB103",
    "number-as-text",
    Severity.INFO,
    lambda: _("Số ghi dưới dạng chữ “{text}”, đã đọc là {number}."),
    lambda: _("Gõ lại thành số {number} để Excel tính được."),
)
ESTIMATE_IN_CELL = Finding(
    "TAB104",
    "estimate-in-cell",
    Severity.INFO,
    lambda: _("“{text}” được đọc là số ước tính {number}."),
    lambda: _("Ghi số {number} và đánh dấu x ở cột “Ước”."),
)
DATE_IN_NUMBER_CELL = Finding(
    "TAB105",
    "date-in-number-cell",
    Severity.ERROR,
    lambda: _("Cột “{column}” phải là số nhưng ô chứa ngày tháng {text}: Excel có thể đã tự đổi số thành ngày."),
    lambda: _("Đặt định dạng ô là Số (Number) rồi gõ lại."),
)
NOT_WHOLE = Finding(
    "TAB106",
    "not-whole",
    Severity.ERROR,
    lambda: _("Cột “{column}” phải là số nguyên, ô đọc là {text}.{other}"),
    lambda: _("Ghi số nguyên; nếu dấu chấm là dấu hàng nghìn thì gõ lại số liền, không dấu."),
)
NEGATIVE = Finding(
    "TAB107",
    "negative-number",
    Severity.ERROR,
    lambda: _("Cột “{column}” không thể là số âm, ô ghi {text}."),
    lambda: _("Kiểm tra lại số liệu; số phải từ 0 trở lên."),
)
FRACTION_FOR_PERCENT = Finding(
    "TAB108",
    "fraction-for-percent",
    Severity.ERROR,
    lambda: _("Cột “{column}” tính bằng phần trăm nhưng ô ghi {text}: là {text} % hay {percent} %?"),
    lambda: _("Ghi {percent} nếu đúng là {percent} %; bỏ định dạng phần trăm của ô."),
)
DECIMALS_LIKE_THOUSANDS = Finding(
    "TAB109",
    "decimals-like-thousands",
    Severity.WARNING,
    lambda: _("{text} có đúng ba chữ số lẻ: có thể dấu hàng nghìn đã bị hiểu là dấu thập phân."),
    lambda: _("Nếu là {whole}, gõ lại số liền không dấu; nếu đúng là số lẻ thì bỏ qua."),
)
PERCENT_IN_COUNT = Finding(
    "TAB110",
    "percent-in-count",
    Severity.ERROR,
    lambda: _("Cột “{column}” là số lượng, không phải tỷ lệ: ô ghi “{text}”."),
    lambda: _("Ghi số lượng; tỷ lệ phần trăm do bảng tự tính."),
)
NOT_A_DATE = Finding(
    "TAB111",
    "not-a-date",
    Severity.ERROR,
    lambda: _("“{text}” ở cột “{column}” không phải là ngày tháng."),
    lambda: _("Ghi ngày theo dạng ngày/tháng/năm, ví dụ 15/03/{year}."),
)
DATE_WITHOUT_DAY = Finding(
    "TAB112",
    "date-without-day",
    Severity.INFO,
    lambda: _("“{text}” không có ngày cụ thể, được hiểu là {day}."),
    lambda: _("Ghi đủ ngày/tháng/năm nếu biết."),
)
EXCEL_SERIAL = Finding(
    "TAB113",
    "excel-serial",
    Severity.INFO,
    lambda: _("Số {text} được hiểu là ngày {day} (số thứ tự ngày của Excel)."),
    lambda: _("Đặt định dạng ô là Ngày (Date)."),
)
DATE_WITHOUT_YEAR = Finding(
    "TAB114",
    "date-without-year",
    Severity.WARNING,
    lambda: _("“{text}” không ghi đủ năm, được hiểu là {day}."),
    lambda: _("Ghi đủ ngày/tháng/năm với bốn chữ số của năm."),
)
DAY_AND_MONTH_DOUBTFUL = Finding(
    "TAB115",
    "day-and-month-doubtful",
    Severity.WARNING,
    lambda: _("Ngày {day} có thể bị Excel đảo ngày và tháng: trong cột còn những ngày ghi bằng chữ như “{text}”."),
    lambda: _("Kiểm tra lại: {day} hay {swapped}? Gõ lại cả cột ở định dạng ngày/tháng/năm."),
)
REQUIRED_EMPTY = Finding(
    "TAB116",
    "required-cell-empty",
    Severity.ERROR,
    lambda: _("Ô bắt buộc ở cột “{column}” đang trống."),
    lambda: _("Điền “{column}”. {hint}"),
)
UNKNOWN_CHOICE = Finding(
    "TAB117",
    "unknown-choice",
    Severity.ERROR,
    lambda: _("“{text}” không thuộc danh sách của cột “{column}”.{nearest}"),
    lambda: _("Chọn một trong: {values}."),
)
UNUSUAL_CHOICE = Finding(
    "TAB118",
    "unusual-choice",
    Severity.WARNING,
    lambda: _("“{text}” không có trong danh sách của cột “{column}”.{nearest}"),
    lambda: _("Nếu được, chọn một trong: {values}."),
)
DECOMPOSED_TEXT = Finding(
    "TAB119",
    "decomposed-text",
    Severity.INFO,
    lambda: _("Chữ có dấu gõ kiểu Unicode tổ hợp, đã chuyển sang Unicode dựng sẵn."),
    lambda: _("Đặt bộ gõ ở bảng mã “Unicode” (dựng sẵn) rồi gõ lại."),
)
LEGACY_ENCODING = Finding(
    "TAB120",
    "legacy-encoding",
    Severity.WARNING,
    lambda: _("Chữ ở bảng mã {encoding} đã được chuyển thành “{text}”."),
    lambda: _("Kiểm tra lại chữ đã chuyển; dùng bảng mã Unicode theo TCVN 6909:2001."),
)
UNKNOWN_FLAG = Finding(
    "TAB121",
    "unknown-flag",
    Severity.ERROR,
    lambda: _("Cột “{column}” chỉ ghi x hoặc để trống, ô ghi “{text}”."),
    lambda: _("Ghi x nếu số liệu là ước tính, nếu không thì để trống."),
)
NUMBER_WITH_UNIT = Finding(
    "TAB122",
    "number-with-unit",
    Severity.WARNING,
    lambda: _("“{text}” có kèm đơn vị, đã đọc là {number}."),
    lambda: _("Chỉ ghi số {number}, không ghi đơn vị trong ô."),
)
NUMBER_IN_TEXT_CELL = Finding(
    "TAB123",
    "number-in-text-cell",
    Severity.WARNING,
    lambda: _("Cột “{column}” là chữ nhưng ô ghi {text}: có thể nhập nhầm cột."),
    lambda: _("Kiểm tra lại xem giá trị thuộc cột nào."),
)
TOO_LARGE = Finding(
    "TAB124",
    "number-too-large",
    Severity.ERROR,
    lambda: _("Số {text} ở cột “{column}” quá lớn."),
    lambda: _("Kiểm tra xem hai số có bị viết liền nhau, hoặc số điện thoại ghi nhầm cột."),
)

ALL = (
    NOT_A_NUMBER,
    AMBIGUOUS_NUMBER,
    NUMBER_AS_TEXT,
    ESTIMATE_IN_CELL,
    DATE_IN_NUMBER_CELL,
    NOT_WHOLE,
    NEGATIVE,
    FRACTION_FOR_PERCENT,
    DECIMALS_LIKE_THOUSANDS,
    PERCENT_IN_COUNT,
    NOT_A_DATE,
    DATE_WITHOUT_DAY,
    EXCEL_SERIAL,
    DATE_WITHOUT_YEAR,
    DAY_AND_MONTH_DOUBTFUL,
    REQUIRED_EMPTY,
    UNKNOWN_CHOICE,
    UNUSUAL_CHOICE,
    DECOMPOSED_TEXT,
    LEGACY_ENCODING,
    UNKNOWN_FLAG,
    NUMBER_WITH_UNIT,
    NUMBER_IN_TEXT_CELL,
    TOO_LARGE,
)
