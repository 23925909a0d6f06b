"""Findings of the file and the form: TAB001 to TAB029."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

NO_REPORT = Finding(
    "TAB001",
    "no-report",
    Severity.ERROR,
    lambda: _("Không có số liệu năm {year} của “{agency}”."),
    lambda: _("Đặt tệp {agency}.xlsx vào thư mục “{folder}”, hoặc thêm các dòng của đơn vị vào các tệp CSV ở đó."),
)
UNREADABLE_FILE = Finding(
    "TAB002",
    "unreadable-file",
    Severity.ERROR,
    lambda: _("Không đọc được tệp “{file}”: {reason}."),
    lambda: _("Mở tệp bằng Excel, bỏ mật khẩu nếu có, lưu lại ở dạng .xlsx rồi gửi lại."),
)
OTHER_FORM_VERSION = Finding(
    "TAB003",
    "other-form-version",
    Severity.WARNING,
    lambda: _("Biểu mẫu là phiên bản {found}, phiên bản đang dùng là {expected}."),
    lambda: _("Lấy biểu mẫu mới bằng lệnh gen form rồi chuyển số liệu sang; số liệu vẫn được đọc theo tên cột."),
)
FORM_WITHOUT_VERSION = Finding(
    "TAB004",
    "form-without-version",
    Severity.INFO,
    lambda: _("Tệp không mang dấu phiên bản biểu mẫu: không phải biểu mẫu gốc hoặc trang ẩn đã bị xóa."),
    lambda: _("Nên dùng biểu mẫu lấy bằng lệnh gen form; số liệu vẫn được đọc theo tên trang và tên cột."),
)
MISSING_SHEET = Finding(
    "TAB005",
    "missing-sheet",
    Severity.ERROR,
    lambda: _("Thiếu trang “{sheet}”."),
    lambda: _("Thêm trang “{sheet}” với các cột: {columns}."),
)
ABSENT_TABLE = Finding(
    "TAB006",
    "absent-table",
    Severity.WARNING,
    lambda: _("Không có trang “{sheet}”: bảng này được coi là chưa báo cáo."),
    lambda: _("Thêm trang “{sheet}”; nếu trong năm không phát sinh, ghi “Không” ở ô đầu của bảng."),
)
RENAMED_SHEET = Finding(
    "TAB007",
    "renamed-sheet",
    Severity.INFO,
    lambda: _("Trang “{found}” được hiểu là trang “{sheet}”."),
    lambda: _("Đổi tên trang thành “{sheet}”."),
)
UNKNOWN_SHEET = Finding(
    "TAB008",
    "unknown-sheet",
    Severity.INFO,
    lambda: _("Trang “{found}” không thuộc biểu mẫu nên không được đọc."),
    lambda: _("Xóa trang này, hoặc đổi tên nếu đó là một bảng của biểu mẫu: {sheets}."),
)
HEADING_NOT_FOUND = Finding(
    "TAB009",
    "heading-not-found",
    Severity.ERROR,
    lambda: _("Không tìm thấy dòng tiêu đề của bảng “{sheet}” trong {rows} dòng đầu."),
    lambda: _("Khôi phục dòng tiêu đề với các cột: {columns}."),
)
MISSING_COLUMN = Finding(
    "TAB010",
    "missing-column",
    Severity.ERROR,
    lambda: _("Bảng “{sheet}” thiếu cột “{column}”.{hint}"),
    lambda: _("Thêm cột “{column}” vào bảng, đúng tên."),
)
RENAMED_COLUMN = Finding(
    "TAB011",
    "renamed-column",
    Severity.WARNING,
    lambda: _("Cột “{found}” được hiểu là cột “{column}”."),
    lambda: _("Nếu đúng, đổi tên cột thành “{column}”; nếu không, xóa hoặc đổi tên khác."),
)
MOVED_COLUMN = Finding(
    "TAB012",
    "moved-column",
    Severity.INFO,
    lambda: _("Cột “{column}” không ở vị trí của biểu mẫu; vẫn được đọc theo tên."),
    lambda: _("Không bắt buộc sửa; nên giữ thứ tự cột của biểu mẫu."),
)
UNKNOWN_COLUMN = Finding(
    "TAB013",
    "unknown-column",
    Severity.INFO,
    lambda: _("Cột “{found}” không thuộc bảng “{sheet}” nên không được đọc."),
    lambda: _("Xóa cột, hoặc đổi thành một tên cột của bảng: {columns}."),
)
REPEATED_COLUMN = Finding(
    "TAB014",
    "repeated-column",
    Severity.ERROR,
    lambda: _("Hai cột cùng được hiểu là “{column}”; cột thứ hai không được đọc."),
    lambda: _("Chỉ giữ lại một cột “{column}”."),
)
MERGED_CELLS = Finding(
    "TAB015",
    "merged-cells",
    Severity.ERROR,
    lambda: _("Các ô {range} bị gộp: chỉ ô đầu có giá trị, các ô còn lại bị đọc là trống."),
    lambda: _("Bỏ gộp ô và ghi giá trị vào từng ô."),
)
HIDDEN_ROW = Finding(
    "TAB016",
    "hidden-row",
    Severity.WARNING,
    lambda: _("Dòng {row} đang bị ẩn nhưng có dữ liệu; dữ liệu vẫn được đọc."),
    lambda: _("Hiện dòng để kiểm tra; xóa dòng nếu không dùng."),
)
TRAILING_EMPTY_ROWS = Finding(
    "TAB017",
    "trailing-empty-rows",
    Severity.INFO,
    lambda: _("Sau dòng số liệu cuối còn {count} dòng trống được định dạng."),
    lambda: _("Chọn các dòng trống ở cuối bảng và xóa để tệp gọn."),
)
FORMULA_WITHOUT_VALUE = Finding(
    "TAB018",
    "formula-without-value",
    Severity.ERROR,
    lambda: _("Ô có công thức nhưng tệp không lưu kết quả tính."),
    lambda: _("Mở tệp bằng Excel hoặc LibreOffice, để bảng tính lại, lưu lại; hoặc gõ thẳng giá trị."),
)
ERROR_VALUE = Finding(
    "TAB019",
    "error-value",
    Severity.ERROR,
    lambda: _("Ô đang báo lỗi {value}."),
    lambda: _("Sửa công thức hoặc gõ thẳng giá trị."),
)
EMPTY_TABLE = Finding(
    "TAB020",
    "empty-table",
    Severity.WARNING,
    lambda: _("Bảng “{sheet}” chưa có dòng nào: được coi là chưa báo cáo."),
    lambda: _("Ghi các dòng của bảng; nếu trong năm không phát sinh, ghi “Không” ở ô đầu của bảng."),
)
TWO_SOURCES = Finding(
    "TAB021",
    "two-sources",
    Severity.WARNING,
    lambda: _("Đơn vị “{agency}” có cả tệp {used} và tệp {ignored}; chỉ đọc tệp {used}."),
    lambda: _("Chỉ giữ một nguồn số liệu của đơn vị cho năm."),
)
OTHER_AGENCY = Finding(
    "TAB022",
    "other-agency",
    Severity.ERROR,
    lambda: _("Biểu ghi mã đơn vị “{found}” nhưng được gửi là của “{expected}”."),
    lambda: "{advice}",
)
OTHER_YEAR = Finding(
    "TAB023",
    "other-year",
    Severity.ERROR,
    lambda: _("Biểu ghi năm báo cáo “{found}” nhưng nằm trong số liệu năm {expected}."),
    lambda: _("Sửa năm báo cáo, hoặc chuyển tệp sang thư mục của năm đó."),
)
OTHER_CSV_ENCODING = Finding(
    "TAB024",
    "other-csv-encoding",
    Severity.WARNING,
    lambda: _("Tệp CSV không ở dạng UTF-8; đã đọc theo bảng mã {encoding}, có thể sai dấu."),
    lambda: _("Trong Excel, lưu ở dạng “CSV UTF-8 (Comma delimited)”."),
)
IDENTITY_INCOMPLETE = Finding(
    "TAB025",
    "identity-incomplete",
    Severity.WARNING,
    lambda: _("Biểu không ghi “{item}”."),
    lambda: _("Điền “{item}” ở trang “Thông tin”."),
)
ABSENT_COLUMN = Finding(
    "TAB026",
    "absent-column",
    Severity.WARNING,
    lambda: _("Bảng “{sheet}” không có cột “{column}”: coi là để trống.{hint}"),
    lambda: _("Thêm cột “{column}” nếu có nội dung để ghi."),
)
UNKNOWN_FILE = Finding(
    "TAB027",
    "unknown-file",
    Severity.WARNING,
    lambda: _("Tệp “{file}” không phải là bảng nào của biểu mẫu nên không được đọc."),
    lambda: _("Dùng tệp .xlsx, .ods, .xls, hoặc một trong các tệp CSV: {names}."),
)
NO_AGENCY_COLUMN = Finding(
    "TAB028",
    "no-agency-column",
    Severity.ERROR,
    lambda: _("Tệp CSV không có cột “Mã đơn vị” nên không biết các dòng là của ai."),
    lambda: _("Thêm cột đầu tiên “Mã đơn vị” và ghi mã đơn vị ở mọi dòng."),
)
ROW_WITHOUT_AGENCY = Finding(
    "TAB029",
    "row-without-agency",
    Severity.ERROR,
    lambda: _("Dòng {row} (“{text}”) không ghi mã đơn vị nên không được đọc."),
    lambda: _("Ghi mã đơn vị ở cột đầu tiên của dòng."),
)
UNKNOWN_ITEM = Finding(
    "TAB030",
    "unknown-item",
    Severity.WARNING,
    lambda: _("Mục “{found}” không thuộc trang “Thông tin” nên không được đọc.{nearest}"),
    lambda: _("Dùng đúng tên các mục: {names}."),
)
STRAY_CELL = Finding(
    "TAB031",
    "stray-cell",
    Severity.ERROR,
    lambda: _("Trang “{sheet}” có ô lạc ở {cell}, rất xa bảng số liệu, nên tệp không đọc được."),
    lambda: _("Chọn và xóa hẳn các dòng, các cột trống ở ngoài bảng đến ô {cell}, rồi lưu lại."),
)
HIDDEN_SHEET = Finding(
    "TAB032",
    "hidden-sheet",
    Severity.WARNING,
    lambda: _("Trang “{sheet}” đang bị ẩn; số liệu ở đó vẫn được đọc."),
    lambda: _("Hiện trang để kiểm tra."),
)
OTHER_TABLE_UNIT = Finding(
    "TAB033",
    "other-table-unit",
    Severity.ERROR,
    lambda: _("Phía trên bảng ghi “{text}” nhưng bảng này tính bằng {unit}."),
    lambda: _("Quy đổi số liệu về {unit} và sửa dòng ghi đơn vị tính."),
)
YEAR_UNKNOWN = Finding(
    "TAB034",
    "year-unknown",
    Severity.ERROR,
    lambda: _("Không biết số liệu của năm nào: biểu không ghi năm báo cáo, hoặc ghi sai ({found})."),
    lambda: _("Ghi “Năm báo cáo” ở trang “Thông tin”, hoặc thêm --year khi chạy lệnh."),
)
NEWER_FORM = Finding(
    "TAB035",
    "newer-form",
    Severity.ERROR,
    lambda: "{reason}",
    lambda: _("Nếu chưa cập nhật được gen, lấy biểu mẫu của bản này bằng lệnh gen form rồi chuyển số liệu sang."),
)
COLUMN_SINCE = Finding(
    "TAB036",
    "column-of-a-later-form",
    Severity.INFO,
    lambda: _(
        "Bảng “{sheet}” chưa có cột “{column}” (biểu mẫu từ phiên bản {since} mới có): coi là chưa báo cáo.{hint}"
    ),
    lambda: _("Nếu có nội dung để ghi, thêm cột “{column}” hoặc lấy biểu mẫu mới bằng lệnh gen form."),
)

ALL = (
    NO_REPORT,
    UNREADABLE_FILE,
    OTHER_FORM_VERSION,
    FORM_WITHOUT_VERSION,
    MISSING_SHEET,
    ABSENT_TABLE,
    RENAMED_SHEET,
    UNKNOWN_SHEET,
    HEADING_NOT_FOUND,
    MISSING_COLUMN,
    RENAMED_COLUMN,
    MOVED_COLUMN,
    UNKNOWN_COLUMN,
    REPEATED_COLUMN,
    MERGED_CELLS,
    HIDDEN_ROW,
    TRAILING_EMPTY_ROWS,
    FORMULA_WITHOUT_VALUE,
    ERROR_VALUE,
    EMPTY_TABLE,
    TWO_SOURCES,
    OTHER_AGENCY,
    OTHER_YEAR,
    OTHER_CSV_ENCODING,
    IDENTITY_INCOMPLETE,
    ABSENT_COLUMN,
    UNKNOWN_FILE,
    NO_AGENCY_COLUMN,
    ROW_WITHOUT_AGENCY,
    UNKNOWN_ITEM,
    STRAY_CELL,
    HIDDEN_SHEET,
    OTHER_TABLE_UNIT,
    YEAR_UNKNOWN,
    NEWER_FORM,
    COLUMN_SINCE,
)
