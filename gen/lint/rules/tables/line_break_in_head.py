"""Line break inside a head cell.

What: Says that a cell in the first row of a table holds a typed line break.
Why: The words of a head wrap by themselves; a typed break makes two words of one for search and copying.
Example: “Tổng” and “số” parted by Shift+Enter.
Fix: Take the break out.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_WITHIN = re.compile(r"[^\W\d_] ?\n ?[^\W\d_]")
_FEWEST_ROWS = 3


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first rows of tables with lines; a break before a bracket sets the unit apart."""
    ruled = {t.number for t in subject.document.tables if t.bordered and t.columns > 1 and t.rows >= _FEWEST_ROWS}
    broken = [
        paragraph
        for paragraph in (subject.document.paragraphs if ruled and "\n" in subject.text.joined else ())
        if paragraph.cell is not None and paragraph.cell.row == 1 and paragraph.cell.table in ruled
        if "\n" in paragraph.text and _WITHIN.search(paragraph.text)
    ]
    if broken:
        yield Found(
            broken[0],
            _("Ô tiêu đề của bảng có ngắt dòng gõ tay ({count} ô, đầu tiên tại đây).").format(count=len(broken)),
            fix=_("Bỏ ngắt dòng (Shift+Enter); chữ tự xuống dòng theo độ rộng cột."),
        )


RULE = Rule(
    code="TBL004",
    name="line-break-in-head",
    title="Ngắt dòng trong ô tiêu đề bảng",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
