"""Symbol missing.

What: Reports a number line with nothing after the number.
Why: Number and symbol stand together: the symbol says type and issuer.
Example: Số: 15.
Fix: Write the symbol after an oblique.
"""

from collections.abc import Iterator

from gen.decree.numbering import SYMBOL_PATTERN
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for anything after the oblique."""
    header = subject.anatomy.header
    if header.number is None or is_unfilled(header.number.text):
        return
    if header.symbol is None or not header.symbol.groups:
        yield Found(
            header.number,
            _("Sau số chưa có ký hiệu của văn bản."),
            fix=_("Ghi “/<ký hiệu>” sau số."),
            severity=None if any(map(str.isdigit, header.number.text)) else Severity.WARNING,
        )


RULE = Rule(
    code="NUM008",
    name="symbol-missing",
    title="Thiếu ký hiệu",
    severity=Severity.ERROR,
    clause=SYMBOL_PATTERN.clause,
    check=check,
)
