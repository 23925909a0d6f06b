"""Line under the issuing agency of the wrong length.

What: Reports a drawn line under the issuer’s name clearly outside a third to a half of the text.
Why: The line is a third to a half as long as the text above it.
Example: A line as long as the whole name.
Fix: Set the line to about 0,4 of the text’s length.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import length
from gen.lint.rules.shared.line_lengths import unlawful_length
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Measure a single line against the last line of the name, or its longest."""
    header = subject.anatomy.header
    rule = subject.profile.lines[Element.ISSUER]
    if not header.issuer or len(header.issuer_lines) != 1:
        return
    found = unlawful_length(header.issuer_lines[0], header.issuer, rule)
    if found is not None:
        yield Found(
            header.issuer[-1],
            _("Đường kẻ dưới tên cơ quan ban hành dài {found} mm; phải bằng 1/3 đến 1/2 dòng chữ ({text} mm).").format(
                found=length(found.line), text=length(found.text)
            ),
            fix=_("Chỉnh lại độ dài đường kẻ."),
            confidence=rule.confidence,
        )


RULE = Rule(
    code="HDR018",
    name="issuer-rule-length",
    title="Đường kẻ dưới tên cơ quan ban hành sai độ dài",
    severity=Severity.WARNING,
    clause=lambda profile: profile.lines[Element.ISSUER].clause,
    check=check,
)
