"""What giving numbers and keeping the book may find: REG001 to REG044, each code once."""

from gen.decree.clause import ND30_NAME
from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

_NUMBERING = f"Điều 15 {ND30_NAME}"
_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

DATES_RUN_BACKWARDS = Finding(
    "REG001",
    "dates-run-backwards",
    _WARNING,
    lambda: _("Số {code} ghi ngày {day}, trong khi số đứng trước trong dãy ghi ngày {later}."),
    lambda: _("Kiểm tra lại ngày của hai văn bản; nếu ghi nhầm thì hủy số (gen register void) và cấp số mới."),
    _NUMBERING,
)
CHANGED_AFTER_ISSUE = Finding(
    "REG002",
    "changed-after-issue",
    _ERROR,
    lambda: _("Tệp đã bị sửa sau khi cấp số {code}."),
    lambda: _(
        "Lấy lại bản đã ban hành; nội dung sai thì ban hành văn bản thay thế. "
        "Nếu đây là văn bản khác chép từ bản cũ: cấp số mới bằng gen issue --renumber."
    ),
    f"Điều 18 {ND30_NAME}",
)
FIELD_TOO_LONG = Finding(
    "REG003",
    "field-too-long",
    _WARNING,
    lambda: _("“{label}” dài {length} ký tự, hệ thống quản lý văn bản chỉ nhận {longest}."),
    lambda: _("Rút gọn nội dung này trong văn bản, hoặc nhập tay bản rút gọn vào hệ thống."),
    f"Phụ lục VI {ND30_NAME}",
)
NO_SIDECAR = Finding(
    "REG004",
    "no-sidecar",
    _WARNING,
    lambda: _("Đã cấp số nhưng chưa ghi được tệp thông tin kèm theo: {reason}"),
    lambda: _("Chạy lại lệnh gen issue với tệp này; số không thay đổi."),
)
SAME_AS_ISSUED = Finding(
    "REG005",
    "same-as-issued",
    _WARNING,
    lambda: _("Tệp giống hệt văn bản đã cấp số {code} nên giữ số đó dù có --renumber."),
    lambda: _("Sửa nội dung bản chép thành văn bản mới rồi chạy lại với --renumber."),
)
SIDECAR_ELSEWHERE = Finding(
    "REG006",
    "sidecar-elsewhere",
    _WARNING,
    lambda: _("“{taken}” không phải do gen ghi nên giữ nguyên; tệp thông tin kèm theo là “{used}”."),
)
NUMBER_COMPLETED = Finding(
    "REG007",
    "number-completed",
    _INFO,
    lambda: _("Số {code} đã ghi vào văn bản ở lần chạy bị dừng; nay đã xác nhận trong sổ."),
    clause=_NUMBERING,
)
DAY_KEPT = Finding(
    "REG008",
    "day-kept",
    _WARNING,
    lambda: _("Số {code} đã giữ từ lần chạy trước với ngày {day}, nên không ghi ngày {wanted}."),
    lambda: _("Nếu phải ghi ngày khác: hủy số (gen register void) và cấp số mới."),
    _NUMBERING,
)
GAP_IN_NUMBERS = Finding(
    "REG011",
    "gap-in-numbers",
    _ERROR,
    lambda: _("Dãy số thiếu số {number:02d}."),
    lambda: _("Số không được bỏ trống; khôi phục sổ từ bản sao lưu."),
    _NUMBERING,
)
SAME_NUMBER_AND_SYMBOL = Finding(
    "REG012",
    "same-number-and-symbol",
    _WARNING,
    lambda: _("Số {code} năm {year} có ở hai dãy: {one} và {other}."),
    lambda: _("Đặt ký hiệu khác nhau cho hai dãy số."),
    f"Phụ lục VI {ND30_NAME}",
)
NUMBER_NOT_USED_YET = Finding(
    "REG013",
    "number-not-used-yet",
    _WARNING,
    lambda: _("Số {code} đã giữ cho “{file}” nhưng chưa ghi vào văn bản."),
    lambda: "{next_step}",
    _NUMBERING,
)
UNREADABLE_FILE = Finding(
    "REG014",
    "unreadable-file",
    _ERROR,
    lambda: "{reason}",
    lambda: _("Mở tệp bằng Word rồi lưu lại dạng .docx."),
    _NUMBERING,
)
NUMBER_NOT_IN_BOOK = Finding(
    "REG015",
    "number-not-in-book",
    _ERROR,
    lambda: _("Văn bản mang số {code} không có trong sổ."),
    lambda: _("Xóa số gõ tay rồi cấp số bằng gen issue."),
    _NUMBERING,
)
VOID_NUMBER_IN_FILE = Finding(
    "REG016",
    "void-number-in-file",
    _ERROR,
    lambda: _("Văn bản mang số {code} đã hủy ({reason})."),
    lambda: _("Cấp số mới bằng gen issue, hoặc đưa tệp ra khỏi thư mục."),
    _NUMBERING,
)
FILE_NOT_IN_FOLDER = Finding(
    "REG017",
    "file-not-in-folder",
    _WARNING,
    lambda: _("Không thấy văn bản số {code} (khi cấp số ở “{file}”)."),
    lambda: _("Đưa bản đã ban hành vào thư mục lưu."),
    f"Điều 19 {ND30_NAME}",
)
TWO_FILES_ONE_NUMBER = Finding(
    "REG018",
    "two-files-one-number",
    _ERROR,
    lambda: _("Số {code} có ở hai tệp; tệp kia là “{first}”."),
    lambda: _("Chỉ giữ một bản; nếu là văn bản khác thì cấp số riêng bằng gen issue --renumber."),
    _NUMBERING,
)
NUMBER_NOT_CONFIRMED = Finding(
    "REG019",
    "number-not-confirmed",
    _WARNING,
    lambda: _("Văn bản đã mang số {code} nhưng sổ chưa xác nhận."),
    lambda: _("Chạy gen issue với tệp này."),
    _NUMBERING,
)
DAMAGED_BOOK = Finding(
    "REG020",
    "damaged-book",
    _ERROR,
    lambda: _("Sổ bị hỏng: {what}."),
    lambda: _("Lấy lại bản sao lưu của sổ; nếu không còn bản nào dùng được: gen register new --reason LÝ_DO."),
    _NUMBERING,
)
NUMBER_OF_FORMER_BOOK = Finding(
    "REG021",
    "number-of-former-book",
    _INFO,
    lambda: _("Văn bản mang số {code} cấp trước khi mở sổ này."),
    lambda: _("Đối chiếu với sổ trước."),
    _NUMBERING,
)
FIGURE_DIFFERS = Finding(
    "REG022",
    "figure-differs-from-record",
    _ERROR,
    lambda: _("{place}: văn bản ghi {new}, số liệu đi kèm là {old}."),
    lambda: _("Số sửa là đúng thì chạy gen accept rồi gen make … --update; không đúng thì chạy gen refuse."),
)
ROW_DIFFERS = Finding(
    "REG023",
    "row-differs-from-record",
    _ERROR,
    lambda: _("{place}: {what}, số liệu đi kèm không có thay đổi này."),
    lambda: _("Sửa bảng số liệu rồi chạy gen make … --update, hoặc bỏ sửa đổi trong Word."),
)
CHANGES_PENDING = Finding(
    "REG024",
    "tracked-changes-pending",
    _ERROR,
    lambda: _(
        "Đoạn {paragraph} có thay đổi chưa duyệt: chấp nhận thì đọc là “{accepted}”, từ chối thì đọc là “{original}”."
    ),
    lambda: _("Mở tệp bằng Word, chấp nhận hoặc từ chối mọi thay đổi (thẻ Review) rồi lưu lại."),
)
CONFLICT_OPEN = Finding(
    "REG025",
    "conflict-open",
    _ERROR,
    lambda: _("Còn chỗ xung đột sau khi cập nhật số liệu: {text}"),
    lambda: _("Mở tệp bằng Word, chọn câu đúng rồi xóa ghi chú của gen."),
)
NOT_COMPARABLE = Finding(
    "REG026",
    "edits-cannot-be-told",
    _ERROR,
    lambda: _("Không đối chiếu được văn bản với lúc lập: {reason}."),
    lambda: _("So các số trong văn bản với bảng số liệu trước khi dùng."),
)
SAVED_AGAIN = Finding(
    "REG027",
    "saved-again-after-issue",
    _INFO,
    lambda: _("Tệp số {code} được lưu lại sau khi cấp số; lời văn và số liệu không đổi."),
)
GAPS_SHOWN = Finding(
    "REG028",
    "gaps-shown",
    _WARNING,
    lambda: _("Lời văn còn {count} chỗ ghi “…” chưa điền: {places}."),
    lambda: _("Điền vào văn bản trước khi trình ký; cần lập lại thì hủy số bằng gen register void."),
)
COPY_OF_A_COPY = Finding(
    "REG040",
    "copy-of-a-copy",
    _ERROR,
    lambda: _("Tệp là bản sao ({symbol}), không phải bản gốc hoặc bản chính."),
    lambda: _("Sao từ bản sao y là sao lục: gen copy … --as sao-luc; nếu không thì lấy bản gốc, bản chính để sao."),
    f"Điều 25 {ND30_NAME}",
)
NOT_A_TRUE_COPY = Finding(
    "REG041",
    "not-a-true-copy",
    _WARNING,
    lambda: _("Chưa thấy tệp là bản sao y, mà sao lục chỉ làm từ bản sao y."),
    lambda: _("Kiểm tra tệp; nếu là bản gốc, bản chính thì dùng gen copy … --as sao-y."),
    f"khoản 2 Điều 25 {ND30_NAME}",
)
SIGNATURE_IN_COPY = Finding(
    "REG042",
    "signature-in-copy",
    _INFO,
    lambda: _("Văn bản có chữ ký số; bản sao giữ hình chữ ký, không còn chữ ký số để kiểm tra."),
    lambda: _("In bản sao ra giấy, ký và đóng dấu phần bản sao; giữ tệp gốc đã ký để đối chiếu."),
    f"điểm b khoản 1 Điều 25 {ND30_NAME}",
)
EXCERPT_BY_PAGES = Finding(
    "REG043",
    "excerpt-by-pages",
    _INFO,
    lambda: _("Trích sao từ PDF lấy nguyên các trang đã nêu."),
    lambda: _(
        "Kiểm tra đủ trang đầu và trang có chữ ký; chỉ cần một phần của trang thì trích từ tệp Word bằng --part."
    ),
    f"khoản 3 Điều 25 {ND30_NAME}",
)
COPY_NOT_FOUND = Finding(
    "REG044",
    "copy-not-found",
    _WARNING,
    lambda: _("Bản sao số {code} đã làm không còn ở “{file}”."),
    lambda: _("Tìm lại tệp đó; cần thêm một bản sao với số mới thì thêm --again."),
    f"Điều 27 {ND30_NAME}",
)

