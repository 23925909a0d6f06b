"""What may be found in a PDF that was made: PDF001 to PDF009, each code once."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_ARCHIVE, _ACCESS = "ISO 19005-2", "ISO 14289-1"

NOT_ARCHIVAL = Finding(
    "PDF001",
    "not-archival",
    _ERROR,
    lambda: _("Tệp PDF không ghi là PDF/A-2 (đọc được: “{found}”)."),
    lambda: _("Cập nhật LibreOffice (từ bản 7.4) rồi chuyển lại."),
    _ARCHIVE,
)
NO_OUTPUT_INTENT = Finding(
    "PDF002",
    "no-output-intent",
    _ERROR,
    lambda: _("Tệp PDF không mang bảng màu chuẩn (output intent) mà PDF/A cần có."),
    lambda: _("Cập nhật LibreOffice (từ bản 7.4) rồi chuyển lại."),
    _ARCHIVE,
)
FONT_NOT_EMBEDDED = Finding(
    "PDF003",
    "font-not-embedded",
    _ERROR,
    lambda: _("Phông “{font}” không nằm trong tệp PDF: máy khác có thể hiện sai chữ."),
    lambda: _("Cài phông này trên máy chuyển, hoặc đổi sang Times New Roman trong Word, rồi chuyển lại."),
    _ARCHIVE,
)
NOT_TAGGED = Finding(
    "PDF004",
    "not-tagged",
    _ERROR,
    lambda: _("Tệp PDF không có cấu trúc (tiêu đề, đoạn, bảng) cho phần mềm đọc màn hình."),
    lambda: _("Cập nhật LibreOffice (từ bản 7.4) rồi chuyển lại."),
    _ACCESS,
)
NOT_ACCESSIBLE = Finding(
    "PDF005",
    "no-claim-of-access",
    _ERROR,
    lambda: _("Tệp PDF không ghi là theo PDF/UA."),
    lambda: _("Cập nhật LibreOffice (từ bản 7.4) rồi chuyển lại."),
    _ACCESS,
)
OTHER_LANGUAGE = Finding(
    "PDF006",
    "other-language",
    _WARNING,
    lambda: _("Ngôn ngữ ghi trong tệp PDF là “{found}”, không phải tiếng Việt."),
    lambda: _("Trong Word chọn cả văn bản, vào Review › Language, chọn Vietnamese, lưu rồi chuyển lại."),
    _ACCESS,
)
NO_TITLE = Finding(
    "PDF007",
    "no-title",
    _WARNING,
    lambda: _("Tệp PDF không có tiêu đề trong thuộc tính."),
    lambda: _("Trong Word vào File › Info, điền Title (trích yếu của văn bản), lưu rồi chuyển lại."),
    _ACCESS,
)
NO_PAGES = Finding(
    "PDF008",
    "no-pages",
    _ERROR,
    lambda: _("Tệp PDF không có trang nào."),
    lambda: _("Mở văn bản bằng Word, lưu lại rồi chuyển lại."),
)
KEPT_BESIDE = Finding(
    "PDF009",
    "kept-beside",
    _WARNING,
    lambda: _("“{taken}” không phải do gen ghi, hoặc đã ký, nên giữ nguyên; bản mới là “{used}”."),
    lambda: _("Xem hai tệp; tệp nào không dùng thì xóa."),
)

FINDINGS: tuple[Finding, ...] = (
    NOT_ARCHIVAL,
    NO_OUTPUT_INTENT,
    FONT_NOT_EMBEDDED,
    NOT_TAGGED,
    NOT_ACCESSIBLE,
    OTHER_LANGUAGE,
    NO_TITLE,
    NO_PAGES,
    KEPT_BESIDE,
)
