"""Rows of blank lines.

What: Says where three blank paragraphs or more stand between paragraphs of the text.
Why: They push text to another page and come apart with the next change; a page break or a gap does not.
Example: Ten blank lines to begin a new page.
Fix: Use a page break, or set the gap before the paragraph.
"""

from collections.abc import Iterator
from itertools import pairwise

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_MANY = 3


def check(subject: Subject) -> Iterator[Found]:
    """Compare the numbers of neighbouring paragraphs: blank ones are counted, but not listed."""
    blank = {p.number for p in subject.anatomy.body if not p.text.strip() and not p.lines and p.cell is None}
    for above, below in pairwise(subject.outline):
        between = range(above.paragraph.number + 1, below.paragraph.number)
        if len(between) >= _MANY and all(number in blank for number in between):
            yield Found(
                below.paragraph,
                _("{count} dòng trống liền nhau trước đoạn này.").format(count=len(between)),
                fix=_("Dùng ngắt trang hoặc đặt khoảng cách đoạn."),
            )
            return


RULE = Rule(
    code="TYP022",
    name="blank-lines",
    title="Nhiều dòng trống liền nhau trong nội dung",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
