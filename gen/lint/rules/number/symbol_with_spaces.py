"""Spaces inside the symbol.

What: Reports spaces around the oblique or the hyphens of number and symbol, and dashes in place of hyphens.
Why: The groups of the symbol are joined by hyphens without spaces.
Example: Số: 15/QĐ - SNV.
Fix: Take the spaces out; ``--fix`` does (the blank of a number not yet given stays).
"""

import re
from collections.abc import Iterator

from gen.decree.literals import SYMBOL_SEPARATOR
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _

_DASHES = re.compile(r"(?:(?<!\s)\s++)?[-–—]\s*")


def check(subject: Subject) -> Iterator[Found]:
    """Compare what follows the oblique with itself without spaces; a space left by stamping the number is but noted."""
    header = subject.anatomy.header
    if header.number is None or header.symbol is None or is_unfilled(header.number.text):
        return
    tail = header.number.text.partition("/")[2].rstrip()
    closed = "/" + _DASHES.sub(SYMBOL_SEPARATOR.text, tail.strip())
    spaced = "/" + tail
    number = header.symbol.number
    stamped = spaced == closed
    if number and f"{number} /" in header.number.text:
        spaced, closed = f"{number} {spaced}", f"{number}{closed}"
    if closed != spaced:
        yield Found(
            header.number,
            _("Trong số, ký hiệu không có cách chữ, các nhóm chữ nối bằng dấu gạch nối."),
            fix=_("Ghi “{symbol}”.").format(symbol=closed),
            edits=(replace_part(header.number, spaced, closed),),
            severity=Severity.INFO if stamped else None,
        )


RULE = Rule(
    code="NUM005",
    name="symbol-with-spaces",
    title="Ký hiệu có dấu cách",
    severity=Severity.WARNING,
    clause=SYMBOL_SEPARATOR.clause,
    check=check,
    fixable=True,
)
