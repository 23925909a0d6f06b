"""Numerals of parts, chapters and sections.

What: Reports a part or chapter counted in Arabic figures, a section (Mục, Tiểu mục) counted in Roman ones.
Why: Phần and Chương take Roman numbers; Mục, Tiểu mục, Điều and khoản take Arabic ones.
Example: Chương 1
Fix: Write “Chương I”.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.numbering import ARABIC, ELEMENT_NUMERALS, ROMAN
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _, term

_LEVELS = (OutlineLevel.PART, OutlineLevel.CHAPTER, OutlineLevel.SECTION, OutlineLevel.SUBSECTION)


def check(subject: Subject) -> Iterator[Found]:
    """Compare the numerals of each heading with those of its element."""
    wanted = {row.element: row.numerals for row in ELEMENT_NUMERALS}
    for item in subject.outline:
        if item.level not in _LEVELS:
            continue
        numerals = wanted[item.level.value]
        if (numerals == ROMAN and item.label.isdecimal()) or (numerals == ARABIC and item.label.isupper()):
            yield Found(
                item.paragraph,
                _("{element} đánh số bằng chữ số {numerals}.").format(
                    element=term(item.level.value), numerals=term(numerals)
                ),
                fix=_("Ghi số thứ tự bằng chữ số {numerals}.").format(numerals=term(numerals)),
            )


RULE = Rule(
    code="BDY018",
    name="heading-numerals",
    title="Chữ số của phần, chương, mục không đúng kiểu",
    severity=Severity.WARNING,
    clause=nd30_or(ELEMENT_NUMERALS[0].clause, Element.PART_NUMBER),
    check=check,
    classes=ALL_TEXTS,
)
