"""No line under the issuing agency.

What: Reports a head in which no line is drawn under the issuer’s name.
Why: Under the issuing agency stands a solid line, a third to a half as long as the text.
Example: SỞ NỘI VỤ followed by the number at once.
Fix: Draw a line under the name.
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
    if not header.issuer or header.issuer_lines or header.loose_lines or len(header.motto_lines) > 1:
        return
    if not any(line.any(lambda look: look.underline) for line in header.issuer):
        yield Found(
            header.issuer[-1],
            _("Không thấy đường kẻ ngang dưới tên cơ quan ban hành văn bản."),
            fix=_("Kẻ một đường nét liền dài bằng 1/3 đến 1/2 dòng chữ."),
            confidence=subject.profile.lines[Element.ISSUER].confidence,
        )


RULE = Rule(
    code="HDR017",
    name="issuer-rule-missing",
    title="Thiếu đường kẻ dưới tên cơ quan ban hành",
    severity=Severity.WARNING,
    clause=lambda profile: profile.lines[Element.ISSUER].clause,
    check=check,
)
