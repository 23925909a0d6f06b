"""“Lưu” without full stop.

What: Reports the last line of Nơi nhận, “Lưu: …”, that does not end with a full stop. Behind the stop and a space the
drafter's code or the number of copies may follow; a name right behind a stop (“NC.Hà”) is not the end of the line.
Why: Each recipient ends with a semicolon, the last line with a full stop.
Example: - Lưu: VT, NC; or - Lưu: VT, NC.Hà
Fix: Put a full stop; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree import Element
from gen.decree.endings import RECIPIENTS
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import end_with
from gen.lint.rules.shared.recipient_entries import file_copy
from gen.lint.subject import Subject
from gen.messages import _

_BEHIND = re.compile(r"(?<=\.)\s++(?:[A-ZĐ][\w.]{0,8}\s*+)?(?:\([^()]{0,12}\)|\d{1,4})?$")
"""Behind the stop: “- Lưu: VT, NC. PL (300)”."""


def check(subject: Subject) -> Iterator[Found]:
    """Look at the end of the line."""
    entry = file_copy(subject)
    if entry is None or not entry.is_written or _BEHIND.sub("", entry.last.text).endswith(RECIPIENTS.last):
        return
    yield Found(
        entry.last,
        _("Dòng “Lưu” kết thúc bằng dấu chấm."),
        fix=_("Ghi dấu chấm cuối dòng."),
        edits=(end_with(entry.last, RECIPIENTS.last),),
    )


RULE = Rule(
    code="RCP011",
    name="file-copy-stop",
    title="Dòng “Lưu” không kết thúc bằng dấu chấm",
    severity=Severity.WARNING,
    clause=nd30_or(RECIPIENTS.clause, Element.RECIPIENTS),
    check=check,
    fixable=True,
)
