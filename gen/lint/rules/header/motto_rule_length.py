"""Line under Tiêu ngữ of the wrong length.

What: Reports a drawn line under Tiêu ngữ that is clearly shorter or longer than the text.
Why: The line is as long as the text above it.
Example: A line under half of Tiêu ngữ.
Fix: Stretch the line to the length of the text.
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
    """Measure a single line whose length is known against the width of the text."""
    header = subject.anatomy.header
    rule = subject.profile.lines[Element.MOTTO]
    if header.motto is None or len(header.motto_lines) != 1:
        return
    found = unlawful_length(header.motto_lines[0], (header.motto,), rule)
    if found is not None:
        yield Found(
            header.motto,
            _("Đường kẻ dưới Tiêu ngữ dài {found} mm, dòng chữ dài {text} mm; hai độ dài phải bằng nhau.").format(
                found=length(found.line), text=length(found.text)
            ),
            fix=_("Kéo đường kẻ bằng độ dài dòng chữ."),
            confidence=rule.confidence,
        )


RULE = Rule(
    code="HDR012",
    name="motto-rule-length",
    title="Đường kẻ dưới Tiêu ngữ sai độ dài",
    severity=Severity.WARNING,
    clause=lambda profile: profile.lines[Element.MOTTO].clause,
    check=check,
)
