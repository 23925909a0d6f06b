"""Findings against the programme, last year's tables and the roster of agencies: TAB301 to TAB429."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

UNKNOWN_CODE = Finding(
    "TAB301",
    "unknown-code",
    Severity.ERROR,
    lambda: _("Mã “{code}” không có trong chương trình.{nearest}"),
    lambda: _("Sửa mã theo biểu mẫu; các mã: {codes}."),
)
CUMULATIVE_FELL = Finding(
    "TAB302",
    "cumulative-fell",
    Severity.WARNING,
    lambda: _("Số lũy kế {now} nhỏ hơn năm {year} ({before}) ở chỉ tiêu {code}."),
    lambda: _("Kiểm tra lại: số lũy kế thường không giảm; nếu giảm do thay đổi biên chế thì ghi rõ ở “Ghi chú”."),
)
DENOMINATOR_JUMPED = Finding(
    "TAB303",
    "denominator-jumped",
    Severity.WARNING,
    lambda: _("Mẫu số {now} khác năm {year} ({before}) tới {change} % ở chỉ tiêu {code}."),
    lambda: _("Kiểm tra lại; nếu đúng (sáp nhập, thay đổi biên chế) thì ghi rõ ở “Ghi chú”."),
)
VALUE_JUMPED = Finding(
    "TAB304",
    "value-jumped",
    Severity.WARNING,
    lambda: _("Số {now} khác quá xa năm {year} ({before}): có thể nhầm đơn vị tính."),
    lambda: _("Kiểm tra đơn vị tính (triệu đồng, người, lượt) và gõ lại nếu nhầm."),
)
MONEY_IN_OTHER_UNIT = Finding(
    "TAB314",
    "money-in-other-unit",
    Severity.ERROR,
    lambda: _("Số {now} gấp {times} lần năm {year} ({before}): có lẽ ghi bằng đồng hoặc nghìn đồng."),
    lambda: _("Ghi lại bằng triệu đồng; nếu số đúng, giải trình ở cột “Ghi chú” của dòng."),
)
STALE_TEXT = Finding(
    "TAB305",
    "stale-text",
    Severity.WARNING,
    lambda: _("Đoạn này giống {percent} % đoạn cùng mục của năm {year}."),
    lambda: _("Viết lại theo kết quả của năm nay."),
)
OLD_AGENCY_NAME = Finding(
    "TAB306",
    "old-agency-name",
    Severity.WARNING,
    lambda: _("Đến ngày {day} không còn cơ quan, tên gọi “{name}”.{successor}"),
    lambda: _("Dùng tên hiện hành; việc trước ngày đổi tên thì giữ tên cũ."),
)
OLD_YEAR_IN_TEXT = Finding(
    "TAB307",
    "old-year-in-text",
    Severity.WARNING,
    lambda: _("Đoạn của năm {year} chỉ nói đến {years}."),
    lambda: _("Kiểm tra xem đoạn có chép từ năm trước; sửa năm."),
)
CODES_NOT_REPORTED = Finding(
    "TAB308",
    "codes-not-reported",
    Severity.WARNING,
    lambda: _("Bảng không có dòng của các mã: {codes}."),
    lambda: _("Thêm các dòng theo biểu mẫu; nếu chưa có số liệu thì để trống ô số."),
)
LABEL_OF_OTHER_ROW = Finding(
    "TAB309",
    "label-of-other-row",
    Severity.WARNING,
    lambda: _("Mã “{code}” là “{expected}” nhưng dòng ghi “{found}”."),
    lambda: _("Kiểm tra xem dòng có bị lệch; sửa mã hoặc tên."),
)
OTHER_UNIT = Finding(
    "TAB310",
    "other-unit",
    Severity.WARNING,
    lambda: _("Chỉ tiêu “{code}” tính bằng “{expected}” nhưng dòng ghi “{found}”."),
    lambda: _("Quy đổi số liệu về “{expected}” và sửa đơn vị tính."),
)
UNKNOWN_AGENCY = Finding(
    "TAB311",
    "unknown-agency",
    Severity.ERROR,
    lambda: _("Đơn vị “{agency}” không có trong danh sách cơ quan ngày {day}.{nearest}"),
    lambda: _("Sửa mã đơn vị; sau khi sáp nhập thì dùng mã của đơn vị mới."),
)
OTHER_AGENCY_NAME = Finding(
    "TAB312",
    "other-agency-name",
    Severity.WARNING,
    lambda: _("Tên đơn vị ghi “{found}”, tên hiện hành là “{expected}”."),
    lambda: _("Sửa tên đơn vị thành “{expected}”."),
)
TASK_DROPPED_OUT = Finding(
    "TAB313",
    "task-dropped-out",
    Severity.WARNING,
    lambda: _("Nhiệm vụ {code} có trong bảng năm {year} nhưng không có trong năm nay."),
    lambda: _("Thêm dòng của nhiệm vụ; nếu thôi làm thì ghi “Không thực hiện” và nguyên nhân."),
)
PLAN_WITHOUT_FIELD = Finding(
    "TAB401",
    "plan-without-field",
    Severity.WARNING,
    lambda: _("Kế hoạch không nêu ngành, lĩnh vực, địa bàn của “{agency}”."),
    lambda: _("Nêu việc thúc đẩy mục tiêu của chương trình trong ngành, lĩnh vực, địa bàn mình quản lý."),
)
PLAN_WITHOUT_FUNCTION = Finding(
    "TAB402",
    "plan-without-function",
    Severity.WARNING,
    lambda: _("Kế hoạch chưa gắn với chức năng, nhiệm vụ, chương trình công tác của cơ quan."),
    lambda: _(
        "Ghi ở trang “Nội dung kế hoạch”, mục Chương trình công tác, nhiệm vụ, chương trình mà kế hoạch gắn với."
    ),
)
PLAN_TASK_NOT_CONCRETE = Finding(
    "TAB403",
    "plan-task-not-concrete",
    Severity.ERROR,
    lambda: _("Nhiệm vụ {code} thiếu {absent}."),
    lambda: _("Mỗi nhiệm vụ phải có cơ quan chủ trì, thời gian và sản phẩm."),
)
PLAN_WITHOUT_FUNDING = Finding(
    "TAB404",
    "plan-without-funding",
    Severity.WARNING,
    lambda: _("Kế hoạch chưa nêu nguồn kinh phí."),
    lambda: _("Ghi nguồn ở trang “Kinh phí”; nếu lồng ghép thì chọn “Lồng ghép, không bố trí riêng”."),
)
PLAN_ISSUED_LATE = Finding(
    "TAB405",
    "plan-issued-late",
    Severity.WARNING,
    lambda: _("Kế hoạch ban hành ngày {day}, sau hạn {deadline}."),
    lambda: _("Không sửa được ngày; giải trình lý do chậm khi báo cáo."),
)
PLAN_NOT_ISSUED = Finding(
    "TAB406",
    "plan-not-issued",
    Severity.WARNING,
    lambda: _("Bảng “Văn bản” không có kế hoạch thực hiện chương trình của cơ quan."),
    lambda: _("Ghi số, ký hiệu, ngày ban hành của kế hoạch ở trang “Văn bản”."),
)
PLAN_WITHOUT_GROUP = Finding(
    "TAB407",
    "plan-without-group",
    Severity.ERROR,
    lambda: _("Kế hoạch không có nhiệm vụ nào của nhóm giải pháp {group} ({title})."),
    lambda: _("Thêm nhiệm vụ của nhóm {group}, mã {codes}."),
)
PLAN_COPIES_DECISION = Finding(
    "TAB408",
    "plan-copies-decision",
    Severity.WARNING,
    lambda: _("Hoạt động của mã {code} chép nguyên văn văn bản ban hành chương trình."),
    lambda: _("Ghi việc cụ thể của cơ quan mình: làm gì, ở đâu, bao nhiêu, trong chương trình công tác nào."),
)

ALL = (
    UNKNOWN_CODE,
    CUMULATIVE_FELL,
    DENOMINATOR_JUMPED,
    VALUE_JUMPED,
    MONEY_IN_OTHER_UNIT,
    STALE_TEXT,
    OLD_AGENCY_NAME,
    OLD_YEAR_IN_TEXT,
    CODES_NOT_REPORTED,
    LABEL_OF_OTHER_ROW,
    OTHER_UNIT,
    UNKNOWN_AGENCY,
    OTHER_AGENCY_NAME,
    TASK_DROPPED_OUT,
    PLAN_WITHOUT_FIELD,
    PLAN_WITHOUT_FUNCTION,
    PLAN_TASK_NOT_CONCRETE,
    PLAN_WITHOUT_FUNDING,
    PLAN_ISSUED_LATE,
    PLAN_NOT_ISSUED,
    PLAN_WITHOUT_GROUP,
    PLAN_COPIES_DECISION,
)
