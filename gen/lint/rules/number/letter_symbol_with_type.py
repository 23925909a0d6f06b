"""CV in the symbol of a letter.

What: Reports a letter whose symbol holds “CV”.
Why: A công văn has no abbreviation: its symbol is the issuer’s, then the drafting unit’s.
Example: Số: 12/CV-UBND.
Fix: Write 12/UBND-<unit>.
"""

import re
from collections.abc import Iterator

from gen.decree.types import FORBIDDEN_LETTER_ABBREVIATION
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_WITHIN = re.compile(r"[._ ]+")
"""What may be typed for the hyphen between the groups of a symbol."""


def check(subject: Subject) -> Iterator[Found]:
    """Look at the groups of the symbol; named types may have units so abbreviated."""
    header = subject.anatomy.header
    if header.number is None or header.symbol is None or subject.anatomy.title.type_name:
        return
    parts = [part for group in header.symbol.groups for part in _WITHIN.split(group)]
    if FORBIDDEN_LETTER_ABBREVIATION.abbreviation in parts:
        yield Found(
            header.number,
            _("Ký hiệu công văn không có chữ “CV”: ghi chữ viết tắt tên cơ quan rồi đến đơn vị soạn thảo."),
            fix=_("Ghi “Số: …/<cơ quan>-<đơn vị>”."),
        )


RULE = Rule(
    code="NUM004",
    name="letter-symbol-with-type",
    title="Ký hiệu công văn có chữ “CV”",
    severity=Severity.ERROR,
    clause=FORBIDDEN_LETTER_ABBREVIATION.clause,
    check=check,
    classes=TYPED,
)
