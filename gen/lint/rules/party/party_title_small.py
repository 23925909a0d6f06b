"""Title of the Party in small letters.

What: Reports the title of the Party that is not set in capitals.
Why: The guidance sets it in upright bold capitals.
Example: Đảng Cộng sản Việt Nam
Fix: Write “ĐẢNG CỘNG SẢN VIỆT NAM”.
"""

from collections.abc import Iterator

from gen.decree.party import PARTY, PARTY_TITLE
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the letters of the line."""
    line = subject.anatomy.header.party_title
    if line is not None and not line.upper:
        yield party_finding(
            subject,
            line,
            _("Tiêu đề “{text}” không viết hoa.").format(text=line.text),
            _("Ghi “{title}”.").format(title=PARTY_TITLE),
        )


RULE = Rule(
    code="PTY003",
    name="party-title-small",
    title="Tiêu đề của Đảng không viết hoa",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
