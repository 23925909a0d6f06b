"""Annex without its reference line.

What: Reports an annex with no line “(Kèm theo <type> số … ngày … của …)” under its title.
Why: The line ties the annex to its document; separated from it, the annex says where it belongs.
Example: A title and right below the table.
Fix: Write the line in italics, in brackets.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import ANNEX_REFERENCE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for the line."""
    for annex in subject.anatomy.annexes:
        if annex.reference is None:
            yield Found(
                annex.heading,
                _("Phụ lục thiếu dòng chỉ dẫn “(Kèm theo … số … ngày … của …)”."),
                fix=_("Ghi dòng chỉ dẫn in nghiêng dưới tiêu đề."),
            )


RULE = Rule(
    code="APP006",
    name="annex-reference-missing",
    title="Phụ lục thiếu dòng “(Kèm theo …)”",
    severity=Severity.WARNING,
    clause=nd30_or(ANNEX_REFERENCE.clause, Element.ANNEX_REFERENCE),
    check=check,
    classes=ALL_TEXTS,
)
