"""From an exception inside a render to a finding that says where in the Word file it is."""

from jinja2 import Template
from jinja2.exceptions import SecurityError, UndefinedError

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import DocumentLocation
from gen.messages import _
from gen.rendering.compiling import CompiledPart
from gen.rendering.refusals import LimitReached, MarkupMisplaced, NotWellFormed, PictureRefused, ValueMissing


def finding_of(error: Exception, file: str, part: CompiledPart, template: Template) -> Diagnostic:
    """Return the finding for an error that stopped the render of ``part``."""
    line = getattr(error, "line", 0) or _line_in_source(error, part, template)
    tag = part.tag_at(line)
    code, name, message = _described(error)
    location = DocumentLocation(file, part.name, None, tag.text if tag else "")
    return Diagnostic(code, name, Severity.ERROR, message, location)


def _line_in_source(error: Exception, part: CompiledPart, template: Template) -> int:
    """Return the line of the numbered source where ``error`` arose, 0 if it arose elsewhere."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == part.name:
            line = template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return line


def _described(error: Exception) -> tuple[str, str, str]:
    """Return the code, the name and the sentence for what went wrong."""
    subject = getattr(error, "subject", "") or str(error)
    code, name, message = next(row for kind, row in _kinds() if isinstance(error, kind))
    return code, name, message.format(subject=subject)


def _kinds() -> tuple[tuple[type[Exception], tuple[str, str, str]], ...]:
    return (
        (ValueMissing, ("TPL020", "missing-value", _("Thiếu giá trị “{subject}”."))),
        (UndefinedError, ("TPL021", "unknown-field", _("Dữ liệu không có trường này: {subject}."))),
        (
            MarkupMisplaced,
            ("TPL022", "rich-text-in-plain-tag", _("Văn bản có định dạng phải đặt trong thẻ {{{{r …}}}}.")),
        ),
        (LimitReached, ("TPL023", "limit-reached", _("Mẫu đòi hỏi quá giới hạn cho phép ({subject})."))),
        (NotWellFormed, ("TPL024", "not-well-formed", _("Kết quả không phải XML hợp lệ: {subject}."))),
        (PictureRefused, ("TPL025", "picture-refused", _("Không dùng được ảnh “{subject}”."))),
        (SecurityError, ("TPL026", "not-allowed", _("Mẫu gọi đến thứ không được phép: {subject}."))),
        (Exception, ("TPL027", "expression-failed", _("Không tính được biểu thức trong thẻ: {subject}."))),
    )
