"""Number that is no plain number.

What: Reports a number with letters, a hyphen or a second number in it, and notes zeros before a number from 10 on.
Why: Numbers are counted through the year in Arabic figures, each document has one of its own.
Example: Số: 2114A/TTr-SNV; Số: 111-11/PT-NC; Số: 02114/QĐ-UBND
Fix: Have a number of its own given to the document.
"""

import re
from collections.abc import Iterator

from gen.decree.numbering import NUMBER_PADDING
from gen.domain.diagnostic import Severity
from gen.domain.typed_numbers import whole
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_BLANK = re.compile(r"[\s.…_]+")
_PARTED = re.compile(r"\d\s?[.…_]\s?\d")
"""Figures on both sides of a stop, which is no blank of a draft then."""


def check(subject: Subject) -> Iterator[Found]:
    """Look at what stands between the label and the oblique, blanks of a draft aside."""
    header = subject.anatomy.header
    if header.number is None or header.symbol is None:
        return
    number = header.symbol.number
    number = number if _PARTED.search(number) else _BLANK.sub("", number)
    if number and not number.isdecimal():
        yield Found(
            header.number,
            _("“{number}” không phải là số thứ tự: số của văn bản chỉ ghi bằng chữ số Ả Rập.").format(number=number),
            fix=_("Cấp cho văn bản một số riêng."),
        )
    elif number.startswith("0") and (whole(number) or 0) >= NUMBER_PADDING.below:
        yield Found(
            header.number,
            _("Số từ {least} trở lên không ghi thêm số 0 phía trước: “{number}”.").format(
                least=NUMBER_PADDING.below, number=number
            ),
            fix=_("Ghi số {number}.").format(number=number.lstrip("0")),
            severity=Severity.INFO,
        )


RULE = Rule(
    code="NUM017",
    name="number-odd",
    title="Số của văn bản không phải chữ số đơn thuần",
    severity=Severity.WARNING,
    clause=NUMBER_PADDING.clause,
    check=check,
)
