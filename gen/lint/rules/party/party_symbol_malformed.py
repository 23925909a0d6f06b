"""Symbol of a Party document in the manner of the state.

What: Reports a number line that is not number, hyphen, type, slash, body: “15-NQ/TU”.
Why: State documents write “15/NQ-TU”; the other way round nobody finds it in the book of the Party.
Example: Số 15/NQ-TU
Fix: Write “Số 15-NQ/TU”.
"""

import re
from collections.abc import Iterator

from gen.decree.party import PARTY
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _

_FORM = re.compile(r"S\w:? ?[\d\s.…_]*[-–] ?[A-ZĐ][A-Za-zĐđ]{0,5} ?/ ?[A-ZĐ]")


def check(subject: Subject) -> Iterator[Found]:
    """Compare the line with its form; the number of a draft may be blank."""
    line = subject.anatomy.header.number
    if line is not None and not _FORM.match(line.text):
        yield party_finding(
            subject,
            line,
            _("Số, ký hiệu “{text}” không theo thể thức của Đảng.").format(text=line.text),
            _("Ghi như “Số 15-NQ/TU”: sau số là dấu gạch nối, sau tên loại là dấu gạch chéo."),
        )


RULE = Rule(
    code="PTY005",
    name="party-symbol-malformed",
    title="Số, ký hiệu không theo thể thức của Đảng",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
