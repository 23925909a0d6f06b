"""Line under the subject of the wrong length.

What: Reports a drawn line under the subject clearly outside a third to a half of the text line.
Why: The line is a third to a half as long as the text above it.
Example: A line across the whole page.
Fix: Set the line to about 0,4 of the text’s length.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import length
from gen.lint.rules.shared.line_lengths import unlawful_length
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Measure a single line against the last line of the subject, or its longest."""
    title = subject.anatomy.title
    rule = subject.profile.lines[Element.SUBJECT]
    if not title.subject or len(title.lines_below) != 1:
        return
    found = unlawful_length(title.lines_below[0], title.subject, rule)
    if found is not None and found.text < subject.document.sections[0].text_width:
        yield Found(
            title.subject[-1],
            _("Đường kẻ dưới trích yếu dài {found} mm; phải bằng 1/3 đến 1/2 dòng chữ ({text} mm).").format(
                found=length(found.line), text=length(found.text)
            ),
            fix=_("Chỉnh lại độ dài đường kẻ."),
            confidence=rule.confidence,
        )


RULE = Rule(
    code="TTL013",
    name="subject-rule-length",
    title="Đường kẻ dưới trích yếu sai độ dài",
    severity=Severity.WARNING,
    clause=lambda profile: profile.lines[Element.SUBJECT].clause,
    check=check,
    classes=TYPED,
)
