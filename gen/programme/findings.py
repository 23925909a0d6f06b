"""What may be wrong in the dated data files: PRG001 to PRG018."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding, Sentence
from gen.messages import _


def _row(code: str, name: str, fix: Sentence, severity: Severity = Severity.ERROR) -> Finding:
    """Return a row; what exactly is wrong is said by the reader of the field."""
    return Finding(code, name, severity, lambda: "{detail}", fix)


FILE_UNREADABLE = _row("PRG001", "file-unreadable", lambda: _("Đặt lại tệp vào đúng chỗ, lưu ở bảng mã UTF-8."))
COLUMN_MISSING = _row("PRG002", "column-missing", lambda: _("Thêm cột vào dòng tiêu đề của tệp."))
FIELD_EMPTY = _row("PRG003", "field-empty", lambda: _("Điền giá trị vào ô hoặc mục này."))
NOT_A_DATE = _row("PRG004", "not-a-date", lambda: _("Ghi ngày theo dạng năm-tháng-ngày, ví dụ 2024-12-05."))
VALUE_NOT_ALLOWED = _row("PRG005", "value-not-allowed", lambda: _("Chọn một trong các giá trị được nêu."))
NOT_A_NUMBER = _row("PRG006", "not-a-number", lambda: _("Ghi một số nguyên, không kèm chữ hoặc dấu."))
SPAN_REVERSED = _row("PRG007", "span-reversed", lambda: _("Sửa lại hai ngày; ngày kết thúc sau ngày bắt đầu."))
REPEATED = _row("PRG008", "repeated", lambda: _("Mỗi mã, mỗi tên chỉ ghi một lần; sửa hoặc bỏ dòng lặp lại."))
UNKNOWN_REFERENCE = _row("PRG009", "unknown-reference", lambda: _("Sửa mã được nhắc đến, hoặc thêm dòng có mã đó."))
SYNTAX = _row("PRG010", "syntax", lambda: _("Sửa chỗ sai cú pháp TOML tại dòng này."))
KEY_WRONG = _row("PRG011", "key-missing-or-wrong-type", lambda: _("Ghi mục này với kiểu giá trị được nêu."))
UNKNOWN_PATTERN_NAME = _row("PRG012", "unknown-pattern-name", lambda: _("Dùng một trong các tên được nêu."))
NOT_NFC = _row("PRG013", "not-nfc", lambda: _("Lưu lại tệp với chữ tiếng Việt dạng dựng sẵn (Unicode NFC)."))
UNKNOWN_COLUMN = _row("PRG014", "unknown-column", lambda: _("Bỏ cột này, hoặc sửa tên cột cho đúng."))
TEMPLATE_ABSENT = _row(
    "PRG015", "template-absent", lambda: _("Đặt mẫu vào đúng chỗ, hoặc sửa tên mẫu; xem: gen templates list.")
)
UNKNOWN_TABLE = _row("PRG016", "unknown-table", lambda: _("Sửa tên bảng cho đúng, hoặc bỏ bảng này."), Severity.WARNING)
NOT_A_SIGNER = _row(
    "PRG017",
    "not-a-signer",
    lambda: _("Ghi họ và tên người ký, chỉ gồm chữ, ở dòng của riêng một cơ quan; chưa rõ ai ký thì để trống."),
)
UNKNOWN_KEY = _row("PRG018", "unknown-key", lambda: _("Sửa tên mục cho đúng, hoặc bỏ mục này."))

FINDINGS: tuple[Finding, ...] = (
    FILE_UNREADABLE,
    COLUMN_MISSING,
    FIELD_EMPTY,
    NOT_A_DATE,
    VALUE_NOT_ALLOWED,
    NOT_A_NUMBER,
    SPAN_REVERSED,
    REPEATED,
    UNKNOWN_REFERENCE,
    SYNTAX,
    KEY_WRONG,
    UNKNOWN_PATTERN_NAME,
    NOT_NFC,
    UNKNOWN_COLUMN,
    TEMPLATE_ABSENT,
    UNKNOWN_TABLE,
    NOT_A_SIGNER,
    UNKNOWN_KEY,
)
"""Every row, in the order of the codes."""
