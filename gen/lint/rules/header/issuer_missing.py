"""Issuing agency missing.

What: Reports a document whose head names no agency at the top left.
Why: Every document names the agency that issues it.
Example: A head with only Quốc hiệu and number.
Fix: Write the official full name of the agency at the top left.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look whether any name stands over the number."""
    header = subject.anatomy.header
    if not header.issuer and header.number is not None:
        yield Found(
            header.number,
            _("Không thấy tên cơ quan, tổ chức ban hành văn bản."),
            fix=_("Ghi tên cơ quan ban hành ở góc trên bên trái, phía trên số, ký hiệu."),
        )


RULE = Rule(
    code="HDR013",
    name="issuer-missing",
    title="Thiếu tên cơ quan ban hành",
    severity=Severity.ERROR,
    clause=lambda profile: profile.texts[Element.ISSUER].clause,
    check=check,
)
