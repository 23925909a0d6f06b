"""What ``gen register check`` may find, each with its code, words and clause."""

from pathlib import Path

from gen.decree.clause import ND30_NAME
from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import DocumentLocation, Location, TextLocation
from gen.messages import _
from gen.register import Damage, Entry
from gen.vietnamese import cited_date

_NUMBERING = f"Điều 15 {ND30_NAME}"
_SYSTEM = f"Phụ lục VI {ND30_NAME}"
DAMAGED = "REG020"
"""The book is broken."""
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


def pending(entry: Entry, *, is_there: bool) -> Diagnostic:
    """A number was reserved and its document never stamped; ``is_there``: a file still lies in its place."""
    void = _("hủy số kèm lý do: gen register void {number} --series {series} --year {year} --reason LÝ_DO.").format(
        number=entry.number, series=entry.series.key, year=entry.year
    )
    again = (
        _("Chạy lại gen issue với tệp đó để ghi đúng số này; nếu không ban hành,")
        if is_there
        else _("Tệp không còn ở chỗ cũ: nếu đã đổi tên hoặc chuyển chỗ, chạy gen issue với tệp đó; nếu không còn,")
    )
    return _fault(
        "REG013",
        "number-not-used-yet",
        _WARNING,
        _("Số {code} đã giữ cho “{file}” nhưng chưa ghi vào văn bản.").format(code=entry.code, file=entry.path),
        _line(entry),
        f"{again} {void}",
    )


def completed(path: Path, entry: Entry) -> Diagnostic:
    """A run ended between writing a number into its file and confirming it; now it is confirmed."""
    return Diagnostic(
        "REG007",
        "number-completed",
        Severity.INFO,
        _("Số {code} đã ghi vào văn bản ở lần chạy bị dừng; nay đã xác nhận trong sổ.").format(code=entry.code),
        DocumentLocation(str(path)),
        _NUMBERING,
    )


def unconfirmed(path: Path, entry: Entry) -> Diagnostic:
    """A file carries a number that its run did not confirm."""
    return _fault(
        "REG019",
        "number-not-confirmed",
        _WARNING,
        _("Văn bản đã mang số {code} nhưng sổ chưa xác nhận.").format(code=entry.code),
        DocumentLocation(str(path)),
        _("Chạy gen issue với tệp này."),
    )


def damaged(damage: Damage) -> Diagnostic:
    """The book is broken."""
    return _fault(
        DAMAGED,
        "damaged-book",
        _ERROR,
        _("Sổ bị hỏng: {what}.").format(what=damage.what),
        TextLocation(damage.mark or _("sổ đăng ký")),
        _("Lấy lại bản sao lưu của sổ; nếu không còn bản nào dùng được: gen register new --reason LÝ_DO."),
    )


def of_former_book(path: Path, code: str) -> Diagnostic:
    """A document carries a number given before this book was begun."""
    return _fault(
        "REG021",
        "number-of-former-book",
        Severity.INFO,
        _("Văn bản mang số {code} cấp trước khi mở sổ này.").format(code=code),
        DocumentLocation(str(path)),
        _("Đối chiếu với sổ trước."),
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
