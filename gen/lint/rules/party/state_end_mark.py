"""End mark of state documents.

What: Reports “./.” behind the text of a Party document.
Why: The text of a Party document ends in a full stop.
Example: Nghị quyết này phổ biến đến chi bộ./.
Fix: Write a full stop alone.
"""

from collections.abc import Iterator

from gen.decree.party import PARTY
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.party.finding import EVERY_CLASS, PROFILE, party_finding
from gen.lint.subject import Subject
from gen.messages import _

_MARKS = ("./.", "./", "/.")


def check(subject: Subject) -> Iterator[Found]:
    """Look at the end of the text."""
    last = subject.outline[-1].paragraph if subject.outline else None
    if last is not None and last.text.rstrip().endswith(_MARKS):
        yield party_finding(
            subject, last, _("Hết phần nội dung văn bản của Đảng ghi dấu chấm, không ghi “./.”."), _("Bỏ dấu “/.”.")
        )


RULE = Rule(
    code="PTY009",
    name="state-end-mark",
    title="Hết nội dung văn bản của Đảng ghi “./.”",
    severity=Severity.WARNING,
    clause=PARTY.clause,
    check=check,
    profiles=PROFILE,
    classes=EVERY_CLASS,
)
