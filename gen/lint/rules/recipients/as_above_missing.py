"""“Như trên” missing.

What: Says that a document with “Kính gửi:” does not open Nơi nhận with “Như trên”.
Why: The addressees are the first recipients; they are not named twice, but referred to as “above”.
Example: A letter whose Nơi nhận begins with “- Lãnh đạo Sở;”.
Fix: Begin with “- Như trên;”.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import RECIPIENTS_AS_ABOVE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.recipient_entries import recipients
from gen.lint.subject import Subject
from gen.messages import _

_ACCEPTED = ("nhu tren", "nhu kinh gui", "nhu kg")


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first recipient."""
    listed = recipients(subject)
    if subject.anatomy.opening.addressees_label is None or not listed or not listed[0].is_written:
        return
    if not any(fold(entry.text).startswith(_ACCEPTED) for entry in listed):
        yield Found(
            listed[0].first,
            _("Văn bản có “Kính gửi:” thì dòng đầu của “Nơi nhận” ghi “- Như trên;”."),
            fix=_("Ghi “- Như trên;” ở dòng đầu."),
        )


RULE = Rule(
    code="RCP026",
    name="as-above-missing",
    title="Nơi nhận không ghi “Như trên”",
    severity=Severity.INFO,
    clause=nd30_or(RECIPIENTS_AS_ABOVE.clause, Element.RECIPIENTS),
    check=check,
)
