"""File copy named as in state documents.

What: Reports “Lưu: VT” among the recipients of a Party document.
Why: A Party document says where its copy is kept: “Lưu Văn phòng Tỉnh ủy”.
Example: - Lưu: VT, TH.
Fix: Write “- Lưu Văn phòng …”.
"""

import re
from collections.abc import Iterator

from gen.decree.party import PARTY
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _

_STATE = re.compile(r"-? ?luu ?: ?vt\b")


def check(subject: Subject) -> Iterator[Found]:
    """Look at the recipients."""
    for line in subject.anatomy.closing.recipients:
        if _STATE.match(line.folded):
            yield party_finding(
                subject,
                line,
                _("“{text}” là cách ghi của văn bản nhà nước.").format(text=line.text),
                _("Ghi như “- Lưu Văn phòng Tỉnh ủy”."),
            )


RULE = Rule(
    code="PTY011",
    name="state-file-copy",
    title="Dòng lưu ghi theo lối văn bản nhà nước",
    severity=Severity.INFO,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
