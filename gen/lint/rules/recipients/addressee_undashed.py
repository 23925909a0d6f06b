"""Addressee without a dash.

What: Reports, of two addressees or more below “Kính gửi:”, one that does not begin with a dash.
Why: Each addressee has a line of its own that begins with a dash.
Example: Bộ Nội vụ; under Kính gửi:
Fix: Put “- ” before it; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.endings import ADDRESSEES
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.rules.shared.recipient_entries import addressed_on_label, addressees
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first sign of each."""
    listed = addressees(subject)
    if len(listed) < 2 or addressed_on_label(subject):
        return
    for entry in listed:
        if not entry.dashed and entry.is_written and entry.last.text.endswith((";", ".")):
            wanted = ADDRESSEES.bullet + entry.first.text
            yield Found(
                entry.first,
                _("Mỗi nơi nhận ở “Kính gửi” bắt đầu bằng gạch đầu dòng (-)."),
                fix=_("Ghi “{line}”.").format(line=wanted),
                edits=(replace_line(entry.first, wanted),),
            )


RULE = Rule(
    code="RCP023",
    name="addressee-undashed",
    title="Nơi nhận ở “Kính gửi” thiếu gạch đầu dòng",
    severity=Severity.WARNING,
    clause=nd30_or(ADDRESSEES.clause, Element.ADDRESSEES),
    check=check,
    fixable=True,
)
