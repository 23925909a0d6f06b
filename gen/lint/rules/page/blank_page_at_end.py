"""Blank page at the end.

What: Says that a page break, or so many blank lines that they fill a page, follow the last words of the document.
Why: The last sheet is printed blank; copies are counted with it, and pages noted in the register are wrong.
Example: A page break left under the signature.
Fix: Delete what stands behind the last words.
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.blank_end import has_blank_page, written
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Point at the last words."""
    if has_blank_page(subject):
        yield Found(
            written(subject)[-1],
            _("Sau đoạn cuối cùng còn ngắt trang hoặc dòng trống làm thừa một trang trắng."),
            fix=_("Xóa ngắt trang, dòng trống ở cuối văn bản."),
        )


RULE = Rule(
    code="PAG013",
    name="blank-page-at-end",
    title="Trang trắng ở cuối văn bản",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
