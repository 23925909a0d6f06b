"""Mark behind a point's letter.

What: Reports points written “a.” or “a/” instead of “a)”.
Why: Behind the letter of a point stands a closing bracket.
Example: a. Tổ chức tập huấn
Fix: Write “a)”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.number_marks import mark_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Look at the sign behind each letter."""
    yield from mark_findings(subject, OutlineLevel.POINT, ")")


RULE = Rule(
    code="BDY017",
    name="point-mark",
    title="Sau chữ cái của điểm không ghi dấu đóng ngoặc",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.POINT].clause,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
