"""Annexes not counted in Roman numbers.

What: Reports, of two annexes or more, one without a number, or counted in Arabic figures or letters.
Why: Two annexes or more are counted in Roman numbers.
Example: Phụ lục 1, Phụ lục 2
Fix: Write “Phụ lục I”, “Phụ lục II”.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.numbering import ELEMENT_NUMERALS
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _

_ROMAN = frozenset("IVX")


def check(subject: Subject) -> Iterator[Found]:
    """Look at the number of each annex."""
    annexes = subject.anatomy.annexes
    if len(annexes) < 2:
        return
    odd = [annex for annex in annexes if not annex.number or not set(annex.number) <= _ROMAN]
    if odd:
        yield Found(
            odd[0].heading,
            _("Có từ hai phụ lục trở lên thì đánh số bằng chữ số La Mã (“{heading}”).").format(
                heading=odd[0].heading.text[:40]
            ),
            fix=_("Ghi “Phụ lục I”, “Phụ lục II”…"),
        )


RULE = Rule(
    code="APP003",
    name="annex-numerals",
    title="Phụ lục không đánh số La Mã",
    severity=Severity.WARNING,
    clause=nd30_or(ELEMENT_NUMERALS[-1].clause, Element.ANNEX_NUMBER),
    check=check,
    classes=ALL_TEXTS,
)
