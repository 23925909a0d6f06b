"""Bases missing.

What: Reports a decision or resolution with no legal basis before its enacting words.
Why: A decision states the law that gives the power to take it and the texts it rests on.
Example: QUYẾT ĐỊNH: right under the competence.
Fix: Write “Căn cứ …” lines.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Judge documents whose enacting words were found."""
    opening = subject.anatomy.opening
    if opening.enactment is not None and not opening.bases:
        yield Found(
            opening.enactment,
            _("Không thấy căn cứ ban hành văn bản."),
            fix=_("Ghi các căn cứ trước “{words}”.").format(words=opening.enactment.text),
            confidence=subject.text_rule(Element.BASES).confidence,
        )


RULE = Rule(
    code="BAS001",
    name="bases-missing",
    title="Thiếu căn cứ ban hành",
    severity=Severity.ERROR,
    clause=lambda profile: profile.texts[Element.BASES].clause,
    check=check,
    classes=TYPED,
)
