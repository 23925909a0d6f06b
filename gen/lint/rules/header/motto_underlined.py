"""Tiêu ngữ underlined.

What: Reports a Tiêu ngữ with underlined letters.
Why: Under Tiêu ngữ stands a drawn solid line as long as the text; underlining the letters is not that line.
Example: Tiêu ngữ formatted with Ctrl+U.
Fix: Take off the underline and draw a line under the text (Insert › Shapes › Line).
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the letters of Tiêu ngữ."""
    line = subject.anatomy.header.motto
    if line is not None and line.any(lambda look: look.underline):
        yield Found(
            line,
            _("Dưới Tiêu ngữ là đường kẻ ngang (dùng lệnh Draw), không gạch chân chữ."),
            fix=_("Bỏ gạch chân và kẻ một đường dài bằng dòng chữ."),
            confidence=subject.profile.lines[Element.MOTTO].confidence,
        )


RULE = Rule(
    code="HDR010",
    name="motto-underlined",
    title="Gạch chân Tiêu ngữ thay cho đường kẻ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.lines[Element.MOTTO].clause,
    check=check,
)
