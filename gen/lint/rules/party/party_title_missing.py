"""Title of the Party missing.

What: Reports a document judged as one of the Party without the line “ĐẢNG CỘNG SẢN VIỆT NAM” in its head.
Why: It is what tells a document of the Party.
Example: A head with issuer, number and day only.
Fix: Put the title at the top right.
"""

from collections.abc import Iterator

from gen.decree.party import PARTY
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for the line."""
    if subject.anatomy.header.party_title is None:
        yield party_finding(
            subject,
            None,
            _("Không thấy tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”."),
            _("Ghi tiêu đề ở góc phải, dòng đầu của trang đầu."),
        )


RULE = Rule(
    code="PTY002",
    name="party-title-missing",
    title="Thiếu tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
