"""K/T below T/M in a Party document.

What: Reports a signature “T/M …” that has “K/T …” below it.
Why: A collective body decides together; a deputy secretary signs for the body, not in the place of the secretary.
Example: T/M BAN THƯỜNG VỤ, below it K/T BÍ THƯ, PHÓ BÍ THƯ
Fix: Write the deputy's title right below the T/M.
"""

import re
from collections.abc import Iterator

from gen.decree.party import PARTY
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _

_COLLECTIVE, _INSTEAD = re.compile(r"t/?m[. ]"), re.compile(r"k/?t[. ]")


def check(subject: Subject) -> Iterator[Found]:
    """Look for both in one signature."""
    for signature in subject.anatomy.closing.signatures:
        lines = signature.authority
        instead = next((line for line in lines if _INSTEAD.match(line.folded)), None)
        if instead is not None and any(_COLLECTIVE.match(line.folded) for line in lines):
            yield party_finding(
                subject,
                instead,
                _("Cấp ủy làm việc theo chế độ tập thể: dưới “T/M” không ghi “K/T”."),
                _("Ghi thẳng chức vụ người ký dưới dòng “T/M …”."),
            )


RULE = Rule(
    code="PTY008",
    name="kt-under-tm",
    title="Dưới “T/M” của văn bản của Đảng có “K/T”",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
