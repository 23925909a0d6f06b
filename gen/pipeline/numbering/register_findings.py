"""What ``gen register check`` may find, each with its code, words and clause."""

from pathlib import Path

from gen.decree.clause import ND30_NAME
from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import DocumentLocation, Location, TextLocation
from gen.messages import _
from gen.register import Entry
from gen.vietnamese import cited_date

_NUMBERING = f"Điều 15 {ND30_NAME}"
_SYSTEM = f"Phụ lục VI {ND30_NAME}"
_ERROR, _WARNING = Severity.ERROR, Severity.WARNING


def _fault(
    code: str, name: str, severity: Severity, message: str, place: Location, fix: str, clause: str = ""
) -> Diagnostic:
    return Diagnostic(code, name, severity, message, place, clause or _NUMBERING, fix)


def _line(entry: Entry) -> TextLocation:
    """The line of the book, as the command line names it."""
    return TextLocation(entry.mark)


def gap(near: Entry, number: int) -> Diagnostic:
    """A number of the series is in no line of the book."""
    return _fault(
        "REG011",
        "gap-in-numbers",
        _ERROR,
        _("Dãy số thiếu số {number:02d}.").format(number=number),
        TextLocation(f"{near.series.key}@{near.year}"),
        _("Số không được bỏ trống; khôi phục sổ từ bản sao lưu."),
    )


def dates_backwards(before: Entry, after: Entry) -> Diagnostic:
    """A higher number has an earlier date."""
    return _fault(
        "REG001",
        "dates-run-backwards",
        _WARNING,
        _("Số {code} ghi ngày {day}, trước ngày {earlier} của số {other}.").format(
            code=after.code, day=cited_date(after.day), earlier=cited_date(before.day), other=before.code
        ),
        _line(after),
        _("Kiểm tra lại ngày của hai văn bản."),
    )


def twin(one: Entry, other: Entry) -> Diagnostic:
    """Two lines have number, symbol and body in common."""
    return _fault(
        "REG012",
        "same-number-and-symbol",
        _WARNING,
        _("Số {code} năm {year} có ở hai dãy: {one} và {other}.").format(
            code=other.code, year=other.year, one=one.series.key, other=other.series.key
        ),
        _line(other),
        _("Đặt ký hiệu khác nhau cho hai dãy số."),
        _SYSTEM,
    )


def pending(entry: Entry) -> Diagnostic:
    """A number was reserved and its document never stamped."""
    return _fault(
        "REG013",
        "number-not-used-yet",
        _WARNING,
        _("Số {code} đã giữ cho “{file}” nhưng chưa ghi vào văn bản.").format(code=entry.code, file=entry.path),
        _line(entry),
        _("Chạy lại gen issue với tệp đó, hoặc hủy số kèm lý do bằng gen register void."),
    )


def unreadable(path: Path, reason: str) -> Diagnostic:
    """A file cannot be read."""
    place = DocumentLocation(str(path))
    return _fault("REG014", "unreadable-file", _ERROR, reason, place, _("Mở tệp bằng Word rồi lưu lại dạng .docx."))


def unknown_number(path: Path, code: str) -> Diagnostic:
    """A document carries a number that the book did not give."""
    return _fault(
        "REG015",
        "number-not-in-book",
        _ERROR,
        _("Văn bản mang số {code} không có trong sổ.").format(code=code),
        DocumentLocation(str(path)),
        _("Xóa số gõ tay rồi cấp số bằng gen issue."),
    )


def void_number(path: Path, entry: Entry) -> Diagnostic:
    """A document carries a number that was voided."""
    return _fault(
        "REG016",
        "void-number-in-file",
        _ERROR,
        _("Văn bản mang số {code} đã hủy ({reason}).").format(code=entry.code, reason=entry.reason),
        DocumentLocation(str(path)),
        _("Cấp số mới bằng gen issue, hoặc đưa tệp ra khỏi thư mục."),
    )


def changed(path: Path, entry: Entry) -> Diagnostic:
    """A document is not the one that was issued."""
    return _fault(
        "REG002",
        "changed-after-issue",
        _ERROR,
        _("Tệp đã bị sửa sau khi cấp số {code}.").format(code=entry.code),
        DocumentLocation(str(path)),
        _("Lấy lại bản đã ban hành; nội dung sai thì ban hành văn bản thay thế."),
        f"Điều 18 {ND30_NAME}",
    )


def no_file(entry: Entry) -> Diagnostic:
    """The book has a number whose document is not in the folder."""
    return _fault(
        "REG017",
        "file-not-in-folder",
        _WARNING,
        _("Không thấy văn bản số {code} (khi cấp số ở “{file}”).").format(code=entry.code, file=entry.path),
        _line(entry),
        _("Đưa bản đã ban hành vào thư mục lưu."),
        f"Điều 19 {ND30_NAME}",
    )


def doubled(path: Path, first: Path, entry: Entry) -> Diagnostic:
    """Two files carry one number."""
    return _fault(
        "REG018",
        "two-files-one-number",
        _ERROR,
        _("Số {code} có ở hai tệp; tệp kia là “{first}”.").format(code=entry.code, first=first),
        DocumentLocation(str(path)),
        _("Chỉ giữ một bản; nếu là văn bản khác thì cấp số riêng bằng gen issue --renumber."),
    )
