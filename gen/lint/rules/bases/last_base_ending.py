"""Last base with the wrong mark.

What: Reports a last base that does not end as the profile wants: full stop (ND30), comma (TT01).
Why: The last base closes the list with a full stop; until 05/3/2020 a comma led on to the enacting words.
Example: Theo đề nghị của Giám đốc Sở Nội vụ,
Fix: Put a full stop; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import end_with, is_written
from gen.lint.subject import Subject
from gen.messages import _


def _name(mark: str) -> str:
    return {".": _("dấu chấm"), ",": _("dấu phẩy")}[mark]


def check(subject: Subject) -> Iterator[Found]:
    """Judge lists before enacting words; elsewhere a base may lead on to the text."""
    rule = subject.profile.bases
    opening = subject.anatomy.opening
    if opening.enactment is None or not opening.bases:
        return
    line = opening.bases[-1]
    if is_written(line) and not line.text.endswith((rule.last, "…", "..")):
        yield Found(
            line,
            _("Căn cứ cuối cùng kết thúc bằng {mark}.").format(mark=_name(rule.last)),
            fix=_("Ghi {mark} cuối dòng.").format(mark=_name(rule.last)),
            confidence=rule.confidence,
            edits=(end_with(line, rule.last),),
        )


RULE = Rule(
    code="BAS004",
    name="last-base-ending",
    title="Căn cứ cuối kết thúc sai dấu",
    severity=Severity.WARNING,
    clause=lambda profile: profile.bases.clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
