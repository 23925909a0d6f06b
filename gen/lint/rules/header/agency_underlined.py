"""Name of an agency underlined.

What: Reports names at the top left with underlined letters.
Why: The line under the issuing agency is drawn, a third to a half as long as the text; the letters are not underlined.
Example: SỞ NỘI VỤ formatted with Ctrl+U.
Fix: Take off the underline and draw a line.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the letters of both names."""
    header = subject.anatomy.header
    for line in (*header.superior, *header.issuer):
        if line.any(lambda look: look.underline):
            yield Found(
                line,
                _("Dưới tên cơ quan ban hành là đường kẻ ngang, không gạch chân chữ."),
                fix=_("Bỏ gạch chân và kẻ một đường dài bằng 1/3 đến 1/2 dòng chữ."),
                confidence=subject.profile.lines[Element.ISSUER].confidence,
            )


RULE = Rule(
    code="HDR019",
    name="agency-underlined",
    title="Gạch chân tên cơ quan thay cho đường kẻ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.lines[Element.ISSUER].clause,
    check=check,
)
