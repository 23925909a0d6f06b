"""Quốc hiệu on a Party document.

What: Reports Quốc hiệu or Tiêu ngữ in the head of a document judged as one of the Party.
Why: A Party document bears the title “ĐẢNG CỘNG SẢN VIỆT NAM” in their place.
Example: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” above “Số 05-NQ/TU”.
Fix: Replace both lines by “ĐẢNG CỘNG SẢN VIỆT NAM”.
"""

from collections.abc import Iterator

from gen.decree.party import PARTY
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for either line."""
    header = subject.anatomy.header
    line = header.national_name or header.motto
    if line is not None:
        yield party_finding(
            subject,
            line,
            _("Văn bản của Đảng không ghi Quốc hiệu, Tiêu ngữ."),
            _("Thay bằng tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”."),
        )


RULE = Rule(
    code="PTY001",
    name="national-name-on-party-document",
    title="Văn bản của Đảng ghi Quốc hiệu, Tiêu ngữ",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
