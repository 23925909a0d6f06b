"""Number below ten without a zero.

What: Reports a number of one digit.
Why: Numbers below 10 are written with a zero before them.
Example: Số: 5/QĐ-BNV.
Fix: Write 05; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree.numbering import NUMBER_PADDING
from gen.domain.diagnostic import Severity
from gen.domain.typed_numbers import whole
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the number before the oblique."""
    header = subject.anatomy.header
    if header.number is None or header.symbol is None:
        return
    number = header.symbol.number
    found = whole(number, longest=1)
    if found is not None and found < NUMBER_PADDING.below:
        padded = number.zfill(2)
        yield Found(
            header.number,
            _("Số nhỏ hơn 10 phải ghi thêm số 0 phía trước: “{number}”.").format(number=padded),
            fix=_("Ghi số {number}.").format(number=padded),
            edits=(replace_part(header.number, number, padded),),
        )


RULE = Rule(
    code="NUM002",
    name="number-not-padded",
    title="Số nhỏ hơn 10 thiếu số 0",
    severity=Severity.ERROR,
    clause=NUMBER_PADDING.clause,
    check=check,
    fixable=True,
)
