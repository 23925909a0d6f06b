"""Several addressees beginning on the line of “Kính gửi:”.

What: Reports two addressees or more of which the first stands on the line of “Kính gửi:” itself.
Why: Two or more addressees stand below “Kính gửi:”, each on a line of its own with a dash under the colon.
Example: “Kính gửi: - Bộ Nội vụ;” and below it “- Bộ Tài chính.”
Fix: Move the first addressee to a line of its own.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.endings import ADDRESSEES
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.recipient_entries import addressed_on_label, addressees
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for a dashed addressee beside the words and another below."""
    label = subject.anatomy.opening.addressees_label
    first = addressed_on_label(subject)
    if label is not None and first.startswith(("-", "–")) and any(entry.dashed for entry in addressees(subject)):
        yield Found(
            label,
            _("Gửi cho hai nơi trở lên thì mỗi nơi ghi một dòng, bên dưới “Kính gửi:”."),
            fix=_("Xuống dòng sau “Kính gửi:”."),
            severity=Severity.INFO,
        )


RULE = Rule(
    code="RCP022",
    name="addressees-on-label",
    title="Nhiều nơi nhận nhưng ghi cùng dòng “Kính gửi”",
    severity=Severity.WARNING,
    clause=nd30_or(ADDRESSEES.clause, Element.ADDRESSEES),
    check=check,
)
