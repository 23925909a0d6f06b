"""Base not italic.

What: Reports bases that are set upright; where no enacting words follow, it only notes it.
Why: Since 05/3/2020 bases are set in italics.
Example: Căn cứ Luật Tổ chức chính quyền địa phương … set upright.
Fix: Make it italic; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import slant_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Look at each base; in a report or a plan the lines may be meant as its first sentences."""
    opening = subject.anatomy.opening
    softer = None if opening.enactment is not None else Severity.INFO
    for found in slant_findings(opening.bases, subject.text_rule(Element.BASES)):
        yield found._replace(severity=softer)


RULE = Rule(
    code="BAS002",
    name="base-not-italic",
    title="Căn cứ không in nghiêng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.BASES].clause,
    check=check,
    profiles=("nd30",),
    classes=TYPED,
    fixable=True,
)