FINDINGS: tuple[Finding, ...] = (
    DATES_RUN_BACKWARDS,
    CHANGED_AFTER_ISSUE,
    FIELD_TOO_LONG,
    NO_SIDECAR,
    SAME_AS_ISSUED,
    SIDECAR_ELSEWHERE,
    NUMBER_COMPLETED,
    DAY_KEPT,
    GAP_IN_NUMBERS,
    SAME_NUMBER_AND_SYMBOL,
    NUMBER_NOT_USED_YET,
    UNREADABLE_FILE,
    NUMBER_NOT_IN_BOOK,
    VOID_NUMBER_IN_FILE,
    FILE_NOT_IN_FOLDER,
    TWO_FILES_ONE_NUMBER,
    NUMBER_NOT_CONFIRMED,
    DAMAGED_BOOK,
    NUMBER_OF_FORMER_BOOK,
    FIGURE_DIFFERS,
    ROW_DIFFERS,
    CHANGES_PENDING,
    CONFLICT_OPEN,
    NOT_COMPARABLE,
    SAVED_AGAIN,
    GAPS_SHOWN,
    COPY_OF_A_COPY,
    NOT_A_TRUE_COPY,
    SIGNATURE_IN_COPY,
    EXCERPT_BY_PAGES,
    COPY_NOT_FOUND,
)
"""Every row, in the order of the codes."""
