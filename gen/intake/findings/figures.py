"""Findings between the cells of one agency's tables: TAB201 to TAB229."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

PERIOD_CLAUSE = "Nghị định số 09/2019/NĐ-CP, Điều 12 (số điều ghi theo trí nhớ)"

NUMERATOR_ABOVE_DENOMINATOR = Finding(
    "TAB201",
    "numerator-above-denominator",
    Severity.ERROR,
    lambda: _("Tử số {numerator} lớn hơn mẫu số {denominator} ở chỉ tiêu {code}."),
    lambda: _("Kiểm tra cả hai số; tử số không thể vượt mẫu số ở ô {other}."),
)
PERCENT_ABOVE_100 = Finding(
    "TAB202",
    "percent-above-100",
    Severity.ERROR,
    lambda: _("Tỷ lệ {value} % vượt 100 % ở cột “{column}”."),
    lambda: _("Kiểm tra lại; tỷ lệ phải từ 0 đến 100."),
)
RATE_DISAGREES = Finding(
    "TAB203",
    "rate-disagrees",
    Severity.ERROR,
    lambda: _("Giá trị ghi {given} % nhưng tử số chia mẫu số được {computed} %."),
    lambda: _("Sửa tử số, mẫu số hoặc xóa ô giá trị để bảng tự tính."),
)
TOTAL_NOT_SUM = Finding(
    "TAB204",
    "total-not-sum",
    Severity.ERROR,
    lambda: _("Dòng tổng ghi {given} ở cột “{column}” nhưng cộng các dòng được {computed}."),
    lambda: _("Kiểm tra từng dòng và dòng tổng; số tổng hợp lấy theo từng dòng."),
)
PEOPLE_ABOVE_ATTENDANCES = Finding(
    "TAB205",
    "people-above-attendances",
    Severity.ERROR,
    lambda: _("Số người {people} lớn hơn số lượt {attendances}."),
    lambda: _("Mỗi người dự ít nhất một lượt: số lượt ở ô {other} phải bằng hoặc lớn hơn số người."),
)
END_BEFORE_START = Finding(
    "TAB206",
    "end-before-start",
    Severity.ERROR,
    lambda: _("Ngày kết thúc {end} trước ngày bắt đầu {start}."),
    lambda: _("Sửa một trong hai ngày; ngày bắt đầu ở ô {other}."),
)
OUTSIDE_PERIOD = Finding(
    "TAB207",
    "outside-period",
    Severity.WARNING,
    lambda: _("Ngày {day} ngoài kỳ báo cáo {first} – {last}."),
    lambda: _("Kiểm tra ngày; việc ngoài kỳ thì báo cáo vào năm của nó."),
    PERIOD_CLAUSE,
)
REPEATED_CODE = Finding(
    "TAB208",
    "repeated-code",
    Severity.ERROR,
    lambda: _("Mã “{code}” đã có ở ô {other}."),
    lambda: _("Mỗi mã chỉ một dòng: gộp hai dòng hoặc sửa mã."),
)
REPEATED_ROW = Finding(
    "TAB209",
    "repeated-row",
    Severity.WARNING,
    lambda: _("Dòng này trùng với dòng {other}."),
    lambda: _("Xóa một dòng nếu ghi hai lần; nếu là hai việc khác nhau thì ghi rõ điểm khác."),
)
CAUSE_MISSING = Finding(
    "TAB210",
    "cause-missing",
    Severity.WARNING,
    lambda: _("Nhiệm vụ {code} “{status}” nhưng chưa ghi nguyên nhân."),
    lambda: _("Ghi nguyên nhân ở cột “Nguyên nhân”."),
)
RESULT_MISSING = Finding(
    "TAB211",
    "result-missing",
    Severity.WARNING,
    lambda: _("Nhiệm vụ {code} “{status}” nhưng chưa ghi kết quả."),
    lambda: _("Ghi kết quả cụ thể, có số liệu, ở cột “Kết quả”."),
)
ZERO_DENOMINATOR = Finding(
    "TAB212",
    "zero-denominator",
    Severity.ERROR,
    lambda: _("Mẫu số bằng 0 ở chỉ tiêu {code}."),
    lambda: _("Ghi tổng số thuộc diện tính; nếu chưa có số liệu thì để trống."),
)
SPENT_ABOVE_PLANNED = Finding(
    "TAB213",
    "spent-above-planned",
    Severity.WARNING,
    lambda: _("Thực hiện {spent} lớn hơn dự toán {planned} triệu đồng."),
    lambda: _("Kiểm tra hai số, hoặc giải thích ở cột “Ghi chú”."),
)
HALF_A_RATE = Finding(
    "TAB214",
    "half-a-rate",
    Severity.WARNING,
    lambda: _("Chỉ tiêu {code} có {present} nhưng không có {absent}: không tính được tỷ lệ."),
    lambda: _("Điền ô còn thiếu {other}."),
)
AS_OF_OUTSIDE_PERIOD = Finding(
    "TAB215",
    "as-of-outside-period",
    Severity.WARNING,
    lambda: _("Số liệu tính đến ngày {day}, ngoài kỳ báo cáo {first} – {last}."),
    lambda: _("Kiểm tra ngày chốt số liệu; số chưa hết kỳ thì đánh dấu ước."),
    PERIOD_CLAUSE,
)
AS_OF_AFTER_DOCUMENT = Finding(
    "TAB221",
    "as-of-after-document",
    Severity.WARNING,
    lambda: _("Số liệu tính đến ngày {day}, sau ngày {written} của báo cáo, mà không số nào được đánh dấu ước."),
    lambda: _("Kiểm tra ngày chốt số liệu và ngày của báo cáo; số chưa hết kỳ thì đánh dấu ước."),
    PERIOD_CLAUSE,
)
DONE_BEFORE_START = Finding(
    "TAB216",
    "done-before-start",
    Severity.WARNING,
    lambda: _("Nhiệm vụ {code} đã hoàn thành nhưng ngày bắt đầu {start} sau kỳ báo cáo."),
    lambda: _("Kiểm tra trạng thái và ngày bắt đầu."),
)
TABLES_DISAGREE = Finding(
    "TAB217",
    "tables-disagree",
    Severity.WARNING,
    lambda: _("Chỉ tiêu {code} ghi {given} nhưng bảng “{table}” cộng được {counted}."),
    lambda: _("Kiểm tra chỉ tiêu và từng dòng của bảng “{table}”; hai nơi phải khớp nhau."),
)
COLUMNS_NOT_SUM = Finding(
    "TAB280",
    "columns-not-sum",
    Severity.ERROR,
    lambda: _("Cột “{column}” ghi {given} nhưng cộng các cột {parts} được {computed}."),
    lambda: _("Kiểm tra từng số của dòng này; số tổng phải bằng tổng các phần."),
)
COLUMN_ABOVE_ANOTHER = Finding(
    "TAB281",
    "column-above-another",
    Severity.ERROR,
    lambda: _("Cột “{column}” ghi {given}, lớn hơn {most} ở cột “{other}”."),
    lambda: _("Kiểm tra hai số của dòng này."),
)
ALL = (
    NUMERATOR_ABOVE_DENOMINATOR,
    PERCENT_ABOVE_100,
    RATE_DISAGREES,
    TOTAL_NOT_SUM,
    PEOPLE_ABOVE_ATTENDANCES,
    END_BEFORE_START,
    OUTSIDE_PERIOD,
    REPEATED_CODE,
    REPEATED_ROW,
    CAUSE_MISSING,
    RESULT_MISSING,
    ZERO_DENOMINATOR,
    SPENT_ABOVE_PLANNED,
    HALF_A_RATE,
    AS_OF_OUTSIDE_PERIOD,
    AS_OF_AFTER_DOCUMENT,
    DONE_BEFORE_START,
    TABLES_DISAGREE,
    COLUMNS_NOT_SUM,
    COLUMN_ABOVE_ANOTHER,
)
