"""“Lưu” not last.

What: Reports recipients written after the line “Lưu: …”.
Why: “Lưu” is the last line of Nơi nhận.
Example: - Lưu: VT, NC; and below it “- Lãnh đạo Sở.”
Fix: Move the line to the end.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.endings import RECIPIENTS
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.recipient_entries import file_copy, recipients
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for dashed lines after it."""
    entry = file_copy(subject)
    if entry is None:
        return
    listed = recipients(subject)
    after = [other for other in listed[listed.index(entry) + 1 :] if other.dashed and entry.dashed]
    if after:
        yield Found(
            entry.first, _("Dòng “Lưu” phải là dòng cuối của “Nơi nhận”."), fix=_("Chuyển dòng “Lưu” xuống cuối.")
        )


RULE = Rule(
    code="RCP013",
    name="file-copy-not-last",
    title="Dòng “Lưu” không đứng cuối",
    severity=Severity.WARNING,
    clause=nd30_or(RECIPIENTS.clause, Element.RECIPIENTS),
    check=check,
)
