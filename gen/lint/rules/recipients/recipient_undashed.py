"""Recipient without a dash.

What: Reports a recipient under “Nơi nhận:” on a line that does not begin with a dash.
Why: Each recipient, or group of them, stands on a line of its own that begins with a dash.
Example: Như trên;
Fix: Put “- ” before it; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.endings import RECIPIENTS
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.rules.shared.recipient_entries import recipients
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first sign of each recipient."""
    for entry in recipients(subject):
        if not entry.dashed and entry.is_written:
            wanted = RECIPIENTS.bullet + entry.first.text
            yield Found(
                entry.first,
                _("Mỗi nơi nhận bắt đầu bằng gạch đầu dòng (-)."),
                fix=_("Ghi “{line}”.").format(line=wanted),
                edits=(replace_line(entry.first, wanted),),
            )


RULE = Rule(
    code="RCP007",
    name="recipient-undashed",
    title="Nơi nhận thiếu gạch đầu dòng",
    severity=Severity.WARNING,
    clause=nd30_or(RECIPIENTS.clause, Element.RECIPIENTS),
    check=check,
    fixable=True,
)
