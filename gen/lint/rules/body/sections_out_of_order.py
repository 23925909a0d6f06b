"""Sections out of order.

What: Reports a section “I.”, “II.” … whose number does not follow the one before it.
Why: Numbers run through without gap or repetition; one is wrong after a section was moved or taken out.
Example: II. behind which comes IV.
Fix: Number the sections anew.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.outline import OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.body.number_order import order_findings
from gen.lint.subject import Subject
from gen.messages import _
from gen.vietnamese import roman

_BREAKS = (OutlineLevel.PART, OutlineLevel.CHAPTER, OutlineLevel.ARTICLE)


def check(subject: Subject) -> Iterator[Found]:
    """Follow the Roman numbers."""
    yield from order_findings(subject, OutlineLevel.ROMAN, _BREAKS, roman, _("Mục"))


RULE = Rule(
    code="BDY008",
    name="sections-out-of-order",
    title="Số thứ tự mục I, II… không liên tục",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ROMAN_HEADING].clause,
    check=check,
    classes=ALL_TEXTS,
)
