"""What ``gen doctor`` says is missing or wrong, what it costs, and how to fix it."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

PYTHON_UNTESTED = Finding(
    "SYS001",
    "python-untested",
    Severity.INFO,
    lambda: _("gen {version} chưa được thử với Python {python}; đã thử với Python {tested}."),
    lambda: _("Nếu gặp lỗi, hãy dùng một bản Python đã thử."),
)
LIBRARY_MISSING = Finding(
    "SYS002",
    "library-missing",
    Severity.ERROR,
    lambda: _("Thiếu thư viện {names}: nhiều lệnh của gen sẽ không chạy."),
    lambda: _("Hãy cài lại gen: chạy lại tệp cai-dat của bộ cài, hoặc pip install --force-reinstall gen-1439."),
)
FONT_MISSING = Finding(
    "SYS003",
    "font-missing",
    Severity.WARNING,
    lambda: _(
        "Máy không có phông {family}, cũng không có phông cùng bề rộng chữ ({twins}): tệp PDF và hình trang trên bàn "
        "làm việc sẽ ngắt dòng, ngắt trang khác với Word; tệp Word không bị ảnh hưởng."
    ),
    lambda: _("Hãy cài phông {family} của cơ quan; trên Linux có thể cài gói fonts-liberation."),
)
OFFICE_MISSING = Finding(
    "SYS004",
    "office-missing",
    Severity.WARNING,
    lambda: _(
        "Máy không có LibreOffice: không chuyển được văn bản sang PDF, bàn làm việc không có hình trang; "
        "các việc khác vẫn làm được."
    ),
    lambda: _("Nếu cần PDF, hãy cài LibreOffice (phần Writer)."),
)
OFFICE_SILENT = Finding(
    "SYS005",
    "office-silent",
    Severity.WARNING,
    lambda: _("LibreOffice không trả lời ({reason}): chuyển sang PDF có thể không được."),
    lambda: _("Hãy mở LibreOffice một lần để xem nó báo gì, rồi cài lại nếu cần."),
)
EXTRA_MISSING = Finding(
    "SYS006",
    "extra-missing",
    Severity.INFO,
    lambda: _("Chưa cài phần “{extra}” (thiếu {names}): {cost}."),
    lambda: _('Nếu cần, hãy cài bằng lệnh: pip install "gen-1439[{extra}]"'),
)
EXTRA_NEEDED = Finding(
    "SYS007",
    "extra-needed",
    Severity.ERROR,
    lambda: _("gen.toml đặt sổ đăng ký trên PostgreSQL nhưng máy chưa cài phần “{extra}”: không cấp được số."),
    lambda: _('Hãy cài bằng lệnh: pip install "gen-1439[{extra}]"'),
)
WORKSPACE_ABSENT = Finding("SYS008", "workspace-absent", Severity.INFO, lambda: "{detail}")
SETTINGS_UNUSABLE = Finding("SYS009", "settings-unusable", Severity.ERROR, lambda: "{detail}")
FOLDER_UNWRITABLE = Finding(
    "SYS010",
    "folder-unwritable",
    Severity.ERROR,
    lambda: _("Không ghi được vào thư mục “{folder}” ({reason}): {cost}."),
    lambda: _("Hãy xin quyền ghi vào thư mục này, hoặc chuyển thư mục làm việc sang nơi ghi được."),
)
DISK_NEARLY_FULL = Finding(
    "SYS011",
    "disk-nearly-full",
    Severity.WARNING,
    lambda: _("Ổ đĩa của “{folder}” chỉ còn trống {free} MB (nên có từ {least} MB): lập hàng loạt có thể bị dừng."),
    lambda: _("Hãy giải phóng chỗ trên ổ đĩa."),
)
BOOK_DAMAGED = Finding(
    "SYS012",
    "book-damaged",
    Severity.ERROR,
    lambda: _("Sổ đăng ký bị hỏng ({what}): gen không cấp số từ sổ hỏng."),
    lambda: _("Hãy lấy lại bản sao lưu; xem chi tiết bằng lệnh gen register check."),
)
BOOK_UNUSABLE = Finding("SYS013", "book-unusable", Severity.ERROR, lambda: "{detail}")
BOOK_OF_EARLIER_VERSION = Finding(
    "SYS014",
    "book-of-earlier-version",
    Severity.INFO,
    lambda: _("Sổ đăng ký do phiên bản trước của gen ghi; lần mở sổ tới sẽ chuyển sang dạng mới ({steps})."),
    lambda: _("Hãy sao lưu sổ trước khi cấp số tiếp."),
)
PATH_LONG = Finding(
    "SYS015",
    "path-long",
    Severity.WARNING,
    lambda: _(
        "Đường dẫn của thư mục làm việc dài {length} ký tự mà Windows chưa cho đường dẫn quá {most} ký tự: "
        "tệp có tên dài sẽ không ghi được."
    ),
    lambda: _(
        "Hãy chuyển thư mục làm việc lên gần gốc ổ đĩa (ví dụ D:\\bao-cao), hoặc nhờ người quản trị "
        "bật LongPathsEnabled."
    ),
)

FINDINGS: tuple[Finding, ...] = (
    PYTHON_UNTESTED,
    LIBRARY_MISSING,
    FONT_MISSING,
    OFFICE_MISSING,
    OFFICE_SILENT,
    EXTRA_MISSING,
    EXTRA_NEEDED,
    WORKSPACE_ABSENT,
    SETTINGS_UNUSABLE,
    FOLDER_UNWRITABLE,
    DISK_NEARLY_FULL,
    BOOK_DAMAGED,
    BOOK_UNUSABLE,
    BOOK_OF_EARLIER_VERSION,
    PATH_LONG,
)
