"""Findings on rows that are no rows of figures, or may be none: TAB130 to TAB149."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

TAKEN_FOR_TOTAL = Finding(
    "TAB130",
    "row-taken-for-total",
    Severity.INFO,
    lambda: _("Dòng “{text}” được hiểu là dòng tổng nên không cộng vào số liệu."),
    lambda: _("Không phải sửa nếu đúng; nếu là một dòng số liệu thì ghi tên riêng ở cột “{column}”."),
)
TOTAL_OR_ROW = Finding(
    "TAB131",
    "total-or-row",
    Severity.ERROR,
    lambda: _("Dòng “{text}” có số bằng tổng các dòng {rows}: là dòng tổng hay là một dòng số liệu riêng?"),
    lambda: _(
        "Nếu là dòng tổng, ghi “Tổng cộng” ở cột “{column}” hoặc xóa dòng; "
        "nếu là một dòng riêng, điền {details} của dòng."
    ),
)
TOTAL_WITH_DETAILS = Finding(
    "TAB132",
    "total-with-details",
    Severity.ERROR,
    lambda: _(
        "Dòng “{text}” có tên như dòng tổng nhưng số không bằng tổng các dòng khác: là dòng tổng hay dòng riêng?"
    ),
    lambda: _("Nếu là dòng tổng, chỉ ghi “Tổng cộng” ở cột “{column}” và sửa số; nếu là dòng riêng, đặt tên khác."),
)
PART_OF_ROW = Finding(
    "TAB133",
    "part-of-row-above",
    Severity.INFO,
    lambda: _("Dòng “{text}” được hiểu là một phần của dòng {item} nên không cộng thêm."),
    lambda: _("Không phải sửa nếu đúng; nếu là một dòng số liệu riêng thì bỏ dấu gạch, chữ “trong đó” ở đầu dòng."),
)
PARTS_NOT_ITEM = Finding(
    "TAB134",
    "parts-not-item",
    Severity.ERROR,
    lambda: _("Các dòng thành phần {rows} cộng được {computed} ở cột “{column}” nhưng dòng {item} ghi {given}."),
    lambda: _("Kiểm tra dòng {item} và từng dòng thành phần; số tổng hợp lấy theo dòng {item}."),
)
PART_OR_ROW = Finding(
    "TAB135",
    "part-or-row",
    Severity.ERROR,
    lambda: _("Không rõ dòng “{text}” là một phần của dòng {item} hay là một dòng số liệu riêng."),
    lambda: _(
        "Nếu là một phần, sửa cho đủ bằng dòng {item} hoặc xóa; nếu là dòng riêng, bỏ dấu, chữ “trong đó” ở trước."
    ),
)
GROUP_HEADING = Finding(
    "TAB136",
    "group-heading",
    Severity.INFO,
    lambda: _("Dòng “{text}” được hiểu là tiêu đề của nhóm dòng bên dưới nên không đọc là số liệu."),
    lambda: _("Không phải sửa nếu đúng; nếu là một dòng số liệu thì điền các cột khác của dòng."),
)
NAME_ALONE = Finding(
    "TAB137",
    "name-alone",
    Severity.ERROR,
    lambda: _("Dòng chỉ ghi “{text}”, các cột khác trống: là một dòng số liệu hay là tiêu đề, chữ ghi thêm?"),
    lambda: _("Nếu là một dòng số liệu, điền {details}; nếu không, xóa dòng này khỏi bảng."),
)
NOTE = Finding(
    "TAB138",
    "note-at-table",
    Severity.INFO,
    lambda: _("Ghi chú ở bảng, không đọc là số liệu: “{text}”."),
    lambda: _("Không phải sửa; điều cần nói trong báo cáo thì ghi ở trang “Nội dung”."),
)
NOTE_ON_FIGURES = Finding(
    "TAB139",
    "note-doubts-figures",
    Severity.WARNING,
    lambda: _("Ghi chú ở bảng nói số liệu có thể chưa đủ hoặc chưa chốt: “{text}”. Số trong bảng vẫn được lấy."),
    lambda: _("Kiểm tra lại số liệu của bảng; sửa cho đủ rồi xóa ghi chú, hoặc xác nhận với đơn vị."),
)
TEXT_BELOW = Finding(
    "TAB140",
    "text-below-table",
    Severity.WARNING,
    lambda: _("Chữ ghi dưới bảng, sau dòng trống, không đọc là số liệu: “{text}”."),
    lambda: _("Nếu là một dòng của bảng, chuyển lên liền bảng và điền các cột khác; nếu không thì xóa."),
)
ROW_BELOW_SIGNATURE = Finding(
    "TAB141",
    "row-below-signature",
    Severity.ERROR,
    lambda: _("Dòng {row} có số liệu nhưng nằm dưới phần ký tên ở dòng {end}."),
    lambda: _("Chuyển dòng lên bảng, trên phần ký tên, nếu là số liệu của năm; nếu không thì xóa."),
)
REPEATED_KEY = Finding(
    "TAB142",
    "repeated-key",
    Severity.ERROR,
    lambda: _("“{text}” ở cột “{column}” đã có ở ô {other}: hai dòng không được tự cộng."),
    lambda: _(
        "Mỗi tên ở cột “{column}” chỉ một dòng: hai khoản thì cộng thành một dòng; ghi hai lần thì xóa một dòng."
    ),
)
TOTAL_NOT_COUNT = Finding(
    "TAB143",
    "total-not-count",
    Severity.ERROR,
    lambda: _("Dòng tổng ghi {given} {noun} nhưng bảng có {counted} dòng."),
    lambda: _("Kiểm tra các dòng của bảng và số ghi ở dòng tổng; báo cáo đếm theo số dòng."),
)
HEADING_AGAIN = Finding(
    "TAB144",
    "heading-again",
    Severity.INFO,
    lambda: _("Dòng {row} nhắc lại tên cột hoặc ghi số thứ tự cột nên không đọc là số liệu."),
    lambda: _("Không phải sửa; nên xóa dòng này."),
)
FIGURES_BESIDE_NOTE = Finding(
    "TAB145",
    "figures-beside-note",
    Severity.ERROR,
    lambda: _("Dòng “{text}” là ghi chú hay phần ký tên nhưng có số liệu: không rõ có phải dòng của bảng."),
    lambda: _("Nếu là dòng của bảng, ghi đúng tên ở cột “{column}”; nếu là ghi chú thì xóa số ở các cột khác."),
)
CUMULATIVE = Finding(
    "TAB146",
    "cumulative-row",
    Severity.WARNING,
    lambda: _(
        "Dòng lũy kế ghi {given} ở cột “{column}”, các dòng của bảng cộng được {computed}: không dùng dòng lũy kế."
    ),
    lambda: _("Nếu lũy kế cả các năm trước thì không phải sửa, nên xóa dòng; nếu chỉ của năm thì kiểm tra từng dòng."),
)
COMPUTED_ROW = Finding(
    "TAB147",
    "computed-row",
    Severity.ERROR,
    lambda: _("Dòng “{text}” có vẻ là số tính từ các dòng khác hoặc để so sánh, không phải một dòng số liệu."),
    lambda: _("Nếu đúng thế, xóa dòng khỏi bảng; nếu là một dòng số liệu, ghi tên riêng ở cột “{column}”."),
)

ALL = (
    TAKEN_FOR_TOTAL,
    TOTAL_OR_ROW,
    TOTAL_WITH_DETAILS,
    PART_OF_ROW,
    PARTS_NOT_ITEM,
    PART_OR_ROW,
    GROUP_HEADING,
    NAME_ALONE,
    NOTE,
    NOTE_ON_FIGURES,
    TEXT_BELOW,
    ROW_BELOW_SIGNATURE,
    REPEATED_KEY,
    TOTAL_NOT_COUNT,
    HEADING_AGAIN,
    FIGURES_BESIDE_NOTE,
    CUMULATIVE,
    COMPUTED_ROW,
)
