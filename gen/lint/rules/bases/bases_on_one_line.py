"""Two bases on one line.

What: Reports a paragraph in which a second “Căn cứ” follows a semicolon.
Why: Each base stands on a line of its own.
Example: Căn cứ Luật A; Căn cứ Nghị định B;
Fix: Break the line before the second.
"""

import re
from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_SECOND = re.compile(r"[;.,]\s+(?:Căn cứ|Theo đề nghị của)\s")


def check(subject: Subject) -> Iterator[Found]:
    """Look for a second opening inside a base."""
    for line in subject.anatomy.opening.bases:
        if _SECOND.search(line.text):
            yield Found(
                line,
                _("Mỗi căn cứ phải ở một dòng riêng."),
                fix=_("Xuống dòng trước căn cứ tiếp theo."),
                confidence=subject.profile.bases.confidence,
            )


RULE = Rule(
    code="BAS009",
    name="bases-on-one-line",
    title="Nhiều căn cứ trên một dòng",
    severity=Severity.WARNING,
    clause=lambda profile: profile.bases.clause,
    check=check,
    classes=TYPED,
)
