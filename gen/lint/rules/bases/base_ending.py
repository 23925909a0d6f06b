"""Base without semicolon.

What: Reports a base, not the last, that does not end with a semicolon.
Why: Each base stands on its own line and ends with a semicolon.
Example: Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010,
Fix: Put a semicolon; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import end_with, is_written
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the end of each base but the last."""
    rule = subject.profile.bases
    for line in subject.anatomy.opening.bases[:-1]:
        if is_written(line) and not line.text.endswith((rule.each, "…", "..")):
            yield Found(
                line,
                _("Mỗi căn cứ kết thúc bằng dấu “{mark}”.").format(mark=rule.each),
                fix=_("Ghi dấu “{mark}” cuối dòng.").format(mark=rule.each),
                confidence=rule.confidence,
                edits=(end_with(line, rule.each),),
            )


RULE = Rule(
    code="BAS003",
    name="base-ending",
    title="Căn cứ không kết thúc bằng dấu chấm phẩy",
    severity=Severity.WARNING,
    clause=lambda profile: profile.bases.clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
