"""Spaces used for layout.

What: Says where a row of spaces pushes text to its place: at the start of a line, or between two halves of a line. The
head of the document is left out: old files part its halves so.
Why: The place of the text then depends on font and printer; indents, alignment, tables keep it.
Example: “          Nguyễn Văn An” to centre a name.
Fix: Take the spaces out and centre the paragraph.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.blanks import is_blank
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_ROW = re.compile(r"(?<! ) {4,}+(?=\w)")
_LEAST_WITHIN = 6


def check(subject: Subject) -> Iterator[Found]:
    """Look for rows of spaces that are no blanks of a draft."""
    hits = []
    head = subject.document.paragraphs[: subject.anatomy.header.last + 1]
    last = head[-1].number if head else 0
    for hit in subject.text.search_gaps(_ROW):
        if hit.paragraph.number <= last:
            continue
        before = hit.paragraph.text[: hit.start].rstrip()
        if before and (hit.end - hit.start < _LEAST_WITHIN or not before[-1].isalpha()):
            continue
        if not is_blank(hit) and not is_unfilled(hit.paragraph.text):
            hits.append(hit)
    yield from gathered(
        hits,
        _("{count} chỗ dùng dấu cách để căn vị trí chữ (đầu tiên tại đây)."),
        _("Dùng canh giữa, thụt dòng hoặc bảng."),
    )


RULE = Rule(
    code="TYP007",
    name="spaces-for-layout",
    title="Dùng dấu cách để căn vị trí",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
