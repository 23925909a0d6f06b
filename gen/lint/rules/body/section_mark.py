"""Mark behind a section number.

What: Reports a section number followed by an oblique, a hyphen or a bracket instead of a full stop.
Why: The decree writes “I.”, “II.”.
Example: I/ KẾT QUẢ
Fix: Write “I.”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.clause import SIZE_TABLE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.number_marks import mark_findings
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Look at the sign behind each number."""
    yield from mark_findings(subject, OutlineLevel.ROMAN, ".")


RULE = Rule(
    code="BDY013",
    name="section-mark",
    title="Sau số La Mã không ghi dấu chấm",
    severity=Severity.WARNING,
    clause=nd30_or(SIZE_TABLE, Element.ROMAN_HEADING),
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
