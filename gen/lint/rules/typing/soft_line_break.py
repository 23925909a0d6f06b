"""Soft line breaks in the text.

What: Says that paragraphs of body text are broken by Shift+Enter.
Why: What follows is no paragraph of its own: it gets no indent and no gap, and justified lines are torn.
Example: Two sentences separated by Shift+Enter.
Fix: Begin a new paragraph, or join the lines.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_BREAK = re.compile(r"[^\n]{40}\n[^\n]{20}")


def check(subject: Subject) -> Iterator[Found]:
    """Look for breaks between long stretches of text."""
    if "\n" not in subject.body_text.joined:
        return
    broken = [item.paragraph for item in subject.prose if _BREAK.search(item.paragraph.text)]
    if broken:
        yield Found(
            broken[0],
            _("{count} đoạn bị ngắt dòng bằng Shift+Enter (đầu tiên tại đây).").format(count=len(broken)),
            fix=_("Xuống đoạn bằng Enter hoặc nối liền dòng."),
        )


RULE = Rule(
    code="TYP011",
    name="soft-line-break",
    title="Ngắt dòng (Shift+Enter) trong nội dung",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
