"""Findings of a year's folder, of which file and sheet counts, and of last year's form: TAB180 to TAB199."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

TWO_REPORTS = Finding(
    "TAB180",
    "two-reports",
    Severity.ERROR,
    lambda: _("Đơn vị “{agency}” có {count} tệp báo cáo năm {year}: {files}; không biết tệp nào là đúng nên chưa đọc."),
    lambda: _("Giữ lại một tệp đúng của đơn vị; chuyển các tệp còn lại ra khỏi thư mục số liệu."),
)
SECOND_REPORT = Finding(
    "TAB189",
    "second-report",
    Severity.ERROR,
    lambda: _("Đơn vị “{agency}” có hai báo cáo năm {year}: “{first}” và “{second}”."),
    lambda: _("Chỉ giữ lại một báo cáo đúng của đơn vị."),
)
UNREAD_KIND = Finding(
    "TAB181",
    "unread-kind-of-report",
    Severity.ERROR,
    lambda: _("Tệp “{file}” không phải dạng gen đọc được; nếu là báo cáo thì số liệu trong đó chưa được đọc."),
    lambda: "{advice}",
)
OTHER_FILE = Finding(
    "TAB182",
    "file-not-read",
    Severity.WARNING,
    lambda: _("Tệp “{file}” trong thư mục số liệu không được đọc."),
    lambda: "{advice}",
)
OWNER_UNKNOWN = Finding(
    "TAB183",
    "owner-unknown",
    Severity.ERROR,
    lambda: _("Không biết tệp “{file}” là của đơn vị nào nên số liệu trong đó chưa được dùng.{hint}"),
    lambda: _("Ghi đúng “Mã đơn vị” ở trang “Thông tin”, hoặc đặt tên tệp theo mã đơn vị, ví dụ cao-bang.xlsx."),
)
NOT_A_REPORT = Finding(
    "TAB184",
    "no-table-of-the-form",
    Severity.WARNING,
    lambda: _("Tệp “{file}” không có trang nào của biểu mẫu nên không được đọc."),
    lambda: _("Chuyển tệp ra khỏi thư mục số liệu; nếu là báo cáo, chép số liệu sang biểu mẫu lấy bằng lệnh gen form."),
)
MARKED_COPY = Finding(
    "TAB185",
    "marked-copy-not-read",
    Severity.INFO,
    lambda: _("Tệp “{file}” là bản đánh dấu lỗi, số liệu giống tệp “{original}” nên không đọc."),
    lambda: _("Sửa trong tệp “{original}”; không cần để bản đánh dấu ở đây."),
)
NAMED_FOR_ANOTHER = Finding(
    "TAB186",
    "file-named-for-another",
    Severity.WARNING,
    lambda: _("Tên tệp “{file}” nêu “{named}” nhưng trang “Thông tin” ghi đơn vị “{agency}”; đọc là của “{agency}”."),
    lambda: _("Kiểm tra tệp là của đơn vị nào, rồi sửa “Mã đơn vị” hoặc tên tệp cho khớp."),
)
UNREAD_REPORT = Finding(
    "TAB187",
    "only-unread-report",
    Severity.ERROR,
    lambda: _("Đơn vị “{agency}” đã gửi tệp “{file}” nhưng gen không đọc được dạng tệp này."),
    lambda: "{advice}",
)
FOLDER_WITHIN = Finding(
    "TAB188",
    "folder-within-not-read",
    Severity.INFO,
    lambda: _("Thư mục con “{file}” trong thư mục số liệu của năm không được đọc."),
    lambda: _("Nếu trong đó có báo cáo, đặt các tệp báo cáo thẳng vào thư mục của năm."),
)
TWO_SHEETS = Finding(
    "TAB190",
    "two-sheets",
    Severity.ERROR,
    lambda: _("Các trang {sheets} đều có thể là bảng “{sheet}”; không biết trang nào đúng nên chưa đọc trang nào."),
    lambda: _("Giữ trang đúng và đặt tên là “{sheet}”; xóa hoặc ẩn các trang còn lại."),
)
SHEET_NOT_READ = Finding(
    "TAB191",
    "sheet-of-the-table-not-read",
    Severity.WARNING,
    lambda: _(
        "Trang “{found}” cũng có số liệu của bảng “{sheet}” nhưng không được đọc; bảng được đọc ở trang “{read}”."
    ),
    lambda: _("Chuyển số liệu cần dùng sang trang “{read}” rồi xóa trang “{found}”."),
)
SHEET_LEFT_OUT = Finding(
    "TAB192",
    "sheet-left-out",
    Severity.INFO,
    lambda: _("Trang “{found}” không được đọc; bảng “{sheet}” được đọc ở trang “{read}”."),
    lambda: _("Xóa trang “{found}” nếu không dùng."),
)
SHEET_BY_COLUMNS = Finding(
    "TAB193",
    "sheet-known-by-its-columns",
    Severity.INFO,
    lambda: _("Trang “{found}” được hiểu là trang “{sheet}” vì có các cột của bảng này."),
    lambda: _("Đổi tên trang thành “{sheet}”."),
)
FORM_OF_OTHER_YEAR = Finding(
    "TAB194",
    "form-of-other-year",
    Severity.ERROR,
    lambda: _("Biểu mẫu là của năm {found} nhưng báo cáo là của năm {year}: có thể là tệp năm cũ chỉ sửa năm."),
    lambda: _("Lấy biểu mẫu năm {year} bằng lệnh gen form rồi điền số liệu của năm {year}."),
)
FIGURES_OF_LAST_YEAR = Finding(
    "TAB195",
    "figures-of-last-year",
    Severity.ERROR,
    lambda: _("Cả {count} số liệu của “{agency}” giống hệt năm {year}: có thể là báo cáo năm cũ gửi lại."),
    lambda: _("Điền số liệu của năm báo cáo; nếu đúng là không đổi, giải trình ở cột “Ghi chú” của bảng “Chỉ tiêu”."),
)
FEW_FIGURES_OF_LAST_YEAR = Finding(
    "TAB196",
    "few-figures-all-of-last-year",
    Severity.WARNING,
    lambda: _("Cả {count} số liệu của “{agency}” giống hệt năm {year}."),
    lambda: _("Kiểm tra đã điền số liệu của năm báo cáo chưa."),
)
MOST_FIGURES_OF_LAST_YEAR = Finding(
    "TAB197",
    "most-figures-of-last-year",
    Severity.WARNING,
    lambda: _("{count}/{of} số liệu của “{agency}” giống hệt năm {year}: có thể còn số liệu của năm cũ."),
    lambda: _("Kiểm tra từng bảng đã điền số liệu của năm báo cáo chưa."),
)
SHEET_OF_OTHER_YEAR = Finding(
    "TAB198",
    "sheet-named-for-other-year",
    Severity.WARNING,
    lambda: _("Tên trang “{found}” nêu năm khác với năm báo cáo {year}; trang vẫn được đọc là bảng “{sheet}”."),
    lambda: _("Kiểm tra trang có số liệu của năm {year} rồi đổi tên trang thành “{sheet}”."),
)

ALL = (
    TWO_REPORTS,
    UNREAD_KIND,
    OTHER_FILE,
    OWNER_UNKNOWN,
    NOT_A_REPORT,
    MARKED_COPY,
    NAMED_FOR_ANOTHER,
    UNREAD_REPORT,
    FOLDER_WITHIN,
    SECOND_REPORT,
    TWO_SHEETS,
    SHEET_NOT_READ,
    SHEET_LEFT_OUT,
    SHEET_BY_COLUMNS,
    FORM_OF_OTHER_YEAR,
    FIGURES_OF_LAST_YEAR,
    FEW_FIGURES_OF_LAST_YEAR,
    MOST_FIGURES_OF_LAST_YEAR,
    SHEET_OF_OTHER_YEAR,
)
