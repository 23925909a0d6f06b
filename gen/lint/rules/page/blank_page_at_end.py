"""Blank page at the end.

What: Says that a page break, or so many blank lines that they fill a page, follow the last words of the document.
Why: The last sheet is printed blank; copies are counted with it, and pages noted in the register are wrong.
Example: A page break left under the signature.
Fix: Delete what stands behind the last words.
"""

from collections.abc import Iterator
from itertools import takewhile

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.model import Paragraph

_A_PAGE = 45
"""Blank paragraphs that surely fill a page."""


def check(subject: Subject) -> Iterator[Found]:
    """Look at the blank paragraphs behind the last written one."""
    document = subject.document
    blank = list(takewhile(_is_blank, reversed(document.paragraphs)))
    if not blank or len(blank) == len(document.paragraphs):
        return
    last = document.paragraphs[-len(blank) - 1]
    turned = document.sections[-1].starts != "continuous" and blank[0].section != last.section
    if turned or len(blank) >= _A_PAGE or any(paragraph.breaks_page for paragraph in blank):
        yield Found(
            last,
            _("Sau đoạn cuối cùng còn ngắt trang hoặc dòng trống làm thừa một trang trắng."),
            fix=_("Xóa ngắt trang, dòng trống ở cuối văn bản."),
        )


def _is_blank(paragraph: Paragraph) -> bool:
    nothing = not paragraph.text.strip() and not paragraph.fields and not paragraph.lines
    return nothing and paragraph.cell is None and paragraph.box is None


RULE = Rule(
    code="PAG013",
    name="blank-page-at-end",
    title="Trang trắng ở cuối văn bản",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
