"""Tracked changes left.

What: Reports insertions and deletions that were neither accepted nor rejected.
Why: A document is issued clean: whoever opens it sees what was taken out.
Example: A report sent out with Track Changes on.
Fix: Accept or reject all changes (Review).
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at what the reader counted."""
    count = subject.document.insertions + subject.document.deletions
    if count:
        yield Found(
            None,
            _("Còn {count} chỗ sửa đổi chưa chấp nhận (Track Changes).").format(count=count),
            fix=_("Chấp nhận hoặc từ chối tất cả sửa đổi."),
        )


RULE = Rule(
    code="TYP017",
    name="changes-tracked",
    title="Còn dấu sửa đổi (Track Changes)",
    severity=Severity.WARNING,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
