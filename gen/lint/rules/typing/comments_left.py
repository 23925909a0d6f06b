"""Comments left.

What: Reports comments in the margin of a document.
Why: They are for those who draft it, not for those who get it.
Example: “Anh xem lại số này” beside a figure.
Fix: Delete all comments (Review).
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at what the reader counted."""
    if subject.document.comments:
        yield Found(
            None,
            _("Còn {count} ghi chú bên lề (Comment).").format(count=subject.document.comments),
            fix=_("Xóa hết ghi chú trước khi phát hành."),
        )


RULE = Rule(
    code="TYP018",
    name="comments-left",
    title="Còn ghi chú bên lề (Comment)",
    severity=Severity.WARNING,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
