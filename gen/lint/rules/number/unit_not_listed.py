"""Unit not in the office’s list.

What: Reports a symbol that ends with an abbreviation the office has not listed in its settings; without a list
nothing is judged.
Why: The head of the agency decides the abbreviations of its units; any other one is a mistake.
Example: Số: 12/UBND-XYZ where the list holds NC, VX, KT.
Fix: Use a listed abbreviation, or add it to ``units`` in gen.toml.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare the last group of a letter’s symbol with the list."""
    header = subject.anatomy.header
    units = subject.office.units
    if not units or not subject.anatomy.is_letter or header.number is None or header.symbol is None:
        return
    if len(header.symbol.groups) > 1 and header.symbol.groups[-1] not in units:
        yield Found(
            header.number,
            _("“{unit}” không có trong danh mục chữ viết tắt của cơ quan.").format(unit=header.symbol.groups[-1]),
            fix=_("Dùng chữ viết tắt trong danh mục: {units}.").format(units=", ".join(sorted(units))),
            confidence=subject.text_rule(Element.NUMBER).confidence,
        )


RULE = Rule(
    code="NUM014",
    name="unit-not-listed",
    title="Chữ viết tắt đơn vị không có trong danh mục",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.NUMBER].clause,
    check=check,
    classes=TYPED,
)
