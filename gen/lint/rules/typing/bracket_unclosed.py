"""Bracket not closed.

What: Says that a paragraph opens more brackets than it closes.
Why: The end of the insertion was lost when the text was edited.
Example: … 12 lớp (trong đó 05 lớp cho cấp xã.
Fix: Close the bracket.
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Count opening and closing brackets of finished sentences."""
    for item in subject.prose:
        text = item.paragraph.text
        if "(" in text and text.count("(") > text.count(")") and text.rstrip().endswith((".", ";")):
            yield Found(item.paragraph, _("Dấu ngoặc đơn mở nhưng không đóng."), fix=_("Thêm dấu đóng ngoặc."))


RULE = Rule(
    code="TYP021",
    name="bracket-unclosed",
    title="Dấu ngoặc không đóng",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
