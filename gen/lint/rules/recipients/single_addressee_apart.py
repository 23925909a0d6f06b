"""Single addressee on a line of its own.

What: Reports one single addressee set under “Kính gửi:” instead of beside it.
Why: A document to one agency names it on the line of “Kính gửi:” itself.
Example: “Kính gửi:” and below it “- Bộ Nội vụ.”
Fix: Write “Kính gửi: Bộ Nội vụ”.
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
    """Count those below the words."""
    listed = addressees(subject)
    label = subject.anatomy.opening.addressees_label
    if label is None or len(listed) != 1 or addressed_on_label(subject) or not listed[0].is_written:
        return
    if listed[0].dashed and listed[0].first.paragraph.cell is None and not _is_group(listed[0].text):
        yield Found(
            listed[0].first,
            _("Gửi cho một nơi thì ghi cùng dòng với “Kính gửi:”."),
            fix=_("Ghi “Kính gửi: {name}”.").format(name=listed[0].text.rstrip(".;")),
        )


def _is_group(text: str) -> bool:
    return ";" in text.rstrip(";.") or text.lower().startswith(("các ", "như "))


RULE = Rule(
    code="RCP021",
    name="single-addressee-apart",
    title="Một nơi nhận nhưng ghi xuống dòng sau “Kính gửi”",
    severity=Severity.WARNING,
    clause=nd30_or(ADDRESSEES.clause, Element.ADDRESSEES),
    check=check,
)
