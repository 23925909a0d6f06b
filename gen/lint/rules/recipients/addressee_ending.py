"""End of an addressee.

What: Reports, of two addressees or more, one whose line does not end with a semicolon, or the last without a full stop.
Why: Each addressee has a line of its own that ends with a semicolon, the last with a full stop.
Example: - Bộ Nội vụ, over - Bộ Tài chính
Fix: Put the mark; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.endings import ADDRESSEES
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import end_with
from gen.lint.rules.shared.recipient_entries import addressees
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the end of each line."""
    listed = addressees(subject)
    if len(listed) < 2:
        return
    for entry in listed:
        mark = ADDRESSEES.last if entry is listed[-1] else ADDRESSEES.each
        if entry.is_written and entry.dashed and not entry.last.text.endswith(mark):
            yield Found(
                entry.last,
                _("Dòng này ở “Kính gửi” kết thúc bằng dấu “{mark}”.").format(mark=mark),
                fix=_("Ghi dấu “{mark}” cuối dòng.").format(mark=mark),
                edits=(end_with(entry.last, mark),),
            )


RULE = Rule(
    code="RCP020",
    name="addressee-ending",
    title="Dấu câu cuối dòng “Kính gửi” không đúng",
    severity=Severity.WARNING,
    clause=nd30_or(ADDRESSEES.clause, Element.ADDRESSEES),
    check=check,
    fixable=True,
)
