"""Authority marked as in state documents.

What: Reports “TM.”, “KT.”, “TL.” before the title of the signer of a Party document.
Why: Documents of the Party write “T/M”, “K/T”, “T/L”.
Example: TM. BAN THƯỜNG VỤ
Fix: Write “T/M BAN THƯỜNG VỤ”.
"""

import re
from collections.abc import Iterator

from gen.decree.party import AUTHORITY_MARKS, PARTY
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _

_MARK = re.compile(r"(?P<mark>tm|kt|tl)[. ]")


def check(subject: Subject) -> Iterator[Found]:
    """Look at how the lines of authority begin."""
    for signature in subject.anatomy.closing.signatures:
        for line in signature.authority:
            found = _MARK.match(line.folded)
            if found is not None:
                right = AUTHORITY_MARKS[found["mark"]]
                yield party_finding(
                    subject,
                    line,
                    _("Văn bản của Đảng ghi quyền hạn ký là “{mark}”.").format(mark=right),
                    _("Ghi “{mark}” thay cho “{wrong}”.").format(mark=right, wrong=line.text[:3].strip()),
                )


RULE = Rule(
    code="PTY007",
    name="state-authority-mark",
    title="Quyền hạn ký ghi theo lối văn bản nhà nước",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
