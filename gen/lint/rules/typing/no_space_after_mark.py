"""No space behind a mark.

What: Says where a comma or semicolon is followed by a word without a space.
Why: A space stands behind the mark.
Example: Sở Nội vụ,Sở Tài chính
Fix: Put a space; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_CLOSE = re.compile(r"[,;](?=[^\W\d_]{2})(?<=[^\W\d_]{2}.)")


def check(subject: Subject) -> Iterator[Found]:
    """Look for them in the body text."""
    if not _CLOSE.search(subject.text.words.signs):
        return
    hits = list(subject.body_text.search(_CLOSE))
    yield from gathered(
        hits,
        _("{count} chỗ thiếu dấu cách sau dấu câu (đầu tiên tại đây)."),
        _("Thêm một dấu cách sau dấu câu."),
        [hit.replaced(f"{hit.text} ") for hit in hits],
    )


RULE = Rule(
    code="TYP009",
    name="no-space-after-mark",
    title="Thiếu dấu cách sau dấu câu",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
