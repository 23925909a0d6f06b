"""What issuing has to say: findings of its own, and the words of refusals."""

from datetime import date

from gen.decree.clause import ND30_NAME
from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import DocumentLocation
from gen.messages import _
from gen.register import Entry
from gen.vietnamese import cited_date

_ORDER_CLAUSE = f"Điều 15 {ND30_NAME}"


def typed_number(number: str) -> str:
    """A number stands in the draft that the book did not give."""
    return _(
        "dự thảo đã ghi số {number} không phải do sổ cấp; hãy xóa số đó để sổ cấp số, "
        "hoặc thêm --renumber nếu đây là bản sao của một văn bản cũ"
    ).format(number=number)


def faulty() -> str:
    """The linter found errors."""
    return _("văn bản còn lỗi thể thức; hãy sửa, hoặc cấp số kèm lý do bằng --force LÝ_DO")


def forced(reason: str) -> str:
    """The remark in the book on a number given in spite of errors; the book is Vietnamese in every language."""
    return f"Cấp số khi còn lỗi thể thức: {reason}"


def dates_backwards(file: str, entry: Entry, overtaken: date | None) -> tuple[Diagnostic, ...]:
    """A later date has a lower number in the same series."""
    if overtaken is None:
        return ()
    message = _("Số {code} ghi ngày {day}, trong khi số trước đó của dãy đã ghi ngày {later}.")
    return (
        Diagnostic(
            code="REG001",
            name="dates-run-backwards",
            severity=Severity.WARNING,
            message=message.format(code=entry.code, day=cited_date(entry.day), later=cited_date(overtaken)),
            location=DocumentLocation(file),
            clause=_ORDER_CLAUSE,
            fix=_("Kiểm tra lại ngày; nếu ghi nhầm thì hủy số (gen register void) và cấp số mới."),
        ),
    )


def changed_after_issue(file: str, entry: Entry) -> Diagnostic:
    """The file is not the one that the book knows."""
    return Diagnostic(
        code="REG002",
        name="changed-after-issue",
        severity=Severity.WARNING,
        message=_("Tệp đã bị sửa sau khi cấp số {code}.").format(code=entry.code),
        location=DocumentLocation(file),
        clause=f"Điều 18 {ND30_NAME}",
        fix=_("Nếu sửa nội dung: ban hành văn bản thay thế. Nếu đây là văn bản khác chép từ bản cũ: thêm --renumber."),
    )


def same_as_issued(file: str, entry: Entry) -> Diagnostic:
    """A new number was asked for, but the file is the very one that was issued: one document has one number."""
    return Diagnostic(
        code="REG005",
        name="same-as-issued",
        severity=Severity.WARNING,
        message=_("Tệp giống hệt văn bản đã cấp số {code} nên giữ số đó dù có --renumber.").format(code=entry.code),
        location=DocumentLocation(file),
        fix=_("Sửa nội dung bản chép thành văn bản mới rồi chạy lại với --renumber."),
    )


def too_long(file: str, label: str, length: int, longest: int, clause: str) -> Diagnostic:
    """A field is longer than the document system takes."""
    return Diagnostic(
        code="REG003",
        name="field-too-long",
        severity=Severity.WARNING,
        message=_("“{label}” dài {length} ký tự, hệ thống quản lý văn bản chỉ nhận {longest}.").format(
            label=label, length=length, longest=longest
        ),
        location=DocumentLocation(file),
        clause=clause,
    )


def no_sidecar(file: str, reason: str) -> Diagnostic:
    """The number stands, but the file for the document system could not be written."""
    return Diagnostic(
        code="REG004",
        name="no-sidecar",
        severity=Severity.WARNING,
        message=_("Đã cấp số nhưng chưa ghi được tệp thông tin kèm theo: {reason}").format(reason=reason),
        location=DocumentLocation(file),
        fix=_("Chạy lại lệnh gen issue với tệp này; số không thay đổi."),
    )


def sidecar_elsewhere(file: str, taken: str, used: str) -> Diagnostic:
    """A file of people has the name of the sidecar."""
    return Diagnostic(
        code="REG006",
        name="sidecar-elsewhere",
        severity=Severity.WARNING,
        message=_("“{taken}” không phải do gen ghi nên giữ nguyên; tệp thông tin kèm theo là “{used}”.").format(
            taken=taken, used=used
        ),
        location=DocumentLocation(file),
    )


def names_taken(names: str) -> str:
    """No name is left for the sidecar."""
    return _("{names} đã có và không phải do gen ghi; hãy đổi tên các tệp đó.").format(names=names)


def day_kept(file: str, entry: Entry, wanted: date) -> tuple[Diagnostic, ...]:
    """The number was reserved by an earlier run: it keeps its day, whatever day is asked for now."""
    if entry.day == wanted:
        return ()
    message = _("Số {code} đã giữ từ lần chạy trước với ngày {day}, nên không ghi ngày {wanted}.")
    return (
        Diagnostic(
            code="REG008",
            name="day-kept",
            severity=Severity.WARNING,
            message=message.format(code=entry.code, day=cited_date(entry.day), wanted=cited_date(wanted)),
            location=DocumentLocation(file),
            clause=_ORDER_CLAUSE,
            fix=_("Nếu phải ghi ngày khác: hủy số (gen register void) và cấp số mới."),
        ),
    )


def kept_for_next_run(file: str, entry: Entry) -> Diagnostic:
    """The number was reserved and could not be written into the file."""
    return Diagnostic(
        code="REG013",
        name="number-not-used-yet",
        severity=Severity.WARNING,
        message=_("Số {code} đã giữ cho “{file}” nhưng chưa ghi vào văn bản.").format(code=entry.code, file=file),
        location=DocumentLocation(file),
        clause=_ORDER_CLAUSE,
        fix=_("Chạy lại gen issue với tệp này để ghi đúng số đó, hoặc hủy số kèm lý do bằng gen register void."),
    )
