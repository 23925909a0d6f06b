"""No line under Tiêu ngữ.

What: Reports a head in which no line is drawn under Tiêu ngữ: neither a shape, nor a border, nor a row of
underscores.
Why: Under Tiêu ngữ stands a solid line as long as the text.
Example: A head without any line.
Fix: Draw a line as long as the text (Insert › Shapes › Line).
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Count the lines of the head; a line anchored elsewhere in it may be the one that is looked for."""
    header = subject.anatomy.header
    motto = header.motto
    if motto is None or header.motto_lines or header.loose_lines or len(header.issuer_lines) > 1:
        return
    if not motto.any(lambda look: look.underline):
        yield Found(
            motto,
            _("Không thấy đường kẻ ngang dưới Tiêu ngữ."),
            fix=_("Kẻ một đường nét liền dài bằng dòng chữ."),
            confidence=subject.profile.lines[Element.MOTTO].confidence,
        )


RULE = Rule(
    code="HDR011",
    name="motto-rule-missing",
    title="Thiếu đường kẻ dưới Tiêu ngữ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.lines[Element.MOTTO].clause,
    check=check,
)
