"""Number not given yet.

What: Notes that the place of the number is blank.
Why: A draft has no number; an issued document has.
Example: Số:      /BC-SNV.
Fix: Have the number given (``gen issue``).
"""

from collections.abc import Iterator

from gen.decree.literals import NUMBER_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the number before the oblique."""
    header = subject.anatomy.header
    if header.number is not None and header.symbol is not None and not header.symbol.number:
        yield Found(header.number, _("Văn bản chưa có số (bản dự thảo)."))


RULE = Rule(
    code="NUM007",
    name="number-blank",
    title="Chưa cấp số",
    severity=Severity.INFO,
    clause=NUMBER_LABEL.clause,
    check=check,
)
