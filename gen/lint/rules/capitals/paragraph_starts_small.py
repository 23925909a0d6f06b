"""Paragraph beginning with a small letter.

What: Says that a paragraph of body text begins with a small letter; points a), dashes and lines after a semicolon
are left out.
Why: The first letter after a full stop and at the start of a line is a capital.
Example: tổ chức thực hiện nghiêm túc …
Fix: Write a capital.
"""

from collections.abc import Iterator
from itertools import pairwise

from gen.decree.capitals import SENTENCE_START_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import OutlineLevel
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.subject import Subject
from gen.messages import _

_ENDED = (".", "?", "!")


def check(subject: Subject) -> Iterator[Found]:
    """Look at paragraphs that follow a finished one."""
    small = [
        item.paragraph
        for before, item in pairwise(subject.outline)
        if item.level is OutlineLevel.TEXT
        and item.rest[:1].islower()
        and item.rest[:2].isalpha()
        and before.paragraph.text.rstrip().endswith(_ENDED)
    ]
    if small:
        yield Found(
            small[0],
            _("{count} đoạn bắt đầu bằng chữ thường (đầu tiên tại đây).").format(count=len(small)),
            fix=_("Viết hoa chữ cái đầu."),
        )


RULE = Rule(
    code="CAP008",
    name="paragraph-starts-small",
    title="Đầu đoạn không viết hoa",
    severity=Severity.INFO,
    clause=nd30_capitals(SENTENCE_START_CLAUSE),
    check=check,
    classes=ANY_TEXT,
)
