"""Tiêu ngữ missing.

What: Reports an administrative document with no Tiêu ngữ under Quốc hiệu.
Why: Every administrative document has Quốc hiệu and Tiêu ngữ.
Example: A head with Quốc hiệu followed by the date.
Fix: Write “Độc lập - Tự do - Hạnh phúc” under Quốc hiệu.
"""

from collections.abc import Iterator

from gen.decree.literals import MOTTO
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look whether the head holds it, however it is spelt."""
    if subject.anatomy.header.motto is None:
        yield Found(
            subject.anatomy.header.national_name,
            _("Không thấy Tiêu ngữ “{text}”.").format(text=MOTTO.text),
            fix=_("Ghi Tiêu ngữ ngay dưới Quốc hiệu."),
        )


RULE = Rule(
    code="HDR003",
    name="motto-missing",
    title="Thiếu Tiêu ngữ",
    severity=Severity.ERROR,
    clause=MOTTO.clause,
    check=check,
)
