"""Star below the issuer missing.

What: Reports the head of a Party document without the star “*” below the name of the issuer.
Why: The star stands where state documents draw a line.
Example: TỈNH ỦY LÀO CAI, right below it “Số 05-NQ/TU”.
Fix: Put a line “*” between issuer and number.
"""

from collections.abc import Iterator

from gen.decree.party import PARTY
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import lines_in
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _

_HEAD = 25
"""Paragraphs among which the head stands."""


def check(subject: Subject) -> Iterator[Found]:
    """Look for a line with a star alone."""
    header = subject.anatomy.header
    if header.party_title is None or header.number is None:
        return
    lines = (line for paragraph in subject.document.paragraphs[:_HEAD] for line in lines_in(paragraph))
    if not any(line.text.strip(" *") == "" and "*" in line.text for line in lines):
        yield party_finding(
            subject,
            header.number,
            _("Dưới tên cơ quan ban hành không có dấu sao (*)."),
            _("Thêm dòng “*” giữa tên cơ quan và số, ký hiệu."),
        )


RULE = Rule(
    code="PTY012",
    name="star-missing",
    title="Thiếu dấu sao dưới tên cơ quan ban hành",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
