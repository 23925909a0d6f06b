"""No line under the subject.

What: Reports a named type with no line drawn under its subject.
Why: Under the subject stands a solid line, a third to a half as long as the text.
Example: A subject followed at once by the text.
Fix: Draw a line under the subject.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_OF_THE_HEAD = 2
"""Lines a head has of its own; one more anchored there may be the one under the subject."""


def check(subject: Subject) -> Iterator[Found]:
    """Look for any line drawn at or under the subject; an underlined one is another finding."""
    title = subject.anatomy.title
    if not title.type_name or not title.subject or title.lines_below or title.attachment is not None:
        return
    header = subject.anatomy.header
    if len(header.motto_lines) + len(header.issuer_lines) + len(header.loose_lines) > _OF_THE_HEAD:
        return
    yield Found(
        title.subject[-1],
        _("Không thấy đường kẻ ngang dưới trích yếu."),
        fix=_("Kẻ một đường nét liền dài bằng 1/3 đến 1/2 dòng chữ."),
        confidence=subject.profile.lines[Element.SUBJECT].confidence,
    )


RULE = Rule(
    code="TTL012",
    name="subject-rule-missing",
    title="Thiếu đường kẻ dưới trích yếu",
    severity=Severity.WARNING,
    clause=lambda profile: profile.lines[Element.SUBJECT].clause,
    check=check,
    classes=TYPED,
)
