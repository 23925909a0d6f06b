"""Number of a Party document with a colon.

What: Reports a colon behind “Số” in the number line of a Party document.
Why: Documents of the Party write “Số 05-NQ/TU”; the colon is that of state documents.
Example: Số: 05-NQ/TU
Fix: Delete the colon.
"""

from collections.abc import Iterator

from gen.decree.party import PARTY
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look behind the word."""
    line = subject.anatomy.header.number
    if line is not None and line.text[2:].lstrip().startswith(":"):
        yield party_finding(
            subject, line, _("Sau “Số” của văn bản của Đảng không có dấu hai chấm."), _("Bỏ dấu hai chấm.")
        )


RULE = Rule(
    code="PTY004",
    name="party-number-with-colon",
    title="Sau “Số” của văn bản của Đảng có dấu hai chấm",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
