"""Recipient without semicolon.

What: Reports a recipient, not the last, whose line does not end with a semicolon.
Why: Each line of Nơi nhận ends with a semicolon; only the last, “Lưu”, ends with a full stop.
Example: - Như trên.
Fix: Put a semicolon; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree import Element
from gen.decree.endings import RECIPIENTS
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import end_with
from gen.lint.rules.shared.recipient_entries import recipients
from gen.lint.subject import Subject
from gen.messages import _

_NOTE = re.compile(r"(?:(?<!\s)\s++)?\([^()]*+\)$")
"""A note behind the semicolon, as offices write it: “- Thường trực Tỉnh ủy; (để báo cáo)”."""


def check(subject: Subject) -> Iterator[Found]:
    """Look at the end of each recipient but the last."""
    for entry in recipients(subject)[:-1]:
        if entry.is_written and not _NOTE.sub("", entry.last.text).endswith(RECIPIENTS.each):
            yield Found(
                entry.last,
                _("Mỗi nơi nhận kết thúc bằng dấu chấm phẩy (;)."),
                fix=_("Ghi dấu “;” cuối dòng."),
                edits=(end_with(entry.last, RECIPIENTS.each),),
            )


RULE = Rule(
    code="RCP008",
    name="recipient-ending",
    title="Nơi nhận không kết thúc bằng dấu chấm phẩy",
    severity=Severity.WARNING,
    clause=nd30_or(RECIPIENTS.clause, Element.RECIPIENTS),
    check=check,
    fixable=True,
)
