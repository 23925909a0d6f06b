"""Quốc hiệu missing.

What: Reports an administrative document whose head does not begin with Quốc hiệu.
Why: Every administrative document has Quốc hiệu and Tiêu ngữ at its top right.
Example: A report that begins with the name of the department alone.
Fix: Write “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” at the top right.
"""

from collections.abc import Iterator

from gen.decree.literals import NATIONAL_NAME
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look whether the head holds it, however it is spelt."""
    if subject.anatomy.header.national_name is None:
        yield Found(
            None,
            _("Không thấy Quốc hiệu “{text}”.").format(text=NATIONAL_NAME.text),
            fix=_("Ghi Quốc hiệu ở góc trên bên phải trang đầu."),
        )


RULE = Rule(
    code="HDR001",
    name="national-name-missing",
    title="Thiếu Quốc hiệu",
    severity=Severity.ERROR,
    clause=NATIONAL_NAME.clause,
    check=check,
)
